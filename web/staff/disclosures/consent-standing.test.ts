import { expect, test } from 'vitest'
import { standingConsent } from '../../../register/consents/standing-consent.ts'
import type { Entry } from '../api.ts'
import { consentStanding, decisionsOfOneEmployer } from './consent-standing.ts'

const today = '2026-11-25'
let count = 0
const consent = (payload: Record<string, unknown>): Entry => ({
  entryId: `e${(count += 1)}`,
  version: 1,
  category: 'offers',
  kind: 'consent',
  payload: { purpose: 'employerPresentation', form: 'written', givenOn: '2026-11-01', ...payload },
  source: 'self',
  channel: 'office',
  recordedBy: 'mari',
  recordedByName: 'Mari',
  recordedAt: `2026-11-0${count % 9 || 1}T08:00:00Z`,
})
const stands = (entries: Entry[], item?: string) =>
  consentStanding(entries, { purpose: 'employerPresentation', item, today }).state

test('what was said last of an item holds, a refusal and a withdrawal too (N7.4)', () => {
  const given = consent({ decision: 'given', items: ['contact', 'education'] })
  const withdrawn = consent({ decision: 'withdrawn', items: ['education'], givenOn: '2026-11-20' })
  const refused = consent({ decision: 'refused', items: ['workHistory'], givenOn: '2026-11-02' })
  const entries = [withdrawn, given, refused]
  expect(['contact', 'education', 'workHistory', 'unemployment'].map((item) => stands(entries, item))).toEqual([
    'given',
    'withdrawn',
    'refused',
    'none',
  ])
})

test('a consent holds on its last day and has lapsed on the next', () => {
  expect(stands([consent({ decision: 'given', validUntil: today })])).toBe('given')
  expect(stands([consent({ decision: 'given', validUntil: '2026-11-24' })])).toBe('lapsed')
})

test('a decision about one employer says nothing of the others, and is listed by itself', () => {
  const limited = consent({ decision: 'given', employer: 'Mallila Oy', businessId: '9990078-8' })
  expect(stands([limited])).toBe('none')
  expect(decisionsOfOneEmployer([limited, consent({ decision: 'given' })], 'employerPresentation')).toEqual([limited])
})

test('the page says that a consent is in force exactly when the door lets something leave by it', () => {
  const items = [undefined, ['contact'], ['contact', 'education']]
  const days = ['2026-11-01', '2026-11-20']
  const each = items.flatMap((of) =>
    ['given', 'refused', 'withdrawn'].flatMap((decision) =>
      days.flatMap((givenOn) =>
        [undefined, '2026-11-24', today].flatMap((validUntil) =>
          [{}, { businessId: '9990078-8' }, { employer: 'Mallila Oy' }].map((employer) =>
            consent({
              decision,
              givenOn,
              ...(of ? { items: of } : {}),
              ...(validUntil ? { validUntil } : {}),
              ...employer,
            }),
          ),
        ),
      ),
    ),
  )
  let compared = 0
  each.forEach((first, index) => {
    for (const second of [each[(index * 7 + 3) % each.length]!, each[(index * 31 + 11) % each.length]!]) {
      for (const item of [undefined, 'contact', 'education', 'unemployment']) {
        for (const businessId of [undefined, '9990078-8', '9990085-4']) {
          const asked = { purpose: 'employerPresentation', item, businessId, today }
          const shown = consentStanding([first, second], asked)
          const standing = standingConsent([first, second], asked)
          expect(shown.state === 'given' ? shown.entry?.entryId : undefined).toBe(standing?.entryId)
          compared += 1
        }
      }
    }
  })
  expect(compared).toBeGreaterThan(3000)
})
