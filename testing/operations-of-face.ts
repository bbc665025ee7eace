import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** An operation that a source of a face asks of its door: `record/ClaimForm.tsx`, `POST /api/own/matters`. */
export type Asked = { readonly form: string; readonly on: string }

const hooks = { post: 'POST', useAct: 'POST', useSending: 'POST', put: 'PUT', useKeptDraft: 'PUT' } as const
const call = /(?<!function )\b(post|put|useAct|useSending|useKeptDraft|fetch)(?:<[^(]*?>)?\(/g
/** The address, after the name of the form where there is one. */
const address = /^\s*(?:'[^'/][^']*',\s*)?(['`])(\/[^'`]*)\1/

/** Forms that stand on several pages: each page that has one is told, in the place of the form. */
const shared = [
  { used: /\buseDecide\(/, by: 'consents/use-decide.ts', on: 'POST /api/own/consents/decide' },
  { used: /<(?:MessageForm|AskOffice)\b/, by: 'messages/MessageForm.tsx', on: 'POST /api/own/messages' },
]
const passedOn = 'affairs/AskOffice.tsx'

/**
 * Every operation that the sources of the e-service send something with, by who asks it; and the sources that ask at an
 * address that somebody else names. What is only got is not among them.
 */
export async function operationsOfCitizens(): Promise<{ asked: Asked[]; elsewhere: string[] }> {
  const root = fileURLToPath(new URL('../web/citizen/', import.meta.url))
  const asked: Asked[] = []
  const elsewhere = new Set<string>()
  for (const form of (await readdir(root, { recursive: true })).toSorted()) {
    if (!/\.tsx?$/.test(form) || /^dist|\.journey\.ts$|^words\//.test(form)) continue
    const source = await readFile(root + form, 'utf8')
    for (const { used, by, on } of shared) {
      if (form !== by && form !== passedOn && used.test(source)) asked.push({ form, on })
    }
    for (const { 0: whole, 1: name, index } of source.matchAll(call)) {
      const [, , path] = address.exec(source.slice(index + whole.length)) ?? []
      if (path === undefined || name === undefined || !(name in hooks)) elsewhere.add(form)
      else if (!shared.some(({ by }) => by === form))
        asked.push({ form, on: `${hooks[name as keyof typeof hooks]} ${path.replaceAll(/\$\{[^}]*\}/g, ':id')}` })
    }
  }
  return { asked, elsewhere: [...elsewhere] }
}
