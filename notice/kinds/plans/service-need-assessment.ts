import { code, paragraphs, pastDate } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { serviceLineCode } from '../../codes/service-line-code.ts'
import { kind } from '../kind.ts'

export const serviceNeedAssessment = kind({
  id: 'serviceNeedAssessment',
  category: 'plans',
  requirement: 'N5.4',
  label: text('Palvelutarpeen arviointi', 'Bedömning av servicebehovet', 'Service need assessment'),
  fields: {
    assessedOn: pastDate({ label: text('Arvioitu', 'Bedömd', 'Assessed on'), required: true }),
    situation: paragraphs(4000)({
      label: text('Työnhakijan tilanne', 'Den arbetssökandes situation', 'The jobseeker’s situation'),
    }),
    need: paragraphs(4000)({ label: text('Palvelutarve', 'Servicebehov', 'Service need'), required: true }),
    line: code(serviceLineCode)({ label: text('Palvelulinja', 'Servicelinje', 'Service line') }),
  },
  occurred: { from: 'assessedOn' },
  headline: ['assessedOn', 'need'],
  sources: ['office', 'self'],
  recipients: {
    municipality: ['assessedOn', 'need'],
    serviceProvider: ['assessedOn', 'need'],
    statisticsFinland: ['assessedOn', 'line'],
  },
})
