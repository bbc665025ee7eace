import { integer, pastDate } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { kind } from '../kind.ts'

/** At 300 days the need of multi-sectoral joint service is looked at (1369/2014 §2); Kela counts them and tells. */
export const labourMarketSubsidyDays = kind({
  id: 'labourMarketSubsidyDays',
  category: 'unemploymentSecurity',
  requirement: 'N5.8',
  label: text('Työmarkkinatukipäivät', 'Dagar med arbetsmarknadsstöd', 'Days of labour market subsidy'),
  fields: {
    days: integer(
      0,
      10_000,
      text('pv', 'dagar', 'days'),
    )({ label: text('Maksetut päivät', 'Utbetalda dagar', 'Days paid'), required: true }),
    countedOn: pastDate({ label: text('Laskettu', 'Räknat', 'Counted on'), required: true }),
  },
  occurred: { from: 'countedOn' },
  headline: ['days', 'countedOn'],
  sources: ['kela'],
})
