import { createHash } from 'node:crypto'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort, startSeloste } from '../testing/start-seloste.ts'

let folder: string
let environment: Record<string, string>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seloste-fill-'))
  // PostgreSQL's account passes through here when we are root.
  await chmod(folder, 0o711)
  environment = { SELOSTE_DATA: join(folder, 'data'), SELOSTE_STAFF_PORT: String(await freePort()) }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function seloste(...words: string[]) {
  const run = startSeloste(environment, { words })
  let answered = ''
  run.process.stdout!.on('data', (text) => (answered += String(text)))
  return { code: await run.ended, answered, heard: run.heard() }
}

test('a generated file is the same every time, and is loaded by the import with an exit code that says what came of it', async () => {
  const generate = () => seloste('generate', '--clients', '40', '--seed', 'x', '--as-of', '2026-11-20')
  const [one, other] = [await generate(), await generate()]
  expect(one.code).toBe(0)
  expect(one.answered.trim().split('\n')).toHaveLength(40)
  expect(createHash('sha256').update(one.answered).digest('hex')).toBe(
    createHash('sha256').update(other.answered).digest('hex'),
  )

  const file = join(folder, 'clients.jsonl')
  await writeFile(file, one.answered)
  const loaded = await seloste('import', file, '--json')
  expect(loaded.code).toBe(0)
  expect(JSON.parse(loaded.answered)).toMatchObject({
    lines: 40,
    clients: 40,
    alreadyThere: 0,
    rejected: 0,
    finished: true,
  })
  expect(loaded.heard).toMatch(/100 % \| 40 clients \| \d+ entries, \d+\/s \| 0 rejected \| 0:00 left/)

  await writeFile(file, `${one.answered}{"client": 1}\n`)
  const again = await seloste('import', file)
  expect(again.code).toBe(3)
  expect(again.answered).toMatch(
    /Loaded 0 clients[\s\S]*40 clients were there already[\s\S]*1 lines were rejected: .*clients\.jsonl\.rejected\.jsonl/,
  )
  expect(JSON.parse(await readFile(`${file}.rejected.jsonl`, 'utf8'))).toMatchObject({
    line: 41,
    field: '/client',
    reason: 'type',
  })

  const codes = join(folder, 'codes.json')
  await writeFile(codes, '[{"a": 1}]')
  expect(await seloste('codes', codes)).toMatchObject({
    code: 3,
    heard: expect.stringContaining('codes.json: it is no code list that is known here.'),
  })
}, 120_000)

test('what cannot be done is refused before a database is looked for', async () => {
  for (const words of [
    ['import'],
    ['import', '--fast', 'a'],
    ['generate', '--clients', '1e9'],
    ['generate', '--clients', '5', '--as-of', '2026-02-30'],
    ['codes', join(folder, 'nowhere.json')],
  ]) {
    expect(await seloste(...words), words.join(' ')).toMatchObject({ code: 2, answered: '' })
  }
}, 60_000)

test('a file that is not there cannot be imported', async () => {
  expect(await seloste('import', join(folder, 'nowhere.jsonl'))).toMatchObject({
    code: 2,
    heard: expect.stringContaining('cannot be read (ENOENT)'),
  })
}, 60_000)
