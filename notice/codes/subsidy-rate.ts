import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** The share of pay that a pay subsidy covers, `tukipros`. */
export const subsidyRate = ownCodeList({
  id: 'subsidyRate',
  label: text('Tuen osuus palkkauskustannuksista', 'Stödets andel av lönekostnaderna', 'Share of pay costs covered'),
  source: 'taika.stat.fi TEM_tyonhaku tukipros',
  codes: {
    '30': text('30 %', '30 %', '30%'),
    '40': text('40 %', '40 %', '40%'),
    '50': text('50 %', '50 %', '50%'),
    '70': text('70 %', '70 %', '70%'),
    '100': text('100 %', '100 %', '100%'),
    unknown: text('Tuntematon', 'Okänd', 'Unknown'),
  },
})
