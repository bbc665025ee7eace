/** What people write into the register: short, in the client's service language, about nobody. */
type Spoken<T> = { readonly fi: T; readonly sv: T }

export const contactTexts: Spoken<readonly string[]> = {
  fi: [
    'Asiakas soitti ja kertoi hakeneensa kahta paikkaa. Sovittiin, että ilmoittaa tuloksista viikon kuluessa.',
    'Kysyi työnhaun voimassaolosta. Kerrottu uusimispäivä ja miten uusiminen tehdään verkossa.',
    'Toimitti työtodistuksen edellisestä työsuhteesta. Tallennettu työhistoriaan.',
    'Yritetty tavoittaa sovittuna aikana, ei vastannut. Jätetty soittopyyntö.',
    'Ilmoitti sairastuneensa eikä pääse haastatteluun. Siirretty seuraavalle viikolle.',
    'Kertoi aloittavansa osa-aikatyön. Ohjattu ilmoittamaan muutoksesta Omassa asioinnissa.',
    'Pyysi apua ansioluettelon laatimiseen. Varattu aika työnhakuvalmennukseen.',
    'Kyseli palkkatuen mahdollisuudesta. Työnantajalla on kiinnostusta, lähetetty hakuohje.',
    'Keskusteltu koulutusvaihtoehdoista. Asiakas tutustuu hakuaikoihin ja palaa asiaan.',
    'Vahvisti yhteystietonsa. Osoite ennallaan, puhelinnumero korjattu.',
    'Kertoi, ettei ole saanut vastausta lähettämiinsä hakemuksiin. Käyty läpi hakutapoja.',
    'Kysyi kulukorvauksen maksupäivästä. Neuvottu ottamaan yhteyttä maksajaan.',
    'Ei saapunut sovittuun tapaamiseen. Lähetetty uusi aika ja pyydetty ilmoittamaan esteestä.',
    'Ilmoitti matkastaan ja paluupäivästään. Merkitty tiedoksi.',
    'Pyysi todistuksen työnhaun voimassaolosta. Toimitettu sähköisesti.',
    'Sovittiin työkokeilusta. Järjestäjä toimittaa hakemuksen allekirjoitettuna.',
    'Kertoi työnantajan lomauttavan uudelleen ensi kuussa. Ohjattu toimittamaan lomautusilmoitus.',
    'Kysyi selvityspyynnön määräajasta. Kerrottu, mihin mennessä vastaus tarvitaan.',
    'Ehdotettu rekrytointitapahtumaa. Asiakas ilmoittautui.',
    'Kävi toimistossa ilman ajanvarausta. Annettu neuvontaa verkkopalvelun käyttöön.',
  ],
  sv: [
    'Kunden ringde och berättade om två ansökningar. Återkommer om resultatet inom en vecka.',
    'Frågade hur länge jobbsökningen gäller. Informerad om förnyelsedagen.',
    'Lämnade in arbetsintyg från föregående anställning. Infört i arbetshistorien.',
    'Försökt nå kunden på avtalad tid, inget svar. Bett om att bli uppringd.',
    'Meddelade att hen insjuknat. Intervjun flyttad till nästa vecka.',
    'Börjar ett deltidsarbete. Ombedd att anmäla ändringen i e-tjänsten.',
    'Bad om hjälp med meritförteckningen. Tid bokad till jobbsökarträning.',
    'Diskuterade utbildningsalternativ. Kunden bekantar sig med ansökningstiderna.',
    'Frågade om lönesubvention. Anvisning skickad till arbetsgivaren.',
    'Bekräftade sina kontaktuppgifter. Telefonnumret rättat.',
    'Kom inte till det avtalade mötet. Ny tid skickad.',
    'Överenskommelse om arbetsprövning. Arrangören lämnar in ansökan.',
  ],
}

export const interviewTexts: Spoken<readonly string[]> = {
  fi: [
    'Käyty läpi tilanne, työnhaun tavoitteet ja velvoitteet. Asiakas on aktiivinen.',
    'Hakemuksia lähetetty, yksi haastattelu tulossa. Jatketaan suunnitelman mukaan.',
    'Keskusteltu alan vaihtamisesta ja osaamisen päivittämisestä.',
    'Työnhaku takkuaa kielitaidon vuoksi. Sovittu kielikurssin selvittämisestä.',
    'Motivaatio hyvä. Etsitään työkokeilupaikkaa omalta alalta.',
    'Sovittu hakukanavista ja seuraavasta keskustelusta.',
  ],
  sv: [
    'Gått igenom läget, målen för jobbsökningen och skyldigheterna.',
    'Ansökningar skickade, en intervju på kommande. Fortsätter enligt planen.',
    'Diskuterade byte av bransch och uppdatering av kompetensen.',
    'Kom överens om sökkanaler och nästa samtal.',
  ],
}

export const situationTexts: Spoken<readonly string[]> = {
  fi: [
    'Määräaikainen työ päättyi. Ammatillinen osaaminen ajan tasalla.',
    'Ensimmäinen työnhaku valmistumisen jälkeen.',
    'Pitkä työura samalla työnantajalla, irtisanottu tuotannollisista syistä.',
    'Palannut työmarkkinoille perhevapaan jälkeen.',
    'Työkokemus useilta aloilta, ei tutkintoa Suomesta.',
    'Lomautus jatkuu, hakee samalla uutta työtä.',
  ],
  sv: [
    'Visstidsanställningen har upphört. Yrkeskunskaperna är aktuella.',
    'Första jobbsökningen efter examen.',
    'Lång anställning hos samma arbetsgivare, uppsagd av produktionsorsaker.',
    'Återvänder till arbetsmarknaden efter familjeledighet.',
  ],
}

export const needTexts: Spoken<readonly string[]> = {
  fi: [
    'Omatoiminen työnhaku riittää, seuranta keskusteluissa.',
    'Tarvitsee tukea hakemusten laatimiseen ja piilotyöpaikkojen etsimiseen.',
    'Ammattitaidon päivittäminen koulutuksella parantaisi mahdollisuuksia.',
    'Työkokeilu alan soveltuvuuden selvittämiseksi.',
    'Kielitaidon kehittäminen ennen ammatillista koulutusta.',
    'Työkyvyn selvittäminen ja palvelut sen mukaan.',
  ],
  sv: [
    'Självständig jobbsökning räcker, uppföljning vid samtalen.',
    'Behöver stöd med ansökningar och sökkanaler.',
    'Uppdatering av yrkeskunskaperna genom utbildning skulle förbättra möjligheterna.',
    'Arbetsprövning för att reda ut om branschen passar.',
  ],
}

export const goalTexts: Spoken<readonly string[]> = {
  fi: [
    'Työllistyä omalle alalle kolmen kuukauden kuluessa.',
    'Löytää kokoaikatyö kotiseudulta tai lähikunnista.',
    'Selvittää sopiva ala ja hakea koulutukseen seuraavassa haussa.',
    'Vahvistaa työelämätaitoja ja siirtyä palkkatuettuun työhön.',
    'Saavuttaa ammatissa tarvittava kielitaito.',
  ],
  sv: [
    'Få arbete inom den egna branschen inom tre månader.',
    'Hitta heltidsarbete på hemorten eller i närkommunerna.',
    'Reda ut en lämplig bransch och söka till utbildning.',
    'Stärka arbetslivsfärdigheterna.',
  ],
}

export const taskTexts: Spoken<Readonly<Record<string, string>>> = {
  fi: {
    '001': 'Hankin tietoa alan koulutuksista',
    '002': 'Haen vähintään neljää paikkaa kuukaudessa',
    '006': 'Vastaan työtarjouksiin määräajassa',
    '007': 'Osallistun ryhmään, joka alkaa ensi kuussa',
    '013': 'Teen osaamiskartoituksen ohjaajan kanssa',
    '016': 'Varaan ajan lääkärille ja tuon lausunnon',
    '036': 'Ilmoittaudun alkukartoitukseen',
    '042': 'Aloitan uravalmennuksen',
  },
  sv: {
    '001': 'Jag skaffar information om utbildningar',
    '002': 'Jag söker minst fyra platser i månaden',
    '006': 'Jag svarar på arbetserbjudanden i tid',
    '007': 'Jag deltar i gruppen som börjar nästa månad',
    '013': 'Jag gör en kompetenskartläggning',
    '016': 'Jag beställer läkartid och lämnar utlåtandet',
    '036': 'Jag anmäler mig till inledande kartläggning',
    '042': 'Jag börjar i karriärträning',
  },
}

export const clarificationTexts: Spoken<readonly { readonly asked: string; readonly answered: string }[]> = {
  fi: [
    {
      asked: 'Milloin ja mistä syystä työsuhde päättyi?',
      answered: 'Määräaikainen sopimus päättyi, jatkoa ei ollut tarjolla.',
    },
    {
      asked: 'Selvitä, miksi irtisanouduit työstä.',
      answered: 'Työmatka piteni muuton takia kohtuuttomasti, liitteenä vuokrasopimus.',
    },
    {
      asked: 'Oletko päätoiminen opiskelija? Ilmoita opintojen laajuus.',
      answered: 'Opiskelen iltaisin yhtä kurssia, laajuus viisi opintopistettä.',
    },
    {
      asked: 'Kerro yritystoimintasi laajuudesta.',
      answered: 'Toiminta on satunnaista, viimeisin lasku kaksi kuukautta sitten.',
    },
    { asked: 'Miksi et saapunut sovittuun haastatteluun?', answered: 'Olin sairaana, todistus liitteenä.' },
  ],
  sv: [
    { asked: 'När och varför upphörde anställningen?', answered: 'Visstidsavtalet upphörde och förlängdes inte.' },
    { asked: 'Utred varför du sade upp dig.', answered: 'Arbetsresan blev för lång efter flytten.' },
    { asked: 'Är du heltidsstuderande? Uppge studiernas omfattning.', answered: 'Jag läser en kurs på kvällarna.' },
  ],
}

export const groundsTexts: Spoken<{ readonly clear: string; readonly sanction: string; readonly service: string }> = {
  fi: {
    clear: 'Työsuhteen päättymiseen ei liity työvoimapoliittisesti moitittavaa menettelyä.',
    sanction: 'Hakija on eronnut työstään ilman laissa tarkoitettua pätevää syytä.',
    service: 'Palvelusta on sovittu suunnitelmassa.',
  },
  sv: {
    clear: 'Anställningens upphörande ger inte anledning till påföljd.',
    sanction: 'Den sökande har utan giltig orsak i lagens mening lämnat sitt arbete.',
    service: 'Servicen har avtalats i planen.',
  },
}

export const presentationTexts: Spoken<(trade: string, years: number) => string> = {
  fi: (trade, years) =>
    years > 1
      ? `Olen ${trade.toLowerCase()}, jolla on kokemusta alalta ${years} vuotta. Olen luotettava ja opin nopeasti uutta. Voin aloittaa sopimuksen mukaan.`
      : `Etsin ensimmäistä työtäni alalta ${trade.toLowerCase()}. Olen ahkera ja valmis oppimaan.`,
  sv: (trade, years) =>
    years > 1
      ? `Jag är ${trade.toLowerCase()} med ${years} års erfarenhet. Jag är pålitlig och lär mig snabbt.`
      : `Jag söker mitt första arbete som ${trade.toLowerCase()}. Jag är flitig och redo att lära mig.`,
}

export const healthTexts: Spoken<{
  readonly restriction: readonly string[]
  readonly needs: readonly string[]
  readonly effect: readonly string[]
  readonly note: readonly string[]
  readonly basis: string
}> = {
  fi: {
    restriction: ['Ei raskaita nostoja.', 'Ei yötyötä.', 'Ei pitkäaikaista seisomista.', 'Ei altistumista pölylle.'],
    needs: ['Säädettävä työpiste.', 'Mahdollisuus tauottaa työtä.', 'Kevyt työ, jossa asentoa voi vaihdella.'],
    effect: [
      'Osa-aikainen tai kevennetty työ sopii.',
      'Nykyiseen ammattiin paluu on epävarmaa.',
      'Kuntoutus kesken, arvioidaan uudelleen.',
    ],
    note: [
      'Ammatinvalinnan ohjauskeskustelu. Kartoitettu kiinnostuksia ja aiempia kokemuksia, jatketaan testien pohjalta.',
      'Uraohjaus. Käyty läpi vaihtoehtoja, asiakas harkitsee alan vaihtoa.',
    ],
    basis: 'Lääkärinlausunto B',
  },
  sv: {
    restriction: ['Inga tunga lyft.', 'Inget nattarbete.', 'Inget långvarigt stående.'],
    needs: ['Reglerbar arbetsplats.', 'Möjlighet till pauser.'],
    effect: ['Deltidsarbete eller lättare arbete passar.', 'Återgång till nuvarande yrke är osäker.'],
    note: ['Yrkesvägledningssamtal. Intressen och tidigare erfarenheter kartlagda.'],
    basis: 'Läkarutlåtande B',
  },
}

export const words: Spoken<{
  readonly moved: string
  readonly newNumber: string
  readonly newAddress: string
  readonly typo: string
  readonly wrongClient: string
  readonly renewed: string
  readonly ended: string
  readonly answered: string
  readonly newCaseworker: string
  readonly newName: string
  readonly newCode: string
  readonly statementReplaced: string
  readonly papersCame: string
  readonly appointment: readonly string[]
  readonly reminder: string
  readonly tryoutTasks: string
  readonly conclusion: string
  readonly arrangement: string
}> = {
  fi: {
    moved: 'Muuttanut',
    newNumber: 'Numero vaihtunut',
    newAddress: 'Osoite vaihtunut',
    typo: 'Kirjoitusvirhe korjattu',
    wrongClient: 'Kirjattu väärälle asiakkaalle',
    renewed: 'Työnhaku uusittu',
    ended: 'Työnhaku päättynyt',
    answered: 'Tulos saatu',
    newCaseworker: 'Vastuuasiantuntija vaihtunut',
    newName: 'Nimi muuttunut',
    newCode: 'Henkilötunnus muuttunut',
    papersCame: 'Työtodistus tuli postissa',
    statementReplaced: 'Annettu uusi lausunto uuden selvityksen perusteella',
    appointment: ['Työnhakukeskustelu', 'Suunnitelman tarkistaminen', 'Palkkatuen läpikäynti', 'Koulutusneuvonta'],
    reminder: 'Jos menettely toistuu kahdentoista kuukauden aikana, siitä voi seurata etuuden menetys määräajaksi.',
    tryoutTasks: 'Alan tavalliset työtehtävät ohjattuna.',
    conclusion: 'Valmiudet työhön ovat hyvät, suositellaan työkokeilua.',
    arrangement: 'Ilmoitettava ajanvarauksen yhteydessä.',
  },
  sv: {
    moved: 'Har flyttat',
    newNumber: 'Nytt nummer',
    newAddress: 'Ny adress',
    typo: 'Skrivfel rättat',
    wrongClient: 'Antecknat på fel kund',
    renewed: 'Jobbsökningen förnyad',
    ended: 'Jobbsökningen avslutad',
    answered: 'Resultat erhållet',
    newCaseworker: 'Ny ansvarig sakkunnig',
    newName: 'Nytt namn',
    newCode: 'Ny personbeteckning',
    papersCame: 'Arbetsintyget kom per post',
    statementReplaced: 'Nytt utlåtande givet på grund av ny utredning',
    appointment: ['Samtal om jobbsökning', 'Översyn av planen', 'Utbildningsrådgivning'],
    reminder: 'Om förfarandet upprepas inom tolv månader kan förmånen gå förlorad för viss tid.',
    tryoutTasks: 'Vanliga uppgifter inom branschen under handledning.',
    conclusion: 'Goda förutsättningar för arbete, arbetsprövning rekommenderas.',
    arrangement: 'Ska meddelas vid tidsbokning.',
  },
}
