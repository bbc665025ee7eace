import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** Where the person went from a service. */
export const serviceResult = ownCodeList({
  id: 'serviceResult',
  label: text('Palvelun tulos', 'Resultat av servicen', 'Result of the service'),
  source: 'seloste',
  codes: {
    work: text('Avoimille työmarkkinoille', 'Till den öppna arbetsmarknaden', 'To the open labour market'),
    subsidisedWork: text('Palkkatuettuun työhön', 'Till arbete med lönesubvention', 'To pay-subsidised work'),
    studies: text('Opintoihin', 'Till studier', 'To studies'),
    ownBusiness: text('Yrittäjäksi', 'Till företagande', 'To own business'),
    otherService: text('Muuhun palveluun', 'Till annan service', 'To another service'),
    unemployed: text('Jatkaa työttömänä', 'Fortsätter som arbetslös', 'Still unemployed'),
    unknown: text('Ei tietoa', 'Ingen uppgift', 'Not known'),
  },
})
