import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Register, Visit } from '../../access/visit.ts'
import { isOwn } from '../../rulebook/code-list.ts'
import { cast } from '../../testing/cast.ts'
import { testRegister, type TestRegister } from '../../testing/database.ts'
import { registerOn, rules } from '../../testing/register.ts'
import { lineChecker } from '../filling/check-line.ts'
import { importerVisit } from '../filling/import-register.ts'
import { inventClients } from '../filling/invented/invent-clients.ts'
import { loadDemoCodeLists } from './demo-code-lists.ts'
import { importCodeLists } from './import-code-lists.ts'
import { ImportedCodes } from './imported-codes.ts'

let database: TestRegister
let register: Register
let visit: Visit

beforeAll(async () => {
  database = await testRegister()
  register = registerOn(database.pool)
  visit = importerVisit(register)
})
afterAll(() => database.drop())
beforeEach(() => database.adminPool.query('truncate imported_code'))

type Names = Readonly<Record<string, string>>

/** A file as Statistics Finland publishes it, of one language. */
const classification = (localId: string, lang: string, names: Names) => ({
  name: `${localId}_${lang}.json`,
  text: JSON.stringify(
    Object.entries(names).map(([code, name]) => ({
      classification: { localId },
      localId: `${localId}/${code}`,
      level: 1,
      code,
      parentCode: null,
      classificationItemNames: [{ lang, name }],
    })),
  ),
})

const inThree = (localId: string, codes: readonly string[]) =>
  ['fi', 'sv', 'en'].map((lang) =>
    classification(localId, lang, Object.fromEntries(codes.map((code) => [code, `${code} ${lang}`]))),
  )

const rowsOf = async (list: string) =>
  (
    await database.adminPool.query(
      'select code, fi, sv, en, valid_to, is_excerpt from imported_code where list = $1 order by code',
      [list],
    )
  ).rows

const freshCodes = async () => {
  const codes = new ImportedCodes(database.pool)
  await codes.refresh()
  return codes
}

describe('official lists', () => {
  test('are recognised by what is in them, and their languages are put together', async () => {
    const files = [...inThree('kunta_1_20250101', ['020', '091']), ...inThree('kieli_1_20101115', ['fi', 'se'])]
    const summary = await importCodeLists(visit, files.toReversed())
    expect(summary.refused).toEqual([])
    expect(summary.imported.toSorted((a, b) => (a.list < b.list ? -1 : 1))).toEqual([
      { list: 'language', codes: 2, closed: 0 },
      { list: 'municipality', codes: 2, closed: 0 },
    ])
    expect(await rowsOf('language')).toEqual([
      { code: 'fi', fi: 'fi fi', sv: 'fi sv', en: 'fi en', valid_to: null, is_excerpt: false },
      { code: 'se', fi: 'se fi', sv: 'se sv', en: 'se en', valid_to: null, is_excerpt: false },
    ])
  })

  test('of ESCO: occupations by their notation, skills by the end of their address', async () => {
    const prefLabel = { fi: 'x', sv: 'y', en: 'z' }
    const base = 'http://data.europa.eu/esco'
    const skill = 'd21bcba8-ecf5-4ac3-9a6c-25a5afa42ea2'
    const occupations = [
      { uri: `${base}/isco/C2221`, notation: '2221', prefLabel },
      { uri: `${base}/occupation/${skill}`, notation: '2221.1', prefLabel },
    ]
    const summary = await importCodeLists(visit, [
      { name: 'a', text: JSON.stringify(occupations) },
      { name: 'b', text: JSON.stringify([{ uri: `${base}/skill/${skill}`, prefLabel }]) },
    ])
    expect(summary).toEqual({
      imported: [
        { list: 'occupation', codes: 2, closed: 0 },
        { list: 'skillCode', codes: 1, closed: 0 },
      ],
      refused: [],
    })
    expect((await rowsOf('skillCode')).map(({ code }) => code)).toEqual([skill])
  })

  test('the total among the fields of education is no code; among countries the same letters are South Sudan', async () => {
    await importCodeLists(visit, [
      ...inThree('koulutusala_1_20160101', ['01', 'SS']),
      ...inThree('valtio_2_20120101', ['FI', 'SS', '99']),
    ])
    expect((await rowsOf('educationField')).map(({ code }) => code)).toEqual(['01'])
    expect((await rowsOf('country')).map(({ code }) => code)).toEqual(['99', 'FI', 'SS'])
  })

  test('the codes that the register uses beside the list have their words too', async () => {
    await importCodeLists(visit, inThree('kunta_1_20250101', ['091']))
    expect(await rowsOf('municipality')).toContainEqual(expect.objectContaining({ code: '198', fi: 'Ruotsi' }))
  })

  test('a code that a new edition does not have is closed: found for what was, offered no more', async () => {
    await importCodeLists(visit, inThree('kunta_1_20240101', ['091', '588']))
    const { imported } = await importCodeLists(visit, inThree('kunta_1_20250101', ['091']))
    expect(imported).toEqual([{ list: 'municipality', codes: 1, closed: 1 }])
    expect(await rowsOf('municipality')).toContainEqual(
      expect.objectContaining({ code: '588', valid_to: '2024-12-31' }),
    )
    const codes = await freshCodes()
    expect([
      codes.has('municipality', '588'),
      codes.has('municipality', '091'),
      codes.has('municipality', '999'),
    ]).toEqual([true, true, false])
    expect(codes.search('municipality', { words: '588' }).codes).toEqual([])
    expect(codes.search('municipality', { codes: ['588'] }).codes).toHaveLength(1)
  })

  const [fi, sv, en] = inThree('maakunta_1_20250101', ['01', '02'])
  test.each([
    ['of which a language is missing', [fi!, en!], /missing \(sv\) for all codes/],
    [
      'of which a code has no Swedish name',
      [fi!, en!, classification('maakunta_1_20250101', 'sv', { '01': 'Nyland' })],
      /missing \(sv\) for 1 codes, such as 02/,
    ],
    ['of two editions', [fi!, en!, ...inThree('maakunta_1_20240101', ['01', '02'])], /different editions/],
    ['with a code of another shape', inThree('maakunta_1_20250101', ['01', 'xyz']), /"xyz" is not shaped like a code/],
    [
      'with an empty name',
      [fi!, en!, classification('maakunta_1_20250101', 'sv', { '01': ' ', '02': 'B' })],
      /code 01 has no name/,
    ],
    [
      'with two names for a code',
      [fi!, sv!, en!, classification('maakunta_1_20250101', 'sv', { '01': 'Annat' })],
      /code 01 has two names/,
    ],
    [
      'with a control character in a name',
      inThree('maakunta_1_20250101', ['01']).map((file) => ({
        ...file,
        text: file.text.replace('01 fi', '01\\u0000fi'),
      })),
      /cannot be kept/,
    ],
    ['that the notice does not have', inThree('ammatti_1_20200101', ['01']), /no list from Tilastokeskus ammatti_1/],
    ['that is not JSON', [{ name: 'x', text: '{' }], /not JSON/],
    ['that is something else', [{ name: 'x', text: '[{"a": 1}]' }], /no code list that is known/],
    ['that is empty', [{ name: 'x', text: '[]' }], /not an array of codes/],
  ])('a list %s is refused whole, and the others are imported', async (_, files, why) => {
    await importCodeLists(visit, inThree('maakunta_1_20230101', ['05']))
    const { imported, refused } = await importCodeLists(visit, [...files, ...inThree('kieli_1_20101115', ['fi'])])
    expect(imported.map(({ list }) => list)).toEqual(['language'])
    expect(refused).toEqual([{ files: files.map(({ name }) => name), why: expect.stringMatching(why) }])
    expect((await rowsOf('region')).map(({ code }) => code)).toEqual(['05'])
  })
})

describe('the lists of the demo', () => {
  test('have words for every code of the invented clients', async () => {
    await loadDemoCodeLists(visit)
    const codes = await freshCodes()
    const told: string[] = []
    const check = lineChecker({
      ...register,
      hasImportedCode: (list, code) => {
        if (codes.search(list, { codes: [code] }).codes.length === 0) told.push(`${list} ${code}`)
        return codes.has(list, code)
      },
    })
    for (const line of inventClients({ notice: rules.notice, clients: 300, seed: 'words', asOf: '2026-11-22', cast })) {
      expect(check(Buffer.from(JSON.stringify(line)))).toHaveProperty('arrived')
    }
    expect(told).toEqual([])
  })

  test('refuse no code of a list of which they are only a part', async () => {
    await loadDemoCodeLists(visit)
    const codes = await freshCodes()
    expect(codes.has('occupation', '2221')).toBe(true)
    expect(codes.has('occupation', '2221.1')).toBeUndefined()
    expect(codes.has('municipality', '999')).toBe(false)
  })

  test('hold codes of the lists’ own shape only', async () => {
    await loadDemoCodeLists(visit)
    for (const list of rules.notice.codeLists) {
      if (isOwn(list)) continue
      const shape = new RegExp(`^(?:${list.pattern})$`)
      for (const { code } of await rowsOf(list.id)) expect(code).toMatch(shape)
    }
  })

  test('give way to the official ones, and do not come back over them', async () => {
    await loadDemoCodeLists(visit)
    await importCodeLists(visit, inThree('koulutusala_1_20160101', ['011', '012']))
    await loadDemoCodeLists(visit)
    expect((await rowsOf('educationField')).map(({ code, is_excerpt }) => [code, is_excerpt])).toEqual([
      ['011', false],
      ['012', false],
    ])
  })
})
