/** What may be kept at all (N5.1–N5.9): only what the notice names, in the shape that it names. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { notice } from '../../notice/index.ts'
import type { Kind } from '../../rulebook/kind.ts'
import { registerOn, rules } from '../../testing/register.ts'
import { samplePayload } from '../../testing/sample-payload.ts'
import { checkPayload, type Payload } from './check-payload.ts'
import { provenanceFlaws } from './record-entry.ts'

const kinds: readonly Kind[] = notice.kinds
const kindOf = (id: string) => rules.kinds.get(id)!

const surroundings = {
  today: '2026-11-23',
  hasImportedCode: () => undefined,
  hasOffice: (office: string) => Object.hasOwn(notice.offices, office),
}
const check = (kind: Kind, sent: Payload) => checkPayload(kind, sent, surroundings)
const flawsOf = (id: string, sent: Payload) =>
  check(kindOf(id), sent).flaws.map(({ pointer, code }) => `${pointer} ${code}`)

const identityCode = (digits: string, separator: string) =>
  `${digits.slice(0, 6)}${separator}${digits.slice(6)}${'0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(digits) % 31]}`

const sampleOf = (kind: Kind) =>
  samplePayload(kind, {
    on: '2026-01-15',
    identityCode: identityCode('010190900', '-'),
    entryOf: () => '0f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f',
  })

describe('of every kind', () => {
  test('a payload is kept as it is said, and refused with one field more (N5.1–N5.9)', () => {
    for (const kind of kinds) {
      const sample = sampleOf(kind)
      expect({ kind: kind.id, ...check(kind, sample) }).toEqual({ kind: kind.id, payload: sample, flaws: [] })
      const { payload, flaws } = check(kind, { ...sample, diagnosis: 'F32' })
      expect(flaws).toEqual([{ pointer: '/payload/diagnosis', code: 'unknown' }])
      expect(payload).not.toHaveProperty('diagnosis')
    }
  })

  test('a required field is asked for, and an empty one is as good as none', () => {
    for (const kind of kinds) {
      const required = Object.entries(kind.fields).flatMap(([name, { required: isRequired }]) =>
        isRequired ? [name] : [],
      )
      const asked = required.map((name) => ({ pointer: `/payload/${name}`, code: 'required' }))
      expect(check(kind, {}).flaws).toEqual(asked)
      for (const empty of ['', '  ', null, [], undefined]) {
        expect(check(kind, Object.fromEntries(Object.keys(kind.fields).map((name) => [name, empty]))).flaws).toEqual(
          asked,
        )
      }
    }
  })

  test('whatever is sent, an answer comes, and what is kept has no field that the kind has not', () => {
    const anyValue = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(Number.NaN, -1, 1e308, '2026-02-29', '9999-12-31', '\u0000', '\ud800', '\u202e', '091', {}, [[]]),
    )
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.array(anyValue, { minLength: 12, maxLength: 12 }), (kind, values) => {
        const sent = Object.fromEntries(Object.keys(kind.fields).map((name, index) => [name, values[index % 12]]))
        const { payload } = check(kind, { ...sent, extra: values[0] })
        expect(Object.keys(payload).filter((name) => !Object.hasOwn(kind.fields, name))).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  test('a megabyte of text, or of anything, is refused at once', () => {
    const megabyte = 'x'.repeat(1_000_000)
    const from = performance.now()
    for (const kind of kinds) {
      const sent = Object.fromEntries(Object.keys(kind.fields).map((name) => [name, megabyte]))
      expect(check(kind, sent).flaws.length).toBe(Object.keys(kind.fields).length)
    }
    expect(performance.now() - from).toBeLessThan(1000)
  })
})

describe('a day', () => {
  test('is one that the calendar has', () => {
    for (const day of ['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '26-04-01', '1.2.2026', '2026-1-1']) {
      expect(flawsOf('responsibleCaseworker', { office: '0299', from: day })).toEqual(['/payload/from badDate'])
    }
    expect(flawsOf('responsibleCaseworker', { office: '0299', from: '2024-02-29' })).toEqual([])
  })

  test('of something that happened is today at the latest', () => {
    const contact = sampleOf(kindOf('contact'))
    expect(flawsOf('contact', { ...contact, on: '2026-11-23' })).toEqual([])
    expect(flawsOf('contact', { ...contact, on: '2026-11-24' })).toEqual(['/payload/on future'])
  })

  test('that ends a period is not before the day that starts it', () => {
    const search = { startedOn: '2026-03-02' }
    expect(flawsOf('jobSearch', { ...search, endedOn: '2026-03-02' })).toEqual([])
    expect(flawsOf('jobSearch', { ...search, endedOn: '2026-03-01' })).toEqual(['/payload/endedOn reversed'])
  })
})

describe('a text', () => {
  const education = (degree: string) => ({ degree })

  test('is as long as its field lets it be, and no longer', () => {
    expect(flawsOf('education', education('x'.repeat(200)))).toEqual([])
    expect(flawsOf('education', education('x'.repeat(201)))).toEqual(['/payload/degree tooLong'])
  })

  test('is kept composed and trimmed, so that the same name is the same', () => {
    const { payload } = check(kindOf('education'), education('  Ba\u0308sta\u0308  '))
    expect(payload['degree']).toBe('Bästä')
  })

  test('has nothing in it that cannot be seen or turns the reading round', () => {
    for (const sign of ['\u0000', '\u0007', '\u200b', '\u202e', '\u2066', '\ufeff', '\ud800']) {
      expect(flawsOf('education', education(`a${sign}b`))).toEqual(['/payload/degree badCharacters'])
    }
    expect(flawsOf('contact', { ...sampleOf(kindOf('contact')), summary: 'line\nline\tend' })).toEqual([])
    expect(flawsOf('education', education('line\nline'))).toEqual(['/payload/degree badCharacters'])
  })
})

describe('a personal identity code', () => {
  const kept = (code: string) => check(kindOf('identityCode'), { identityCode: code })

  test('is kept in capitals, with its separator: two that differ in it are two persons', () => {
    const [older, newer] = [identityCode('010101900', '-'), identityCode('010101900', 'A')]
    expect(kept(older.toLowerCase()).payload).toEqual({ identityCode: older })
    expect(kept(newer.toLowerCase()).payload).toEqual({ identityCode: newer })
    expect(older).not.toBe(newer)
    expect(kept(identityCode('010190900', 'Y')).flaws).toEqual([])
  })

  test('is refused with a wrong check character, an impossible day, or a birth to come', () => {
    const good = identityCode('010190900', '-')
    const wrongCheck = good.slice(0, -1) + (good.endsWith('A') ? 'B' : 'A')
    for (const code of [
      wrongCheck,
      identityCode('300290900', '-'),
      identityCode('241126900', 'A'),
      '010190-900',
      good.replace('-', ' '),
    ]) {
      expect(kept(code).flaws).toEqual([{ pointer: '/payload/identityCode', code: 'badIdentityCode' }])
    }
  })
})

describe('a code', () => {
  test('is one of its list', () => {
    expect(flawsOf('serviceLine', { line: 'nope', from: '2026-01-15' })).toEqual(['/payload/line unknownCode'])
    expect(flawsOf('serviceLine', { line: '__proto__', from: '2026-01-15' })).toEqual(['/payload/line unknownCode'])
    expect(flawsOf('serviceLine', { line: 'constructor', from: '2026-01-15' })).toEqual(['/payload/line unknownCode'])
  })

  test('stands once in a list of codes, and in no longer a list than the field lets', () => {
    expect(flawsOf('citizenship', { countries: ['FI', 'FI'] })).toEqual(['/payload/countries/1 repeated'])
    const many = Array.from({ length: 300 }, (_, index) => String.fromCodePoint(65 + (index % 26), 65 + (index % 25)))
    expect(flawsOf('citizenship', { countries: many })).toEqual(['/payload/countries tooMany'])
  })
})

test('who a datum came from is always said, and of somebody else, from whom (N6.1–N6.4)', () => {
  const register = registerOn(undefined as never)
  const flaws = (source: string, sourceDetail?: string) =>
    provenanceFlaws(register, { source, channel: 'visit', ...(sourceDetail === undefined ? {} : { sourceDetail }) })
  expect(flaws('self')).toEqual([])
  expect(flaws('office')).toEqual([])
  for (const other of [
    'employer',
    'stateAuthority',
    'populationRegister',
    'municipality',
    'kela',
    'unemploymentFund',
    'serviceProvider',
  ]) {
    expect(flaws(other)).toEqual([{ pointer: '/sourceDetail', code: 'required' }])
    expect(flaws(other, ' ')).toEqual([{ pointer: '/sourceDetail', code: 'required' }])
    expect(flaws(other, 'Yritys Oy')).toEqual([])
  }
  expect(flaws('neighbour', 'Naapuri')).toEqual([{ pointer: '/source', code: 'unknownCode' }])
  expect(provenanceFlaws(register, { source: 'self', channel: 'pigeon' })).toEqual([
    { pointer: '/channel', code: 'unknownCode' },
  ])
})
