import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cast, eetu, linnea, mari, oona, sami } from '../../../testing/cast.ts'
import { registerOn, rules } from '../../../testing/register.ts'
import { parseIdentityCode } from '../../identity-codes/identity-code.ts'
import { lineChecker } from '../check-line.ts'
import type { ClientLine } from '../contract.ts'
import { dayNumber, dayText } from './days.ts'
import { InventedCodes } from './identity-codes.ts'
import { inventClients } from './invent-clients.ts'

const asOf = '2026-11-23'
const invented = (clients: number, seed: string, day = asOf) => [
  ...inventClients({ notice: rules.notice, clients, seed, asOf: day, cast }),
]

const codeOf = ({ entries }: ClientLine) =>
  entries.findLast(({ kind }) => kind === 'identityCode')!.payload['identityCode'] as string
const ofKind = ({ entries }: ClientLine, kind: string) => {
  const latest = new Map(entries.filter((entry) => entry.kind === kind).map((entry) => [entry.entryId, entry]))
  return [...latest.values()].filter(({ annulled }) => !annulled).map(({ payload }) => payload as Record<string, any>)
}

/** Nobody reaches the database here: what the checks need is the notice and the clock. */
const checkerOn = (day: string) => lineChecker(registerOn(undefined as never, () => new Date(`${day}T00:00:00+02:00`)))

test('every invented client passes every check, whatever the seed and the day', () => {
  const days = fc
    .date({ min: new Date('2023-06-01'), max: new Date('2031-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(fc.string(), days, (seed, day) => {
      const check = checkerOn(day)
      for (const line of invented(25, seed, day)) {
        const checked = check(Buffer.from(JSON.stringify(line)))
        expect('flaws' in checked ? checked.flaws : []).toEqual([])
      }
    }),
    { numRuns: 12 },
  )
})

test('the same seed and day give the same clients; another seed gives others', () => {
  expect(invented(40, 'one')).toEqual(invented(40, 'one'))
  expect(invented(40, 'one').map(codeOf)).not.toEqual(invented(40, 'two').map(codeOf))
})

describe('identity codes', () => {
  test('are artificial, valid, and nobody’s twice', () => {
    const codes = invented(600, 'codes').map(codeOf)
    expect(new Set(codes).size).toBe(600)
    for (const code of codes) expect(parseIdentityCode(code)?.code.slice(7, 8)).toBe('9')
  })

  test('come in pairs that differ in nothing but the separator', () => {
    const codes = invented(600, 'codes').map(codeOf)
    const withoutSeparator = codes.map((code) => code.slice(0, 6) + code.slice(7))
    expect(new Set(withoutSeparator).size).toBeLessThan(codes.length)
  })

  test('a day of birth has six hundred of them, and then it is the next day’s turn', () => {
    const codes = new InventedCodes()
    for (const bornOn of ['1969-12-31', '2000-02-29']) {
      const day = dayNumber(bornOn)
      const given = Array.from({ length: 601 }, (_, index) => codes.next(day, { otherSeparator: index % 3 === 0 }))
      const written = given.map(({ code }) => code)
      expect(new Set(written).size).toBe(601)
      expect(written.every((code) => parseIdentityCode(code) !== undefined)).toBe(true)
      expect(new Set(written.slice(0, 600).map((code) => parseIdentityCode(code)!.bornOn))).toEqual(new Set([bornOn]))
      expect(given.at(-1)!.bornOn).toBe(day + 1)
      expect(new Set(written.map((code) => code[6])).size).toBe(6)
    }
  })
})

describe('lives', () => {
  const lines = invented(1500, 'lives')

  test('are of working age and have some forty entries', () => {
    const ages = lines.map(
      (line) => Number(asOf.slice(0, 4)) - Number(parseIdentityCode(codeOf(line))!.bornOn.slice(0, 4)),
    )
    expect(Math.min(...ages)).toBeGreaterThanOrEqual(17)
    expect(Math.max(...ages)).toBeLessThanOrEqual(68)
    const entries =
      lines.reduce((sum, line) => sum + new Set(line.entries.map(({ entryId }) => entryId)).size, 0) / lines.length
    expect(entries).toBeGreaterThan(36)
    expect(entries).toBeLessThan(48)
  })

  test('have employment statuses without a gap or an overlap, the last one open', () => {
    for (const line of lines) {
      const statuses = ofKind(line, 'employmentStatus').toSorted((a, b) => (a['from'] < b['from'] ? -1 : 1))
      for (const [index, { to }] of statuses.entries()) {
        const next = statuses[index + 1]
        expect(to).toBe(next && dayText(dayNumber(next['from']) - 1))
      }
    }
  })

  test('have searches one after another, some of them ended', () => {
    let open = 0
    for (const line of lines) {
      const searches = ofKind(line, 'jobSearch').toSorted((a, b) => (a['startedOn'] < b['startedOn'] ? -1 : 1))
      for (const [index, { endedOn }] of searches.entries()) {
        const next = searches[index + 1]
        if (next) expect(endedOn < next['startedOn']).toBe(true)
      }
      if (!searches.at(-1)!['endedOn']) open += 1
    }
    expect(open / lines.length).toBeGreaterThan(0.65)
    expect(open / lines.length).toBeLessThan(0.8)
  })

  test('use every kind of entry that the notice has', () => {
    const many = [...lines, ...invented(1500, 'more'), ...invented(1500, 'and more')]
    const used = new Set(many.flatMap(({ entries }) => entries.map(({ kind }) => kind)))
    expect([...rules.kinds.keys()].filter((kind) => !used.has(kind))).toEqual([])
  })

  test('live where their office serves', () => {
    for (const line of lines) {
      const office = rules.notice.offices[line.client.office]!
      if (office.municipalities)
        expect(office.municipalities).toContain(ofKind(line, 'municipality')[0]!['municipality'])
    }
  })

  test('say no identity code but in the entry that is for it, and reach nobody who lives', () => {
    for (const line of lines) {
      const rest = JSON.stringify(line.entries.filter(({ kind }) => kind !== 'identityCode'))
      expect(rest).not.toContain(codeOf(line))
      for (const { address } of ofKind(line, 'email')) expect(address).toMatch(/@example\.(com|net|org)$/)
    }
  })

  test('bring something due to everybody who signs in as a caseworker of the demo', () => {
    const demo = invented(2000, 'demo')
    for (const { staffId, name } of [mari, oona, sami, linnea, eetu]) {
      const mine = demo.filter((line) => ofKind(line, 'responsibleCaseworker')[0]!['caseworker'] === staffId)
      expect(mine.length, name).toBeGreaterThanOrEqual(60)
      expect(mine.length, name).toBeLessThanOrEqual(160)
      const due = mine.filter((line) =>
        ofKind(line, 'interview').some(({ heldOn, dueOn }) => !heldOn && dueOn <= '2026-12-07'),
      )
      expect(due.length, name).toBeGreaterThan(3)
    }
  })
})
