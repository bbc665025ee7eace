import { describe, expect, test } from 'vitest'
import { notice } from '../notice/index.ts'
import { answerShapes, answerShapesJson, cutClientToShape, cutEntryToShape, cutToShape } from './answer-shapes.ts'

const shapes = answerShapes(notice)
const shapeOf = (group: keyof typeof notice.groups) => shapes.get(group)!

const names = { category: 'identity', kind: 'names', payload: { firstNames: 'Aino', lastName: 'Virtanen' } }
const note = { category: 'health', kind: 'psychologistNote', payload: { on: '2026-01-15', subject: 'x', note: 'y' } }
const ability = { category: 'health', kind: 'workAbility', payload: { standing: '1', assessedOn: '2026-01-15' } }
const offer = { category: 'offers', kind: 'jobOffer', payload: { title: 'Kokki' } }

describe('an answer that fetched too much is cut to what the group may ever see', () => {
  test('a section that no rule gives the group', () => {
    expect(cutToShape(shapeOf('customerServiceAdviser'), { identity: [names], health: [ability] })).toEqual({
      identity: [names],
    })
  })

  test('a kind of another reader class', () => {
    const health = [ability, note, ability]
    expect(cutToShape(shapeOf('caseworker'), { health })).toEqual({ health: [ability, ability] })
    expect(cutToShape(shapeOf('psychologist'), { health })).toEqual({ health })
  })

  test('an entry that stands in a section which is not its own', () => {
    expect(cutToShape(shapeOf('customerServiceAdviser'), { identity: [names, ability] })).toEqual({ identity: [names] })
    const disguised = { ...ability, kind: 'names' }
    expect(cutToShape(shapeOf('customerServiceAdviser'), { identity: [disguised] })).toEqual({ identity: [] })
  })

  test('a field that the kind does not have', () => {
    const leaking = { ...names, payload: { ...names.payload, diagnosis: 'F' } }
    expect(cutToShape(shapeOf('registrar'), { identity: [leaking] })).toEqual({ identity: [names] })
    expect(cutEntryToShape(shapeOf('registrar'), leaking)).toEqual(names)
  })

  test('one entry, as recording and history answer it', () => {
    expect(cutEntryToShape(shapeOf('grantsOfficer'), offer)).toBeUndefined()
    expect(cutEntryToShape(shapeOf('employerServices'), offer)).toBe(offer)
  })

  test('members of the client row', () => {
    const client = { clientId: '1', name: 'Virtanen Aino', safetyBan: true, clarificationDueOn: '2026-12-01' }
    expect(cutClientToShape(shapeOf('grantsOfficer'), client)).toEqual({
      clientId: '1',
      name: 'Virtanen Aino',
      safetyBan: true,
    })
    expect(cutClientToShape(shapeOf('unemploymentSecurityExpert'), client)).toBe(client)
  })

  test('everything, for groups that the notice gives no client data', () => {
    for (const group of ['archivist', 'permitOfficer', 'registerKeeper', 'sealer', 'sweeper'] as const) {
      expect(cutToShape(shapeOf(group), { identity: [names], offers: [offer] })).toEqual({})
      expect(cutClientToShape(shapeOf(group), { clientId: '1', name: 'x' })).toEqual({})
    }
  })
})

test('what is within the shape comes back as it was, without a copy', () => {
  const sections = { identity: [names], offers: [offer] }
  expect(cutToShape(shapeOf('caseworker'), sections)).toBe(sections)
})

test('a record of forty entries takes microseconds', () => {
  const sections = {
    identity: Array.from({ length: 20 }, () => names),
    offers: Array.from({ length: 20 }, () => offer),
  }
  const shape = shapeOf('caseworker')
  const timed = (rounds: number) => {
    const from = performance.now()
    for (let round = 0; round < rounds; round++) cutToShape(shape, sections)
    return ((performance.now() - from) / rounds) * 1000
  }
  timed(5000)
  // About 2 µs alone on a machine; the best of some tries, so that a busy machine does not fail the test.
  expect(Math.min(...Array.from({ length: 10 }, () => timed(500)))).toBeLessThan(50)
})

test('the shapes as reviewed name the fields of every kind that a group may see', () => {
  const reviewed = answerShapesJson(notice)
  expect(Object.keys(reviewed)).toEqual(Object.keys(notice.groups))
  expect(reviewed['grantsOfficer']).toMatchObject({
    sections: { benefits: { paySubsidyDecision: expect.arrayContaining(['outcome']) } },
  })
  expect(Object.keys(reviewed['grantsOfficer']!.sections)).toEqual(['identity', 'services', 'benefits'])
  expect(reviewed['grantsOfficer']!.clientColumns).toContain('display_name')
  expect(reviewed['grantsOfficer']!.clientColumns).not.toContain('caseworker')
  expect(reviewed['archivist']).toEqual({ sections: {}, clientColumns: [] })
})
