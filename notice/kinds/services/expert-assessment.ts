import { code, line, paragraphs, pastDate } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { assessmentKind } from '../../codes/assessment-kind.ts'
import { kind } from '../kind.ts'

export const expertAssessment = kind({
  id: 'expertAssessment',
  category: 'services',
  requirement: 'N5.6',
  label: text('Asiantuntija-arviointi', 'Sakkunnigbedömning', 'Expert assessment'),
  fields: {
    assessmentKind: code(assessmentKind)({
      label: text('Arvioinnin laji', 'Typ av bedömning', 'Kind of assessment'),
      required: true,
    }),
    assessedOn: pastDate({ label: text('Arvioitu', 'Bedömd', 'Assessed on'), required: true }),
    provider: line(150)({ label: text('Arvioija', 'Bedömare', 'Assessor') }),
    conclusion: paragraphs(4000)({
      label: text('Johtopäätös', 'Slutsats', 'Conclusion'),
      hint: text(
        'Terveystiedot kirjataan terveydentilan alle',
        'Hälsouppgifter antecknas under hälsotillstånd',
        'Health data goes under state of health',
      ),
    }),
  },
  occurred: { from: 'assessedOn' },
  headline: ['assessmentKind', 'assessedOn', 'provider'],
  sources: ['serviceProvider', 'office'],
  recipients: {
    serviceProvider: ['assessmentKind', 'assessedOn'],
    statisticsFinland: ['assessmentKind', 'assessedOn'],
  },
})
