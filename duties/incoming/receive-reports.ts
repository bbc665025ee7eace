import { open } from '../../access/open.ts'
import type { Records } from '../../access/records.ts'
import { type Flaw, Refusal } from '../../access/refusal.ts'
import { type Register, todayOf, type Visit } from '../../access/visit.ts'
import { checkPayload, type Payload } from '../../register/entries/check-payload.ts'
import { lockClients } from '../../register/entries/lock-clients.ts'
import { placeOf, surroundingsOf } from '../../register/entries/record-entry.ts'
import { writeVersion } from '../../register/entries/write-version.ts'
import { openRequested } from '../../register/statements/open-requested.ts'
import { parseIdentityCode } from '../../register/identity-codes/identity-code.ts'
import type { Kind } from '../../rulebook/kind.ts'
import { doInParallel } from '../do-in-parallel.ts'
import type {
  Received,
  ReceiveReports,
  ReceiveServiceReports,
  RequestStatements,
  ServiceReportsReceived,
} from './contract.ts'
import { findReferralKind, takeItem } from './received-queries.ts'

/** What a message brought by itself: its id at the sender, by which it is taken once. */
export type Message = { readonly messageId: string }

/** Flaws that are told of one message; more say nothing new. */
const mostFlaws = 100

/**
 * Takes what a source brings of persons by their identity codes (916/2012 ch. 12 §6.1, N6.2). Each datum becomes an entry
 * that bears the source, the organisation, and who entered it: the organisation's interface (N6.4). Data about somebody
 * who is not in the register are dropped, and the answer is the same (N14.1). The same message again is taken once.
 *
 * Throws `Refusal`: `invalid` with every flaw by its place, `notFound` when the actor brings nothing.
 */
export async function receiveReports(visit: Visit, { messageId }: Message, sent: ReceiveReports): Promise<Received> {
  const { register } = visit
  const bringing = bringingOf(visit)
  const flaws: Flaw[] = []
  const byPerson = new Map<string, { hash: Buffer; items: Item[] }>()
  for (const [place, report] of sent.reports.entries()) {
    const pointer = `/reports/${place}`
    const code = parseIdentityCode(report.identityCode)
    if (!code) flaws.push({ pointer: `${pointer}/identityCode`, code: 'badIdentityCode' })
    const kind = bringing.kinds.has(report.kind) ? register.rules.kinds.get(report.kind) : undefined
    if (!kind) {
      flaws.push({ pointer: `${pointer}/kind`, code: 'unknownCode' })
      continue
    }
    const payload = checkedAt(register, kind, report.payload, `${pointer}/payload`, flaws)
    if (!code) continue
    const hash = register.seals.lookupHash(code.code)
    const key = hash.toString('hex')
    const person = byPerson.get(key) ?? { hash, items: [] }
    byPerson.set(key, person)
    person.items.push({ place, kind, payload })
  }
  if (flaws.length > 0) throw new Refusal('invalid', flaws.slice(0, mostFlaws))

  await doInParallel([...byPerson.values()], async ({ hash, items }) => {
    await record(visit, { hash }, async (records) => {
      for (const item of items) await write(records, visit, { ...item, messageId, source: bringing.source })
    })
  })
  return { received: sent.reports.length }
}

/** A payer asks for statements (1290/2002 ch. 11 §4.3): each request is an entry, and opens a preparation. */
export const requestStatements = (visit: Visit, message: Message, { requests }: RequestStatements): Promise<Received> =>
  receiveReports(visit, message, {
    reports: requests.map(({ identityCode, ...asked }) => ({
      identityCode,
      kind: 'statementRequest',
      payload: { requestedOn: todayOf(visit.register), ...asked },
    })),
  })

/**
 * Takes what whoever arranges a service tells of it: progress, absence, result, final report (380/2023 §121). Each report
 * names the referral by which the organisation knows the person, and reaches nobody else (N7.3).
 *
 * Throws `Refusal('invalid')` with every flaw by its place.
 */
export async function receiveServiceReports(
  visit: Visit,
  { messageId }: Message,
  sent: ReceiveServiceReports,
): Promise<ServiceReportsReceived> {
  const { register } = visit
  const { source } = bringingOf(visit)
  const kind = register.rules.kinds.get('serviceReport')!
  const flaws: Flaw[] = []
  const byReferral = new Map<string, Item[]>()
  for (const [place, { referral, payload }] of sent.reports.entries()) {
    const pointer = `/reports/${place}/payload`
    // Which service it is about follows from the referral.
    for (const name of servicesNamed(kind)) {
      if (Object.hasOwn(payload, name)) flaws.push({ pointer: `${pointer}/${name}`, code: 'unknown' })
    }
    if (payload['reportKind'] === 'absence' && payload['absentFrom'] === undefined) {
      flaws.push({ pointer: `${pointer}/absentFrom`, code: 'required' })
    }
    const checked = checkedAt(register, kind, payload, pointer, flaws)
    byReferral.set(referral, [...(byReferral.get(referral) ?? []), { place, kind, payload: checked }])
  }
  if (flaws.length > 0) throw new Refusal('invalid', flaws.slice(0, mostFlaws))

  const outcomes: ServiceReportsReceived['outcomes'] = sent.reports.map(() => 'received')
  await doInParallel([...byReferral], async ([referral, items]) => {
    const isTaken = await record(visit, { referral }, async (records) => {
      const service = await findReferralKind(records, referral)
      if (service === undefined) throw new Refusal('notFound')
      for (const { payload, ...item } of items) {
        await write(records, visit, { ...item, payload: { ...payload, [service]: referral }, messageId, source })
      }
    })
    if (!isTaken) for (const { place } of items) outcomes[place] = 'notFound'
  })
  return { outcomes }
}

type Item = { readonly place: number; readonly kind: Kind; readonly payload: Payload }

/** What the actor's group brings, and as which source it is entered. */
function bringingOf({ actor, register }: Visit): { source: string; kinds: ReadonlySet<string> } {
  const rules = register.rules.groups.get(actor.group)?.rules.filter(({ bringsAs }) => bringsAs !== undefined) ?? []
  const [rule] = rules
  if (!rule) throw new Refusal('notFound')
  return { source: rule.bringsAs!, kinds: new Set(rules.flatMap(({ kinds = [] }) => kinds)) }
}

function checkedAt(register: Register, kind: Kind, sent: Payload, pointer: string, flaws: Flaw[]): Payload {
  const { payload, flaws: found } = checkPayload(kind, sent, surroundingsOf(register))
  flaws.push(...found.map((flaw) => ({ ...flaw, pointer: flaw.pointer.replace(/^\/payload/, pointer) })))
  return payload
}

const servicesNamed = ({ fields }: Kind) =>
  Object.entries(fields).flatMap(([name, { type }]) => (type === 'entry' ? [name] : []))

/** Runs the work on the person's record; false when there is nobody, or nobody within reach. */
async function record(
  visit: Visit,
  person: { readonly hash: Buffer } | { readonly referral: string },
  work: (records: Records) => Promise<void>,
): Promise<boolean> {
  let isThere = false
  try {
    await open(visit, { purpose: 'receiving', operation: 'receive', person }, async (records) => {
      isThere = (await lockClients(records)).length > 0
      if (!isThere) throw new Refusal('notFound')
      await work(records)
    })
    return true
  } catch (error) {
    if (!(error instanceof Refusal) || error.reason !== 'notFound') throw error
    // A report that the record does not take is a fault of ours: dropped like one about nobody, it would be lost.
    if (isThere) throw new Error('A record took no report that the notice lets be brought', { cause: error })
    return false
  }
}

type Writing = Item & Message & { readonly source: string }

async function write(
  records: Records,
  { actor, register }: Visit,
  { place, kind, payload, messageId, source }: Writing,
) {
  const at = await placeOf(records, kind)
  const receivedAt = register.now().toISOString()
  const member = actor.organisation!.member
  const isNew = await takeItem(records, { member, messageId, item: place, entryId: at.entry_id, receivedAt })
  if (!isNew) return
  await writeVersion(records, register, {
    ...at,
    kind: kind.id,
    payload,
    source,
    source_detail: `${actor.name} (${member})`,
    channel: 'interface',
    recorded_by: actor.id,
    recorded_by_name: actor.name,
    recorded_office: null,
    recorded_at: receivedAt,
    is_annulled: false,
  })
  await openRequested(records, { actor, register }, { entryId: at.entry_id, kind: kind.id, payload })
}
