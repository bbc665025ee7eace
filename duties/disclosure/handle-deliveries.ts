import { open } from '../../access/open.ts'
import { type Records, statement } from '../../access/records.ts'
import { Refusal } from '../../access/refusal.ts'
import type { Visit } from '../../access/visit.ts'
import type {
  Deliveries,
  Delivery,
  DeliveryCounts,
  HandleDelivery,
  HandledDelivery,
  ListDeliveries,
  OpenedParcel,
} from './contract.ts'
import { deliveryColumns, type DeliveryRow } from './disclosure-queries.ts'
import { addresseeOf, carriageFrom } from './read-disclosures.ts'
import { unsealParcel } from './seal-disclosure.ts'

const pageSize = 50

/** A page of the office's deliveries: what is not over yet, the oldest first; of one state that is over, the newest. */
const deliveriesOfOffice = statement(
  'deliveries-of-office',
  `select ${deliveryColumns}, c.display_name from delivery d join client c using (client_id)
   where case when $1::text is null then d.state in ('waiting', 'refused') else d.state = $1 end
     and case when coalesce($1, 'waiting') in ('waiting', 'refused') then d.number > $2 else $2 = 0 or d.number < $2 end
   order by case when coalesce($1, 'waiting') in ('waiting', 'refused') then d.number else -d.number end limit $3`,
)

const countsOfOffice = statement('delivery-counts', 'select state, count(*) as deliveries from delivery group by state')

const deliveryById = statement(
  'delivery-by-id',
  `select ${deliveryColumns} from delivery d where d.client_id = any ($1::uuid[]) and d.disclosure_id = $2`,
)

const changeDelivery = statement(
  'change-delivery',
  `update delivery d set state = $3, problem = $4, next_attempt_at = $5,
     delivered_at = case when $3 = 'delivered' then $5 else d.delivered_at end,
     acknowledged_at = case when $3 = 'acknowledged' then $5 else d.acknowledged_at end,
     sealed = case when $3 in ('delivered', 'stopped') then null else d.sealed end
   where d.client_id = any ($1::uuid[]) and d.disclosure_id = $2 and d.state = $6 returning ${deliveryColumns}`,
)

type ListedRow = DeliveryRow & { display_name?: string }

/** What the office has given and what has become of it: waiting and refused, or one state. */
export async function listDeliveries(visit: Visit, { purpose, state, after }: ListDeliveries): Promise<Deliveries> {
  const { register, actor } = visit
  const from = after === undefined ? 0 : Number(after)
  if (!Number.isSafeInteger(from) || from < 0)
    throw new Refusal('invalid', [{ pointer: '/after', code: 'badReference' }])
  return open(visit, { purpose, operation: 'listDeliveries' }, async (records) => {
    if (!register.rules.groups.get(actor.group)?.dealings.has('handleDeliveries')) throw new Refusal('notFound')
    const [rows, counts] = await Promise.all([
      records.rowsKeptBehind<ListedRow>(deliveriesOfOffice, [state ?? null, from, pageSize + 1]),
      countsByState(records),
    ])
    const page = rows.slice(0, pageSize)
    records.returns(page)
    const last = page.at(-1)
    return {
      deliveries: page.map((row) => deliveryFrom(visit, row)),
      counts,
      ...(rows.length > pageSize && last ? { next: String(last.number) } : {}),
    }
  })
}

/** How many of the office's deliveries are in each state; names nobody, so that every page may say it. */
export async function countDeliveries(visit: Visit, purpose: string): Promise<DeliveryCounts> {
  const { register, actor } = visit
  return open(visit, { purpose, operation: 'listDeliveries' }, async (records) => {
    if (!register.rules.groups.get(actor.group)?.dealings.has('handleDeliveries')) throw new Refusal('notFound')
    return { counts: await countsByState(records) }
  })
}

async function countsByState(records: Records): Promise<Record<string, number>> {
  const rows = await records.rowsKeptBehind<{ state: string; deliveries: number }>(countsOfOffice)
  return Object.fromEntries(rows.map((row) => [row.state, row.deliveries]))
}

type Place = { readonly clientId: string; readonly disclosureId: string }

/** From what to what an act leads. A message goes again under its own id, so that a recipient who has it knows. */
const acts = {
  resend: { from: ['refused', 'waiting'], to: 'waiting', problem: null },
  sent: { from: ['waiting'], to: 'delivered', problem: null },
  giveUp: { from: ['refused'], to: 'stopped', problem: 'givenUp' },
  acknowledged: { from: ['delivered'], to: 'acknowledged', problem: null },
} as const

/**
 * Sends again, notes that a letter was posted, gives up what was refused, or notes that the recipient of a letter or a mail
 * has acknowledged it.
 *
 * Throws `Refusal`: `conflict` when it is not so far, or already further; `notFound` when it is not the own office's.
 */
export async function handleDelivery(
  visit: Visit,
  { clientId, disclosureId }: Place,
  { purpose, act }: HandleDelivery,
): Promise<HandledDelivery> {
  const errand = { purpose, operation: 'handleDelivery', client: clientId } as const
  return open(visit, errand, async (records) => {
    const [present] = await records.rows<DeliveryRow>(deliveryById, [records.clients, disclosureId])
    if (!present) throw new Refusal('notFound')
    const { from, to, problem } = acts[act]
    if (!suits(act, present.channel)) throw new Refusal('conflict', [{ pointer: '/act', code: 'notFromHere' }])
    if (!from.some((state) => state === present.state)) {
      throw new Refusal('conflict', [{ pointer: '/act', code: 'notFromHere' }])
    }
    const now = visit.register.now().toISOString()
    const values = [records.clients, disclosureId, to, problem, now, present.state]
    const [row] = await records.rows<DeliveryRow>(changeDelivery, values)
    if (!row) throw new Refusal('conflict', [{ pointer: '/act', code: 'notFromHere' }])
    return { carriage: carriageFrom(row) }
  })
}

/** A letter is posted by a person, and all else sent by the machine; only an interface acknowledges by itself. */
function suits(act: keyof typeof acts, channel: string): boolean {
  if (act === 'acknowledged') return channel === 'letter' || channel === 'mail'
  return act === 'giveUp' || (act === 'sent') === (channel === 'letter')
}

/** What a letter or a file holds, for whoever prints or fetches it; a file until its last moment. */
export async function openParcel(
  visit: Visit,
  { clientId, disclosureId }: Place,
  { purpose }: { readonly purpose: string },
): Promise<OpenedParcel> {
  const { register } = visit
  const errand = { purpose, operation: 'handleDelivery', client: clientId } as const
  return open(visit, errand, async (records) => {
    const [row] = await records.rows<DeliveryRow>(deliveryById, [records.clients, disclosureId])
    const isForPeople = row?.channel === 'letter' || row?.channel === 'file'
    const isOver = row?.expires_at ? new Date(row.expires_at) <= register.now() : false
    if (!row?.sealed || !isForPeople || isOver) throw new Refusal('notFound')
    const { to, type, bytes, name } = unsealParcel(register.seals, row.client_id, row.sealed)
    return { to, type, base64: Buffer.from(bytes).toString('base64'), ...(name === undefined ? {} : { name }) }
  })
}

const deliveryFrom = ({ register }: Visit, row: ListedRow): Delivery => ({
  clientId: row.client_id,
  ...(row.display_name ? { clientName: row.display_name } : {}),
  disclosureId: row.disclosure_id,
  to: addresseeOf(register.rules.notice, row),
  channel: row.channel,
  messageId: row.message_id,
  isCorrection: row.is_correction,
  madeAt: row.made_at,
  ...(row.expires_at ? { expiresAt: row.expires_at } : {}),
  carriage: carriageFrom(row),
})
