import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** Työllisyyskoodi, `tyok1`. */
export const employmentCode = ownCodeList({
  id: 'employmentCode',
  label: text('Työllisyyskoodi', 'Sysselsättningskod', 'Employment code'),
  source: 'taika.stat.fi TEM_tyonhaku tyok1',
  codes: {
    '0': text('Työllistetty', 'Sysselsatt med stöd', 'In subsidised employment'),
    '1': text(
      'Työssä yleisillä työmarkkinoilla',
      'I arbete på den allmänna arbetsmarknaden',
      'Working in the open labour market',
    ),
    '2': text('Työtön', 'Arbetslös', 'Unemployed'),
    '3': text('Lomautettu', 'Permitterad', 'Laid off'),
    '4': text('Lyhennetyllä työviikolla', 'Förkortad arbetsvecka', 'On a shortened working week'),
    '5': text('Työvoiman ulkopuolella', 'Utanför arbetskraften', 'Outside the labour force'),
    '6': text('Työttömyyseläkkeellä', 'Arbetslöshetspension', 'On unemployment pension'),
    '7': text(
      'Työllistymistä edistävässä palvelussa',
      'I sysselsättningsfrämjande service',
      'In a service that promotes employment',
    ),
    '8': text('Koulutuksessa', 'I utbildning', 'In education or training'),
    '9': { ...text('Osa-aikatyössä', 'I deltidsarbete', 'In part-time work'), validFrom: '2022-05-01' },
    z: text('Tuntematon', 'Okänd', 'Unknown'),
  },
})
