import type { Wording } from '../../rulebook/wording.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const one = (which: string, thing: string) => (/–| ja /.test(which) ? `${thing}s` : thing)

const count = (number: number | undefined, one: string, many: string) =>
  number === undefined ? undefined : `${number} ${number === 1 ? one : many}`

/** The notice in English. */
export const en: Wording = {
  language: 'en',
  title: 'Privacy notice: personal customer register of the TE Offices',
  parts: { register: 'Description of the register', clients: 'To the client' },
  headings: {
    N1: 'Controllers',
    N2: 'Contact for the register',
    N3: 'Name of the register',
    N4: 'Why personal data is processed',
    N5: 'What is kept',
    N6: 'Where the data comes from',
    N7: 'To whom data is given',
    N8: 'Transfers outside the EU and the European Economic Area',
    N9: 'How the register is protected and how long data is kept',
    N10: 'Right of access',
    N11: 'Right to demand correction',
    N12: 'Permits to secret data',
    N13: 'Cookies',
    N14: 'Secrecy',
    M1: 'What is kept about you',
    M2: 'Your data in writing',
    M3: 'To whom your data is given',
    M4: 'E-mail',
    M5: 'Phone calls',
    M6: 'Municipal employment trials',
    M7: 'Your data in the e-service',
  },
  edition: (edition) => `Edition ${edition}`,

  and: 'and',
  properNouns: ['Kela', 'TE', 'Oma'],
  day: (year, month, day) => `${day} ${months[month - 1]} ${year}`,
  provision: (finnish) =>
    finnish
      .replaceAll(/(\d+) artikla (\d+) kohta/g, 'Article $1($2)')
      .replaceAll(/(\d+) artikla/g, 'Article $1')
      .replaceAll(/([\d–]+) luku/g, (_, which) => `${one(which, 'chapter')} ${which}`)
      .replaceAll(/([\d–]+(?: ja [\d–]+)?(?: [a-z])?) §/g, (_, which) => `${one(which, 'section')} ${which}`)
      .replaceAll(/ (\d+) mom\./g, '($1)')
      .replaceAll(/(\d+) kohta/g, 'item $1')
      .replaceAll(' ja ', ' and ')
      .replaceAll('N:o', 'No'),

  controller: ({ name, duties }) => `Controller: ${name}. ${duties}`,
  contact: ({ name, address, email }) => `${name}, ${address}, e-mail ${email}.`,
  office: ({ name, address, phone, email }) => `${name}: ${address}, phone ${phone}, e-mail ${email}`,
  act: ({ name, number }) => `${name} (${number}). Tasks:`,
  purpose: ({ label, provision }) => `${label} (${provision})`,
  category: ({ number, label }) => `${number}) ${label}:`,
  kind: ({ label, fields }) => (fields ? `${label}: ${fields}` : label),
  sources: 'Data comes from these sources:',
  source: ({ label, kinds }) => (kinds ? `${label}, usually: ${kinds}` : label),
  channels: 'A datum may come by these channels, and the channel is recorded:',
  recipient: {
    provision: ({ name, provision }) => `${name}: data is given by law (${provision}).`,
    consent: ({ name, provision }) => `${name}: data is given with the person’s written consent (${provision}).`,
    processor: ({ name, provision }) => `${name}: processes data on behalf of the controller (${provision}).`,
  },
  answerOnly: 'Only the answer yes or no about one named person',
  recipientsForClients: {
    provision: 'By law your data is given to:',
    consent: 'With your written consent your data is given to:',
    processor: 'On behalf of the controller your data is processed by:',
  },
  recipientForClients: ({ name, kinds }) => `${name}: ${kinds}`,
  countries: ({ countries }) => `Countries of the regular recipients: ${countries}.`,

  reach: {
    anyClient: 'all clients',
    clientsOfOwnOffice: 'clients of the own office',
    ownClients: 'own clients',
    validJobSearches: 'clients whose job search is valid',
    referredClients: 'clients referred to the organisation',
    themself: 'own data',
  },
  access: ({ group, whose, reads, writes, tasks, despiteSafetyBan }) =>
    [
      `${group} (${whose}).`,
      `Sees: ${reads}.`,
      ...(writes.what === 'nothing' ? [] : [`Records: ${writes.what === 'same' ? 'the same' : writes.list}.`]),
      ...(despiteSafetyBan ? ['Also what a non-disclosure for personal safety hides.'] : []),
      `Tasks: ${tasks}.`,
    ].join(' '),
  except: ({ category, kinds }) => `${category} (except ${kinds})`,
  dealing: {
    find: 'searching for a client',
    list: 'worklists',
    register: 'registering a new client',
    readLog: 'seeing who has viewed the data',
    merge: 'merging customerships of the same person',
    findByFormerCode: 'searching by a former personal identity code, with a reason',
    handleMatters: 'opening and handling matters',
    prepareStatements: 'preparing and giving labour policy statements',
    grantRights: 'granting and removing access rights',
    hold: 'holding data from removal',
    removeData: 'removing data whose time is up',
    approveRemoval: 'approving removals without client data',
    readDisclosures: 'seeing to whom data has been given',
    handleDeliveries: 'handling what waits to be delivered',
    deliver: 'carrying what is given to its recipients',
    seekChanges: 'finding for the recipient what has changed',
    keepStanding: 'keeping client rows up to date',
    keepVacancies: 'keeping employers and vacancies',
    findThemself: 'finding the own customership by the identity code of strong identification',
    raiseMatters: 'opening own matters',
    answerEmployers: 'answering an employer whether a named person is a jobseeker',
    keepArchive: 'transfers to the archive and their progress, without client data',
    keepPapers: 'papers of the locked archive',
    seePapers: 'which papers there are of oneself',
    listContacts: 'contact lists for processors',
    extractProjects: 'extracts of project participants for the ministry',
    exchangeMessages: 'messages of the e-service',
    notify: 'notices that something waits in the e-service',
  },
  dealings: ({ group, dealings, whose }) => `${group} (${whose}). Functions: ${dealings}.`,
  safetyBan: ({ kinds }) => `A non-disclosure for personal safety hides: ${kinds}.`,
  retention: {
    entry: ({ categories, years, provision, period, keeps }) =>
      `${categories ? 'Some data is removed' : 'Data is removed'} ${years} ${years === 1 ? 'year' : 'years'} after the entry was made, unless a statutory task or a pending matter needs it${categories ? `: ${categories}` : ''}. ${period} (${provision}).${keeps ? ` Of the stages of the customership these stay until all is removed: ${keeps}.` : ''}`,
    endOfCustomership: ({ categories, years, provision, period }) =>
      `${categories ? 'Some data is removed' : 'All data is removed'} ${years} ${years === 1 ? 'year' : 'years'} after the customership ended, unless a statutory task or a pending matter needs it${categories ? `: ${categories}` : ''}. ${period} (${provision}).`,
  },
  period: ({ from, to }) =>
    from && to
      ? `The rule holds from ${from} to ${to}`
      : from
        ? `The rule holds from ${from}`
        : to
          ? `The rule holds until ${to}`
          : 'The rule holds until further notice',
  paper: ({ label, years, fate, provision }) =>
    `${label}: kept ${years ? `${years} from arrival` : 'as long as the client’s data'}, then ${fate === 'transfer' ? 'transferred to the archive' : 'destroyed'} (${provision})`,
  archiving: ({ name, afterDeath, afterDocument, ground, provision }) =>
    `What has been transferred is secret (${ground}): ${afterDeath} from the person’s death or, when that is not known, ${afterDocument} from the date of the document (${provision}). It is received by the ${name}.`,
  matter: ({ label, groups, isRaised, dueIn, provision }) =>
    `Matter: ${label}. Handled by: ${groups}.${isRaised ? ' You may open the matter in the e-service.' : ''}${dueIn ? ` Time to answer: ${dueIn}.` : ''} Rests on law: ${provision}.`,
  length: ({ days, months, years }) =>
    [count(years, 'year', 'years'), count(months, 'month', 'months'), count(days, 'day', 'days')]
      .filter((part) => part !== undefined)
      .join(' '),
  right: ({ sentence, provision }) => `${sentence} (${provision})`,

  recordPersons: 'Personal customers of the TE Offices',
  record: {
    title: 'Record of processing activities',
    controllers: 'Controllers',
    contact: 'Contact',
    purposes: 'Purposes of the processing',
    persons: 'Categories of data subjects',
    data: 'Categories of personal data',
    recipients: 'Categories of recipients',
    transfers: 'Transfers to third countries',
    periods: 'Time limits for removal',
    security: 'Security measures',
  },
}
