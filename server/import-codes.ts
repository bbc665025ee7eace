import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { importCodeLists } from '../register/code-lists/import-code-lists.ts'
import type { CodeFile } from '../register/code-lists/read-code-lists.ts'
import { workAsImporter } from './work-as-importer.ts'

const usage = `npm run seloste -- codes FILE…

Imports official code lists as their keepers publish them: Statistics Finland's classifications (the Finnish, Swedish and
English files of a list together) and ESCO's occupations and skills. The files are recognised by what is in them.
Ends with 0 when everything is imported, 3 when a list was refused, 2 when a file cannot be read.`

/** Lists of tens of thousands of codes are some megabytes. */
const largestFile = 64 * 1024 * 1024

/** `seloste codes`: the code lists that others keep. */
export async function importCodes(words: string[]): Promise<number> {
  if (words.length === 0 || words.some((word) => word.startsWith('-'))) {
    console.error(usage)
    return 2
  }
  const files: CodeFile[] = []
  for (const path of words) {
    const file = await readCodeFile(path)
    if (typeof file === 'string') {
      console.error(`${path}: ${file}`)
      return 2
    }
    files.push(file)
  }
  return workAsImporter('codes', async (visit) => {
    const { imported, refused } = await importCodeLists(visit, files)
    for (const { list, codes, closed } of imported) {
      console.log(`${list}: ${codes} codes${closed > 0 ? `, ${closed} closed` : ''}`)
    }
    for (const { files: names, why } of refused) console.error(`${names.join(', ')}: ${why}.`)
    return refused.length > 0 ? 3 : 0
  })
}

async function readCodeFile(path: string): Promise<CodeFile | string> {
  try {
    if ((await stat(path)).size > largestFile) return 'it is larger than any code list'
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path))
    return { name: basename(path), text }
  } catch (error) {
    return error instanceof TypeError
      ? 'it is not UTF-8'
      : `it cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`
  }
}
