import { readdir, readFile } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { notice, promises } from '../notice/index.ts'
import { nameRules } from './name-rules.ts'

/**
 * What stands behind one promise: rules of the notice, source files whose comments cite it, and tests that cite it in
 * their title (`file: title`) or, for a file of tests as a whole, in a comment (`file`).
 */
export type Covered = {
  readonly id: string
  readonly promise: string
  readonly rules: readonly string[]
  readonly code: readonly string[]
  readonly tests: readonly string[]
  /** Code acts on the promise and a test shows it. */
  readonly isEnforced: boolean
}

const projectFolder = fileURLToPath(new URL('../', import.meta.url))

const rooms = [
  'access',
  'database',
  'derive',
  'duties',
  'notice',
  'register',
  'rulebook',
  'server',
  'settings',
  'testing',
  'web',
]
/** The notice says what is promised, and the stage sets the tests; making it so is for the other rooms. */
const makesNothingSo = (file: string) => file.startsWith('notice/') || file.startsWith('testing/')
const skipped = new Set(['node_modules', 'output', 'dist', 'fixtures'])

/**
 * `npm run seloste -- coverage [--json]`: every promise of the notices with what stands behind it, and which promises
 * nothing enforces yet. JSON is one array, a promise each. Gives the exit code: 0, or 2 when it was called wrongly.
 */
export async function coverage(args: readonly string[], say: (line: string) => void = console.log): Promise<number> {
  const unknown = args.filter((arg) => arg !== '--json')
  if (unknown.length > 0) {
    say(`coverage does not know ${unknown.join(' ')}. It knows --json.`)
    return 2
  }
  const covered = await coverPromises()
  if (args.includes('--json')) say(JSON.stringify(covered, null, 2))
  else for (const line of coverageTable(covered)) say(line)
  return 0
}

/** Every promise of the notices, in their order, with what stands behind it. */
export async function coverPromises(folder = projectFolder): Promise<Covered[]> {
  const rules = nameRules(notice)
  const citations = await readCitations(folder)
  return Object.entries(promises).map(([id, promise]) => {
    const code = citations
      .filter((cited) => !cited.isTest && !makesNothingSo(cited.file) && cited.inComments.has(id))
      .map(({ file }) => file)
    const tests = citations.filter(({ isTest }) => isTest).flatMap((cited) => testsOf(cited, id))
    return {
      id,
      promise,
      rules: [...new Set(rules.filter((rule) => rule.promise === id).map(({ rule }) => rule))],
      code,
      tests,
      isEnforced: code.length > 0 && tests.length > 0,
    }
  })
}

function coverageTable(covered: readonly Covered[]): string[] {
  const gaps = covered.filter(({ isEnforced }) => !isEnforced)
  return [
    ...covered.flatMap(({ id, promise, rules, code, tests }) => [
      `${id.padEnd(6)} ${promise}`,
      `       rules: ${shortened(rules)}`,
      `       code:  ${shortened(code)}`,
      `       tests: ${shortened(tests)}`,
    ]),
    '',
    `${covered.length - gaps.length} of ${covered.length} promises are enforced by code and shown by a test.`,
    ...(gaps.length > 0 ? ['Nothing enforces yet:'] : []),
    ...gaps.map(({ id, promise, code, tests }) => {
      const missing = [...(code.length === 0 ? ['no code'] : []), ...(tests.length === 0 ? ['no test'] : [])]
      return `  ${id.padEnd(6)} ${promise} (${missing.join(', ')})`
    }),
  ]
}

const shortened = (names: readonly string[]) =>
  names.length === 0
    ? '–'
    : names.length > 6
      ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more`
      : names.join(', ')

type Citations = {
  readonly file: string
  readonly isTest: boolean
  readonly inComments: ReadonlySet<string>
  /** Test titles that cite a promise, with what they cite. */
  readonly titles: readonly { readonly title: string; readonly ids: ReadonlySet<string> }[]
}

const testsOf = ({ file, inComments, titles }: Citations, id: string): string[] => {
  const named = titles.filter(({ ids }) => ids.has(id)).map(({ title }) => `${file}: ${title}`)
  return named.length > 0 ? named : inComments.has(id) ? [file] : []
}

async function readCitations(folder: string): Promise<Citations[]> {
  const files = (await Promise.all(rooms.map((room) => sourcesUnder(`${folder}${room}`)))).flat().toSorted()
  return Promise.all(
    files.map(async (path) => {
      const text = await readFile(path, 'utf8')
      const isTest = /\.(test|journey)\.tsx?$/.test(path)
      return {
        file: relative(folder, path).split(sep).join('/'),
        isTest,
        inComments: citedIn(commentsOf(text, path)),
        titles: isTest ? titlesOf(text) : [],
      }
    }),
  )
}

async function sourcesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) return skipped.has(entry.name) ? [] : sourcesUnder(path)
      return /\.(ts|tsx|sql)$/.test(entry.name) ? [path] : []
    }),
  )
  return found.flat()
}

/** A citation counts where people explain themselves: an id among data is a rule, and one in backticks an example. */
const commentsOf = (text: string, path: string) =>
  (
    (path.endsWith('.sql') ? text.match(/--[^\n]*/g) : text.match(/\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*/g))?.join('\n') ??
    ''
  ).replaceAll(/`[^`\n]*`/g, '')

const titlesOf = (text: string) =>
  [...text.matchAll(/\b(?:test|it|describe)(?:\.\w+)*(?:\([^()]*\))?\(\s*(['"`])((?:\\.|(?!\1)[\s\S])*)\1/g)].flatMap(
    ([, , title = '']) => {
      const ids = citedIn(title)
      return ids.size > 0 ? [{ title, ids }] : []
    },
  )

/** Promises cited one by one or as a range of one section: `N6.1–N6.4`, `N6.1–6.4`. */
function citedIn(text: string): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const [, section = '', first, other, last] of text.matchAll(
    /\b([NM]\d{1,2})\.(\d{1,2})(?:[–-]([NM]?\d{1,2})\.(\d{1,2}))?\b/g,
  )) {
    const from = Number(first)
    const isRange = other !== undefined && section.endsWith(other)
    const to = isRange ? Number(last) : from
    for (let nth = from; nth <= to; nth++) ids.add(`${section}.${nth}`)
    if (other !== undefined && !isRange) ids.add(`${other}.${last}`)
  }
  return ids
}
