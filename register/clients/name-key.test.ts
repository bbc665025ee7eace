import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameKey, nameKeys, rangeFrom } from './name-key.ts'

test.each([
  ['Virtanen', 'virtanen'],
  ['  VON   Wright ', 'von wright'],
  ['Meri-Tuuli', 'meri tuuli'],
  ['O’Brien', 'o brien'],
  ['Åkerström', 'åkerström'],
  ['A\u030akerstro\u0308m', 'åkerström'],
  ['Ängeslevä', 'ängeslevä'],
  ['Müller', 'muller'],
  ['Érica Núñez', 'erica nunez'],
  ['Škoda Žižka', 'skoda zizka'],
  ['İpek', 'ipek'],
  ['Søren Ægir', 'søren ægir'],
  ['Иван', 'иван'],
  ['%_\\', ''],
  ['', ''],
])('%j is looked by as %j', (name, key) => {
  expect(nameKey(name)).toBe(key)
})

test('a key is its own key, so that what is stored and what is sought meet', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (name) => {
      const key = nameKey(name)
      expect(nameKey(key)).toBe(key)
      expect(key).not.toMatch(/^ | $| {2}|\p{Cc}/u)
    }),
    { numRuns: 2000 },
  )
})

test('what was typed finds a name that begins so, whatever its letters, and no other', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'aåäöboyzžøé- '), minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(letters, letters, (typed, name) => {
      const { from, to } = rangeFrom(typed)
      const key = nameKey(name)
      const isInside =
        Buffer.compare(Buffer.from(key), Buffer.from(from)) >= 0 &&
        Buffer.compare(Buffer.from(key), Buffer.from(to)) < 0
      expect(isInside).toBe(key.startsWith(from))
    }),
    { numRuns: 2000 },
  )
})

test('a person is found by either order of the names, and by the name they go by', () => {
  expect(nameKeys({ firstNames: 'Aino Maria', lastName: 'Virta-Salo', callName: 'Maria' })).toEqual([
    'virta salo aino maria',
    'virta salo maria',
    'maria virta salo',
    'aino maria virta salo',
  ])
  expect(nameKeys({ firstNames: 'Aino', lastName: 'Salo' })).toEqual(['salo aino', 'aino salo'])
  expect(nameKeys({ lastName: 'Salo' })).toEqual(['salo'])
  expect(nameKeys({})).toEqual([])
})
