import { createHash } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import { type Person, type Records } from '../../access/records.ts'
import { Refusal } from '../../access/refusal.ts'
import type { Visit } from '../../access/visit.ts'
import {
  type DisclosureRow,
  disclosuresByMessage,
  insertDeliveries,
  insertDisclosures,
  type NewDelivery,
} from './disclosure-queries.ts'
import { type GivenEntry, type Projected, projectRecords } from './project-record.ts'
import { sealContent, sealParcel, unsealContent } from './seal-disclosure.ts'
import { type Allowed, digestOfAsked, type Fact, holdToRule, type Wanted } from './wanted.ts'

export type { Fact, Ground, Parcel, Wanted } from './wanted.ts'
export type { GivenEntry } from './project-record.ts'

/** What left, or would leave, about one person. */
export type Content = {
  readonly kinds: Readonly<Record<string, readonly GivenEntry[]>>
  readonly facts: Readonly<Record<string, Fact>>
}

export type Given = Content & {
  readonly disclosureId: string
  readonly messageId: string
  /** By which a preview is told to be the same: SHA-256 in hexadecimal. */
  readonly digest: string
}

export type Preview = Content & { readonly digest: string }

/**
 * Gives data of the errand's client to a recipient (N7.1–N7.9). To be called in an errand with the operation `disclose`:
 * what is read, the row of the ledger, what is to be carried and the line of the access log commit together.
 *
 * What leaves is what the notice lets the recipient be given, narrowed by what was asked for, by the consent in force and
 * by a safety ban. A message that comes again under the same id is answered alike and given once.
 *
 * Throws `Refusal`: `invalid` for whatever is outside the rule or the consent; `notFound` when there is no such client
 * for the actor; `conflict` when the message id was used for something else; `stale` when the preview no longer holds.
 */
export async function disclose(records: Records, visit: Visit, wanted: Wanted): Promise<Given> {
  const given = await discloseEach(records, visit, wanted)
  const one = given.get(records.client)
  if (!one) throw new Refusal('notFound')
  return one
}

/** The same of every person of a machine's errand; gives by client those whom the rule let be given. */
export async function discloseEach(
  records: Records,
  visit: Visit,
  wanted: Wanted,
): Promise<ReadonlyMap<string, Given>> {
  const { rules } = visit.register
  const allowed = holdToRule(rules.notice, wanted)
  const asked = digestOfAsked(wanted)
  const before = wanted.messageId === undefined ? new Map() : await givenBefore(records, visit, wanted, allowed, asked)
  const projected = (await projectRecords(records, visit, wanted, allowed)).filter(
    ({ person }) => !before.has(person.client),
  )
  const made = projected.map((each) => makeRow(records, visit, wanted, allowed, { projected: each, asked }))
  refuseChanged(wanted, made)
  const inserted = await insertRows(
    records,
    made.map(({ row }) => row),
  )
  const fresh = made.filter(({ row }) => inserted.has(row.disclosure_id))
  await sendParcels(records, visit, wanted, fresh)
  for (const {
    projected: { rows },
  } of fresh)
    records.returns(rows)
  for (const { row } of fresh) records.wrote({ client: row.client_id })
  const given = new Map<string, Given>([...before, ...fresh.map(({ row, given }) => [row.client_id, given] as const)])
  if (fresh.length === made.length) return given
  // Somebody else has just been given the same message: they and we are answered alike.
  return new Map([...given, ...(await givenBefore(records, visit, wanted, allowed, asked))])
}

/** What would be given, in the same shape and by the same rules; nothing is written but the line of the access log. */
export async function previewDisclosure(records: Records, visit: Visit, wanted: Wanted): Promise<Preview> {
  const allowed = holdToRule(visit.register.rules.notice, wanted)
  const [projected] = await projectRecords(records, visit, wanted, allowed)
  if (!projected) throw new Refusal('notFound')
  records.returns(projected.rows)
  return contentOf(projected, allowed, wanted)
}

/** The digest is of what is given; where only versions are kept, of which they are: they do not change. */
const contentOf = ({ kinds, rows }: Projected, { facts }: Allowed, { keeps }: Wanted): Preview => ({
  kinds,
  facts,
  digest: createHash('sha256')
    .update(
      keeps === 'versions'
        ? rows.map(({ entry_id, version }) => `${entry_id}:${version}`).join()
        : JSON.stringify({ kinds, facts }),
    )
    .digest('hex'),
})

type Made = { readonly row: DisclosureRow; readonly given: Given; readonly projected: Projected }

function makeRow(
  records: Records,
  { register, actor }: Visit,
  wanted: Wanted,
  allowed: Allowed,
  { projected, asked }: { projected: Projected; asked: Buffer },
): Made {
  const disclosureId = uuidv7()
  const { kinds, facts, digest } = contentOf(projected, allowed, wanted)
  const messageId = wanted.messageId ?? disclosureId
  const given: Given = { disclosureId, messageId, kinds, facts, digest }
  const { client } = projected.person
  const row: DisclosureRow = {
    client_id: client,
    disclosure_id: disclosureId,
    recipient: wanted.recipient,
    source: null,
    member: allowed.memberCode ?? null,
    ground: wanted.ground.by,
    provision: allowed.provision,
    consent_entry: wanted.ground.by === 'consent' ? wanted.ground.consent : null,
    purpose: records.purpose,
    channel: wanted.channel,
    message_id: messageId,
    asked: `\\x${asked.toString('hex')}`,
    fields: Object.fromEntries(Object.entries(kinds).map(([kind, entries]) => [kind, fieldsIn(entries)])),
    facts: Object.keys(facts),
    entries: projected.rows.map(({ entry_id }) => entry_id),
    versions: projected.rows.map(({ version }) => version),
    content: sealContent(register.seals, client, {
      kinds: wanted.keeps === 'versions' ? {} : kinds,
      facts,
      digest,
      basis: wanted.basis ?? {},
      ...(wanted.about === undefined ? {} : { about: wanted.about }),
      ...(wanted.deliver === undefined ? {} : { to: wanted.deliver.to }),
    }),
    corrects_entry: null,
    corrects_version: null,
    edition: register.rules.notice.edition,
    given_by: actor.id,
    given_by_name: actor.name,
    office: actor.office,
    given_at: register.now().toISOString(),
  }
  return { row, given, projected }
}

function fieldsIn(entries: readonly GivenEntry[]): string[] {
  const fields = new Set<string>()
  for (const { payload } of entries) for (const name in payload) fields.add(name)
  return [...fields]
}

/** What was seen before sending is what is sent, or nothing is. */
function refuseChanged({ previewed }: Wanted, made: readonly Made[]) {
  if (previewed !== undefined && made.some(({ given }) => given.digest !== previewed)) throw new Refusal('stale')
}

/** Gives the ids of the rows that were new. */
export async function insertRows(records: Records, rows: readonly DisclosureRow[]): Promise<ReadonlySet<string>> {
  if (rows.length === 0) return new Set()
  // Arrays go over as PostgreSQL writes them: one text is read in a fraction of the time of as many values.
  const written = rows.map((row) => ({
    ...row,
    entries: `{${row.entries.join()}}`,
    versions: `{${row.versions.join()}}`,
  }))
  const inserted = await records.rowsKeptBehind<{ id: string }>(insertDisclosures, [JSON.stringify(written)])
  return new Set(inserted.map(({ id }) => id))
}

/** Puts into the outbox what is to be carried. What is answered at the partners' door is there already. */
async function sendParcels(records: Records, { register }: Visit, wanted: Wanted, made: readonly Made[]) {
  if (wanted.channel === 'interface' || made.length === 0) return
  const at = register.now().toISOString()
  const deliveries = made.map(({ row, given }): NewDelivery => ({
    ...parcelOf(row),
    is_correction: false,
    state: wanted.channel === 'file' ? 'delivered' : 'waiting',
    next_attempt_at: at,
    made_at: at,
    expires_at: wanted.deliver?.until ?? null,
    sealed: sealParcel(register.seals, row.client_id, {
      to: wanted.deliver?.to ?? '',
      type: wanted.deliver?.body?.type ?? 'application/json',
      bytes: wanted.deliver?.body?.bytes ?? Buffer.from(JSON.stringify({ kinds: given.kinds, facts: given.facts })),
      ...(wanted.deliver?.body?.name === undefined ? {} : { name: wanted.deliver.body.name }),
    }),
  }))
  await records.change(insertDeliveries, [JSON.stringify(deliveries)])
}

/** What the outbox tells of a disclosure without opening it. */
export const parcelOf = (row: DisclosureRow) => ({
  client_id: row.client_id,
  disclosure_id: row.disclosure_id,
  recipient: row.recipient,
  source: row.source,
  member: row.member,
  channel: row.channel,
  message_id: row.message_id,
  office: row.office,
})

type Before = Pick<DisclosureRow, 'client_id' | 'disclosure_id' | 'asked' | 'content' | 'entries' | 'message_id'>

async function givenBefore(
  records: Records,
  { register }: Visit,
  wanted: Wanted,
  { memberCode }: Allowed,
  asked: Buffer,
): Promise<Map<string, Given>> {
  const rows = await records.rowsKeptBehind<Before>(disclosuresByMessage, [
    records.clients,
    wanted.messageId ?? '',
    wanted.recipient,
    memberCode ?? '',
  ])
  if (rows.some((row) => row.asked !== `\\x${asked.toString('hex')}`)) throw new Refusal('conflict')
  return new Map(
    rows.map((row) => {
      const { kinds, facts, digest } = unsealContent(register.seals, row.client_id, row.content)
      records.wrote({ client: row.client_id })
      for (const entry of row.entries) records.wrote({ entry })
      for (const kind of Object.keys(kinds)) records.wrote({ category: register.rules.kinds.get(kind)!.category })
      const main = personOf(records.persons, row.client_id)
      return [main, { disclosureId: row.disclosure_id, messageId: row.message_id, kinds, facts, digest }]
    }),
  )
}

const personOf = (persons: readonly Person[], client: string) =>
  persons.find(({ clients }) => clients.includes(client))?.client ?? client
