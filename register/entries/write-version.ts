import { type Records, statement } from '../../access/records.ts'
import type { Register } from '../../access/visit.ts'
import { dayOf, todayOf } from '../../access/visit.ts'
import { nameKeys } from '../clients/name-key.ts'
import { isToldOf, standingOf } from '../clients/standing.ts'
import { foreignKey } from '../identity-codes/foreign-identifier.ts'
import { keepStatementClocks } from '../statements/keep-clocks.ts'
import type { Entry } from './contract.ts'
import { type EntryRow, insertVersion, valuesOf } from './entry-queries.ts'
import { keepReferral } from './keep-referral.ts'
import { noteStatementChange } from './note-statement-change.ts'
import { entryFrom, listCurrentEntriesOf } from './read-entries.ts'
import { boundTo, sealPayload } from './seal-payload.ts'

/** A version as it is said, before it is sealed and kept. */
export type NewVersion = Omit<
  EntryRow,
  'client_id' | 'category' | 'edition' | 'occurred_from' | 'occurred_to' | 'made_on'
> & {
  /** Of a correction, the day that the datum it corrects was made. */
  readonly made_on?: string
}

/** Why a single entry has a new version when nothing was wrong with the old one. */
export const renewed = 'renewed'

/**
 * Writes one version of an entry, and brings the client row and the search keys to what the entries now say, in the
 * same transaction. A version that somebody else has just written stands in the way as a `conflict`.
 *
 * `client` is the row that the entry belongs to: of a merged pair each keeps its own, so that they can be parted whole.
 */
export async function writeVersion(
  records: Records,
  register: Register,
  version: NewVersion,
  client: string = records.client,
): Promise<EntryRow> {
  const row = rowOf(register, client, version)
  await records.change(insertVersion, valuesOf(row))
  records.wrote({ client: row.client_id, category: row.category, entry: row.entry_id })
  await bringUpToDate(records, register, row)
  await keepReferral(records, register.rules.kinds.get(row.kind)!, row)
  await noteStatementChange(records, row)
  // With the digits that the database gives an instant, so that an entry reads the same here and when it is opened.
  return { ...row, recorded_at: row.recorded_at.replace(/(\.\d{3})Z$/, '$1000Z') }
}

/** The row that a version is kept as: payload sealed, days that it is about beside it. */
export function rowOf(
  { rules, seals }: Pick<Register, 'rules' | 'seals'>,
  client: string,
  version: NewVersion,
): EntryRow {
  const kind = rules.kinds.get(version.kind)!
  const { from, to } = kind.occurred ?? {}
  return {
    ...version,
    client_id: client,
    category: kind.category,
    payload: sealPayload(kind, version.payload, client, seals),
    occurred_from: from ? ((version.payload[from] as string | undefined) ?? null) : null,
    occurred_to: to ? ((version.payload[to] as string | undefined) ?? null) : null,
    edition: rules.notice.edition,
    made_on: version.reason === renewed ? finnishDay(version) : (version.made_on ?? finnishDay(version)),
  }
}

/** Before nine in the evening in UTC it is the same day in Finland, which saves nearly every version the reckoning. */
const finnishDay = ({ recorded_at: at }: NewVersion) =>
  at.slice(11, 13) < '21' ? at.slice(0, 10) : dayOf(new Date(at))

/** The client row and the search keys, from the row's own entries as they now stand. */
async function bringUpToDate(
  records: Records,
  register: Register,
  { client_id: client, category, kind }: Pick<EntryRow, 'client_id' | 'category' | 'kind'>,
): Promise<void> {
  if (!isToldOf(kind)) return
  const entries = await tellStanding(records, register, client, category)
  if (kind === 'clarificationRequest' || kind === 'clarificationAnswer')
    await keepStatementClocks(records, register, category)
  if (kind === 'names' || kind === 'formerName') await renewNames(records, client, entries)
  if (kind === 'identityCode' || kind === 'foreignIdentifier')
    await renewIdentityCodes(records, register, client, entries)
  // Keys that are new carry nothing of the row yet.
  if (kind === 'names' || kind === 'formerName') await records.change(refreshNames, [client])
}

/**
 * Tells the client row what the entries of a category say today, and the search keys what the row now says; gives the
 * entries. The row is a function of the entries and of the day, so it is told anew when one of the two has changed.
 */
export async function tellStanding(
  records: Records,
  register: Register,
  client: string,
  category: string,
): Promise<Entry[]> {
  const entries = (await listCurrentEntriesOf(records, category))
    .filter((row) => row.client_id === client)
    .map((row) => entryFrom(row, register))
  const standing = standingOf(category, entries, todayOf(register))
  const columns = Object.keys(standing)
  await records.change(
    statement(
      `standing-${category}-${columns.length}`,
      `update client set ${columns.map((column, index) => `${column} = $${index + 2}`).join(', ')}, changed_at = $${columns.length + 2}
       where client_id = $1`,
    ),
    [client, ...Object.values(standing), register.now().toISOString()],
  )
  // The search keys carry columns of these two; whoever records in another category has no right to the keys.
  if (category === 'identity' || category === 'customership') await records.change(refreshNames, [client])
  return entries
}

type Recorded = Pick<Entry, 'kind' | 'payload'>

const dropNames = statement('drop-names', 'delete from client_name where client_id = $1')
const insertNames = statement(
  'insert-names',
  `insert into client_name (client_id, name_key, is_former, birth_year, office, search_valid_until)
   select client_id, key, former, $4, $5, $6 from unnest($2::text[], $3::boolean[]) as named (key, former), (select $1::uuid as client_id) as whose
   on conflict do nothing`,
)
const refreshNames = statement(
  'refresh-names',
  `update client_name n set office = c.office, search_valid_until = c.search_valid_until, birth_year = c.birth_year
   from client c where c.client_id = $1 and n.client_id = $1
     and (n.office, n.search_valid_until, n.birth_year) is distinct from (c.office, c.search_valid_until, c.birth_year)`,
)

/** Every key that a person is found by: present names first, former ones marked. */
export function namesFrom(entries: readonly Recorded[]): { key: string; former: boolean }[] {
  const current = entries.filter(({ kind }) => kind === 'names').flatMap(({ payload }) => nameKeys(payload))
  const last = entries.find(({ kind }) => kind === 'names')?.payload as
    | { firstNames?: string; lastName?: string }
    | undefined
  const former = entries
    .filter(({ kind }) => kind === 'formerName')
    .flatMap(({ payload }) => nameKeys({ firstNames: last?.firstNames, lastName: last?.lastName, ...payload }))
  return [
    ...[...new Set(current)].map((key) => ({ key, former: false })),
    ...[...new Set(former)].filter((key) => !current.includes(key)).map((key) => ({ key, former: true })),
  ]
}

async function renewNames(records: Records, client: string, entries: readonly Recorded[]) {
  const names = namesFrom(entries)
  await records.change(dropNames, [client])
  await records.change(insertNames, [
    client,
    names.map(({ key }) => key),
    names.map(({ former }) => former),
    null,
    '',
    null,
  ])
}

const retireIdentityCodes = statement(
  'retire-identity-codes',
  `update client_identity_code set is_current = false, was_annulled = $3 or is_foreign
   where client_id = $1 and is_current and code_hash <> all ($2::bytea[])`,
)
const insertIdentityCode = statement(
  'insert-identity-code',
  `insert into client_identity_code (client_id, code_hash, sealed, is_current, recorded_at, is_foreign)
   values ($1, $2, $3, true, $4, $5)
   on conflict (client_id, code_hash) do update set is_current = true, was_annulled = false`,
)

/**
 * The code that finds the person now; a changed one still finds them, for those who may, and is shown nowhere. So does
 * one that was annulled, but it may become somebody else's: it was never this person's. Foreign identifiers find them
 * beside it.
 */
async function renewIdentityCodes(
  records: Records,
  { seals, now }: Register,
  client: string,
  entries: readonly Recorded[],
) {
  const said = (kind: string, name: string) =>
    entries.flatMap((entry) => (entry.kind === kind ? [String(entry.payload[name])] : []))
  const [code] = said('identityCode', 'identityCode')
  const keys = [
    ...(code === undefined ? [] : [{ said: code, key: code, field: 'identityCode' }]),
    ...said('foreignIdentifier', 'identifier').map((one) => ({
      said: one,
      key: foreignKey(one),
      field: 'foreignIdentifier',
    })),
  ].map((one) => ({ ...one, hash: seals.lookupHash(one.key) }))
  await records.change(retireIdentityCodes, [client, keys.map(({ hash }) => hash), code === undefined])
  for (const { said: value, field, hash } of keys) {
    const sealed = seals.seal(value, boundTo(client, field))
    await records.change(insertIdentityCode, [client, hash, sealed, now().toISOString(), field === 'foreignIdentifier'])
  }
}
