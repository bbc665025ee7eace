import type { Notice } from '../rulebook/notice.ts'
import { projectionOf } from './disclosure-projection.ts'
import { compileRules } from './rules.ts'

/** The most that a group is ever answered: sections by category, in them kinds, in them fields; and the client row. */
export type AnswerShape = {
  readonly sections: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>
  /** Columns of the client row in the database, and the same as members of an answer. */
  readonly clientColumns: readonly string[]
  readonly clientMembers: ReadonlySet<string>
}

/** The shapes of every group, compiled once at start. */
export function answerShapes(notice: Notice): ReadonlyMap<string, AnswerShape> {
  const { groups, kinds } = compileRules(notice)
  const fieldsOf = (group: string, kind: string) => {
    const { actsFor } = notice.groups[group]!
    return new Set(
      actsFor === undefined ? Object.keys(kinds.get(kind)!.fields) : projectionOf(notice, actsFor).kinds.get(kind),
    )
  }
  return new Map(
    [...groups].map(([group, { reads, clientColumns: readable }]) => {
      const clientColumns = reads.size > 0 ? readable : []
      const shape: AnswerShape = {
        sections: new Map(
          [...reads].map(([category, granted]) => [
            category,
            new Map([...granted].map((kind) => [kind, fieldsOf(group, kind)])),
          ]),
        ),
        clientColumns,
        clientMembers: new Set(clientColumns.map(memberOf)),
      }
      return [group, shape]
    }),
  )
}

/** The shapes as they are reviewed: `group → sections → category → kind → fields`. */
export function answerShapesJson(notice: Notice) {
  return Object.fromEntries(
    [...answerShapes(notice)].map(([group, { sections, clientColumns }]) => [
      group,
      {
        sections: Object.fromEntries(
          [...sections].map(([category, kinds]) => [
            category,
            Object.fromEntries([...kinds].map(([kind, fields]) => [kind, [...fields]])),
          ]),
        ),
        clientColumns,
      },
    ]),
  )
}

const renamed: Readonly<Record<string, string>> = { display_name: 'name' }

/** `search_valid_until` → `searchValidUntil`. The name that lists show is called just that. */
const memberOf = (column: string) =>
  renamed[column] ?? column.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** An entry as answers carry it: of a category, of a kind, with a payload of fields. */
type Answered = {
  readonly category?: string
  readonly kind: string
  readonly payload: Readonly<Record<string, unknown>>
}

/**
 * Drops from the sections of an answer whatever the group may never see, should a query ever fetch too much: sections,
 * kinds and fields. What is within the shape comes back as it was, without a copy.
 */
export function cutToShape<S extends Readonly<Record<string, readonly Answered[]>>>(
  shape: AnswerShape,
  sections: S,
): Partial<S> {
  const kept: Record<string, readonly Answered[]> = {}
  let isWhole = true
  for (const category in sections) {
    const kinds = shape.sections.get(category)
    if (kinds === undefined) {
      isWhole = false
      continue
    }
    const entries = sections[category]!
    const within = cutEntries(kinds, category, entries)
    if (within !== entries) isWhole = false
    kept[category] = within
  }
  return isWhole ? sections : (kept as Partial<S>)
}

/** One entry within the shape; undefined when the group may never see an entry of its kind. */
export function cutEntryToShape<E extends Answered & { readonly category: string }>(
  shape: AnswerShape,
  entry: E,
): E | undefined {
  const fields = shape.sections.get(entry.category)?.get(entry.kind)
  return fields === undefined ? undefined : cutPayload(fields, entry)
}

/** The client row of an answer, without the members that the group may never see. */
export function cutClientToShape<C extends object>(shape: AnswerShape, client: C): C {
  for (const member in client) {
    if (shape.clientMembers.has(member)) continue
    return Object.fromEntries(Object.entries(client).filter(([name]) => shape.clientMembers.has(name))) as C
  }
  return client
}

function cutEntries<E extends Answered>(
  kinds: ReadonlyMap<string, ReadonlySet<string>>,
  category: string,
  entries: readonly E[],
): readonly E[] {
  let kept: E[] | undefined
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index]!
    // An entry that stands in another section than its own is not taken at the word of the section.
    const fields = entry.category === undefined || entry.category === category ? kinds.get(entry.kind) : undefined
    const within = fields === undefined ? undefined : cutPayload(fields, entry)
    if (kept === undefined && within !== entry) kept = entries.slice(0, index)
    if (kept !== undefined && within !== undefined) kept.push(within)
  }
  return kept ?? entries
}

function cutPayload<E extends Answered>(fields: ReadonlySet<string>, entry: E): E {
  for (const name in entry.payload) {
    if (fields.has(name)) continue
    const payload = Object.fromEntries(Object.entries(entry.payload).filter(([field]) => fields.has(field)))
    return { ...entry, payload }
  }
  return entry
}
