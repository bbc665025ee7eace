import { dayNumber, dayText, type DayNumber } from './days.ts'
import { reform, type Search } from './life.ts'
import type { Person } from './person.ts'
import type { Random } from './random.ts'
import { byOffice, type Scene } from './scene.ts'
import { clarificationTexts, groundsTexts, words } from './texts.ts'

/** From this day statements bear the codes of the new system. */
const newCodes = dayNumber('2023-03-01')
/** From this day the municipalities' employment authorities give the statements. */
const newIssuer = dayNumber('2025-01-01')

const subjects = ['endOfWork', 'endOfWork', 'studies', 'entrepreneurship', 'planConduct']

/** Clarifications asked and given, and the statements to whoever pays the benefit. */
export function inventUnemploymentSecurity(scene: Scene): void {
  const { random, life, asOf } = scene
  for (const [index, search] of life.searches.entries()) {
    const isLast = index === life.searches.length - 1
    if (search.startCode !== '2' && search.startCode !== '3') continue
    if (isLast || random.chance(0.6)) inventClarification(scene, search)
  }
  if (life.isOpen && random.chance(0.05)) askNow(scene, asOf - 1 - random.between(1, 10))
}

function inventClarification(scene: Scene, { startedOn, endedOn }: Search): void {
  const { random, person, record, asOf, world } = scene
  const { language } = person
  const expert = world.staff.anyoneOf(random, 'unemploymentSecurityExpert', person.office)
  const until = Math.min(endedOn ?? asOf - 1, asOf - 1)
  const requestedOn = startedOn + random.between(1, 9)
  if (requestedOn > until) return
  if (!random.chance(0.42)) {
    if (random.chance(0.75)) giveStatement(scene, expert, startedOn, Math.min(until, requestedOn + 4), 'clear')
    return
  }
  const answerBy = requestedOn + 14
  const answeredOn = requestedOn + random.between(2, 13)
  const isAnswered = answeredOn <= until && random.chance(0.93)
  const about = random.pick(subjects)
  const { asked, answered } =
    clarificationTexts[language][subjects.indexOf(about) % clarificationTexts[language].length]!
  const request = record.add(
    'clarificationRequest',
    {
      requestedOn: dayText(requestedOn),
      answerBy: dayText(answerBy),
      about,
      details: asked,
    },
    byOffice(requestedOn, expert),
  )
  // Not answered in time: the office decided by what it had, and the request is waited for no more.
  if (!isAnswered && answerBy >= asOf - 5) return
  const receivedOn = isAnswered ? answeredOn : Math.min(answerBy, until)
  record.add(
    'clarificationAnswer',
    { request, receivedOn: dayText(receivedOn), text: isAnswered ? answered : undefined },
    { on: receivedOn, by: expert, source: 'self', channel: isAnswered ? 'eService' : 'office' },
  )
  // Papers came to the office after the answer.
  if (isAnswered && receivedOn < until && random.chance(0.2)) {
    const cameOn = Math.min(until, receivedOn + random.between(1, 4))
    record.add(
      'clarificationAttachments',
      { request, receivedOn: dayText(cameOn), text: words[language].papersCame },
      { on: cameOn, by: expert, source: 'self', channel: 'letter' },
    )
  }
  const issuedOn = Math.min(until, receivedOn + random.between(2, 20))
  const isSanction = about === 'endOfWork' && startedOn >= reform && random.chance(0.18)
  const statement = giveStatement(scene, expert, startedOn, issuedOn, isSanction ? 'sanction' : 'clear', { request })
  if (isSanction && random.chance(0.15) && issuedOn + 20 < until) {
    record.annul(statement, words[language].statementReplaced, byOffice(issuedOn + 15, expert))
    giveStatement(scene, expert, startedOn, issuedOn + 15, 'clear', { request, replaces: statement })
  }
}

function askNow({ random, person, record, asOf, world }: Scene, requestedOn: DayNumber): void {
  const answerBy = Math.max(asOf - 3, requestedOn + 14)
  record.add(
    'clarificationRequest',
    {
      requestedOn: dayText(requestedOn),
      answerBy: dayText(answerBy),
      about: random.pick(['studies', 'refusedWork', 'serviceConduct', 'jobSearchObligation']),
      details: random.pick(clarificationTexts[person.language]).asked,
    },
    byOffice(requestedOn, world.staff.anyoneOf(random, 'unemploymentSecurityExpert', person.office)),
  )
}

type Outcome = 'clear' | 'sanction'
const codesOf = { clear: { before: 'M1', since: 'T001' }, sanction: { before: 'QA', since: 'P010' } }

function giveStatement(
  scene: Scene,
  by: Parameters<typeof byOffice>[1],
  from: DayNumber,
  issuedOn: DayNumber,
  outcome: Outcome,
  { request, replaces }: { readonly request?: string; readonly replaces?: string } = {},
): string {
  const { record, random, person } = scene
  return record.add(
    'labourPolicyStatement',
    {
      code: issuedOn < newCodes ? codesOf[outcome].before : codesOf[outcome].since,
      from: dayText(from),
      to: outcome === 'sanction' ? dayText(from + 44) : undefined,
      ...payerOf(random, person),
      issuedOn: dayText(issuedOn),
      issuer: issuerOn(from),
      grounds: groundsTexts[person.language][outcome],
      replaces,
      clarifications: request && [{ request }],
    },
    byOffice(issuedOn, by),
  )
}

/** A statement about a service that the person takes part in. */
export function giveServiceStatement(
  scene: Scene,
  codes: { readonly before: string; readonly since: string },
  from: DayNumber,
  to: DayNumber,
): void {
  const { record, random, person, asOf, world } = scene
  const issuedOn = Math.min(asOf - 1, from + random.between(0, 5))
  record.add(
    'labourPolicyStatement',
    {
      code: issuedOn < newCodes ? codes.before : codes.since,
      from: dayText(from),
      to: dayText(to),
      ...payerOf(random, person),
      issuedOn: dayText(issuedOn),
      issuer: issuerOn(from),
      grounds: groundsTexts[person.language].service,
    },
    byOffice(issuedOn, world.staff.anyoneOf(random, 'unemploymentSecurityExpert', person.office)),
  )
}

const issuerOn = (day: DayNumber) => (day < newIssuer ? 'teOffice' : 'employmentAuthority')

/** Members of a fund have earnings-related allowance; the others are paid by Kela. */
function payerOf(random: Random, { bornOn }: Person) {
  const isMember = (Math.abs(bornOn) * 7) % 20 < 9
  return isMember
    ? { payer: 'unemploymentFund', fund: String(1 + (Math.abs(bornOn) % 20)).padStart(3, '0'), benefit: '01' }
    : { payer: 'kela', benefit: random.chance(0.3) ? '02' : '03' }
}
