import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** Työllisyyden muutossyy, `tymsyy`. */
export const employmentChangeReason = ownCodeList({
  id: 'employmentChangeReason',
  label: text('Työllisyyden muutossyy', 'Orsak till ändrad sysselsättning', 'Reason for the change of employment'),
  source: 'taika.stat.fi TEM_tyonhaku tymsyy',
  codes: {
    '00': text('Työllistetty', 'Sysselsatt med stöd', 'Placed in subsidised employment'),
    '01': text(
      'Välitetty työhön yleisille työmarkkinoille',
      'Förmedlad till arbete på den allmänna arbetsmarknaden',
      'Placed in work in the open labour market',
    ),
    '02': text(
      'Lomautus tai lyhennetty työviikko päättynyt',
      'Permitteringen eller den förkortade arbetsveckan har upphört',
      'Lay-off or shortened working week has ended',
    ),
    '03': text('Saanut itse työpaikan', 'Har själv fått arbete', 'Found work independently'),
    '04': text('Aloittanut työvoimakoulutuksen', 'Har inlett arbetskraftsutbildning', 'Started labour market training'),
    '05': text(
      'Siirtynyt työvoiman ulkopuolelle',
      'Har övergått utanför arbetskraften',
      'Moved outside the labour force',
    ),
    '06': text('Muu syy tai ei tietoa', 'Annan orsak eller ingen uppgift', 'Other reason or no information'),
    '07': text(
      'Siirtynyt työttömyyseläkkeelle',
      'Har övergått till arbetslöshetspension',
      'Moved to unemployment pension',
    ),
    '08': text('Aloittanut muun koulutuksen', 'Har inlett annan utbildning', 'Started other education'),
    '09': text(
      'Siirtynyt työhön tai työnhakuun EU- tai ETA-valtioon',
      'Arbetar eller söker arbete i en EU- eller EES-stat',
      'Moved to work or look for work in an EU or EEA state',
    ),
    '10': text('Ei ole uusinut työnhakuaan', 'Har inte förnyat sin jobbsökning', 'Has not renewed the job search'),
    '11': text(
      'Aloittanut valmennuksen tai kokeilun',
      'Har inlett träning eller prövning',
      'Started coaching or a try-out',
    ),
    '12': text(
      'Aloittanut kuntouttavan työtoiminnan',
      'Har inlett arbetsverksamhet i rehabiliteringssyfte',
      'Started rehabilitative work activity',
    ),
    '13': text('Aloittanut omaehtoisen opiskelun', 'Har inlett frivilliga studier', 'Started self-motivated studies'),
    '14': {
      ...text(
        'Toistuva asioinnin laiminlyönti',
        'Upprepad försummelse att uträtta ärenden',
        'Repeated failure to deal with the office',
      ),
      validFrom: '2022-05-01',
    },
    '15': {
      ...text(
        'Ei toimittanut pyydettyjä selvityksiä',
        'Har inte lämnat begärda utredningar',
        'Did not give the clarifications requested',
      ),
      validFrom: '2022-05-01',
    },
    '16': {
      ...text('Siirtynyt osa-aikatyöhön', 'Har övergått till deltidsarbete', 'Moved to part-time work'),
      validFrom: '2022-05-01',
    },
  },
})
