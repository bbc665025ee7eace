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

/**
 * Clients of one errand: enough for the price of a transaction to vanish among them, few enough for the policies, which
 * look for every row's client among them.
 */
const block = 25
/** Blocks that are read at once, while the one before them is on its way. */
const ahead = 2
/** Clients that are looked up at once. */
const page = 40 * block

const nextClients = statement(
  'clients-of-extract',
  `select client_id from client where client_id > $1 and merged_into is null order by client_id limit ${page}`,
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
  const blocks = giveInBlocks(visit, tables, form)
  // Whoever may not ask is told so, instead of the beginning of an answer.
  const first = await blocks.next()
  return (async function* () {
    if (form === 'csv') yield csvHead([...tables.values()][0]!)
    if (first.done) return
    yield first.value
    yield* blocks
  })()
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

/** The rows of a block of clients after another, in the order of their ids. */
async function* giveInBlocks(visit: Visit, tables: Tables, form: AskExtract['form']): AsyncGenerator<string> {
  const underWay: Promise<string>[] = []
  for await (const clients of seekBlocks(visit)) {
    const block = giveBlock(visit, tables, form, clients)
    // One that fails is told of when its turn comes, or not at all when nobody reads on.
    block.catch(() => undefined)
    underWay.push(block)
    if (underWay.length > ahead) yield underWay.shift()!
  }
  yield* underWay
}

async function* seekBlocks(visit: Visit): AsyncGenerator<readonly string[]> {
  for (let after = firstId; ;) {
    const found = await open(visit, { purpose: 'disclosure', operation: 'seekChanges' }, async (records) =>
      (await records.rowsKeptBehind<{ client_id: string }>(nextClients, [after])).map(({ client_id }) => client_id),
    )
    for (let from = 0; from < found.length; from += block) yield found.slice(from, from + block)
    if (found.length < page) return
    after = found.at(-1)!
  }
}

async function giveBlock(
  visit: Visit,
  tables: Tables,
  form: AskExtract['form'],
  clients: readonly string[],
): Promise<string> {
  const { recipient, member } = askerOf(visit)
  const rule = visit.register.rules.notice.recipients[recipient]!
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
  let rows = ''
  for (const { kinds } of given.values()) {
    const identityCode = kinds['identityCode']?.[0]?.payload['identityCode']
    // Whoever has no identity code of their own has no place in a register of persons.
    if (typeof identityCode !== 'string') continue
    for (const [kind, table] of tables) {
      for (const { payload } of kinds[kind] ?? []) rows += rowOf(table, identityCode, payload)
    }
  }
  return rows
}
