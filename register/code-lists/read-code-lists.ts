import { type ImportedCodeList, isOwn } from '../../rulebook/code-list.ts'
import type { Notice } from '../../rulebook/notice.ts'
import { type Language, languages } from '../../rulebook/text.ts'
import { hasControls, isRecord } from '../entries/check-payload.ts'

export type CodeFile = { readonly name: string; readonly text: string }

/** A list as read from its files, whole: every code with its words in every language. */
export type ReadCodeList = {
  readonly list: ImportedCodeList
  readonly codes: readonly ReadCode[]
  /** The day from which this edition of the list holds, where the files tell it. */
  readonly validFrom?: string
}
export type ReadCode = { readonly code: string } & Readonly<Record<Language, string>>

/** Why files do not make a list, in words for whoever gave them. */
export type RefusedCodeFiles = { readonly files: readonly string[]; readonly why: string }

/** What Statistics Finland calls the sum of all codes. In a list of countries the same letters are South Sudan. */
const total = 'SS'
const longestName = 400

/**
 * Reads official code lists and recognises them by what is in them, not by their names: Statistics Finland's
 * classifications, a file a language or several in one, and ESCO's occupations and skills. What list a file is, the
 * notice's own lists say by their source. A list is read whole or refused whole.
 */
export function readCodeLists(
  files: readonly CodeFile[],
  { codeLists }: Pick<Notice, 'codeLists'>,
): { read: ReadCodeList[]; refused: RefusedCodeFiles[] } {
  const refused: RefusedCodeFiles[] = []
  const gathered = new Map<string, Gathered>()
  for (const file of files) {
    const content = contentOf(file)
    if (typeof content === 'string') {
      refused.push({ files: [file.name], why: content })
      continue
    }
    const known = gathered.get(content.source)
    if (known) known.parts.push({ file: file.name, ...content })
    else gathered.set(content.source, { source: content.source, parts: [{ file: file.name, ...content }] })
  }
  const read: ReadCodeList[] = []
  for (const each of gathered.values()) {
    const list = codeLists.find((candidate) => !isOwn(candidate) && candidate.source === each.source)
    const whole = list && !isOwn(list) ? wholeList(list, each) : `the notice has no list from ${each.source}`
    if (typeof whole === 'string') refused.push({ files: each.parts.map(({ file }) => file), why: whole })
    else read.push(whole)
  }
  return { read, refused }
}

type Name = { readonly code: string; readonly language: string; readonly name: unknown }
type Content = { readonly source: string; readonly edition?: string; readonly names: readonly Name[] }
type Gathered = { readonly source: string; readonly parts: (Content & { readonly file: string })[] }

function contentOf({ text }: CodeFile): Content | string {
  let items: unknown
  try {
    items = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text)
  } catch {
    return 'it is not JSON'
  }
  if (!Array.isArray(items) || items.length === 0 || !items.every(isRecord)) return 'it is not an array of codes'
  return classificationFrom(items) ?? escoFrom(items) ?? 'it is no code list that is known here'
}

/** Statistics Finland: `classification.localId` is `kunta_1_20250101`, the list, its version and its first day. */
function classificationFrom(items: readonly Record<string, unknown>[]): Content | string | undefined {
  const ids = new Set(
    items.map(({ classification }) => (isRecord(classification) ? classification['localId'] : undefined)),
  )
  const [id] = ids
  if (typeof id !== 'string') return undefined
  if (ids.size > 1) return 'it mixes several classifications or editions'
  const [, scheme, year, month, day] = /^([a-z]+_\d+)_(\d{4})(\d{2})(\d{2})$/.exec(id) ?? []
  if (scheme === undefined) return undefined
  const names = items.flatMap(({ code, classificationItemNames }) =>
    (Array.isArray(classificationItemNames) ? classificationItemNames : [])
      .filter(isRecord)
      .map(({ lang, name }) => ({ code: String(code), language: String(lang), name })),
  )
  return {
    source: `Tilastokeskus ${scheme}`,
    edition: `${year}-${month}-${day}`,
    names,
  }
}

/** ESCO: occupations have a notation, skills are told by the last part of their address. */
function escoFrom(items: readonly Record<string, unknown>[]): Content | undefined {
  const address = /^https?:\/\/data\.europa\.eu\/esco\/(isco|occupation|skill)\/([\w-]+)$/
  const parts = items.map(({ uri }) => (typeof uri === 'string' ? address.exec(uri) : undefined))
  if (!parts.every((part) => part !== undefined && part !== null)) return undefined
  const areSkills = parts.every((part) => part[1] === 'skill')
  if (!areSkills && parts.some((part) => part[1] === 'skill')) return undefined
  const names = items.flatMap(({ notation, prefLabel }, index) =>
    Object.entries(isRecord(prefLabel) ? prefLabel : {}).map(([language, name]) => ({
      code: areSkills ? parts[index]![2]! : String(notation),
      language,
      name,
    })),
  )
  return { source: areSkills ? 'ESCO' : 'ESCO, ISCO-08', names }
}

function wholeList(list: ImportedCodeList, { parts }: Gathered): ReadCodeList | string {
  const editions = new Set(parts.map(({ edition }) => edition))
  if (editions.size > 1) return `the files are of different editions (${[...editions].join(', ')})`
  const [edition] = editions
  const shape = new RegExp(`^(?:${list.pattern})$`)
  const codes = new Map<string, Partial<Record<Language, string>>>()
  for (const { code, language, name } of parts.flatMap(({ names }) => names)) {
    if (code === total && !shape.test(code)) continue
    if (!shape.test(code)) return `"${code.slice(0, 40)}" is not shaped like a code of the list "${list.id}"`
    if (!isLanguage(language)) continue
    if (typeof name !== 'string' || name.trim() === '') return `code ${code} has no name (${language})`
    const written = name.normalize('NFC').trim()
    if (written.length > longestName || hasControls(written))
      return `the name of code ${code} (${language}) cannot be kept`
    const known = codes.get(code) ?? {}
    if (known[language] !== undefined && known[language] !== written) return `code ${code} has two names (${language})`
    codes.set(code, { ...known, [language]: written })
  }
  for (const language of languages) {
    const nameless = [...codes].filter(([, names]) => names[language] === undefined).map(([code]) => code)
    if (nameless.length === 0) continue
    const which = nameless.length === codes.size ? 'all codes' : `${nameless.length} codes, such as ${nameless[0]}`
    return `names are missing (${language}) for ${which}: give the files of all three languages together`
  }
  const read = [...codes].map(([code, names]) => ({ code, ...(names as Record<Language, string>) }))
  return { list, codes: read, ...(edition === undefined ? {} : { validFrom: edition }) }
}

const isLanguage = (language: string): language is Language => (languages as readonly string[]).includes(language)
