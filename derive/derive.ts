import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { notice as ourNotice } from '../notice/index.ts'
import { en } from '../notice/wording/en.ts'
import { fi } from '../notice/wording/fi.ts'
import { sv } from '../notice/wording/sv.ts'
import type { Notice } from '../rulebook/notice.ts'
import type { Language } from '../rulebook/text.ts'
import type { Wording } from '../rulebook/wording.ts'
import { accessMatrix, accessMatrixMarkdown } from './access-matrix.ts'
import { answerShapesJson } from './answer-shapes.ts'
import { kindSchemasJson } from './kind-schemas.ts'
import { kindViews } from './kind-views.ts'
import { noticeMarkdown, noticeText } from './notice-text.ts'
import { processingRecord } from './processing-record.ts'
import { rowPolicies } from './row-policies.ts'

const outputFolder = new URL('./output/', import.meta.url)

const wordings = { fi, sv, en } satisfies Record<Language, Wording>

/** Everything that follows from a notice, by the name of its file in `derive/output/`. The same notice gives the same bytes. */
export function derivedFiles(notice: Notice): Readonly<Record<string, string>> {
  const texts = Object.values(wordings).flatMap((wording): [string, string][] => {
    const text = noticeText(notice, wording)
    return [
      [`notice.${wording.language}.md`, noticeMarkdown(text)],
      [`notice.${wording.language}.json`, json(text)],
      [`processing-record.${wording.language}.md`, processingRecord(text, wording)],
    ]
  })
  return {
    'policies.sql': rowPolicies(notice) + '\n',
    'views.sql': kindViews(notice) + '\n',
    'access-matrix.md': accessMatrixMarkdown(notice),
    'access-matrix.json': json(accessMatrix(notice)),
    'answer-shapes.json': json(answerShapesJson(notice)),
    'kind-schemas.json': json(kindSchemasJson(notice)),
    ...Object.fromEntries(texts),
  }
}

const json = (value: unknown) => JSON.stringify(value, null, 2) + '\n'

/**
 * `npm run seloste -- derive [--check]`: writes `derive/output/` anew, or with `--check` only says which of its files
 * are stale. Gives the exit code: 1 when a check found something, 2 when it was called wrongly.
 */
export async function derive(
  args: readonly string[],
  { folder = outputFolder, say = console.log }: { readonly folder?: URL; readonly say?: (line: string) => void } = {},
): Promise<number> {
  const unknown = args.filter((arg) => arg !== '--check')
  if (unknown.length > 0) {
    say(`derive does not know ${unknown.join(' ')}. It knows --check.`)
    return 2
  }
  const files = derivedFiles(ourNotice)
  const stale = await staleFiles(folder, files)
  if (args.includes('--check')) {
    if (stale.length === 0) {
      say(`derive/output is what the notice says (edition ${ourNotice.edition}).`)
      return 0
    }
    say('derive/output is not what the notice says. Run `npm run seloste -- derive` and look at what changed:')
    for (const { name, why } of stale) say(`  ${name} (${why})`)
    return 1
  }
  await mkdir(folder, { recursive: true })
  for (const { name } of stale) if (Object.hasOwn(files, name)) await writeFile(new URL(name, folder), files[name]!)
  const written = stale.filter(({ name }) => Object.hasOwn(files, name))
  for (const { name } of written) say(`wrote ${name}`)
  for (const { name } of stale.filter((each) => !written.includes(each))) say(`nothing derives ${name}: remove it`)
  if (stale.length === 0) say('Nothing to write: derive/output is what the notice says.')
  return 0
}

type Stale = { readonly name: string; readonly why: 'missing' | 'differs' | 'derived by nothing' }

async function staleFiles(folder: URL, files: Readonly<Record<string, string>>): Promise<Stale[]> {
  const present = await readdir(folder).catch((): string[] => [])
  const stale: Stale[] = present
    .filter((name) => !Object.hasOwn(files, name))
    .map((name) => ({ name, why: 'derived by nothing' }))
  for (const [name, content] of Object.entries(files)) {
    if (!present.includes(name)) stale.push({ name, why: 'missing' })
    else if ((await readFile(new URL(name, folder), 'utf8')) !== content) stale.push({ name, why: 'differs' })
  }
  return stale.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}
