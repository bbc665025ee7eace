import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** Kokeilun tavoite, `kotav`. */
export const tryoutGoal = ownCodeList({
  id: 'tryoutGoal',
  label: text('Kokeilun tavoite', 'Prövningens syfte', 'Goal of the try-out'),
  source: 'taika.stat.fi TEM_tyonhaku kotav',
  codes: {
    '1': {
      ...text('Työmarkkinoille paluu', 'Återgång till arbetsmarknaden', 'Return to the labour market'),
      validFrom: '2014-01-01',
    },
    '2': {
      ...text(
        'Ammatinvalinta ja urasuunnittelu',
        'Yrkesval och karriärplanering',
        'Choice of occupation and career planning',
      ),
      validFrom: '2014-01-01',
    },
  },
})
