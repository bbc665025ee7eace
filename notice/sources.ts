import type { Source } from '../rulebook/notice.ts'
import { text } from '../rulebook/text.ts'
import type { Kept } from './promises.ts'

/** Where a datum may come from (N6.1–N6.4, 916/2012 ch. 12 §6.1). */
export const sources = {
  self: { other: false, requirement: 'N6.1', label: text('Henkilö itse', 'Personen själv', 'The person') },
  employer: { other: true, requirement: 'N6.3', label: text('Työnantaja', 'Arbetsgivare', 'Employer') },
  stateAuthority: {
    other: true,
    requirement: 'N6.2',
    label: text('Muu valtion viranomainen', 'Annan statlig myndighet', 'Another state authority'),
    members: [
      {
        member: 'GOV/9990029-4',
        name: text(
          'Verohallinto, tulorekisteri',
          'Skatteförvaltningen, inkomstregistret',
          'Tax Administration, Incomes Register',
        ),
      },
    ],
  },
  populationRegister: {
    other: true,
    requirement: 'N6.2',
    label: text('Väestörekisterikeskus', 'Befolkningsregistercentralen', 'Population Register Centre'),
    members: [
      {
        member: 'GOV/0245437-2',
        name: text(
          'Digi- ja väestötietovirasto',
          'Myndigheten för digitalisering och befolkningsdata',
          'Digital and Population Data Services Agency',
        ),
      },
    ],
  },
  municipality: {
    other: true,
    requirement: 'N6.2',
    label: text('Kunnan viranomainen', 'Kommunal myndighet', 'Municipal authority'),
  },
  kela: { other: true, requirement: 'N6.2', label: text('Kela', 'FPA', 'Kela') },
  unemploymentFund: {
    other: true,
    requirement: 'N6.2',
    label: text('Työttömyyskassa', 'Arbetslöshetskassa', 'Unemployment fund'),
  },
  finnishCentreForPensions: {
    other: true,
    requirement: 'N6.2',
    label: text('Eläketurvakeskus', 'Pensionsskyddscentralen', 'Finnish Centre for Pensions'),
    members: [
      {
        member: 'ORG/9990078-8',
        name: text('Eläketurvakeskus', 'Pensionsskyddscentralen', 'Finnish Centre for Pensions'),
      },
    ],
  },
  unemploymentInsuranceFund: {
    other: true,
    requirement: 'N6.2',
    label: text('Työttömyysvakuutusrahasto', 'Arbetslöshetsförsäkringsfonden', 'Unemployment Insurance Fund'),
    members: [{ member: 'ORG/1098099-7', name: text('Työllisyysrahasto', 'Sysselsättningsfonden', 'Employment Fund') }],
  },
  serviceProvider: {
    other: true,
    requirement: 'N6.2',
    label: text('Palveluntuottaja', 'Serviceproducent', 'Service provider'),
  },
  workTryoutOrganiser: {
    other: true,
    requirement: 'N6.2',
    label: text('Työkokeilun järjestäjä', 'Arrangör av arbetsprövning', 'Organiser of a work try-out'),
  },
  /** The office's own plan, decision or finding: its recorder and office already say where it came from. */
  office: {
    other: false,
    requirement: 'N6.4',
    label: text('Toimiston oma merkintä', 'Byråns egen anteckning', 'The office’s own record'),
  },
} as const satisfies Record<string, Source & Kept>

export type SourceId = keyof typeof sources
