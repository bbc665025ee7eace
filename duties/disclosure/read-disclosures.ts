import { open } from '../../access/open.ts'
import { type Records, statement } from '../../access/records.ts'
import { Refusal } from '../../access/refusal.ts'
import type { Register, Visit } from '../../access/visit.ts'
import { tellsWhere } from '../../derive/disclosure-projection.ts'
import { findClient } from '../../register/clients/client-queries.ts'
import { isId } from '../../register/clients/page-cursor.ts'
import type { Notice } from '../../rulebook/notice.ts'
import type { Addressee, Carriage, Disclosure, Disclosures, ReadDisclosures } from './contract.ts'
import type { DeliveryRow, DisclosureRow } from './disclosure-queries.ts'
import { unsealContent } from './seal-disclosure.ts'

const pageSize = 50

const disclosuresOfClient = statement(
  'disclosures-of-client',
  `select client_id, disclosure_id, recipient, source, member, ground, provision, consent_entry, purpose, channel, message_id,
     fields, facts, entries as given_entries, content, corrects_entry, corrects_version, edition, given_by_name, office, given_at
   from disclosure
   where client_id = any ($1::uuid[]) and (given_at, disclosure_id) < ($2::timestamptz, $3::uuid)
   order by given_at desc, disclosure_id desc limit $4`,
)

const deliveriesOfClient = statement(
  'deliveries-of-client',
  `select client_id, disclosure_id, state, problem, attempts, next_attempt_at, delivered_at, acknowledged_at, receipt
   from delivery where client_id = any ($1::uuid[]) and disclosure_id = any ($2::uuid[])`,
)

/** Which of these entries the actor sees in the record: PostgreSQL judges, as of the record itself. */
const visibleEntries = statement(
  'visible-entries',
  'select distinct entry_id, category from entry where client_id = any ($1::uuid[]) and entry_id = any ($2::uuid[])',
)

type LedgerRow = Omit<DisclosureRow, 'asked' | 'given_by' | 'entries' | 'versions'> & {
  given_entries: readonly string[]
}
type StateRow = Pick<DeliveryRow, 'disclosure_id'> & CarriageRow

/**
 * To whom a client's data has been given, when and on which ground, newest first (N7.2). The person sees all that was
 * given; a member of staff sees the content of what they see in the record, and of the rest only that it was given.
 */
export async function readDisclosures(
  visit: Visit,
  clientId: string,
  { purpose, after }: ReadDisclosures,
): Promise<Disclosures> {
  const { register, actor } = visit
  const [at, id] = after === undefined ? ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] : cursorFrom(after)
  return open(visit, { purpose, operation: 'readDisclosures', client: clientId }, async (records) => {
    const [client, found] = await Promise.all([
      findClient(records, register.rules, actor.group),
      records.rowsKeptBehind<LedgerRow>(disclosuresOfClient, [records.clients, at, id, pageSize + 1]),
    ])
    if (!client || !register.rules.groups.get(actor.group)?.dealings.has('readDisclosures')) {
      throw new Refusal('notFound')
    }
    const page = found.slice(0, pageSize)
    const [seen, states] = await Promise.all([entriesSeen(records, page), statesOf(records, page)])
    const disclosures = page.map((row) =>
      disclosureFrom(visit, row, { seen, hidesWhere: records.hidesWhere, state: states.get(row.disclosure_id) }),
    )
    const last = page.at(-1)
    return found.length > pageSize && last
      ? { disclosures, next: `${last.given_at}~${last.disclosure_id}` }
      : { disclosures }
  })
}

async function entriesSeen(records: Records, page: readonly LedgerRow[]): Promise<ReadonlySet<string>> {
  const asked = [...new Set(page.flatMap((row) => row.given_entries))]
  const rows = await records.rows<{ entry_id: string }>(visibleEntries, [records.clients, asked])
  return new Set(rows.map(({ entry_id }) => entry_id))
}

async function statesOf(records: Records, page: readonly LedgerRow[]): Promise<ReadonlyMap<string, StateRow>> {
  const ids = page.map((row) => row.disclosure_id)
  const rows = await records.rowsKeptBehind<StateRow>(deliveriesOfClient, [records.clients, ids])
  return new Map(rows.map((row) => [row.disclosure_id, row]))
}

type Shown = {
  readonly seen: ReadonlySet<string>
  /** Where a person under a safety ban lives and deals is not for this reader. */
  readonly hidesWhere: boolean
  readonly state: StateRow | undefined
}

function disclosureFrom({ register, actor }: Visit, row: LedgerRow, { seen, hidesWhere, state }: Shown): Disclosure {
  const isPerson = register.rules.groups.get(actor.group)?.actor === 'person'
  const content = unsealContent(register.seals, row.client_id, row.content)
  const readable = register.rules.groups.get(actor.group)!.reads
  const isRead = (kind: string) => readable.get(register.rules.kinds.get(kind)?.category ?? '')?.has(kind) ?? false
  const kinds = Object.entries(content.kinds)
    .map(([kind, entries]) => [kind, entries.filter(({ entryId }) => seen.has(entryId))] as const)
    .filter(([, entries]) => entries.length > 0)
  return {
    disclosureId: row.disclosure_id,
    givenAt: row.given_at,
    to: addresseeOf(register.rules.notice, hidesWhere && tellsHome(register, row) ? { ...row, member: null } : row),
    ground: row.ground,
    provision: row.provision,
    purpose: row.purpose,
    channel: row.channel,
    messageId: row.message_id,
    fields: Object.fromEntries(
      Object.entries(row.fields)
        .filter(([kind]) => isRead(kind))
        .map(([kind, names]) => [kind, [...names]]),
    ),
    facts: [...row.facts],
    content: {
      kinds: Object.fromEntries(
        kinds.map(([kind, entries]) => [
          kind,
          entries.map((entry) => ({ ...entry, payload: shownPayload(register, kind, entry.payload, hidesWhere) })),
        ]),
      ),
      facts: content.facts,
    },
    edition: row.edition,
    ...(row.consent_entry ? { consentEntryId: row.consent_entry } : {}),
    ...(content.about && !isPerson && !hidesWhere ? { about: content.about } : {}),
    ...(row.corrects_entry ? { corrects: { entryId: row.corrects_entry, version: row.corrects_version! } } : {}),
    ...(row.office && !hidesWhere ? { office: row.office } : {}),
    // The person is told the office; who of it is for the log (KHO 2014:69, C-579/21).
    ...(isPerson || hidesWhere ? {} : { givenByName: row.given_by_name }),
    ...(state ? { delivery: carriageFrom(state) } : {}),
  }
}

/** A recipient that may ask only about its own clients tells by its name whose client the person is. */
const tellsHome = ({ rules }: Register, { recipient }: LedgerRow) =>
  recipient !== null && rules.notice.recipients[recipient]?.whose !== undefined

const shownPayload = (
  { rules }: Register,
  kind: string,
  payload: Readonly<Record<string, unknown>>,
  hidesWhere: boolean,
): Record<string, unknown> => {
  const fields = rules.kinds.get(kind)!.fields
  return Object.fromEntries(
    Object.entries(payload).filter(([name]) => !hidesWhere || (fields[name] && !tellsWhere(fields[name]))),
  )
}

/** To whom, in words: by the notice's name for them, and the member's own. */
export function addresseeOf(
  { recipients, sources }: Pick<Notice, 'recipients' | 'sources'>,
  { recipient, source, member }: Pick<DisclosureRow, 'recipient' | 'source' | 'member'>,
): Addressee {
  const rule = recipient === null ? undefined : recipients[recipient]
  const id = recipient ?? source ?? ''
  const memberName = rule?.members?.find((each) => each.member === member)?.name
  return {
    ...(recipient === null ? {} : { recipient }),
    ...(source === null ? {} : { source }),
    name: rule?.name ?? sources[source ?? '']?.label ?? { fi: id, sv: id, en: id },
    ...(member === null ? {} : { member }),
    ...(memberName ? { memberName } : {}),
  }
}

export type CarriageRow = Pick<
  DeliveryRow,
  'state' | 'problem' | 'attempts' | 'next_attempt_at' | 'delivered_at' | 'acknowledged_at' | 'receipt'
>

export const carriageFrom = (row: CarriageRow): Carriage => ({
  state: row.state,
  attempts: row.attempts,
  ...(row.problem ? { problem: row.problem as NonNullable<Carriage['problem']> } : {}),
  ...(row.state === 'waiting' ? { nextAttemptAt: row.next_attempt_at } : {}),
  ...(row.delivered_at ? { deliveredAt: row.delivered_at } : {}),
  ...(row.acknowledged_at ? { acknowledgedAt: row.acknowledged_at } : {}),
  ...(row.receipt ? { receipt: row.receipt } : {}),
})

function cursorFrom(after: string): [string, string] {
  const [, at, id] = /^([0-9T:.Z+ -]{10,40})~([0-9a-f-]{36})$/.exec(after) ?? []
  if (!at || !id || !isId(id) || Number.isNaN(Date.parse(at)))
    throw new Refusal('invalid', [{ pointer: '/after', code: 'badReference' }])
  return [at, id]
}
