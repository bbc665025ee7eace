import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** Arviointilaji, `karkd2`; the list in use since 2013. */
export const assessmentKind = ownCodeList({
  id: 'assessmentKind',
  label: text('Arvioinnin laji', 'Typ av bedömning', 'Kind of assessment'),
  source: 'taika.stat.fi TEM_tyokunto karkd2',
  codes: {
    '01': text('Ohjauskeskustelu', 'Vägledningssamtal', 'Guidance discussion'),
    '02': text('Yhteydenotto', 'Kontakt', 'Contact'),
    '03': text('Testaus', 'Testning', 'Testing'),
    '04': text('Kotitehtävä', 'Hemuppgift', 'Home assignment'),
    '05': text('Ohjauksellinen ryhmä', 'Vägledningsgrupp', 'Guidance group'),
    '06': text('Luottamuksellinen neuvottelu', 'Konfidentiell förhandling', 'Confidential consultation'),
    '10': text(
      'Korvattu TE-toimistossa käynti',
      'Ersatt besök på arbets- och näringsbyrån',
      'Compensated visit to the TE Office',
    ),
    '11': text('Neuvottelu', 'Förhandling', 'Consultation'),
    '12': text('Lausunto', 'Utlåtande', 'Opinion'),
    '20': text('Työkokeilu työpaikalla', 'Arbetsprövning på arbetsplats', 'Work try-out at a workplace'),
    '21': text('Työkokeilu työpajassa', 'Arbetsprövning i verkstad', 'Work try-out in a workshop'),
    '30': text(
      'Työkyvyn tutkimus ja arviointi',
      'Undersökning och bedömning av arbetsförmågan',
      'Examination and assessment of work ability',
    ),
    '32': text('Työkyvyn konsultaatio', 'Konsultation om arbetsförmågan', 'Consultation on work ability'),
    '36': text('Koulutuskokeilu', 'Utbildningsprövning', 'Education try-out'),
    '38': text(
      'Työolosuhteiden järjestelytuki',
      'Stöd för ordnande av arbetsförhållandena',
      'Support for arranging working conditions',
    ),
    '40': text(
      'Käsittely kuntoutuksen asiakasyhteistyöryhmässä',
      'Behandling i samarbetsgruppen för klienter inom rehabiliteringen',
      'Handled in the rehabilitation cooperation group',
    ),
    '41': text(
      'Tutustumiskäynti työvoimakoulutukseen',
      'Studiebesök vid arbetskraftsutbildning',
      'Visit to labour market training',
    ),
    '50': text('Yritysidean arviointi', 'Bedömning av företagsidé', 'Assessment of a business idea'),
    '60': text(
      'Osaamis- ja ammattitaitokartoitus',
      'Kartläggning av kompetens och yrkesskicklighet',
      'Survey of competence and vocational skills',
    ),
    '70': text('Muu asiantuntija-arvio', 'Annan sakkunnigbedömning', 'Other expert assessment'),
  },
})
