import { uuidv7 } from 'uuidv7'
import { type Records, statement } from '../../access/records.ts'
import type { CorrectedEntry, Register, Visit } from '../../access/visit.ts'
import { projectionOf, tellsWhere } from '../../derive/disclosure-projection.ts'
import type { DisclosureChannel, Recipient } from '../../rulebook/notice.ts'
import { insertRows, parcelOf } from './disclose.ts'
import { type DisclosureRow, insertDeliveries, type NewDelivery } from './disclosure-queries.ts'
import { sealContent, sealParcel, unsealContent } from './seal-disclosure.ts'

/** The last time that each member of each recipient was given something of an entry. */
const disclosuresOfEntry = statement(
  'disclosures-of-entry',
  `select distinct on (recipient, member) client_id, disclosure_id, recipient, member, ground, provision, consent_entry, channel,
     fields, content
   from disclosure
   where client_id = any ($1::uuid[]) and recipient is not null and entries @> array[$2::uuid]
   order by recipient, member, given_at desc, disclosure_id desc`,
)

type Told = Pick<
  DisclosureRow,
  'client_id' | 'recipient' | 'member' | 'ground' | 'provision' | 'consent_entry' | 'channel' | 'fields' | 'content'
>

/** A message that tells of a correction. Without `payload` the recipient learns that the datum no longer holds. */
export type CorrectionMessage = {
  readonly correction: {
    readonly kind: string
    readonly entryId: string
    readonly version: number
    readonly isAnnulled: boolean
    readonly payload?: Readonly<Record<string, unknown>>
  }
}

/**
 * Tells everybody who was given a datum that it was corrected or annulled, and whoever it came from (523/1999 §29, (EU)
 * 2016/679 Article 19, N11.1). Runs in the transaction that corrects, so no correction is left untold; each goes out as a
 * disclosure of its own, on the ground of the first, and is seen until it is acknowledged.
 */
export async function tellCorrections(visit: Visit, records: Records, corrected: CorrectedEntry): Promise<void> {
  const { register } = visit
  const told = await records.rowsKeptBehind<Told>(disclosuresOfEntry, [records.clients, corrected.entryId])
  const made = [
    ...told
      .filter(({ recipient }) => !corrected.toldAlready?.includes(recipient!))
      .map((row) => correctionTo(visit, records, corrected, row)),
    ...(register.rules.notice.sources[corrected.source]?.other ? [correctionToSource(visit, records, corrected)] : []),
  ]
  if (made.length === 0) return
  await insertRows(
    records,
    made.map(({ row }) => row),
  )
  await records.change(insertDeliveries, [JSON.stringify(made.map(({ delivery }) => delivery))])
}

type Made = { readonly row: DisclosureRow; readonly delivery: NewDelivery }

function correctionTo(visit: Visit, records: Records, corrected: CorrectedEntry, told: Told): Made {
  const { register } = visit
  const recipient = told.recipient!
  const rule = register.rules.notice.recipients[recipient]
  const fields = rule ? fieldsToTell(register, records, corrected, told, recipient) : []
  const payload = Object.fromEntries(
    fields.flatMap((name) => (corrected.payload[name] === undefined ? [] : [[name, corrected.payload[name]]])),
  )
  const { to } = unsealContent(register.seals, told.client_id, told.content)
  const channel = rule ? channelOf(rule, told.channel, to) : 'letter'
  return make(visit, records, corrected, {
    recipient,
    member: told.member,
    ground: told.ground,
    provision: told.provision,
    consent_entry: told.consent_entry,
    channel,
    to: channel === 'message' ? serviceOf(to) : (to ?? ''),
    // What is annulled holds no longer: there is nothing to put in its place.
    payload: corrected.isAnnulled ? {} : payload,
  })
}

/** The source knows what it told; it is told that the datum was corrected, by letter, and no more. */
const correctionToSource = (visit: Visit, records: Records, corrected: CorrectedEntry): Made =>
  make(visit, records, corrected, {
    source: corrected.source,
    ground: 'provision',
    provision: '523/1999 29 §',
    channel: 'letter',
    to: corrected.sourceDetail ?? '',
    payload: {},
  })

/** The fields that were given, as far as they may be given now. */
function fieldsToTell(
  { rules }: Register,
  records: Records,
  { kind }: CorrectedEntry,
  { fields }: Told,
  recipient: string,
): string[] {
  const { kinds, despiteSafetyBan } = projectionOf(rules.notice, recipient)
  const { fields: shapes, hiddenBySafetyBan } = rules.kinds.get(kind)!
  const hides = records.persons.some(({ safetyBan }) => safetyBan) && !despiteSafetyBan
  if (hides && hiddenBySafetyBan) return []
  return (fields[kind] ?? []).filter((name) => kinds.get(kind)?.includes(name) && !(hides && tellsWhere(shapes[name]!)))
}

/** By the way that it was given by, where something can be sent by that way; else a person writes. */
function channelOf({ channels }: Recipient, given: DisclosureChannel, to: string | undefined): DisclosureChannel {
  if (given === 'mail' && to) return 'mail'
  const isMachine = given === 'message' || given === 'interface'
  return isMachine && channels.includes('message') ? 'message' : 'letter'
}

/** The corrections' service of the subsystem that the datum was sent to. */
const serviceOf = (to: string | undefined) => `${to?.split('/')[0] ?? 'seloste'}/corrections`

type Said = {
  readonly recipient?: string
  readonly source?: string
  readonly member?: string | null
  readonly ground: DisclosureRow['ground']
  readonly provision: string
  readonly consent_entry?: string | null
  readonly channel: DisclosureChannel
  readonly to: string
  readonly payload: Readonly<Record<string, unknown>>
}

function make(
  { register, actor }: Visit,
  records: Records,
  { client, kind, entryId, version, isAnnulled }: CorrectedEntry,
  said: Said,
): Made {
  const disclosureId = uuidv7()
  const at = register.now().toISOString()
  const hasPayload = Object.keys(said.payload).length > 0
  const message: CorrectionMessage = {
    correction: { kind, entryId, version, isAnnulled, ...(hasPayload ? { payload: said.payload } : {}) },
  }
  const row: DisclosureRow = {
    client_id: client,
    disclosure_id: disclosureId,
    recipient: said.recipient ?? null,
    source: said.source ?? null,
    member: said.member ?? null,
    ground: said.ground,
    provision: said.provision,
    consent_entry: said.consent_entry ?? null,
    purpose: records.purpose,
    channel: said.channel,
    message_id: disclosureId,
    asked: `\\x${'00'.repeat(32)}`,
    fields: hasPayload ? { [kind]: Object.keys(said.payload) } : {},
    facts: [],
    entries: [entryId],
    versions: [version],
    content: sealContent(register.seals, client, {
      kinds: hasPayload ? { [kind]: [{ entryId, version, payload: said.payload }] } : {},
      facts: {},
      digest: '',
      basis: {},
      to: said.to,
    }),
    corrects_entry: entryId,
    corrects_version: version,
    edition: register.rules.notice.edition,
    given_by: actor.id,
    given_by_name: actor.name,
    office: actor.office,
    given_at: at,
  }
  const delivery: NewDelivery = {
    ...parcelOf(row),
    is_correction: true,
    state: 'waiting',
    next_attempt_at: at,
    made_at: at,
    expires_at: null,
    sealed: sealParcel(register.seals, client, {
      to: said.to,
      type: 'application/json',
      bytes: Buffer.from(JSON.stringify(message)),
    }),
  }
  return { row, delivery }
}

/** The same correction without what it puts in place, for whoever may not be given that any more. */
export function withoutPayload(bytes: Uint8Array): Uint8Array {
  const { correction } = JSON.parse(Buffer.from(bytes).toString('utf8')) as CorrectionMessage
  const { kind, entryId, version, isAnnulled } = correction
  return Buffer.from(JSON.stringify({ correction: { kind, entryId, version, isAnnulled } } satisfies CorrectionMessage))
}
