import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** Suunnitelman laji, `kotsk`. The kinds of the former act were made until April 2010. */
export const planKind = ownCodeList({
  id: 'planKind',
  label: text('Suunnitelman laji', 'Typ av plan', 'Kind of plan'),
  source: 'taika.stat.fi TEM_tyonhaku kotsk',
  codes: {
    '00': text('Työllistymissuunnitelma', 'Sysselsättningsplan', 'Employment plan'),
    '01': text('Kotoutumissuunnitelma', 'Integrationsplan', 'Integration plan'),
    '02': text('Aktivointisuunnitelma', 'Aktiveringsplan', 'Activation plan'),
    '03': {
      ...text('Yksilöity työnhakusuunnitelma', 'Individuell jobbsökningsplan', 'Individual job search plan'),
      validTo: '2010-04-30',
    },
    '04': {
      ...text(
        'Uudistettu yksilöity työnhakusuunnitelma',
        'Reviderad individuell jobbsökningsplan',
        'Revised individual job search plan',
      ),
      validTo: '2010-04-30',
    },
    '05': { ...text('Työllistämisohjelma', 'Sysselsättningsprogram', 'Employment programme'), validTo: '2010-04-30' },
    '07': {
      ...text(
        'Monialainen työllistymissuunnitelma',
        'Sektorsövergripande sysselsättningsplan',
        'Multi-sectoral employment plan',
      ),
      validFrom: '2022-05-01',
    },
  },
})
