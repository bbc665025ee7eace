import { execFile } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sahke2Namespace } from '../duties/archive/sahke2.ts'

const house = fileURLToPath(new URL('..', import.meta.url))

/** The national schemas of digital preservation, where they are: by setting, or in the folder beside this project's. */
export function findArchiveSchemas(): string | undefined {
  const named = process.env['SELOSTE_ARCHIVE_SCHEMAS']
  return [...(named ? [resolve(named)] : []), join(house, '..', 'shared', 'archive-schemas')].find((folder) =>
    existsSync(join(folder, 'schema_catalogs', 'catalog_main.xml')),
  )
}

/** The Python that the system's own packages belong to: another may stand before it in the path. */
const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3'

export const archiveTools = [
  { name: 'libxml2-utils', command: ['xmllint', '--version'] },
  { name: 'python3-lxml', command: [python, '-c', 'import lxml.isoschematron'] },
] as const

type Ended = { readonly code: number; readonly said: string }

export const runTool = (program: string, words: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> =>
  new Promise((settle) => {
    const options = { env: { ...process.env, ...env }, maxBuffer: 1 << 26 }
    execFile(program, words, options, (error, out, err) =>
      settle({ code: error ? (typeof error.code === 'number' ? error.code : 1) : 0, said: `${out}${err}` }),
    )
  })

/** Why packages cannot be validated here, in a sentence; undefined when they can. */
export async function whyNotValidated(): Promise<string | undefined> {
  if (!findArchiveSchemas())
    return 'the national schemas are not here (SELOSTE_ARCHIVE_SCHEMAS, ../shared/archive-schemas)'
  for (const { name, command } of archiveTools) {
    const [program, ...words] = command
    if ((await runTool(program, words)).code !== 0) return `the package ${name} is not installed`
  }
  return undefined
}

/**
 * What the national schemas say against METS files, by path: the XSD catalogue, SÄHKE2's own schema for the metadata of
 * records inside, and each of the Schematron files. Nothing against a file that is as it must be.
 */
export async function flawsOfMets(paths: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const catalogues = join(findArchiveSchemas()!, 'schema_catalogs')
  const flaws = new Map(paths.map((path) => [path, [] as string[]]))
  for (const [path, found] of flaws) {
    found.push(...(await flawsBySchema(join(catalogues, 'schemas', 'mets', 'mets.xsd'), path, catalogues)))
    const [records] = /<sahke2:Metadata>.*<\/sahke2:Metadata>/s.exec(await readFile(path, 'utf8')) ?? []
    const beside = `${path}.sahke2`
    await writeFile(beside, records!.replace('>', ` xmlns:sahke2="${sahke2Namespace}">`))
    const sahke2 = join(catalogues, 'schemas_external', 'sahke2', '2019.03', 'Sahke2_2019_03.xsd')
    found.push(...(await flawsBySchema(sahke2, beside, catalogues)))
  }
  const judge = fileURLToPath(new URL('schematron.py', import.meta.url))
  const { code, said } = await runTool(python, [judge, ...schematronFiles(), '--', ...paths])
  if (code !== 0) throw new Error(`The rule files could not be run: ${said}`)
  for (const line of linesOf(said)) {
    const [path = '', flaw = ''] = line.split('\t')
    flaws.get(path)!.push(flaw)
  }
  return flaws
}

async function flawsBySchema(schema: string, path: string, catalogues: string): Promise<string[]> {
  const words = ['--huge', '--noout', '--nonet', '--catalogs', '--schema', schema, path]
  const { code, said } = await runTool('xmllint', words, { XML_CATALOG_FILES: join(catalogues, 'catalog_main.xml') })
  return code === 0 ? [] : linesOf(said).map((line) => `xsd: ${line.replaceAll(path, '')}`)
}

const linesOf = (text: string) => text.split('\n').filter((line) => line !== '')

export const schematronFiles = () => {
  const folder = join(findArchiveSchemas()!, 'schematron')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sch'))
    .toSorted()
    .map((name) => join(folder, name))
}
