import { type Text, text } from '../../rulebook/text.ts'

/**
 * The sentences that a person reads when deciding about a consent, by their edition: the edition goes with the decision, so
 * that what was read can be shown afterwards. A sentence is never changed; a new edition is added.
 */
export const consentWordings: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  '2026-1': {
    employerPresentation: text(
      'TE-toimisto saa antaa valitsemani tiedot työnantajalle työpaikan täyttämistä varten. Voin peruuttaa suostumuksen milloin tahansa; sen jälkeen tietoja ei enää anneta.',
      'Arbets- och näringsbyrån får lämna de uppgifter jag valt till en arbetsgivare för att tillsätta en arbetsplats. Jag kan återkalla samtycket när som helst; därefter lämnas uppgifterna inte längre ut.',
      'The TE Office may give the data I have chosen to an employer, to fill a vacancy. I may withdraw the consent at any time; after that the data is given no more.',
    ),
    employerHealth: text(
      'TE-toimisto saa antaa työnantajalle sellaiset terveystietoni, jotka ovat välttämättömiä työpaikan erityisten terveysvaatimusten vuoksi tai työllistymiseni edistämiseksi.',
      'Arbets- och näringsbyrån får till arbetsgivaren lämna sådana hälsouppgifter om mig som är nödvändiga på grund av arbetsplatsens särskilda hälsokrav eller för att främja min sysselsättning.',
      'The TE Office may give an employer such health data of mine as is necessary for the special health demands of the vacancy, or to further my employment.',
    ),
    fixedTermFact: text(
      'TE-toimisto saa ilmoittaa työnantajalle, että olen ollut työttömänä työnhakijana yhdenjaksoisesti edelliset 12 kuukautta, määräaikaisen työsopimuksen tekemistä varten.',
      'Arbets- och näringsbyrån får meddela arbetsgivaren att jag har varit arbetslös arbetssökande utan avbrott under de senaste 12 månaderna, för ett arbetsavtal på viss tid.',
      'The TE Office may tell an employer that I have been an unemployed jobseeker without interruption for the past 12 months, for a fixed-term employment contract.',
    ),
    workTryout: text(
      'TE-toimisto saa antaa työkokeilun järjestäjälle ne tiedot, jotka kokeilun järjestäminen vaatii.',
      'Arbets- och näringsbyrån får lämna arrangören av en arbetsprövning de uppgifter som prövningen kräver.',
      'The TE Office may give the organiser of a work try-out the data that arranging the try-out needs.',
    ),
  },
}

/** The edition that is read today. */
export const currentWording = '2026-1'
