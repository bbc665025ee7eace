import { isOwn } from '../rulebook/code-list.ts'
import type { Field } from '../rulebook/field.ts'
import type { Notice } from '../rulebook/notice.ts'
import type { Text } from '../rulebook/text.ts'
import { projectionOf } from './disclosure-projection.ts'

export type ExtractColumn = {
  readonly name: string
  readonly label: Text
  readonly type: Field['type']
  /** The register's classification, by the id of its code list. */
  readonly list?: string
}

/** One table of an extract: a kind of entry, a row an entry. */
export type ExtractTable = {
  readonly kind: string
  readonly label: Text
  readonly columns: readonly ExtractColumn[]
  /** The column of the last day of a period; an open one bears `openPeriodEnd`. */
  readonly periodEnd?: string
}

/** In the register's statistics a period that goes on ends on this day. */
export const openPeriodEnd = '11.11.2222'

/** By which rows of one person belong together, in every table. */
const personKey = 'identityCode'

/** What an extract for a recipient holds: the fields of the notice, with the register's own code lists. */
export function extractLayout(notice: Notice, recipient: string): ExtractTable[] {
  const { kinds } = projectionOf(notice, recipient)
  return notice.kinds
    .filter(({ id }) => kinds.has(id) && id !== personKey)
    .map(({ id, label, fields, occurred }): ExtractTable => {
      const given = kinds.get(id)!
      const end = occurred?.to
      return {
        kind: id,
        label,
        columns: given.map((name) => columnOf(name, (fields as Readonly<Record<string, Field>>)[name]!)),
        ...(end !== undefined && given.includes(end) ? { periodEnd: end } : {}),
      }
    })
}

function columnOf(name: string, field: Field): ExtractColumn {
  const list = field.type === 'code' || field.type === 'codes' ? { list: field.list.id } : {}
  return { name, label: field.label, type: field.type, ...list }
}

/** The classifications that the layout's columns name, each with its words where the register keeps it itself. */
export function classificationsOf(notice: Notice, tables: readonly ExtractTable[]) {
  const named = new Set(tables.flatMap(({ columns }) => columns.map(({ list }) => list)))
  return notice.codeLists
    .filter(({ id }) => named.has(id))
    .map((list) => ({
      id: list.id,
      label: list.label,
      source: list.source,
      ...(isOwn(list)
        ? { codes: Object.entries(list.codes).map(([code, { fi, sv, en }]) => ({ code, fi, sv, en })) }
        : {}),
    }))
}
