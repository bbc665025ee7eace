import type { Wording } from '../../rulebook/wording.ts'

const count = (number: number | undefined, one: string, many: string) =>
  number === undefined ? undefined : `${number} ${number === 1 ? one : many}`

/** The notice in Finnish. Lists follow a colon, so that the names of the rules stand as they are, uninflected. */
export const fi: Wording = {
  language: 'fi',
  title: 'Tietosuojaseloste: työ- ja elinkeinotoimiston henkilöasiakasrekisteri',
  parts: { register: 'Rekisteriseloste', clients: 'Asiakkaalle' },
  headings: {
    N1: 'Rekisterinpitäjä',
    N2: 'Yhteystaho rekisteriä koskevissa asioissa',
    N3: 'Rekisterin nimi',
    N4: 'Henkilötietojen käsittelyn tarkoitus',
    N5: 'Rekisterin tietosisältö',
    N6: 'Mistä tiedot saadaan',
    N7: 'Kenelle tietoja luovutetaan',
    N8: 'Tietojen siirto EU:n ja Euroopan talousalueen ulkopuolelle',
    N9: 'Rekisterin suojaus ja tietojen säilytys',
    N10: 'Tarkastusoikeus',
    N11: 'Oikeus vaatia tiedon korjaamista',
    N12: 'Luvat salassa pidettäviin tietoihin',
    N13: 'Evästeet',
    N14: 'Salassapito',
    M1: 'Mitä tietoja sinusta tallennetaan',
    M2: 'Tietosi kirjallisena',
    M3: 'Kenelle tietojasi annetaan',
    M4: 'Sähköposti',
    M5: 'Puhelut',
    M6: 'Työllisyyden kuntakokeilut',
    M7: 'Tietosi verkkopalvelussa',
  },
  edition: (edition) => `Versio ${edition}`,

  and: 'ja',
  properNouns: ['Kela', 'Kelan', 'Y'],
  day: (year, month, day) => `${day}.${month}.${year}`,
  provision: (finnish) => finnish,

  controller: ({ name, duties }) => `Rekisterinpitäjä: ${name}. ${duties}`,
  contact: ({ name, address, email }) => `${name}, ${address}, sähköposti ${email}.`,
  office: ({ name, address, phone, email }) => `${name}: ${address}, puhelin ${phone}, sähköposti ${email}`,
  act: ({ name, number }) => `${name} (${number}). Tehtävät:`,
  purpose: ({ label, provision }) => `${label} (${provision})`,
  category: ({ number, label }) => `${number}) ${label}:`,
  kind: ({ label, fields }) => (fields ? `${label}: ${fields}` : label),
  sources: 'Tietoja saadaan näistä lähteistä:',
  source: ({ label, kinds }) => (kinds ? `${label}, tavallisesti: ${kinds}` : label),
  channels: 'Tieto voi tulla näitä kanavia pitkin, ja kanava kirjataan:',
  recipient: {
    provision: ({ name, provision }) => `${name}: tietoja luovutetaan lain nojalla (${provision}).`,
    consent: ({ name, provision }) =>
      `${name}: tietoja luovutetaan henkilön kirjallisella suostumuksella (${provision}).`,
    processor: ({ name, provision }) => `${name}: käsittelee tietoja rekisterinpitäjän lukuun (${provision}).`,
  },
  answerOnly: 'Vain vastaus kyllä tai ei yhdestä nimetystä henkilöstä',
  recipientsForClients: {
    provision: 'Lain nojalla tietojasi annetaan näille:',
    consent: 'Kirjallisella suostumuksellasi tietojasi annetaan näille:',
    processor: 'Rekisterinpitäjän lukuun tietojasi käsittelevät:',
  },
  recipientForClients: ({ name, kinds }) => `${name}: ${kinds}`,
  countries: ({ countries }) => `Säännönmukaisten saajien maat: ${countries}.`,

  reach: {
    anyClient: 'kaikki asiakkaat',
    clientsOfOwnOffice: 'oman toimiston asiakkaat',
    ownClients: 'omat asiakkaat',
    validJobSearches: 'asiakkaat, joiden työnhaku on voimassa',
    referredClients: 'asiakkaat, jotka on ohjattu organisaation palveluun',
    themself: 'omat tiedot',
  },
  access: ({ group, whose, reads, writes, tasks, despiteSafetyBan }) =>
    [
      `${group} (${whose}).`,
      `Näkee: ${reads}.`,
      ...(writes.what === 'nothing' ? [] : [`Kirjaa: ${writes.what === 'same' ? 'samoja tietoja' : writes.list}.`]),
      ...(despiteSafetyBan ? ['Myös turvakiellon kätkemät tiedot.'] : []),
      `Tehtävät: ${tasks}.`,
    ].join(' '),
  except: ({ category, kinds }) => `${category} (paitsi ${kinds})`,
  dealing: {
    find: 'asiakkaan haku',
    list: 'työlistat',
    register: 'uuden asiakkaan rekisteröinti',
    readLog: 'tieto siitä, kuka tietoja on katsellut',
    merge: 'samaa henkilöä koskevien asiakkuuksien yhdistäminen',
    findByFormerCode: 'haku entisellä henkilötunnuksella, perustellusti',
    handleMatters: 'asioiden vireillepano ja käsittely',
    prepareStatements: 'työvoimapoliittisten lausuntojen valmistelu ja antaminen',
    grantRights: 'käyttöoikeuksien antaminen ja poistaminen',
    hold: 'tietojen pitäminen poistamiselta',
    removeData: 'määräajan ylittäneiden tietojen poistaminen',
    approveRemoval: 'poistoerien hyväksyminen ilman asiakastietoja',
    readDisclosures: 'tietojen luovutusten näkeminen',
    handleDeliveries: 'toimitettavien luovutusten käsittely',
    deliver: 'luovutusten toimittaminen saajille',
    seekChanges: 'muuttuneiden tietojen etsiminen saajalle',
    keepStanding: 'asiakasrivien pitäminen ajan tasalla',
    keepVacancies: 'työnantajien ja avoimien työpaikkojen ylläpito',
    findThemself: 'oman asiakkuuden löytyminen vahvan tunnistautumisen henkilötunnuksella',
    raiseMatters: 'omien asioiden vireillepano',
    answerEmployers: 'vastaus työnantajalle siitä, onko nimetty henkilö työnhakija',
    keepArchive: 'arkistoon siirrot ja niiden vaiheet ilman asiakastietoja',
    keepPapers: 'lukitun arkiston asiakirjat',
    seePapers: 'tieto siitä, mitä asiakirjoja itsestä on',
    listContacts: 'yhteystietoluettelot henkilötietojen käsittelijöille',
    extractProjects: 'hankkeisiin osallistuneiden poiminta ministeriölle',
    exchangeMessages: 'verkkopalvelun viestit',
    notify: 'ilmoitukset siitä, että verkkopalvelussa odottaa jotakin',
  },
  dealings: ({ group, dealings, whose }) => `${group} (${whose}). Toiminnot: ${dealings}.`,
  safetyBan: ({ kinds }) => `Turvakielto kätkee nämä tiedot: ${kinds}.`,
  retention: {
    entry: ({ categories, years, provision, period, keeps }) =>
      `${categories ? 'Osa tiedoista poistetaan' : 'Tiedot poistetaan'} ${years} vuoden kuluttua merkinnän tekemisestä, ellei lakisääteinen tehtävä tai vireillä oleva asia vaadi niitä${categories ? `: ${categories}` : ''}. ${period} (${provision}).${keeps ? ` Asiakkuuden vaiheista säilyvät siihen asti, kun kaikki poistetaan: ${keeps}.` : ''}`,
    endOfCustomership: ({ categories, years, provision, period }) =>
      `${categories ? 'Osa tiedoista poistetaan' : 'Kaikki tiedot poistetaan'} ${years} vuoden kuluttua asiakkuuden päättymisestä, ellei lakisääteinen tehtävä tai vireillä oleva asia vaadi niitä${categories ? `: ${categories}` : ''}. ${period} (${provision}).`,
  },
  period: ({ from, to }) =>
    from && to
      ? `Sääntö koskee aikaa ${from}–${to}`
      : from
        ? `Sääntö koskee aikaa ${from} alkaen`
        : to
          ? `Sääntö koskee aikaa ${to} saakka`
          : 'Sääntö on voimassa toistaiseksi',
  paper: ({ label, years, fate, provision }) =>
    `${label}: säilytetään ${years ? `${years} saapumisesta` : 'yhtä kauan kuin asiakkaan tiedot'}, sitten ${fate === 'transfer' ? 'siirretään arkistoon' : 'hävitetään'} (${provision})`,
  archiving: ({ name, afterDeath, afterDocument, ground, provision }) =>
    `Siirretty aineisto on salassa pidettävää (${ground}): ${afterDeath} henkilön kuolemasta, tai jos siitä ei ole tietoa, ${afterDocument} asiakirjan päiväyksestä (${provision}). Aineiston vastaanottaa ${name}.`,
  matter: ({ label, groups, isRaised, dueIn, provision }) =>
    `Asia: ${label}. Käsittelee: ${groups}.${isRaised ? ' Voit panna asian vireille verkkopalvelussa.' : ''}${dueIn ? ` Vastausaika: ${dueIn}.` : ''} Perustuu lakiin: ${provision}.`,
  length: ({ days, months, years }) =>
    [count(years, 'vuosi', 'vuotta'), count(months, 'kuukausi', 'kuukautta'), count(days, 'päivä', 'päivää')]
      .filter((part) => part !== undefined)
      .join(' '),
  right: ({ sentence, provision }) => `${sentence} (${provision})`,

  recordPersons: 'Työ- ja elinkeinotoimistojen henkilöasiakkaat',
  record: {
    title: 'Seloste käsittelytoimista',
    controllers: 'Rekisterinpitäjät',
    contact: 'Yhteystaho',
    purposes: 'Käsittelyn tarkoitukset',
    persons: 'Rekisteröityjen ryhmät',
    data: 'Henkilötietoryhmät',
    recipients: 'Vastaanottajien ryhmät',
    transfers: 'Siirrot kolmansiin maihin',
    periods: 'Poistamisen määräajat',
    security: 'Turvatoimet',
  },
}
