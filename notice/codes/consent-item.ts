import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** What an employer may be given with consent, item by item as the law lists them. */
export const consentItem = ownCodeList({
  id: 'consentItem',
  label: text('Annettavat tiedot', 'Uppgifter som lämnas ut', 'What may be given'),
  source: '916/2012 13 luku 6 § 2 mom.',
  codes: {
    contact: text(
      'Nimi ja yhteystiedot, äidinkieli, muu kielitaito ja kansalaisuus',
      'Namn och kontaktuppgifter, modersmål, övriga språkkunskaper och medborgarskap',
      'Name and contacts, mother tongue, other languages and citizenship',
    ),
    education: text(
      'Koulutus ja tutkinnot sisältöineen ja arvosanoineen',
      'Utbildning och examina med innehåll och vitsord',
      'Education and degrees with content and grades',
    ),
    workHistory: text('Työhistoria', 'Arbetshistoria', 'Work history'),
    militaryService: text('Suoritettu asevelvollisuus', 'Fullgjord värnplikt', 'Military service done'),
    competence: text(
      'Erityisosaaminen, työ- ja koulutustoiveet ja oma esittely',
      'Specialkompetens, arbets- och utbildningsönskemål och egen presentation',
      'Special competence, job and training wishes and own presentation',
    ),
    unemployment: text(
      'Yhdenjaksoinen työttömyys edellisten 12 kuukauden ajan',
      'Oavbruten arbetslöshet under de senaste 12 månaderna',
      'Unemployment without interruption for the past 12 months',
    ),
  },
})
