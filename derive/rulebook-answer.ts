import { type CodeList, isOwn } from '../rulebook/code-list.ts'
import type { Field, FieldShape } from '../rulebook/field.ts'
import type { Kind } from '../rulebook/kind.ts'
import type { Text } from '../rulebook/text.ts'
import type { Rules } from '../rulebook/rules.ts'

/** A field as the faces draw it: code lists by their id. */
export type AnsweredField = { readonly label: Text; readonly hint?: Text; readonly required?: boolean } & (
  | Exclude<FieldShape, { type: 'code' | 'codes' | 'rows' }>
  | { readonly type: 'code'; readonly list: string }
  | { readonly type: 'codes'; readonly list: string; readonly max: number }
  | { readonly type: 'rows'; readonly of: Readonly<Record<string, AnsweredField>>; readonly max: number }
)

export type AnsweredKind = Pick<Kind, 'id' | 'category' | 'label' | 'headline' | 'occurred' | 'single' | 'sources'> & {
  readonly fields: Readonly<Record<string, AnsweredField>>
  readonly mayWrite: boolean
}

export type AnsweredCodeList = {
  readonly label: Text
  readonly codes?: Readonly<Record<string, Text & { readonly validFrom?: string; readonly validTo?: string }>>
  readonly imported?: true
  readonly pattern?: string
}

export type RulebookAnswer = {
  readonly edition: string
  readonly categories: Readonly<
    Record<string, { readonly label: Text; readonly plainLabel: Text; readonly number: number }>
  >
  readonly kinds: readonly AnsweredKind[]
  readonly codeLists: Readonly<Record<string, AnsweredCodeList>>
  readonly sources: Readonly<Record<string, { readonly label: Text; readonly other: boolean }>>
  readonly channels: Readonly<Record<string, { readonly label: Text }>>
  readonly offices: Readonly<Record<string, { readonly name: Text }>>
  readonly purposes: Readonly<Record<string, { readonly label: Text }>>
  /** Kinds of matters that the group handles; those that another workflow moves on, or visitors raise, are marked. */
  readonly matters: Readonly<
    Record<
      string,
      {
        readonly label: Text
        readonly byWorkflow?: true
        readonly byVisitors?: true
        /** The person follows it in the e-service and is told what is answered. */
        readonly isFollowed?: true
        /** Refused, it needs reasons: there is a certificate of it. */
        readonly refusalCertified?: true
      }
    >
  >
}

/**
 * What a face needs of the notice to show and to record: the kinds that the group may read, with their code lists. Names
 * that the access log speaks of (categories, tasks, offices) are there whole; they are public anyway.
 */
export function rulebookAnswer(
  { notice, groups }: Rules,
  group: string,
  /** Which of them: all, unless a face draws only some forms. */
  isWanted: (kind: Kind) => boolean = () => true,
): RulebookAnswer {
  const { reads, writes } = groups.get(group) ?? {
    reads: new Map<string, ReadonlySet<string>>(),
    writes: new Set<string>(),
  }
  const kinds = notice.kinds.filter((kind) => reads.get(kind.category)?.has(kind.id) && isWanted(kind))
  const lists = new Map(kinds.flatMap((kind) => fieldsOf(kind).flatMap(listsOf)).map((list) => [list.id, list]))
  return {
    edition: notice.edition,
    categories: mapped(notice.categories, ({ label, plainLabel, number }) => ({ label, plainLabel, number })),
    kinds: kinds.map((kind) => answeredKind(kind, writes.has(kind.id) && !kind.byWorkflow)),
    codeLists: Object.fromEntries([...lists].map(([id, list]) => [id, answeredList(list)])),
    sources: mapped(notice.sources, ({ label, other }) => ({ label, other })),
    channels: mapped(notice.channels, ({ label }) => ({ label })),
    offices: mapped(notice.offices, ({ name }) => ({ name })),
    purposes: mapped(notice.purposes, ({ label }) => ({ label })),
    matters: Object.fromEntries(
      Object.entries(notice.matters)
        .filter(([, { handledBy }]) => handledBy.includes(group))
        .map(([id, { label, byWorkflow, byVisitors, raisedBy, refusalCertified }]) => [
          id,
          {
            label,
            ...(byWorkflow ? { byWorkflow } : {}),
            ...(byVisitors ? { byVisitors } : {}),
            ...(raisedBy && !byVisitors ? { isFollowed: true } : {}),
            ...(refusalCertified ? { refusalCertified: true } : {}),
          },
        ]),
    ),
  }
}

const mapped = <T, U>(all: Readonly<Record<string, T>>, turn: (one: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(all).map(([id, one]) => [id, turn(one)]))

const fieldsOf = (kind: Kind): Field[] => Object.values(kind.fields)

const listsOf = (field: Field): CodeList[] =>
  field.type === 'code' || field.type === 'codes'
    ? [field.list]
    : field.type === 'rows'
      ? Object.values(field.of).flatMap(listsOf)
      : []

const answeredKind = (kind: Kind, mayWrite: boolean): AnsweredKind => ({
  id: kind.id,
  category: kind.category,
  label: kind.label,
  fields: mapped(kind.fields, answeredField),
  headline: kind.headline,
  ...(kind.occurred ? { occurred: kind.occurred } : {}),
  ...(kind.single ? { single: true } : {}),
  ...(kind.sources ? { sources: kind.sources } : {}),
  mayWrite,
})

function answeredField(field: Field): AnsweredField {
  switch (field.type) {
    case 'code':
    case 'codes':
      return { ...field, list: field.list.id }
    case 'rows':
      return { ...field, of: mapped(field.of, answeredField) }
    default:
      return field
  }
}

/** An imported list is not sent whole: its codes are searched for, and those used beside it are found with them. */
const answeredList = (list: CodeList): AnsweredCodeList =>
  isOwn(list) ? { label: list.label, codes: list.codes } : { label: list.label, imported: true, pattern: list.pattern }
