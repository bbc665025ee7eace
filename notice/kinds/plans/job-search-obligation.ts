import { code, date, integer, paragraphs } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { obligationGround } from '../../codes/obligation-ground.ts'
import { kind } from '../kind.ts'

/** Usually four job opportunities in each of three one-month periods, fewer on a ground of law (380/2023 §§44–48). */
export const jobSearchObligation = kind({
  id: 'jobSearchObligation',
  category: 'plans',
  requirement: 'N5.4',
  label: text('Työnhakuvelvollisuus', 'Jobbsökningsskyldighet', 'Job search obligation'),
  fields: {
    from: date({ label: text('Alkaen', 'Från', 'From'), required: true }),
    count: integer(
      0,
      20,
      text('kpl', 'st.', 'opportunities'),
    )({
      label: text('Haettavia työmahdollisuuksia', 'Jobbmöjligheter att söka', 'Job opportunities to apply for'),
      required: true,
    }),
    months: integer(
      1,
      3,
      text('kk', 'mån.', 'months'),
    )({ label: text('Tarkastelujakso', 'Granskningsperiod', 'Period'), required: true }),
    loweredGround: code(obligationGround)({
      label: text('Alentamisen peruste', 'Grund för sänkning', 'Ground for lowering'),
    }),
    grounds: paragraphs(1000)({ label: text('Perustelut', 'Motivering', 'Reasons') }),
  },
  occurred: { from: 'from' },
  headline: ['from', 'count', 'months', 'loweredGround'],
  sources: ['office'],
  recipients: {
    statisticsFinland: ['from', 'count', 'months', 'loweredGround'],
  },
})
