import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestRegister, testRegister } from '../../testing/database.ts'
import { runStaffCommand, staffUsage } from './run-staff-command.ts'

let database: TestRegister
const said: string[] = []

beforeAll(async () => {
  database = await testRegister()
})
afterAll(() => database.drop())
beforeEach(() => void (said.length = 0))

const run = (words: string, day = '2026-11-23') =>
  runStaffCommand(
    words
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => word.replaceAll('_', ' ')),
    {
      asking: database.adminPool,
      issuer: 'https://signin.example',
      say: (line) => said.push(...line.split('\n')),
      now: () => new Date(`${day}T09:00:00Z`),
    },
  )
const list = async (words = '', day?: string) => {
  said.length = 0
  await run(`list --json ${words}`, day)
  return JSON.parse(said.join('')) as Record<string, string>[]
}

const tiina = '--subject t1 --name Tiina_Aalto --by keeper'

test('a right is granted, listed, made longer and removed', async () => {
  expect(await run(`grant ${tiina} --group caseworker --office 0299 --until 2026-12-31`)).toBe(0)
  const [first] = await list()
  expect(first).toMatchObject({
    name: 'Tiina Aalto',
    group: 'caseworker',
    office: '0299',
    validFrom: '2026-11-23',
    validUntil: '2026-12-31',
    standing: 'valid',
  })

  expect(await run(`grant ${tiina} --group caseworker --office 0299 --from 2026-11-23 --until 2027-06-30`)).toBe(0)
  expect(await list()).toEqual([{ ...first, validUntil: '2027-06-30' }])

  expect(await run(`grant ${tiina} --group registrar --office 0399 --until 2026-12-31`)).toBe(0)
  const both = await list()
  expect(both.map(({ group }) => group)).toEqual(['caseworker', 'registrar'])
  expect(new Set(both.map(({ staffId }) => staffId)).size).toBe(1)
  expect(await list('--office 0399')).toEqual([both[1]])
  expect(await list('--group psychologist')).toEqual([])

  expect(await run(`remove ${first!['membershipId']} --by keeper`)).toBe(0)
  expect(await run(`remove ${first!['membershipId']} --by keeper`)).toBe(1)
  expect((await list()).map(({ group }) => group)).toEqual(['registrar'])
  expect((await list('--all')).map(({ group, standing }) => [group, standing])).toEqual([
    ['caseworker', 'removed'],
    ['registrar', 'valid'],
  ])
  const { rows } = await database.adminPool.query(
    'select granted_by, removed_by from staff_membership order by "group"',
  )
  expect(rows[0]).toEqual({ granted_by: 'keeper', removed_by: 'keeper' })
})

test('is valid on its first and on its last day, and on no other', async () => {
  await run('grant --subject t2 --name Ulla --group caseworker --office 0499 --from 2027-03-01 --until 2027-03-31')
  const standing = async (day: string) => (await list('--office 0499 --all', day))[0]!['standing']
  expect(await standing('2027-02-28')).toBe('notYet')
  expect(await standing('2027-03-01')).toBe('valid')
  expect(await standing('2027-03-31')).toBe('valid')
  expect(await standing('2027-04-01')).toBe('ended')
})

test.each([
  ['a group that is not there', `${tiina} --group boss --office 0299 --until 2026-12-31`],
  ['a group that is a machine', `${tiina} --group sweeper --office 0299 --until 2026-12-31`],
  ['the person themself', `${tiina} --group subject --office 0299 --until 2026-12-31`],
  ['an office that is not there', `${tiina} --group caseworker --office 9999 --until 2026-12-31`],
  ['a day that is none', `${tiina} --group caseworker --office 0299 --until 2026-02-30x`],
  ['a day of no month', `${tiina} --group caseworker --office 0299 --until 2026-02-31`],
  ['an end before the beginning', `${tiina} --group caseworker --office 0299 --until 2026-11-22`],
])('%s is refused with a reason', async (_what, words) => {
  expect(await run(`grant ${words}`)).toBe(1)
  expect(said[0]).toMatch(/\.$/)
  expect(said.join('\n')).not.toContain('Usage')
})

test.each([
  '',
  'lists',
  'list extra',
  'grant',
  `grant ${tiina} --group caseworker --office 0299`,
  'remove',
  'remove x',
  'list --wrong',
])('what is not understood (%j) is answered with how to say it', async (words) => {
  expect(await run(words)).toBe(2)
  expect(said.join('\n')).toBe(staffUsage)
})
