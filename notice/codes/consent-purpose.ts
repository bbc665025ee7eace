import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** What a person consents to: one sort of giving, to one sort of recipient. */
export const consentPurpose = ownCodeList({
  id: 'consentPurpose',
  label: text('Suostumuksen kohde', 'Vad samtycket gäller', 'What the consent is for'),
  source: '916/2012 4 luku 5 §, 13 luku 6 §',
  codes: {
    employerPresentation: text(
      'Esittely työnantajalle työpaikan täyttämistä varten',
      'Presentation för arbetsgivare för tillsättande av en arbetsplats',
      'Presentation to an employer, to fill a vacancy',
    ),
    employerHealth: text(
      'Välttämättömien terveystietojen antaminen työnantajalle',
      'Utlämnande av nödvändiga hälsouppgifter till arbetsgivare',
      'Giving an employer necessary health data',
    ),
    fixedTermFact: text(
      'Tieto yhdenjaksoisesta työttömyydestä määräaikaista työsopimusta varten',
      'Uppgift om oavbruten arbetslöshet för ett arbetsavtal på viss tid',
      'The fact of unbroken unemployment, for a fixed-term contract',
    ),
    workTryout: text(
      'Tietojen antaminen työkokeilun järjestäjälle',
      'Utlämnande av uppgifter till arrangören av arbetsprövning',
      'Giving data to the organiser of a work try-out',
    ),
    customerBulletin: text(
      'Asiakastiedotteet tekstiviestinä',
      'Kundmeddelanden som textmeddelande',
      'Customer bulletins as text messages',
    ),
    survey: text(
      'Asiakaskyselyt palvelujen kehittämiseksi',
      'Kundenkäter för utveckling av tjänsterna',
      'Customer surveys to develop the services',
    ),
  },
})
