import { text } from '../../rulebook/text.ts'

/** What the pages around signing in say. */
export const wording = {
  failed: text('Kirjautuminen ei onnistunut', 'Inloggningen misslyckades', 'Signing in did not succeed'),
  failedText: text(
    'Kirjautuminen keskeytyi, vanheni tai oli jo käytetty. Aloita alusta.',
    'Inloggningen avbröts, föråldrades eller hade redan använts. Börja på nytt.',
    'Signing in was interrupted, took too long, or had been used already. Please start again.',
  ),
  again: text('Kirjaudu', 'Logga in', 'Sign in'),
  unavailable: text(
    'Kirjautuminen ei toimi juuri nyt',
    'Inloggningen fungerar inte just nu',
    'Signing in is not possible just now',
  ),
  maintenance: text('Palvelussa on huoltokatko', 'Ett serviceavbrott pågår', 'The service is closed for maintenance'),
  maintenanceText: text(
    'Palvelu on huollossa. Yritä myöhemmin uudelleen.',
    'Tjänsten är stängd för underhåll. Försök igen senare.',
    'The service is being maintained. Please try again later.',
  ),
  closedUntil: text('Arvioitu loppu:', 'Beräknat slut:', 'Expected to end:'),
  notice: text('Tietosuojaseloste', 'Dataskyddsbeskrivning', 'Privacy notice'),
  accessibility: text('Saavutettavuusseloste', 'Tillgänglighetsutlåtande', 'Accessibility statement'),
  unavailableText: text(
    'Tunnistuspalvelu tai rekisteri ei vastaa. Yritä hetken kuluttua uudelleen.',
    'Identifieringstjänsten eller registret svarar inte. Försök igen om en stund.',
    'The identification service or the register does not answer. Please try again in a moment.',
  ),
  noRight: text(
    'Sinulla ei ole voimassa olevaa käyttöoikeutta',
    'Du har ingen giltig åtkomsträttighet',
    'You have no valid access right',
  ),
  noRightText: text(
    'Sinut tunnistettiin, mutta sinulle ei ole myönnetty käyttöoikeutta tai se on päättynyt. Esihenkilösi hakee oikeutta KEHA-keskukselta.',
    'Du identifierades, men du har inte beviljats någon åtkomsträttighet eller så har den upphört. Din chef ansöker om rättigheten hos KEHA-centret.',
    'You were identified, but no access right has been granted to you, or it has ended. Your supervisor applies for it from the KEHA centre.',
  ),
  choose: text(
    'Missä tehtävässä työskentelet nyt?',
    'I vilken uppgift arbetar du nu?',
    'In which role are you working now?',
  ),
  chooseText: text(
    'Sinulla on useita käyttöoikeuksia. Käytät niistä yhtä kerrallaan.',
    'Du har flera åtkomsträttigheter. Du använder en av dem åt gången.',
    'You have several access rights and use one of them at a time.',
  ),
}
