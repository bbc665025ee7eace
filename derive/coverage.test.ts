import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { promises } from '../notice/index.ts'
import { type Covered, coverage, coverPromises } from './coverage.ts'

describe('of this project', () => {
  let covered: Covered[]
  let took: number
  beforeAll(async () => {
    const from = performance.now()
    covered = await coverPromises()
    took = performance.now() - from
  })
  const of = (id: string) => covered.find((one) => one.id === id)!

  test('every promise is told once, in the order of the notices, and some rule keeps it', () => {
    expect(covered.map(({ id }) => id)).toEqual(Object.keys(promises))
    expect(covered.filter(({ rules }) => rules.length === 0)).toEqual([])
  })

  test('user groups are kept apart by code that says so, and tests show it (N9.6)', () => {
    expect(of('N9.6').isEnforced).toBe(true)
    expect(of('N9.6').tests).toContainEqual(expect.stringMatching(/^access\/access-space\.test\.ts: shows the kinds/))
    expect(of('N9.6').rules).toContain('access.caseworker_any_client')
  })

  test('is told well within two seconds', () => {
    expect(took).toBeLessThan(2000)
  })
})

describe('of invented sources', () => {
  let folder: string
  let covered: Covered[]
  const of = (id: string) => covered.find((one) => one.id === id)!
  beforeAll(async () => {
    folder = `${await mkdtemp(join(tmpdir(), 'coverage-'))}/`
    const write = async (path: string, text: string) => {
      await mkdir(join(folder, path, '..'), { recursive: true })
      // Written with § so that what is invented here is not taken for a citation of this file.
      await writeFile(join(folder, path), text.replaceAll('§', 'N').replaceAll('tst(', 'test('))
    }
    await write('register/a/one.ts', '/** Where from (§6.1–§6.3). */\nexport const x = "§7.1" // and §14.1\n')
    await write('register/a/two.ts', 'export const url = "https://example.fi/§8.1"\n/** As `§7.9`, an example. */')
    await write(
      'register/a/one.test.ts',
      "// Of all of it: §6.2.\ntst('says where from (§6.1)', () => {})\nconst y = '§6.3'",
    )
    await write('database/migrations/1.sql', "-- Kept sealed (§9.5).\nselect '§9.4';")
    await write('notice/rule.ts', '/** §10.1 */')
    await write('register/node_modules/z/z.ts', '/** §11.1 */')
    covered = await coverPromises(folder)
  })
  afterAll(() => rm(folder, { recursive: true }))

  test('a comment that cites a promise, or a range of them, is code for it', () => {
    expect(['N6.1', 'N6.2', 'N6.3', 'N14.1'].map((id) => of(id).code)).toEqual(
      Array.from({ length: 4 }, () => ['register/a/one.ts']),
    )
    expect(of('N9.5').code).toEqual(['database/migrations/1.sql'])
  })

  test('an id among data, in an address, in backticks, in the notice or in a package is not', () => {
    expect(['N7.1', 'N8.1', 'N7.9', 'N9.4', 'N10.1', 'N11.1', 'N6.4'].filter((id) => of(id).code.length > 0)).toEqual(
      [],
    )
  })

  test('a test cites a promise in its title; a file of tests, in a comment', () => {
    expect(of('N6.1').tests).toEqual(['register/a/one.test.ts: says where from (N6.1)'])
    expect(of('N6.2').tests).toEqual(['register/a/one.test.ts'])
    expect(of('N6.3').tests).toEqual([])
    expect(['N6.1', 'N6.2', 'N6.3'].map((id) => of(id).isEnforced)).toEqual([true, true, false])
  })
})

test('the command prints one array for machines, and for people what nothing enforces yet', async () => {
  const said: string[] = []
  expect(await coverage(['--json'], (line) => said.push(line))).toBe(0)
  expect(JSON.parse(said.join('\n'))).toContainEqual(
    expect.objectContaining({
      id: 'N1.1',
      rules: expect.any(Array),
      code: expect.any(Array),
      tests: expect.any(Array),
    }),
  )
  said.length = 0
  expect(await coverage([], (line) => said.push(line))).toBe(0)
  expect(said.join('\n')).toMatch(/of 55 promises are enforced by code and shown by a test/)
  expect(await coverage(['--jsno'], () => undefined)).toBe(2)
})
