import { code, codes, date, line, yesNo } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { country } from '../../codes/country.ts'
import { municipality } from '../../codes/municipality.ts'
import { occupation } from '../../codes/occupation.ts'
import { region } from '../../codes/region.ts'
import { workingHours } from '../../codes/working-hours.ts'
import { kind } from '../kind.ts'

export const occupationSought = kind({
  id: 'occupationSought',
  category: 'competence',
  requirement: 'N5.3',
  label: text('Työ- ja koulutustoive', 'Arbets- och utbildningsönskemål', 'Job and training wish'),
  fields: {
    occupation: code(occupation)({ label: text('Ammatti', 'Yrke', 'Occupation'), required: true }),
    wish: line(200)({ label: text('Toive', 'Önskemål', 'Wish') }),
    municipalities: codes(municipality, 20)({ label: text('Kunnat', 'Kommuner', 'Municipalities') }),
    regions: codes(region, 19)({ label: text('Maakunnat', 'Landskap', 'Regions') }),
    countries: codes(country, 20)({ label: text('Maat', 'Länder', 'Countries') }),
    hours: code(workingHours)({ label: text('Työaika', 'Arbetstid', 'Working hours') }),
    availableFrom: date({ label: text('Voi aloittaa', 'Kan börja', 'Available from') }),
    remoteWork: yesNo({ label: text('Etätyö käy', 'Distansarbete passar', 'Remote work suits') }),
  },
  headline: ['occupation', 'wish'],
  changedInPlace: true,
  sources: ['self'],
  recipients: {
    employer: ['occupation', 'wish', 'municipalities', 'regions', 'countries', 'hours', 'availableFrom', 'remoteWork'],
    serviceProvider: ['occupation', 'wish'],
    statisticsFinland: ['occupation', 'municipalities', 'regions', 'countries', 'hours'],
  },
})
