import { describe, expect, test } from 'vitest'
import { Problem } from '../problem.ts'
import { readXRoadHeaders } from './read-x-road-headers.ts'

const hashOf = () => 'abc'
const read = (headers: Record<string, string | string[]>) =>
  readXRoadHeaders(
    {
      headersDistinct: Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value : [value]]),
      ),
    },
    hashOf,
  )
const whole = { 'x-road-client': 'FI/GOV/0246246-0/Etuudet', 'x-road-id': 'fa2e18a5-c2cb-4d09-b994-f57727f7c3fb' }

test('the consumer is its instance, member and subsystem, each encoded by itself', () => {
  expect(read(whole).client).toEqual({ instance: 'FI', member: 'GOV/0246246-0', subsystem: 'Etuudet' })
  expect(read({ ...whole, 'x-road-client': 'FI/GOV/0246246-0' }).client.subsystem).toBeUndefined()
  expect(read({ ...whole, 'x-road-client': 'FI/COM/1234567-1/Palvelut%20Oy' }).client.subsystem).toBe('Palvelut Oy')
})

test('what X-Road says beside is kept for the log', () => {
  const { via } = read({
    ...whole,
    'x-road-userid': 'FIkayttaja77',
    'x-road-issue': 'KELA/12/2026',
    'x-road-represented-party': 'COM/1234567-1',
    'x-road-request-id': 'f92591a3-6bf0-49b1-987b-0dd78c034cc3',
  })
  expect(via).toEqual({
    messageId: whole['x-road-id'],
    subsystem: 'Etuudet',
    userId: 'FIkayttaja77',
    issue: 'KELA/12/2026',
    representedParty: 'COM/1234567-1',
    requestId: 'f92591a3-6bf0-49b1-987b-0dd78c034cc3',
  })
})

test('an identity code in a header is kept as its keyed hash, never in clear (N14.1)', () => {
  const { via } = read({ ...whole, 'x-road-userid': 'FI010185-901E', 'x-road-issue': 'asia 010185y901e' })
  expect(via).toMatchObject({ userId: 'FIhash:abc', issue: 'asia hash:abc' })
})

test('a UUID is a name, whatever its digits look like', () => {
  const id = '12010185-9010-4d09-b994-f57727f7c3fb'
  expect(read({ ...whole, 'x-road-id': id }).id).toBe(id)
})

describe('is refused, and what stood there is not repeated:', () => {
  test.each([
    ['no consumer', { ...whole, 'x-road-client': '' }],
    ['a consumer without a member', { ...whole, 'x-road-client': 'FI/GOV' }],
    ['a consumer of too many parts', { ...whole, 'x-road-client': 'FI/GOV/0246246-0/Etuudet/palvelu' }],
    ['a consumer badly encoded', { ...whole, 'x-road-client': 'FI/GOV/%E0%A4%A/x' }],
    ['a separator inside a part', { ...whole, 'x-road-client': 'FI/GOV%2F0246246-0/0246246-0/x' }],
    ['two consumers', { ...whole, 'x-road-client': ['FI/GOV/0246246-0', 'FI/GOV/9990022-7'] }],
    ['no message id', { 'x-road-client': whole['x-road-client'] }],
    ['a message id that is somebody’s identity code', { ...whole, 'x-road-id': '010185-901E' }],
    ['a header without end', { ...whole, 'x-road-issue': 'x'.repeat(256) }],
    ['characters of other tongues in a header', { ...whole, 'x-road-userid': 'mäki' }],
  ])('%s', (_, headers) => {
    try {
      read(headers)
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(Problem)
      expect(error).toMatchObject({ status: 400, kind: 'bad-x-road-headers' })
      expect(JSON.stringify((error as Problem).extensions)).toMatch(/^\{"header":"x-road-[a-z]+"\}$/)
    }
  })
})
