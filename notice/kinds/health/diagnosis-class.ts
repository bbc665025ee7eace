import { code, line, pastDate } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { diagnosisClassCode } from '../../codes/diagnosis-class-code.ts'
import { kind } from '../kind.ts'

/** Recorded only when a duly established disability or illness considerably lowers the chances of getting or keeping work. */
export const diagnosisClass = kind({
  id: 'diagnosisClass',
  category: 'health',
  requirement: 'N5.7',
  label: text('Diagnoosiluokka', 'Diagnosklass', 'Diagnosis class'),
  fields: {
    diagnosisClass: code(diagnosisClassCode)({
      label: text('Diagnoosiluokka', 'Diagnosklass', 'Diagnosis class'),
      required: true,
    }),
    confirmedOn: pastDate({ label: text('Todettu', 'Konstaterad', 'Confirmed on'), required: true }),
    basis: line(200)({ label: text('Perusteena oleva asiakirja', 'Handling som grund', 'Document it rests on') }),
  },
  occurred: { from: 'confirmedOn' },
  headline: ['diagnosisClass', 'confirmedOn'],
  sources: ['self', 'serviceProvider'],
  recipients: {
    statisticsFinland: ['diagnosisClass', 'confirmedOn'],
  },
})
