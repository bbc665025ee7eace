import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { notice } from '../notice/index.ts'
import { derive, derivedFiles } from './derive.ts'

test('what is checked in is what the notice says', async () => {
  const said: string[] = []
  const code = await derive(['--check'], { say: (line) => said.push(line) })
  expect({ code, said }).toEqual({ code: 0, said: [expect.stringContaining(notice.edition)] })
})

test('the same notice gives the same bytes', () => {
  expect(derivedFiles(structuredClone(notice))).toEqual(derivedFiles(notice))
})

describe('in a folder of its own', () => {
  let path: string
  let said: string[]
  const run = (...args: string[]) => derive(args, { folder: pathToFileURL(`${path}/`), say: (line) => said.push(line) })

  beforeEach(async () => {
    path = await mkdtemp(join(tmpdir(), 'derive-'))
    said = []
  })
  afterEach(() => rm(path, { recursive: true }))

  test('writes every file, and then finds nothing to write', async () => {
    expect(await run()).toBe(0)
    expect(said).toHaveLength(Object.keys(derivedFiles(notice)).length)
    said = []
    expect(await run('--check')).toBe(0)
    expect(await run()).toBe(0)
    expect(said.at(-1)).toContain('Nothing to write')
  })

  test('names each stale file: changed by hand, missing, or derived by nothing', async () => {
    await run()
    const policies = join(path, 'policies.sql')
    await writeFile(policies, (await readFile(policies, 'utf8')).replace('force row level security', ''))
    await rm(join(path, 'notice.sv.md'))
    await writeFile(join(path, 'old.json'), '{}')
    said = []
    expect(await run('--check')).toBe(1)
    expect(said.slice(1)).toEqual([
      '  notice.sv.md (missing)',
      '  old.json (derived by nothing)',
      '  policies.sql (differs)',
    ])
    expect(await run()).toBe(0)
    await rm(join(path, 'old.json'))
    expect(await run('--check')).toBe(0)
  })

  test('does not guess at words it does not know', async () => {
    expect(await run('--chekc')).toBe(2)
    expect(said).toEqual([expect.stringContaining('--check')])
  })
})
