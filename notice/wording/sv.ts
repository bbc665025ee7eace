import type { Wording } from '../../rulebook/wording.ts'

const count = (number: number | undefined, one: string, many: string) =>
  number === undefined ? undefined : `${number} ${number === 1 ? one : many}`

/** The notice in Swedish, with the words of the Swedish statute texts. */
export const sv: Wording = {
  language: 'sv',
  title: 'Dataskyddsbeskrivning: arbets- och näringsbyråns register över enskilda kunder',
  parts: { register: 'Registerbeskrivning', clients: 'Till kunden' },
  headings: {
    N1: 'Registeransvarig',
    N2: 'Kontakt i ärenden som gäller registret',
    N3: 'Registrets namn',
    N4: 'Ändamålet med behandlingen av personuppgifter',
    N5: 'Registrets datainnehåll',
    N6: 'Varifrån uppgifterna fås',
    N7: 'Till vem uppgifter lämnas ut',
    N8: 'Överföring av uppgifter utanför EU och Europeiska ekonomiska samarbetsområdet',
    N9: 'Skyddet av registret och förvaringen av uppgifter',
    N10: 'Rätt till insyn',
    N11: 'Rätt att kräva rättelse av en uppgift',
    N12: 'Tillstånd till sekretessbelagda uppgifter',
    N13: 'Kakor',
    N14: 'Sekretess',
    M1: 'Uppgifter som sparas om dig',
    M2: 'Dina uppgifter skriftligt',
    M3: 'Till vem dina uppgifter lämnas',
    M4: 'E-post',
    M5: 'Telefonsamtal',
    M6: 'Kommunförsöken med sysselsättningen',
    M7: 'Dina uppgifter i e-tjänsten',
  },
  edition: (edition) => `Version ${edition}`,

  and: 'och',
  properNouns: ['FPA', 'Kela'],
  day: (year, month, day) => `${day}.${month}.${year}`,
  provision: (finnish) =>
    finnish
      .replaceAll(/(\d+) artikla (\d+) kohta/g, 'artikel $1.$2')
      .replaceAll(/(\d+) artikla/g, 'artikel $1')
      .replaceAll('luku', 'kap.')
      .replaceAll('kohta', 'punkten')
      .replaceAll(' ja ', ' och ')
      .replaceAll('N:o', 'nr'),

  controller: ({ name, duties }) => `Registeransvarig: ${name}. ${duties}`,
  contact: ({ name, address, email }) => `${name}, ${address}, e-post ${email}.`,
  office: ({ name, address, phone, email }) => `${name}: ${address}, telefon ${phone}, e-post ${email}`,
  act: ({ name, number }) => `${name} (${number}). Ändamål:`,
  purpose: ({ label, provision }) => `${label} (${provision})`,
  category: ({ number, label }) => `${number}) ${label}:`,
  kind: ({ label, fields }) => (fields ? `${label}: ${fields}` : label),
  sources: 'Uppgifter fås från följande källor:',
  source: ({ label, kinds }) => (kinds ? `${label}, vanligen: ${kinds}` : label),
  channels: 'En uppgift kan komma genom följande kanaler, och kanalen antecknas:',
  recipient: {
    provision: ({ name, provision }) => `${name}: uppgifter lämnas ut med stöd av lag (${provision}).`,
    consent: ({ name, provision }) => `${name}: uppgifter lämnas ut med personens skriftliga samtycke (${provision}).`,
    processor: ({ name, provision }) =>
      `${name}: behandlar uppgifter för den registeransvariges räkning (${provision}).`,
  },
  answerOnly: 'Endast svaret ja eller nej om en namngiven person',
  recipientsForClients: {
    provision: 'Med stöd av lag lämnas dina uppgifter till:',
    consent: 'Med ditt skriftliga samtycke lämnas dina uppgifter till:',
    processor: 'För den registeransvariges räkning behandlas dina uppgifter av:',
  },
  recipientForClients: ({ name, kinds }) => `${name}: ${kinds}`,
  countries: ({ countries }) => `De regelmässiga mottagarnas länder: ${countries}.`,

  reach: {
    anyClient: 'alla kunder',
    clientsOfOwnOffice: 'den egna byråns kunder',
    ownClients: 'egna kunder',
    validJobSearches: 'kunder vars jobbsökning är i kraft',
    referredClients: 'kunder som har anvisats till organisationens service',
    themself: 'egna uppgifter',
  },
  access: ({ group, whose, reads, writes, tasks, despiteSafetyBan }) =>
    [
      `${group} (${whose}).`,
      `Ser: ${reads}.`,
      ...(writes.what === 'nothing' ? [] : [`Antecknar: ${writes.what === 'same' ? 'samma uppgifter' : writes.list}.`]),
      ...(despiteSafetyBan ? ['Också uppgifter som en spärrmarkering döljer.'] : []),
      `Ändamål: ${tasks}.`,
    ].join(' '),
  except: ({ category, kinds }) => `${category} (utom ${kinds})`,
  dealing: {
    find: 'sökning av kund',
    list: 'arbetslistor',
    register: 'registrering av ny kund',
    readLog: 'uppgift om vem som har sett uppgifterna',
    merge: 'sammanslagning av kundrelationer som gäller samma person',
    findByFormerCode: 'sökning med tidigare personbeteckning, med motivering',
    handleMatters: 'anhängiggörande och behandling av ärenden',
    prepareStatements: 'beredning och avgivande av arbetskraftspolitiska utlåtanden',
    grantRights: 'beviljande och borttagande av användarrättigheter',
    hold: 'undantag av uppgifter från gallring',
    removeData: 'gallring av uppgifter vars tid har gått ut',
    approveRemoval: 'godkännande av gallringar utan kunduppgifter',
    readDisclosures: 'att se utlämnanden av uppgifter',
    handleDeliveries: 'hantering av utlämnanden som ska förmedlas',
    deliver: 'förmedling av utlämnanden till mottagarna',
    seekChanges: 'sökning av ändrade uppgifter för mottagaren',
    keepStanding: 'att hålla kundraderna aktuella',
    keepVacancies: 'upprätthållande av arbetsgivare och lediga arbetsplatser',
    findThemself: 'att den egna kundrelationen hittas med personbeteckningen från stark autentisering',
    raiseMatters: 'anhängiggörande av egna ärenden',
    answerEmployers: 'svar till arbetsgivare på frågan om en namngiven person är arbetssökande',
    keepArchive: 'överföringar till arkivet och deras skeden, utan kunduppgifter',
    keepPapers: 'handlingar i det låsta arkivet',
    seePapers: 'uppgift om vilka handlingar som finns om en själv',
    listContacts: 'kontaktlistor till personuppgiftsbiträden',
    extractProjects: 'uppgifter till ministeriet om deltagare i projekt',
    exchangeMessages: 'meddelanden i e-tjänsten',
    notify: 'aviseringar om att något väntar i e-tjänsten',
  },
  dealings: ({ group, dealings, whose }) => `${group} (${whose}). Funktioner: ${dealings}.`,
  safetyBan: ({ kinds }) => `En spärrmarkering döljer följande uppgifter: ${kinds}.`,
  retention: {
    entry: ({ categories, years, provision, period, keeps }) =>
      `${categories ? 'En del av uppgifterna gallras' : 'Uppgifterna gallras'} ${years} år efter det att anteckningen gjordes, om inte en lagstadgad uppgift eller ett anhängigt ärende kräver dem${categories ? `: ${categories}` : ''}. ${period} (${provision}).${keeps ? ` Av kundrelationens skeden bevaras tills allt gallras: ${keeps}.` : ''}`,
    endOfCustomership: ({ categories, years, provision, period }) =>
      `${categories ? 'En del av uppgifterna gallras' : 'Alla uppgifter gallras'} ${years} år efter det att kundrelationen upphörde, om inte en lagstadgad uppgift eller ett anhängigt ärende kräver dem${categories ? `: ${categories}` : ''}. ${period} (${provision}).`,
  },
  period: ({ from, to }) =>
    from && to
      ? `Regeln gäller tiden ${from}–${to}`
      : from
        ? `Regeln gäller tiden från och med ${from}`
        : to
          ? `Regeln gäller tiden till och med ${to}`
          : 'Regeln gäller tills vidare',
  paper: ({ label, years, fate, provision }) =>
    `${label}: förvaras ${years ? `${years} från ankomsten` : 'lika länge som kundens uppgifter'}, sedan ${fate === 'transfer' ? 'överförs till arkivet' : 'förstörs'} (${provision})`,
  archiving: ({ name, afterDeath, afterDocument, ground, provision }) =>
    `Det överförda materialet är sekretessbelagt (${ground}): ${afterDeath} från personens död, eller om den inte är känd, ${afterDocument} från handlingens datum (${provision}). Materialet tas emot av ${name}.`,
  matter: ({ label, groups, isRaised, dueIn, provision }) =>
    `Ärende: ${label}. Behandlas av: ${groups}.${isRaised ? ' Du kan väcka ärendet i e-tjänsten.' : ''}${dueIn ? ` Svarstid: ${dueIn}.` : ''} Grundar sig på lag: ${provision}.`,
  length: ({ days, months, years }) =>
    [count(years, 'år', 'år'), count(months, 'månad', 'månader'), count(days, 'dag', 'dagar')]
      .filter((part) => part !== undefined)
      .join(' '),
  right: ({ sentence, provision }) => `${sentence} (${provision})`,

  recordPersons: 'Arbets- och näringsbyråernas enskilda kunder',
  record: {
    title: 'Register över behandlingen',
    controllers: 'Registeransvariga',
    contact: 'Kontakt',
    purposes: 'Behandlingens ändamål',
    persons: 'Kategorier av registrerade',
    data: 'Kategorier av personuppgifter',
    recipients: 'Kategorier av mottagare',
    transfers: 'Överföringar till tredjeländer',
    periods: 'Tidsfrister för radering',
    security: 'Säkerhetsåtgärder',
  },
}
