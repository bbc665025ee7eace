import pg from 'pg'
import { ask, say } from '../database/ask.ts'
import { isOutage } from '../database/outage.ts'
import type { Dealing } from '../rulebook/notice.ts'
import { type LogLine, writeLogLine } from './log.ts'
import { findReach, hidesWhere, nobody, type Reached, speaksOfMany, speaksOfOne } from './find-reach.ts'
import { Records } from './records.ts'
import { Refusal } from './refusal.ts'
import { type Actor, type Register, todayOf, type Visit } from './visit.ts'

/** What is done with the register, as the log says it, and the dealing whose policies it runs under. */
const dealingOf = {
  open: 'open',
  readHistory: 'open',
  readAttachment: 'open',
  readDrafts: 'open',
  saveDraft: 'open',
  record: 'record',
  correct: 'record',
  annul: 'record',
  register: 'register',
  search: 'find',
  list: 'list',
  readLog: 'readLog',
  markDuplicate: 'merge',
  merge: 'merge',
  part: 'merge',
  openMatter: 'handleMatters',
  moveMatter: 'handleMatters',
  readMatters: 'handleMatters',
  listMatters: 'handleMatters',
  prepareStatement: 'prepareStatements',
  readStatements: 'prepareStatements',
  listStatements: 'prepareStatements',
  issueStatement: 'prepareStatements',
  annulStatement: 'prepareStatements',
  correctStatement: 'prepareStatements',
  transferStatement: 'prepareStatements',
  import: 'register',
  placeHold: 'hold',
  liftHold: 'hold',
  readHolds: 'hold',
  listHolds: 'hold',
  findDue: 'removeData',
  keepRemovals: 'removeData',
  remove: 'removeData',
  removeAgain: 'removeData',
  listRemovals: 'approveRemoval',
  approveRemoval: 'approveRemoval',
  disclose: 'disclose',
  previewDisclosure: 'disclose',
  readDisclosures: 'readDisclosures',
  listDeliveries: 'handleDeliveries',
  handleDelivery: 'handleDeliveries',
  findDeliveries: 'deliver',
  deliver: 'deliver',
  seekChanges: 'seekChanges',
  receive: 'record',
  findStanding: 'keepStanding',
  keepStanding: 'keepStanding',
  readVacancies: 'keepVacancies',
  keepVacancies: 'keepVacancies',
  identify: 'findThemself',
  draftStart: 'findThemself',
  raiseMatter: 'raiseMatters',
  readOwnMatters: 'raiseMatters',
  answerEmployer: 'answerEmployers',
  packageBatch: 'keepArchive',
  keepArchive: 'keepArchive',
  seeArchive: 'keepArchive',
  reckonForecast: 'keepArchive',
  overseeRemoval: 'approveRemoval',
  askPackageAgain: 'keepArchive',
  registerPaper: 'keepPapers',
  movePaper: 'keepPapers',
  readPapers: 'keepPapers',
  readOwnPapers: 'seePapers',
  listPapers: 'keepPapers',
  drawPickLists: 'keepPapers',
  listPicks: 'keepPapers',
  confirmPick: 'keepPapers',
  listContacts: 'listContacts',
  extractProject: 'extractProjects',
  readMessages: 'exchangeMessages',
  writeMessage: 'exchangeMessages',
  handleMessages: 'exchangeMessages',
  listMessages: 'exchangeMessages',
  findNotices: 'notify',
  notify: 'notify',
} as const satisfies Record<string, Dealing | 'open' | 'record' | 'disclose'>

export type Operation = keyof typeof dealingOf
export const operations = Object.keys(dealingOf) as readonly Operation[]

/** What a search looked for. The term itself is not kept: a keyed hash of it is, so that a suspicion can be checked. */
export type Sought =
  | { readonly by: 'identityCode'; readonly hash: Buffer; readonly includeFormer: boolean }
  /** Half-open range of normalised names: from `from` up to but not including `to`. */
  | { readonly by: 'name'; readonly from: string; readonly to: string; readonly birthYear?: number }

/** What the visit is for. Nobody gets to the records without saying this (N4.1). */
export type Errand = {
  readonly purpose: string
  readonly operation: Operation
  /** The client of the errand; none for searches and worklists. */
  readonly client?: string
  /** Clients that a machine works through in one errand. They are reached each as by an errand of their own. */
  readonly clients?: readonly string[]
  /**
   * The client, as somebody outside names them: by an identity code (its lookup hash), or by the entry that refers them
   * to the actor's organisation. The gate finds who it is; nobody found and nobody within reach are one.
   */
  readonly person?: { readonly hash: Buffer } | { readonly referral: string }
  /** Clients of a machine's errand by their identity codes (lookup hashes). Of whom there is nobody, nothing is told. */
  readonly persons?: readonly Buffer[]
  /** A second client that the same errand opens: duplicates are compared and merged. Both must be within reach. */
  readonly other?: string
  readonly sought?: Sought
  /** A client who is being registered, at this office: not there yet, and reached as they will be. */
  readonly registersAt?: string
  /** Said by the actor where the rules ask why (former identity code, merge). */
  readonly reason?: string
}

type Entered = {
  readonly records: Records
  readonly reached: Reached
  readonly became: () => Promise<unknown>
}

/**
 * The one gate. Runs `work` as the actor's group, under the row policies derived from the notice.
 *
 * Reading, writing and the log line commit together, and only then is the answer given: no log, no data. A refusal is
 * rolled back and logged in a transaction of its own. For a client who is not there the same work is done as for one
 * who is out of reach, and the answer is the same `notFound`.
 *
 * Throws `Refusal`: `notFound`, `conflict` (somebody else's row stands in the way, not said whose), `signedOut`,
 * `unavailable` (the database is away; nothing was written), and whatever `work` refuses.
 */
export async function open<T>(visit: Visit, errand: Errand, work: (records: Records) => Promise<T>): Promise<T> {
  const { register } = visit
  if (!Object.hasOwn(register.rules.notice.purposes, errand.purpose)) {
    throw new Refusal('invalid', [{ pointer: '/purpose', code: 'unknownCode' }])
  }
  const connection = await connect(register.pool)
  // A connection that is not known to be whole is not given to the next visitor.
  let isWhole = false
  let entered: Entered | undefined
  try {
    entered = await enter(visit, errand, connection)
    const answer = await run(visit, errand, entered, work, connection)
    isWhole = true
    return answer
  } catch (error) {
    const refusal = await endRefused(visit, errand, entered, error, connection)
    isWhole = refusal?.reason !== 'unavailable'
    throw refusal ?? error
  } finally {
    connection.release(!isWhole)
  }
}

async function run<T>(
  visit: Visit,
  errand: Errand,
  { records, reached, became }: Entered,
  work: (records: Records) => Promise<T>,
  connection: pg.PoolClient,
): Promise<T> {
  const [, answer] = await inOrder(connection, became, () => work(records))
  await commit(connection, lineOf(visit, errand, reached, records, 'done'))
  return answer
}

/** Takes back what was begun, and logs a refusal in a transaction of its own. Gives what the visitor is told. */
async function endRefused(
  visit: Visit,
  errand: Errand,
  entered: Entered | undefined,
  error: unknown,
  connection: pg.PoolClient,
): Promise<Refusal | undefined> {
  if (isOutage(error)) return new Refusal('unavailable')
  try {
    await say(connection, 'rollback')
    const refusal = refusalOf(error)
    if (!refusal || refusal.reason === 'signedOut') return refusal
    await say(connection, `begin; ${become(visit.register, visit.actor, errand, nobody(errand))}`)
    // A stale save is refused with what stands now, which has then been seen.
    const seen = refusal.reason === 'stale' ? entered : undefined
    await commit(connection, lineOf(visit, errand, seen?.reached ?? nobody(errand), seen?.records, refusal.reason))
    return refusal
  } catch (later) {
    // A refusal that cannot be logged is not told as one.
    if (isOutage(later)) return new Refusal('unavailable')
    throw later
  }
}

/** Writes the log line and commits. A transaction that could not take its line ends as a rollback, which is a fault. */
async function commit(connection: pg.PoolClient, line: LogLine) {
  const [, ended] = await Promise.all([writeLogLine(connection, line), ask(connection, committing)])
  if (ended.command !== 'COMMIT') throw new Error('An errand did not commit')
}

async function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect()
  } catch (error) {
    throw isOutage(error) ? new Refusal('unavailable') : error
  }
}

/** Begins the transaction, finds the actor's reach over the client, and becomes the actor's group. */
async function enter(visit: Visit, errand: Errand, connection: pg.PoolClient): Promise<Entered> {
  const { register, actor, sessionLives } = visit
  const group = register.rules.groups.get(actor.group)
  if (!group) throw new Error('An actor acts as a group that the notice does not know')

  if (speaksOfMany(errand) && group.actor !== 'machine') {
    throw new Error('Only a machine works through many clients in one errand')
  }
  const asked = [
    beginning,
    ...(sessionLives ? [sessionLives] : []),
    ...(dealingOf[errand.operation] === 'merge' ? [oneMergeAtATime] : []),
  ]
  const [[, alive], reached] = await Promise.all([
    Promise.all(asked.map((one) => ask(connection, one))),
    findReach(connection, visit, errand),
  ])
  if (sessionLives && alive!.rows.length !== 1) throw new Refusal('signedOut')
  if (!group.purposes.includes(errand.purpose)) throw new Refusal('notFound')
  return {
    records: new Records(connection, actor.group, {
      ...reached,
      purpose: errand.purpose,
      hidesWhere: hidesWhere(group, reached),
    }),
    reached,
    became: () => say(connection, become(register, actor, errand, reached)),
  }
}

const beginning = { name: 'begin', text: 'begin' }
const committing = { name: 'commit', text: 'commit' }

/**
 * Taken before the reach is found, so that what an errand knows of merged rows stays true until it ends: two merges at
 * once could else make a chain, or a ring.
 */
const oneMergeAtATime = { name: 'one-merge-at-a-time', text: 'select pg_advisory_xact_lock(0x5e10e6e)' }

/**
 * Two steps of one transaction. On a pipelined connection the second goes over before the first has answered: the
 * database takes them in order, and behind a statement that fails the transaction refuses every other.
 */
async function inOrder<A, B>(
  connection: pg.PoolClient,
  first: () => Promise<A>,
  second: () => Promise<B>,
): Promise<[A, B]> {
  if ((connection as { pipeline?: boolean }).pipeline) return Promise.all([first(), second()])
  return [await first(), await second()]
}

/**
 * Becomes the actor's group, for this transaction only: a pooled connection never carries one actor over to the next.
 * `SET LOCAL` and not `set_config()`, which a distributed PostgreSQL does not pass on.
 */
function become(
  register: Register,
  actor: Actor,
  errand: Errand,
  { clients, reach, safetyBan, persons }: Reached,
): string {
  const { role, actor: nature } = register.rules.groups.get(actor.group)!
  const settings: Record<string, string> = {
    id: actor.id,
    office: actor.office ?? '',
    purpose: errand.purpose,
    dealing: dealingOf[errand.operation],
    today: todayOf(register),
    // A machine works through clients of every reach; a human being reaches what the gate found.
    reach: nature === 'machine' && !speaksOfOne(errand) ? 'anyClient' : reach.join(' '),
    safety_ban: safetyBan ? 'yes' : 'no',
    banned: `{${persons.flatMap((person) => (person.safetyBan ? person.clients : [])).join(',')}}`,
    clients: clients.length > 0 ? `{${clients.join(',')}}` : '',
  }
  if (errand.sought?.by === 'identityCode') {
    settings['sought_hash'] = errand.sought.hash.toString('hex')
    settings['sought_former'] = errand.sought.includeFormer ? 'yes' : 'no'
  } else if (errand.sought) {
    settings['sought_from'] = errand.sought.from
    settings['sought_to'] = errand.sought.to
  }
  if (actor.organisation) {
    settings['member'] = actor.organisation.member
    settings['business_id'] = actor.organisation.businessId
    settings['member_number'] = actor.organisation.number ?? ''
  }
  const assignments = Object.entries(settings).map(([name, value]) => `set local actor.${name} = ${lit(value)}`)
  return [`set local role ${role}`, ...assignments].join('; ')
}

/** Lets a search see the clients whose names or code it found: their rows, and no others. */
export const showFound = (records: Records, clients: readonly string[]) =>
  records.run(`set local actor.found = ${lit(`{${clients.join(',')}}`)}`)

const lit = (value: string) => pg.escapeLiteral(value)

function lineOf(
  { register, actor }: Visit,
  errand: Errand,
  { clients: [client], reach }: Reached,
  records: Records | undefined,
  outcome: LogLine['outcome'],
): LogLine {
  const { rules, seals } = register
  const returned = records?.returned
  const categories = [...(returned?.categories ?? [])]
  const holding = rules.groups
    .get(actor.group)!
    .rules.filter((rule) => reach.includes(rule.of) && (!rule.under || rule.under.includes(errand.purpose)))
    .filter((rule) => rule.reads.some((category) => returned?.categories.has(category)))
  return {
    actor,
    purpose: errand.purpose,
    operation: errand.operation,
    client: speaksOfMany(errand) ? null : (client ?? null),
    clients:
      speaksOfMany(errand) || client === undefined
        ? [...(returned?.clients ?? [])]
        : errand.other === undefined
          ? []
          : [errand.other],
    categories,
    entries: [...(returned?.entries ?? [])],
    sought: errand.sought ? soughtForLog(errand.sought, seals) : errand.person ? personForLog(errand.person) : null,
    reason: errand.reason ?? null,
    outcome,
    rules: holding.map((rule) => rule.id),
    edition: rules.notice.edition,
  }
}

const soughtForLog = (sought: Sought, seals: Register['seals']) =>
  sought.by === 'identityCode'
    ? { by: sought.by, hash: sought.hash.toString('hex'), former: sought.includeFormer }
    : {
        by: sought.by,
        hash: seals.lookupHash(sought.from).toString('hex'),
        letters: sought.from.length,
        birthYear: sought.birthYear,
      }

const personForLog = (person: NonNullable<Errand['person']>) =>
  'hash' in person
    ? { by: 'identityCode', hash: person.hash.toString('hex') }
    : { by: 'referral', entry: person.referral }

/** A refusal by us, by a row policy or by a constraint. The database's own words may quote a record: they stay here. */
function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error
  const code = error instanceof pg.DatabaseError ? error.code : undefined
  if (code === '42501') return new Refusal('notFound')
  if (code === '23505') return new Refusal('conflict')
  // The statement's time was up, or two errands waited for each other: nothing was written, and it may be tried again.
  if (code === '57014' || code === '40P01' || code === '40001') return new Refusal('unavailable')
  if (code === '22P02' || code === '22021' || code === '22P05' || code === '22007' || code === '22008')
    return new Refusal('invalid')
  return undefined
}
