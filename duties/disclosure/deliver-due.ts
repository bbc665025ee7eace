import { isAnythingDue } from '../../access/look-for-due.ts'
import { open } from '../../access/open.ts'
import type { Records } from '../../access/records.ts'
import { Refusal } from '../../access/refusal.ts'
import { type Register, todayOf, type Visit } from '../../access/visit.ts'
import { kindOfConsent, tellsWhere } from '../../derive/disclosure-projection.ts'
import { standingConsent } from '../../register/consents/standing-consent.ts'
import { entryFrom, listCurrentEntriesOf } from '../../register/entries/read-entries.ts'
import { dueDeliveries, groundOfDelivery, putOffDelivery, settleDelivery, takeDelivery } from './delivery-queries.ts'
import type { DeliveryRow, DeliveryState, DisclosureRow } from './disclosure-queries.ts'
import type { DeliveryPorts, Outcome, Outgoing } from './ports.ts'
import { unsealParcel } from './seal-disclosure.ts'
import { withoutPayload } from './tell-corrections.ts'

/** Who carries: a machine of its own, which may read nothing but what is carried and whether the consent stands. */
export const courierVisit = (register: Register): Visit => ({
  register,
  actor: { id: 'courier', name: 'Seloste', group: 'courier', office: null, workstation: null },
})

export type Delivered = Readonly<Record<Outcome['is'] | 'stopped', number>>

/** How long to wait after so many attempts, in seconds: a minute at first, an hour at most, for as long as it takes. */
const waitAfter = (attempts: number) => Math.min(3600, 60 * 2 ** Math.max(0, attempts - 1))

/** While somebody is carrying it, nobody else tries; after a kill it is tried again when this has passed. */
const leaseSeconds = 120

const atOnce = 200

type Place = Pick<DeliveryRow, 'client_id' | 'disclosure_id' | 'recipient' | 'source' | 'member'>

/**
 * Carries what is due to its recipients, each person's in the order in which it was given (N7.1). A receiver that is down
 * is tried again and again; nothing is lost and nothing overtakes. May be killed between any two steps: what was not
 * settled is carried again, and the recipient tells the repeat by its message id.
 *
 * In the moment of delivery the ground is looked at again: a consent that was withdrawn meanwhile, and a safety ban that
 * began meanwhile, stop it.
 */
export async function deliverDue(
  register: Register,
  ports: DeliveryPorts,
  stop: AbortSignal = new AbortController().signal,
): Promise<Delivered> {
  const counts = { acknowledged: 0, delivered: 0, refused: 0, away: 0, stopped: 0 }
  const channels = Object.keys(ports)
  const tried = new Set<string>()
  // Whoever did not answer is asked once in a run: the others do not wait for one that is down.
  const away = new Set<string>()
  while (!stop.aborted && (await isAnythingDue(register, channels))) {
    const due = (await findDue(register, channels)).filter(
      (place) => !tried.has(place.disclosure_id) && !away.has(whomOf(place)),
    )
    if (due.length === 0) break
    await inLanes(due, async (place) => {
      if (stop.aborted || away.has(whomOf(place))) return
      tried.add(place.disclosure_id)
      const outcome = await carry(register, ports, place, stop)
      if (outcome === 'away') away.add(whomOf(place))
      if (outcome) counts[outcome] += 1
    })
  }
  return counts
}

const whomOf = ({ recipient, source, member }: Place) => `${recipient ?? source} ${member ?? ''}`

const lanes = 4

/** Some at once. Of one person and recipient there is one among them, so nothing overtakes. */
async function inLanes<T>(all: readonly T[], does: (one: T) => Promise<void>): Promise<void> {
  const left = [...all]
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (let one = left.shift(); one !== undefined; one = left.shift()) await does(one)
    }),
  )
}

const findDue = (register: Register, channels: readonly string[]): Promise<Place[]> =>
  open(courierVisit(register), { purpose: 'disclosure', operation: 'findDeliveries' }, (records) =>
    records.rows<Place>(dueDeliveries, [register.now().toISOString(), channels, atOnce]),
  )

async function carry(
  register: Register,
  ports: DeliveryPorts,
  place: Place,
  stop: AbortSignal,
): Promise<keyof Delivered | undefined> {
  const taken = await take(register, place)
  if (taken === undefined || taken === 'stopped') return taken
  const send = ports[taken.row.channel]
  if (!send) return undefined
  const outcome = await send(outgoingOf(register, taken), stop).catch((): Outcome => ({
    is: 'away',
    problem: 'unreachable',
  }))
  await settle(register, place, taken.row, outcome)
  return outcome.is
}

/** Takes a delivery for carrying, when its ground still stands. Nothing, when somebody else has taken it meanwhile. */
function take(register: Register, { client_id, disclosure_id }: Place) {
  const errand = { purpose: 'disclosure', operation: 'deliver', client: client_id } as const
  return open(courierVisit(register), errand, async (records) => {
    const now = register.now()
    const lease = new Date(now.getTime() + leaseSeconds * 1000)
    const [row] = await records.rows<DeliveryRow>(takeDelivery, [
      records.clients,
      disclosure_id,
      lease.toISOString(),
      now.toISOString(),
    ])
    if (!row) return undefined
    const problem = await whyNot(records, register, disclosure_id)
    // That a datum was wrong is told all the same; what it is now, is not.
    if (problem === undefined || row.is_correction) return { row, isBare: problem !== undefined }
    await records.change(settleDelivery, [records.clients, disclosure_id, 'stopped', problem, now.toISOString(), null])
    return 'stopped' as const
  })
}

type GroundRow = Pick<DisclosureRow, 'recipient' | 'member' | 'ground' | 'consent_entry' | 'fields' | 'facts'>

/** Why something may not leave any more, though it might when it was given; nothing when it may. */
async function whyNot(records: Records, register: Register, disclosureId: string): Promise<string | undefined> {
  const [ground] = await records.rowsKeptBehind<GroundRow>(groundOfDelivery, [records.clients, disclosureId])
  if (!ground) throw new Refusal('notFound')
  const rule = ground.recipient === null ? undefined : register.rules.notice.recipients[ground.recipient]
  const isBanned = records.persons.some(({ safetyBan }) => safetyBan)
  if (isBanned && !rule?.despiteSafetyBan && toldWhere(register, ground)) return 'safetyBan'
  if (ground.ground !== 'consent' || !rule?.consent) return undefined
  const { purpose, items } = rule.consent
  const consents = (await listCurrentEntriesOf(records, register.rules.kinds.get(kindOfConsent)!.category)).map((row) =>
    entryFrom(row, register),
  )
  const given = [...Object.keys(ground.fields), ...ground.facts]
  // The vacancy, where the consent is limited to one: that it is this one was seen when it was given.
  const vacancy = consents.find(({ entryId }) => entryId === ground.consent_entry)?.payload['vacancy'] as
    | string
    | undefined
  const asked = { purpose, businessId: ground.member ?? undefined, vacancy, today: todayOf(register) }
  const stands = (name: string) => {
    const item = items && Object.keys(items).find((each) => items[each]!.includes(name))
    return standingConsent(consents, { ...asked, item })?.entryId === ground.consent_entry
  }
  return given.every(stands) ? undefined : 'consentWithdrawn'
}

const toldWhere = ({ rules }: Register, { fields }: GroundRow) =>
  Object.entries(fields).some(([id, names]) => {
    const kind = rules.kinds.get(id)
    return kind && (kind.hiddenBySafetyBan || names.some((name) => kind.fields[name] && tellsWhere(kind.fields[name])))
  })

function outgoingOf(register: Register, { row, isBare }: { row: DeliveryRow; isBare: boolean }): Outgoing {
  const carried = unsealParcel(register.seals, row.client_id, row.sealed ?? '')
  const rule = row.recipient === null ? undefined : register.rules.notice.recipients[row.recipient]
  return {
    messageId: row.message_id,
    recipient: rule,
    member: rule?.members?.find(({ member }) => member === row.member),
    isCorrection: row.is_correction,
    carried: isBare ? { ...carried, bytes: withoutPayload(carried.bytes) } : carried,
  }
}

async function settle(register: Register, { client_id, disclosure_id }: Place, row: DeliveryRow, outcome: Outcome) {
  const errand = { purpose: 'disclosure', operation: 'deliver', client: client_id } as const
  await open(courierVisit(register), errand, async (records) => {
    const now = register.now()
    if (outcome.is === 'away') {
      const next = new Date(now.getTime() + waitAfter(row.attempts) * 1000).toISOString()
      return records.change(putOffDelivery, [records.clients, disclosure_id, outcome.problem, next])
    }
    const state: DeliveryState = outcome.is
    const problem = outcome.is === 'refused' ? outcome.problem : null
    const receipt = outcome.is === 'acknowledged' ? outcome.receipt : null
    return records.change(settleDelivery, [records.clients, disclosure_id, state, problem, now.toISOString(), receipt])
  })
}
