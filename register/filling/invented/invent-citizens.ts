import type { ClientLine } from '../contract.ts'
import { dayNumber, dayText, type DayNumber } from './days.ts'
import { Random, seedFrom } from './random.ts'
import { InventedRecord, type Said } from './record.ts'
import { byOffice, fromRegister } from './scene.ts'
import type { StaffPerson } from './staff.ts'

/** Somebody of the demo who signs in at the citizens' door and finds a record. */
export type CitizenPerson = {
  readonly subject: string
  readonly firstNames: string
  readonly lastName: string
  readonly identityCode?: string
}

type Telling = {
  readonly person: CitizenPerson
  readonly record: InventedRecord
  readonly asOf: DayNumber
  readonly staff: (group: string, office: string) => StaffPerson
}

/** Each person's story, told around the reference day, so that what waits for them waits whenever the demo is opened. */
const stories: Readonly<Record<string, { readonly office: string; readonly tell: (telling: Telling) => void }>> = {
  'citizen-1': { office: '0299', tell: tellOfJobseeker },
  'citizen-2': { office: '0799', tell: tellOfLaidOff },
  'citizen-3': { office: '0299', tell: tellOfEnded },
}

/** The records of the invented people who use the e-service: told by hand, the same on every day but for the dates. */
export function inventCitizens(
  citizens: readonly CitizenPerson[],
  { asOf, cast }: { readonly asOf: string; readonly cast: readonly StaffPerson[] },
): ClientLine[] {
  const day = dayNumber(asOf)
  const staff = (group: string, office: string) =>
    cast.find((one) => one.group === group && one.office === office) ?? cast.find((one) => one.group === group)!
  return citizens.flatMap((person) => {
    const story = stories[person.subject]
    if (!story) return []
    const record = new InventedRecord(new Random(seedFrom(person.subject)), day)
    story.tell({ person, record, asOf: day, staff })
    return [{ client: { office: story.office }, entries: record.entries }]
  })
}

const told = (on: DayNumber, by: StaffPerson, channel = 'eService'): Said => ({ on, by, source: 'self', channel })

type Home = {
  readonly street: string
  readonly postalCode: string
  readonly city: string
  readonly municipality: string
  readonly phone: string
  readonly email: string
  readonly native: string
  readonly service: string
}

function tellOfIdentity({ person, record }: Telling, on: DayNumber, by: StaffPerson, home: Home): void {
  const { firstNames, lastName, identityCode } = person
  const { street, postalCode, city, municipality, phone, email, native, service } = home
  record.add('identityCode', { identityCode }, fromRegister(on, by))
  record.add('names', { firstNames, lastName, callName: firstNames.split(' ')[0] }, fromRegister(on, by))
  record.add('address', { street, postalCode, city }, told(on, by))
  record.add('municipality', { municipality }, fromRegister(on, by))
  record.add('phone', { number: phone }, told(on, by))
  record.add('email', { address: email }, told(on, by))
  record.add('languages', { native, service }, told(on, by))
  record.add('citizenship', { countries: ['FI'] }, fromRegister(on, by))
  record.add(
    'responsibleCaseworker',
    { caseworker: by.staffId, office: by.office, from: dayText(on) },
    byOffice(on, by),
  )
}

function tellOfJobseeker(telling: Telling): void {
  const { record, asOf, staff } = telling
  const mari = staff('caseworker', '0299')
  const expert = staff('unemploymentSecurityExpert', '0299')
  const start = asOf - 75
  tellOfIdentity(telling, start, mari, {
    street: 'Kaislarannantie 4 B 12',
    postalCode: '00930',
    city: 'Helsinki',
    municipality: '091',
    phone: '+358499012345',
    email: 'aino.lehtisaari@example.com',
    native: 'fi',
    service: 'fi',
  })
  record.add(
    'jobSearch',
    { startedOn: dayText(start), startReason: 'first', validUntil: dayText(asOf + 9) },
    told(start, mari),
  )
  record.add('employmentStatus', { code: '2', from: dayText(start) }, told(start, mari))
  record.add('serviceLine', { line: '01', from: dayText(start + 4) }, byOffice(start + 4, mari))
  record.add(
    'endOfEmployment',
    { employer: 'Ravintola Kuunsilta Oy', endedOn: dayText(start - 1), reason: '04' },
    told(start, mari),
  )
  record.add(
    'contact',
    {
      mode: '31',
      on: dayText(asOf - 21),
      summary: 'Soitti ja kertoi hakeneensa kahta paikkaa. Sovittiin, että ilmoittaa tuloksista viikon kuluessa.',
    },
    told(asOf - 21, mari, 'phone'),
  )
  record.add(
    'appointment',
    {
      on: dayText(asOf + 6),
      time: '9.30',
      mode: 'video',
      about: 'Työnhakukeskustelu',
      alternatives: [
        { on: dayText(asOf + 7), time: '13.00' },
        { on: dayText(asOf + 9), time: '8.45' },
      ],
    },
    byOffice(asOf - 4, mari),
  )
  record.add(
    'education',
    {
      degree: 'Ravintola- ja catering-alan perustutkinto, kokki',
      field: '101',
      institution: 'Meriharjun ammattiopisto',
      startedOn: '2002-08-12',
      completedOn: '2005-05-31',
    },
    told(start, mari),
  )
  record.add(
    'employment',
    {
      title: 'Kokki',
      occupation: '5120',
      employer: 'Ravintola Kuunsilta Oy',
      startedOn: '2017-02-01',
      endedOn: dayText(start - 1),
      hours: '01',
      tasks: 'Lounaan ja illallisen valmistus, tilaukset, omavalvonta.',
    },
    told(start, mari),
  )
  record.add(
    'occupationSought',
    { occupation: '5120', wish: 'Vakituinen työ, mieluiten päivävuoro' },
    told(start, mari),
  )
  record.add('skill', { name: 'Erityisruokavaliot' }, told(start, mari))
  record.add('languageSkill', { language: 'sv', oral: '03', general: 'B1.2' }, told(start, mari))
  record.add(
    'ownPresentation',
    {
      title: 'Kokki, joka pitää keittiön rauhallisena',
      presentation:
        'Olen tehnyt ravintolatyötä viisitoista vuotta. Osaan suunnitella ruokalistan, ja pidän uusien opastamisesta.',
    },
    told(asOf - 40, mari),
  )
  record.add(
    'interview',
    {
      form: 'initial',
      dueOn: dayText(start + 10),
      heldOn: dayText(start + 4),
      mode: 'visit',
      notes: 'Käyty läpi tilanne, tavoitteet ja velvoitteet.',
    },
    byOffice(start + 4, mari),
  )
  record.add(
    'plan',
    {
      planKind: '00',
      madeOn: dayText(asOf - 3),
      reviewOn: dayText(asOf + 87),
      goals: 'Vakituinen työ keittiössä pääkaupunkiseudulla kolmen kuukauden kuluessa.',
      tasks: [
        { task: '049', details: 'Neljä työmahdollisuutta kuukaudessa', dueOn: dayText(asOf + 27) },
        { task: '051', dueOn: dayText(asOf + 20) },
        { task: '047', doneOn: dayText(asOf - 3) },
      ],
    },
    byOffice(asOf - 3, mari),
  )
  record.add('jobSearchObligation', { from: dayText(asOf - 3), count: 4, months: 1 }, byOffice(asOf - 3, mari))
  record.add(
    'jobApplication',
    { employer: 'Ravintola Meriharju Oy', title: 'Kokki', appliedOn: dayText(asOf - 2) },
    told(asOf - 2, mari),
  )
  record.add(
    'jobOffer',
    {
      employer: 'Lounaskartano Kallio Oy',
      occupation: '5120',
      title: 'Kokki, lounasravintola',
      offeredOn: dayText(asOf - 5),
      answerBy: dayText(asOf + 3),
      hours: '01',
      duration: '06',
      employmentType: '01',
    },
    byOffice(asOf - 5, mari),
  )
  record.add(
    'workAbility',
    {
      standing: 'partial',
      assessedOn: dayText(asOf - 60),
      description: 'Nostoja enintään 15 kg. Ei estä kokin työtä.',
    },
    told(asOf - 60, mari, 'visit'),
  )
  const answered = record.add(
    'clarificationRequest',
    {
      requestedOn: dayText(start + 3),
      answerBy: dayText(start + 17),
      about: 'endOfWork',
      details: 'Miksi työsuhde Ravintola Kuunsillassa päättyi?',
    },
    byOffice(start + 3, expert),
  )
  record.add(
    'clarificationAnswer',
    { request: answered, receivedOn: dayText(start + 6), text: 'Ravintola lopetti lounastarjoilun, ja työ loppui.' },
    told(start + 6, expert),
  )
  const wrong = record.add(
    'labourPolicyStatement',
    {
      code: 'P010',
      from: dayText(start),
      to: dayText(start + 44),
      payer: 'unemploymentFund',
      fund: '016',
      benefit: '01',
      issuedOn: dayText(start + 9),
      issuer: 'teOffice',
      clarifications: [{ request: answered }],
    },
    byOffice(start + 9, expert),
  )
  record.annul(wrong, 'Työnantajan ilmoitus oli virheellinen', byOffice(start + 20, expert))
  record.add(
    'labourPolicyStatement',
    {
      code: 'T001',
      from: dayText(start),
      payer: 'unemploymentFund',
      fund: '016',
      benefit: '01',
      issuedOn: dayText(start + 20),
      issuer: 'teOffice',
      replaces: wrong,
      clarifications: [{ request: answered }],
    },
    byOffice(start + 20, expert),
  )
  record.add(
    'clarificationRequest',
    {
      requestedOn: dayText(asOf - 6),
      answerBy: dayText(asOf + 8),
      about: 'studies',
      details: 'Olet ilmoittanut aloittavasi hygieniakoulutuksen. Kerro koulutuksen laajuus ja ajankohta.',
      attachments: 'Oppilaitoksen todistus opiskelupaikasta',
    },
    byOffice(asOf - 6, expert),
  )
}

function tellOfLaidOff(telling: Telling): void {
  const { record, asOf, staff } = telling
  const linnea = staff('caseworker', '0799')
  const start = asOf - 30
  tellOfIdentity(telling, start, linnea, {
    street: 'Båtbyggarvägen 7',
    postalCode: '65100',
    city: 'Vasa',
    municipality: '905',
    phone: '+358499054321',
    email: 'anders.sjoroos@example.org',
    native: 'sv',
    service: 'sv',
  })
  record.add('safetyBan', { from: dayText(asOf - 200), until: dayText(asOf + 1600) }, fromRegister(start, linnea))
  record.add(
    'jobSearch',
    { startedOn: dayText(start), startReason: 'again', validUntil: dayText(asOf + 60) },
    told(start, linnea),
  )
  record.add('employmentStatus', { code: '3', from: dayText(start) }, told(start, linnea))
  record.add(
    'employment',
    { title: 'Verkstadsmekaniker', employer: 'Kvarkens Mekaniska Ab', startedOn: '2009-05-04', hours: '03' },
    told(start, linnea),
  )
  record.add('interview', { form: 'initial', dueOn: dayText(asOf + 4), mode: 'phone' }, byOffice(asOf - 10, linnea))
}

function tellOfEnded(telling: Telling): void {
  const { record, asOf, staff } = telling
  const mari = staff('caseworker', '0299')
  const [start, end] = [asOf - 500, asOf - 320]
  tellOfIdentity(telling, start, mari, {
    street: 'Rantakiventie 21',
    postalCode: '02230',
    city: 'Espoo',
    municipality: '049',
    phone: '+358499098765',
    email: 'tero.halmeaho@example.net',
    native: 'fi',
    service: 'fi',
  })
  record.add(
    'jobSearch',
    { startedOn: dayText(start), endedOn: dayText(end), startReason: 'first', endReason: '03' },
    told(start, mari),
  )
  record.add('employmentStatus', { code: '2', from: dayText(start), to: dayText(end) }, told(start, mari))
  record.add('employmentStatus', { code: '1', from: dayText(end + 1), changeReason: '03' }, told(end, mari))
  const expert = staff('unemploymentSecurityExpert', '0299')
  const request = record.add(
    'clarificationRequest',
    {
      requestedOn: dayText(start + 2),
      answerBy: dayText(start + 16),
      about: 'endOfWork',
      details: 'Miksi työsuhteesi varastolla päättyi?',
    },
    byOffice(start + 2, expert),
  )
  record.add(
    'clarificationAnswer',
    { request, receivedOn: dayText(start + 4), text: 'Määräaikainen työ loppui sovittuna päivänä.' },
    told(start + 4, expert),
  )
  record.add(
    'labourPolicyStatement',
    {
      code: 'T001',
      from: dayText(start),
      payer: 'kela',
      benefit: '03',
      issuedOn: dayText(start + 8),
      issuer: 'teOffice',
      clarifications: [{ request }],
    },
    byOffice(start + 8, expert),
  )
}
