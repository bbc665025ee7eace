import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** Driving licence classes of act 386/2011 §4. */
export const drivingLicenceClass = ownCodeList({
  id: 'drivingLicenceClass',
  label: text('Ajokorttiluokka', 'Körkortsklass', 'Driving licence class'),
  source: '386/2011 4 §',
  codes: {
    AM: text('AM mopo tai mopoauto', 'AM moped eller mopedbil', 'AM moped or light quadricycle'),
    A1: text('A1 kevyt moottoripyörä', 'A1 lätt motorcykel', 'A1 light motorcycle'),
    A2: text('A2 keskisuuri moottoripyörä', 'A2 mellanstor motorcykel', 'A2 medium motorcycle'),
    A: text('A moottoripyörä', 'A motorcykel', 'A motorcycle'),
    B: text('B henkilö- tai pakettiauto', 'B person- eller paketbil', 'B car or van'),
    BE: text('BE henkilöauto ja perävaunu', 'BE personbil med släpvagn', 'BE car with trailer'),
    C1: text('C1 pieni kuorma-auto', 'C1 liten lastbil', 'C1 small lorry'),
    C1E: text('C1E pieni kuorma-auto ja perävaunu', 'C1E liten lastbil med släpvagn', 'C1E small lorry with trailer'),
    C: text('C kuorma-auto', 'C lastbil', 'C lorry'),
    CE: text('CE kuorma-auto ja perävaunu', 'CE lastbil med släpvagn', 'CE lorry with trailer'),
    D1: text('D1 pikkubussi', 'D1 minibuss', 'D1 minibus'),
    D1E: text('D1E pikkubussi ja perävaunu', 'D1E minibuss med släpvagn', 'D1E minibus with trailer'),
    D: text('D linja-auto', 'D buss', 'D bus'),
    DE: text('DE linja-auto ja perävaunu', 'DE buss med släpvagn', 'DE bus with trailer'),
    T: text('T traktori', 'T traktor', 'T tractor'),
    LT: text('LT liikennetraktori', 'LT trafiktraktor', 'LT road tractor'),
  },
})
