import { useQueries } from '@tanstack/react-query'
import { createContext, use, useCallback, useMemo, type ReactNode } from 'react'
import {
  post,
  type Code,
  type CodeList,
  type Entry,
  type Field,
  type FoundCodes,
  type Kind,
  type Rulebook,
} from '../api.ts'
import { useSay } from '../words/say.ts'

const Held = createContext<Rulebook | undefined>(undefined)

export const RulebookHolder = ({
  rulebook,
  children,
}: {
  readonly rulebook: Rulebook
  readonly children: ReactNode
}) => <Held value={rulebook}>{children}</Held>

/** The part of the notice that this reader's group may see, and its words in the language of the page. */
export function useRulebook() {
  const rulebook = use(Held)
  if (!rulebook) throw new Error('No rulebook around this page')
  const { text } = useSay()
  return useMemo(() => {
    const kinds = new Map(rulebook.kinds.map((kind) => [kind.id, kind]))
    return {
      ...rulebook,
      kind: (id: string): Kind | undefined => kinds.get(id),
      kindLabel: (id: string) => text(kinds.get(id)?.label) || id,
      categoryLabel: (id: string) => text(rulebook.categories[id]?.label) || id,
      sourceLabel: (id: string) => text(rulebook.sources[id]?.label) || id,
      channelLabel: (id: string) => text(rulebook.channels[id]?.label) || id,
      officeName: (id: string | null | undefined) => text(rulebook.offices[id ?? '']?.name) || (id ?? ''),
      /** The words of a code of a list that the notice itself carries. */
      ownCode: (list: string, code: string) => text(rulebook.codeLists[list]?.codes?.[code]) || code,
      purposeLabel: (id: string) => text(rulebook.purposes[id]?.label) || id,
      matterLabel: (id: string) => text(rulebook.matters[id]?.label) || id,
      categoryIds: Object.entries(rulebook.categories)
        .toSorted(([, a], [, b]) => a.number - b.number)
        .map(([id]) => id),
    }
  }, [rulebook, text])
}

export type Rules = ReturnType<typeof useRulebook>

/** Says a code of a list in words; the code itself until its words have come. */
export type CodeWord = (list: string, code: string) => string

function* codesIn(
  fields: Readonly<Record<string, Field>>,
  payload: Readonly<Record<string, unknown>>,
): Generator<[string, string]> {
  for (const [name, field] of Object.entries(fields)) {
    const value = payload[name]
    if (value === undefined || value === null) continue
    if (field.type === 'code') yield [field.list, String(value)]
    else if (field.type === 'codes' && Array.isArray(value)) for (const code of value) yield [field.list, String(code)]
    else if (field.type === 'rows' && Array.isArray(value)) for (const row of value) yield* codesIn(field.of, row)
  }
}

// The door says at most fifty codes at a time.
const inPages = (codes: readonly string[]) =>
  Array.from({ length: Math.ceil(codes.length / 50) }, (_, page) => codes.slice(page * 50, page * 50 + 50))

const isImported = (list: CodeList | undefined) => list !== undefined && !list.codes

/**
 * Words for the codes of these entries (and of `others`). The lists that others keep are asked for from the door:
 * one question a list, for the codes that are on the page.
 */
export function useCodeWords(
  entries: readonly Entry[],
  others: readonly (readonly [list: string, code: string])[] = [],
): CodeWord {
  const rules = useRulebook()
  const { text } = useSay()
  const wanted = useMemo(() => {
    const lists = new Map<string, Set<string>>()
    const all = [
      ...others,
      ...entries.flatMap((entry) => [...codesIn(rules.kind(entry.kind)?.fields ?? {}, entry.payload)]),
    ]
    for (const [list, code] of all) {
      if (isImported(rules.codeLists[list])) lists.set(list, (lists.get(list) ?? new Set()).add(code))
    }
    return [...lists].flatMap(([list, codes]) => inPages([...codes].toSorted()).map((page) => ({ list, codes: page })))
  }, [entries, rules, others])

  const loaded = useQueries({
    queries: wanted.map(({ list, codes }) => ({
      queryKey: ['codes', list, codes],
      queryFn: () => post<FoundCodes>(`/api/code-lists/${list}/search`, { codes, limit: codes.length }),
    })),
    combine: (results) => results.map((result) => result.data?.codes),
  })

  const words = useMemo(() => {
    const known = new Map<string, Code>()
    wanted.forEach(({ list }, index) => loaded[index]?.forEach((code) => known.set(`${list} ${code.code}`, code)))
    return known
  }, [wanted, loaded])

  return useCallback(
    (list, code) => text(rules.codeLists[list]?.codes?.[code]) || text(words.get(`${list} ${code}`)) || code,
    [rules, text, words],
  )
}
