import { businessId, code, line, pastDate } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { occupation } from '../../codes/occupation.ts'
import { offerResult } from '../../codes/offer-result.ts'
import { kind } from '../kind.ts'

/** A disclosure to the employer, so there is none without the person’s written consent (916/2012 ch. 13 §6.1). */
export const presentation = kind({
  id: 'presentation',
  category: 'offers',
  requirement: 'N5.5',
  label: text('Esittely työnantajalle', 'Presentation för arbetsgivare', 'Presentation to an employer'),
  fields: {
    employer: line(150)({ label: text('Työnantaja', 'Arbetsgivare', 'Employer'), required: true }),
    businessId: businessId({ label: text('Y-tunnus', 'FO-nummer', 'Business ID') }),
    title: line(150)({ label: text('Tehtävä', 'Uppgift', 'Job'), required: true }),
    vacancy: line(40)({ label: text('Työpaikan numero', 'Arbetsplatsens nummer', 'Number of the vacancy') }),
    occupation: code(occupation)({ label: text('Ammatti', 'Yrke', 'Occupation') }),
    presentedOn: pastDate({ label: text('Esitelty', 'Presenterad', 'Presented on'), required: true }),
    consentGivenOn: pastDate({
      label: text('Kirjallinen suostumus annettu', 'Skriftligt samtycke givet', 'Written consent given on'),
      required: true,
    }),
    result: code(offerResult)({ label: text('Tulos', 'Resultat', 'Result') }),
  },
  occurred: { from: 'presentedOn' },
  headline: ['presentedOn', 'title', 'employer', 'result'],
  byWorkflow: 'made',
  sources: ['office', 'employer'],
  recipients: {
    statisticsFinland: ['occupation', 'presentedOn', 'result'],
  },
})
