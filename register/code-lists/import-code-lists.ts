import { open } from '../../access/open.ts'
import { type Records, statement } from '../../access/records.ts'
import { todayOf, type Visit } from '../../access/visit.ts'
import type { ImportedCodeList } from '../../rulebook/code-list.ts'
import { daysAfter } from '../clients/register-client.ts'
import { type CodeFile, readCodeLists, type ReadCode, type RefusedCodeFiles } from './read-code-lists.ts'

export type ImportedLists = {
  readonly imported: readonly { readonly list: string; readonly codes: number; readonly closed: number }[]
  readonly refused: readonly RefusedCodeFiles[]
}

type KeptList = {
  readonly list: ImportedCodeList
  readonly codes: readonly ReadCode[]
  /** A part of the list: it gives words and refuses no code. */
  readonly isExcerpt?: boolean
  readonly validFrom?: string
}

const errand = { purpose: 'registerKeeping', operation: 'import' } as const

/** Imports official code lists; each list whole or not at all. Codes that a list no longer has are closed, not forgotten. */
export async function importCodeLists(visit: Visit, files: readonly CodeFile[]): Promise<ImportedLists> {
  const { read, refused } = readCodeLists(files, visit.register.rules.notice)
  const imported = []
  for (const list of read) {
    const closed = await keepCodeList(visit, list)
    imported.push({ list: list.list.id, codes: list.codes.length, closed })
  }
  return { imported, refused }
}

const dropExcerpt = statement('drop-code-list-excerpt', 'delete from imported_code where list = $1 and is_excerpt')
const keepCodes = statement(
  'keep-codes',
  `insert into imported_code (list, code, fi, sv, en, is_excerpt)
   select $1, code, fi, sv, en, $6 from unnest($2::text[], $3::text[], $4::text[], $5::text[]) as named (code, fi, sv, en)
   on conflict (list, code) do update
   set fi = excluded.fi, sv = excluded.sv, en = excluded.en, is_excerpt = excluded.is_excerpt, valid_to = null`,
)
const closeCodes = statement(
  'close-codes',
  'update imported_code set valid_to = $3 where list = $1 and valid_to is null and not code = any ($2::text[])',
)
const countCodes = statement('count-codes', 'select list, count(*)::int as codes from imported_code group by list')

/** Lists that are there already, whole or in part. */
export const keptLists = (visit: Visit): Promise<ReadonlySet<string>> =>
  open(
    visit,
    errand,
    async (records) => new Set((await records.rows<{ list: string }>(countCodes)).map(({ list }) => list)),
  )

/** Keeps a list in place of what there was of it; gives how many codes it no longer has. */
export const keepCodeList = (visit: Visit, kept: KeptList): Promise<number> =>
  open(visit, errand, (records) => replaceCodes(records, kept, todayOf(visit.register)))

async function replaceCodes(
  records: Records,
  { list, codes, isExcerpt = false, validFrom }: KeptList,
  today: string,
): Promise<number> {
  // Codes that this register uses beside the list's own need their words too.
  const besides = Object.entries(list.besides ?? {}).map(([code, { fi, sv, en }]) => ({ code, fi, sv, en }))
  const all = [...codes, ...besides.filter(({ code }) => !codes.some((other) => other.code === code))]
  await records.change(dropExcerpt, [list.id])
  await records.change(keepCodes, [
    list.id,
    all.map(({ code }) => code),
    all.map(({ fi }) => fi),
    all.map(({ sv }) => sv),
    all.map(({ en }) => en),
    isExcerpt,
  ])
  return records.change(closeCodes, [list.id, all.map(({ code }) => code), daysAfter(validFrom ?? today, -1)])
}
