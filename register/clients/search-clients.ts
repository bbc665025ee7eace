import { open, showFound } from '../../access/open.ts'
import { type Records, statement } from '../../access/records.ts'
import { Refusal } from '../../access/refusal.ts'
import type { Visit } from '../../access/visit.ts'
import { parseIdentityCode } from '../identity-codes/identity-code.ts'
import { type ClientRow, readableColumns } from './client-queries.ts'
import type { FoundClients, SearchClients } from './contract.ts'
import { nameKey, rangeFrom } from './name-key.ts'
import { clientOf } from './open-client-record.ts'
import { cursorFrom, cursorOf, firstId } from './page-cursor.ts'

const pageSize = 20
/** Shorter beginnings would list half the country. */
const fewestLetters = 2

const byIdentityCode = statement(
  'clients-by-identity-code',
  'select client_id from client_identity_code where code_hash = $1',
)

/** A person has several keys that begin alike: of them the first is taken, so that nobody comes on two pages. */
const byName = statement(
  'clients-by-name',
  `select client_id, name_key from client_name named
   where name_key >= $1 and name_key < $2 and ($3::int is null or birth_year = $3)
     and (name_key, client_id) > ($4::text, $5::uuid)
     and not exists (
       select from client_name earlier
       where earlier.client_id = named.client_id and earlier.name_key >= $1 and earlier.name_key < named.name_key)
   order by name_key, client_id limit $6`,
)

/**
 * Finds clients by a whole identity code or by the beginning of a name. The row policies let a search see nothing but
 * what it said it was looking for, and the log keeps that, hashed.
 *
 * A code that has been changed finds its person only with a reason, and only for groups that may look by one.
 */
export async function searchClients(visit: Visit, sent: SearchClients): Promise<FoundClients> {
  if ((sent.identityCode === undefined) === (sent.name === undefined)) {
    throw new Refusal('invalid', [{ pointer: '', code: 'identityCodeOrName' }])
  }
  if (!visit.register.rules.groups.get(visit.actor.group)?.dealings.has('find')) return refuseSearch(visit, sent)
  return sent.identityCode === undefined ? searchByName(visit, sent) : searchByIdentityCode(visit, sent)
}

/** A group that does not search at all is answered like one whose search is not there; the attempt is logged. */
const refuseSearch = (visit: Visit, { purpose }: SearchClients): Promise<FoundClients> =>
  open(visit, { purpose, operation: 'search' }, async () => {
    throw new Refusal('notFound')
  })

async function searchByIdentityCode(
  visit: Visit,
  { purpose, identityCode, reason }: SearchClients,
): Promise<FoundClients> {
  const parsed = parseIdentityCode(identityCode!)
  if (!parsed) throw new Refusal('invalid', [{ pointer: '/identityCode', code: 'badIdentityCode' }])
  const hash = visit.register.seals.lookupHash(parsed.code)
  const errand = {
    purpose,
    operation: 'search',
    sought: { by: 'identityCode', hash, includeFormer: reason !== undefined },
    ...(reason === undefined ? {} : { reason }),
  } as const
  return open(visit, errand, async (records) => {
    const found = await records.rowsKeptBehind<{ client_id: string }>(byIdentityCode, [hash])
    return { clients: await shown(records, visit, found) }
  })
}

async function searchByName(visit: Visit, { purpose, name, birthYear, after }: SearchClients): Promise<FoundClients> {
  const { from, to } = rangeFrom(name!)
  if (from.length < fewestLetters)
    throw new Refusal('invalid', [{ pointer: '/name', code: 'tooShort', limit: fewestLetters }])
  // The first page starts where the range does: from further back the index would be walked all the way to it.
  const [key, id] = after === undefined ? [from, firstId] : cursorFrom(after, (key) => nameKey(key) === key)
  const sought = { by: 'name', from, to, ...(birthYear === undefined ? {} : { birthYear }) } as const
  return open(visit, { purpose, operation: 'search', sought }, async (records) => {
    const found = await records.rowsKeptBehind<{ client_id: string; name_key: string }>(byName, [
      from,
      to,
      birthYear ?? null,
      key,
      id,
      pageSize + 1,
    ])
    const page = found.slice(0, pageSize)
    const clients = await shown(records, visit, page)
    const last = page.at(-1)
    return found.length > pageSize && last ? { clients, next: cursorOf([last.name_key, last.client_id]) } : { clients }
  })
}

const selectFound = (columns: readonly string[]) =>
  statement('found-clients', `select ${columns.join(', ')} from client where client_id = any ($1::uuid[])`)

/**
 * The rows of those found, in the order found, each person once. Of a merged pair the one that stands is shown. Asked
 * also when nobody was found: a code of somebody out of reach takes the same work as a code of nobody.
 */
async function shown(records: Records, { register, actor }: Visit, found: readonly { client_id: string }[]) {
  const ids = [...new Set(found.map(({ client_id }) => client_id))]
  const select = selectFound(readableColumns(register.rules, actor.group))
  const rows = await rowsOf(ids)
  const merged = rows.flatMap(({ merged_into }) => (merged_into && !ids.includes(merged_into) ? [merged_into] : []))
  const all = merged.length > 0 ? [...rows, ...(await rowsOf(merged))] : rows
  const byId = new Map(all.map((row) => [row.client_id, row]))
  const standing = new Set(
    ids.map((id) => byId.get(byId.get(id)?.merged_into ?? id)).filter((row) => row !== undefined),
  )
  records.returns([...standing])
  return [...standing].map((row) => {
    const client = clientOf(row, actor, register)
    // Of a person under a safety ban a list says the name and no more.
    return client.safetyBan && !client.office
      ? { clientId: client.clientId, name: client.name!, safetyBan: true as const }
      : client
  })

  async function rowsOf(some: readonly string[]): Promise<ClientRow[]> {
    await showFound(records, some)
    return records.rowsKeptBehind<ClientRow>(select, [some])
  }
}
