import { describe, expect, test } from 'vitest'
import { type ConsentEntry, standingConsent } from './standing-consent.ts'

const today = '2026-11-23'
let serial = 0
const said = (payload: object): ConsentEntry => ({
  entryId: `consent-${(serial += 1)}`,
  kind: 'consent',
  payload: { purpose: 'employerPresentation', form: 'written', decision: 'given', givenOn: '2026-11-01', ...payload },
  recordedAt: `2026-11-23T09:00:${String(serial % 60).padStart(2, '0')}Z`,
})
const asked = { purpose: 'employerPresentation', item: 'education', businessId: '1234567-1', today }
const stands = (...entries: ConsentEntry[]) => standingConsent(entries, asked)?.entryId

describe('a consent lets something be given (N7.2, N7.4)', () => {
  test('from its day on and on its last day, and not on the next', () => {
    const consent = said({ givenOn: today, validUntil: today })
    expect(stands(consent)).toBe(consent.entryId)
    expect(standingConsent([consent], { ...asked, today: '2026-11-24' })).toBeUndefined()
    expect(standingConsent([consent], { ...asked, today: '2026-11-22' })).toBeUndefined()
  })

  test('for its purpose, items and employer, and for no other', () => {
    expect(stands(said({ purpose: 'employerHealth' }))).toBeUndefined()
    expect(stands(said({ items: ['contact'] }))).toBeUndefined()
    expect(stands(said({ businessId: '0201256-6' }))).toBeUndefined()
    expect(stands(said({ items: ['contact', 'education'], businessId: '1234567-1' }))).toBeDefined()
    expect(stands(said({}))).toBeDefined()
  })

  test('of an employer who is only named lets nothing be given, but a refusal of one is heard', () => {
    expect(stands(said({ employer: 'Yritys Oy' }))).toBeUndefined()
    expect(stands(said({}), said({ employer: 'Yritys Oy', decision: 'refused' }))).toBeUndefined()
  })

  test('for one vacancy lets nothing be given for another, nor where nobody knows for which', () => {
    const consent = said({ businessId: '1234567-1', vacancy: 'T-1001' })
    const standsFor = (vacancy?: string, ...others: ConsentEntry[]) =>
      standingConsent([consent, ...others], { ...asked, vacancy })?.entryId
    expect(standsFor('T-1001')).toBe(consent.entryId)
    expect([standsFor('T-1002'), standsFor()]).toEqual([undefined, undefined])
    // A refusal for one vacancy leaves the others, and takes from what is for no known vacancy.
    const general = said({ givenOn: '2026-11-02' })
    const refused = said({ decision: 'refused', vacancy: 'T-1001', givenOn: '2026-11-03' })
    expect(standsFor('T-1001', general, refused)).toBeUndefined()
    expect(standsFor('T-1002', general, refused)).toBe(general.entryId)
    expect(standsFor(undefined, general, refused)).toBeUndefined()
  })
})

describe('whichever was said last holds (trap 7)', () => {
  test.each(['refused', 'withdrawn'])('a consent, then %s', (decision) => {
    const consent = said({})
    expect(stands(consent, said({ decision, givenOn: '2026-11-02' }))).toBeUndefined()
    // Of the same day, what was recorded last.
    expect(stands(consent, said({ decision }))).toBeUndefined()
    // About another item or another employer only.
    expect(stands(consent, said({ decision, items: ['contact'] }))).toBe(consent.entryId)
    expect(stands(consent, said({ decision, businessId: '0201256-6' }))).toBe(consent.entryId)
  })

  test('a refusal, then a consent', () => {
    const consent = said({ givenOn: '2026-11-05' })
    expect(stands(consent, said({ decision: 'refused' }))).toBe(consent.entryId)
  })

  test('a consent that has lapsed does not bring back the one before it', () => {
    expect(stands(said({}), said({ givenOn: '2026-11-02', validUntil: '2026-11-22' }))).toBeUndefined()
  })
})
