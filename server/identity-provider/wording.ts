import { text } from '../../rulebook/text.ts'

/** What the demo provider says. */
export const wording = {
  who: text('Kuka kirjautuu?', 'Vem loggar in?', 'Who is signing in?'),
  demo: text(
    'Tämä on esittely. Henkilöt ovat keksittyjä, eikä salasanaa kysytä.',
    'Det här är en demonstration. Personerna är påhittade och inget lösenord krävs.',
    'This is a demonstration. The people are invented, and no password is asked.',
  ),
  service: text(
    'Olet tunnistautumassa palveluun',
    'Du identifierar dig för tjänsten',
    'You are identifying yourself to',
  ),
  unknown: text(
    'Tuon nimistä henkilöä ei ole. Valitse luettelosta.',
    'Det finns ingen person med det namnet. Välj i listan.',
    'There is nobody of that name. Choose from the list.',
  ),
  signOut: text('Kirjaudu ulos', 'Logga ut', 'Sign out'),
  signedOut: text('Olet kirjautunut ulos', 'Du har loggat ut', 'You have signed out'),
  signedOutText: text('Voit sulkea sivun.', 'Du kan stänga sidan.', 'You may close this page.'),
  failed: text('Kirjautuminen ei onnistunut', 'Inloggningen misslyckades', 'Signing in did not succeed'),
  failedText: text(
    'Palaa sovellukseen ja aloita kirjautuminen alusta.',
    'Gå tillbaka till programmet och börja inloggningen på nytt.',
    'Go back to the application and start signing in again.',
  ),
}
