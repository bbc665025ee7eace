import { open } from '../../access/open.ts'
import { type Flaw, Refusal } from '../../access/refusal.ts'
import { statement } from '../../access/records.ts'
import type { Visit } from '../../access/visit.ts'
import { provisionsOf } from '../../derive/disclosure-projection.ts'
import { classificationsOf, extractLayout, type ExtractTable, openPeriodEnd } from '../../derive/extract-layout.ts'
import { firstId } from '../../register/clients/page-cursor.ts'
import { askerOf } from '../answering/answer-query.ts'
import { discloseEach } from '../disclosure/disclose.ts'
import type { AskExtract, ExtractLayout } from './contract.ts'
import { csvHead, csvRow, jsonRow } from './write-rows.ts'

/** Clients of one errand: enough for the price of a transaction to vanish among them, few enough to hold in memory. */
const block = 200

const nextClients = statement(
  'clients-of-extract',
  `select client_id from client where client_id > $1 and merged_into is null order by client_id limit ${block}`,
)

/** What the extract holds, and by which classifications: it follows from the notice, and names nobody. */
export function describeExtract({ actor, register }: Visit): Promise<ExtractLayout> {
  const { notice } = register.rules
  const tables = extractLayout(notice, notice.groups[actor.group]!.actsFor!)
  return Promise.resolve({
    edition: notice.edition,
    openPeriodEnd,
    // The layout is read by others and changed by nobody.
    tables: tables as ExtractLayout['tables'],
    classifications: classificationsOf(notice, tables),
  })
}

/**
 * The periodic extract for statistics (N7.1, 280/2004 §15): every entry of the kinds asked for, as rows of text. It goes
 * through the clients in blocks. Each block is an errand like any other: what is given stands in the ledger and in the
 * log, and only then leaves; so memory does not grow with the register, and an extract that breaks off has told the log of
 * exactly what left.
 *
 * Throws `Refusal('invalid')` before the first row, for kinds outside the rule or more than one in CSV.
 */
export async function extractStatistics(visit: Visit, { form, kinds }: AskExtract): Promise<AsyncIterable<string>> {
  const tables = tablesOf(visit, form, kinds)
  const first = await readBlock(visit, tables, form, firstId)
  return rowsFrom(visit, tables, form, first)
}

function tablesOf({ actor, register }: Visit, form: AskExtract['form'], kinds: AskExtract['kinds']) {
  const { notice } = register.rules
  const all = extractLayout(notice, notice.groups[actor.group]!.actsFor!)
  const wanted = kinds ?? all.map(({ kind }) => kind)
  const flaws: Flaw[] = wanted.flatMap((kind, place) =>
    all.some((table) => table.kind === kind) ? [] : [{ pointer: `/kinds/${place}`, code: 'outsideRule' }],
  )
  if (flaws.length === 0 && form === 'csv' && wanted.length !== 1) {
    flaws.push({ pointer: '/kinds', code: 'tooMany', limit: 1 })
  }
  if (flaws.length > 0) throw new Refusal('invalid', flaws)
  return new Map(all.filter(({ kind }) => wanted.includes(kind)).map((table) => [table.kind, table]))
}

type Tables = ReadonlyMap<string, ExtractTable>
type Block = { readonly text: string; readonly last: string | undefined }

async function* rowsFrom(visit: Visit, tables: Tables, form: AskExtract['form'], first: Block) {
  if (form === 'csv') yield csvHead([...tables.values()][0]!)
  let present = first
  while (present.last !== undefined) {
    // The next block is read while this one is on its way.
    const next = readBlock(visit, tables, form, present.last)
    next.catch(() => undefined)
    yield present.text
    present = await next
  }
}

async function readBlock(visit: Visit, tables: Tables, form: AskExtract['form'], after: string): Promise<Block> {
  const { recipient, member } = askerOf(visit)
  const rule = visit.register.rules.notice.recipients[recipient]!
  const clients = await open(visit, { purpose: 'disclosure', operation: 'seekChanges' }, async (records) =>
    (await records.rowsKeptBehind<{ client_id: string }>(nextClients, [after])).map(({ client_id }) => client_id),
  )
  if (clients.length === 0) return { text: '', last: undefined }
  const given = await open(visit, { purpose: 'disclosure', operation: 'disclose', clients }, (records) =>
    discloseEach(records, visit, {
      recipient,
      member,
      ground: { by: 'provision', provision: provisionsOf(rule)[0]! },
      kinds: {
        identityCode: ['identityCode'],
        ...Object.fromEntries([...tables.values()].map(({ kind, columns }) => [kind, columns.map(({ name }) => name)])),
      },
      channel: 'interface',
      keeps: 'versions',
    }),
  )
  const rowOf = form === 'csv' ? csvRow : jsonRow
  const rows: string[] = []
  for (const { kinds } of given.values()) {
    const identityCode = kinds['identityCode']?.[0]?.payload['identityCode']
    // Whoever has no identity code of their own has no place in a register of persons.
    if (typeof identityCode !== 'string') continue
    for (const [kind, table] of tables) {
      for (const { payload } of kinds[kind] ?? []) rows.push(rowOf(table, identityCode, payload))
    }
  }
  return { text: rows.join(''), last: clients.at(-1)! }
}
