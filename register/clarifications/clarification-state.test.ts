/** The state of a request for clarification: every way from one to the next, on the last day and on the one after (N5.8). */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clarificationState, type Told } from './clarification-state.ts'
import { type ClarificationState, clarificationStates } from './contract.ts'

const [lastDay, nextDay] = ['2026-03-14', '2026-03-15']

let nth = 0
const told = (kind: string, payload: Told['payload'], more: Partial<Told> = {}): Told => {
  nth += 1
  return {
    entryId: `entry-${nth}`,
    kind,
    payload,
    recordedAt: new Date(Date.UTC(2026, 2, 1) + nth).toISOString(),
    ...more,
  }
}
const request = (more: Told['payload'] = {}) =>
  told('clarificationRequest', { requestedOn: '2026-03-01', answerBy: lastDay, ...more })
const answer = ({ entryId }: Told, more: Told['payload'] = {}, hasFiles = false) =>
  told('clarificationAnswer', { request: entryId, receivedOn: '2026-03-05', ...more }, { hasFiles })
const later = ({ entryId }: Told, more: Told['payload'] = {}, hasFiles = true) =>
  told('clarificationAttachments', { request: entryId, receivedOn: '2026-03-06', ...more }, { hasFiles })
const statement = (...requests: Told[]) =>
  told('labourPolicyStatement', { code: 'T001', clarifications: requests.map((each) => ({ request: each.entryId })) })

const follow = { attachmentsFollow: true }
const noneFollow = { attachmentsFollow: false }
const asks = { attachments: 'Palkkatodistus' }

/** What is there beside a request, and its state on the last day and on the next. */
const states: readonly (readonly [
  said: string,
  asked: Told['payload'],
  beside: (asked: Told) => readonly Told[],
  on: ClarificationState,
  after: ClarificationState,
])[] = [
  ['nothing has come', {}, () => [], 'awaitingAnswer', 'inHandling'],
  ['nothing has come of what was asked for', asks, () => [], 'awaitingAnswer', 'inHandling'],
  ['an answer of another request', {}, () => [answer(request())], 'awaitingAnswer', 'inHandling'],
  ['an answer', {}, (asked) => [answer(asked)], 'inHandling', 'inHandling'],
  ['an answer, nothing more', {}, (asked) => [answer(asked, noneFollow)], 'inHandling', 'inHandling'],
  ['an answer, more will follow', {}, (asked) => [answer(asked, follow)], 'awaitingAttachments', 'inHandling'],
  ['files and more will follow', {}, (asked) => [answer(asked, follow, true)], 'awaitingAttachments', 'inHandling'],
  ['files were asked for, none came', asks, (asked) => [answer(asked)], 'awaitingAttachments', 'inHandling'],
  [
    'files were asked for, the box was left empty',
    asks,
    (asked) => [answer(asked, noneFollow)],
    'awaitingAttachments',
    'inHandling',
  ],
  ['files were asked for and came', asks, (asked) => [answer(asked, {}, true)], 'inHandling', 'inHandling'],
  ['files followed', asks, (asked) => [answer(asked, follow), later(asked)], 'inHandling', 'inHandling'],
  [
    'papers followed, as the office recorded',
    asks,
    (asked) => [answer(asked, follow), later(asked, {}, false)],
    'inHandling',
    'inHandling',
  ],
  [
    'some followed, and more will',
    asks,
    (asked) => [answer(asked, follow), later(asked, follow)],
    'awaitingAttachments',
    'inHandling',
  ],
  [
    'all followed',
    asks,
    (asked) => [answer(asked, follow), later(asked, follow), later(asked, noneFollow)],
    'inHandling',
    'inHandling',
  ],
  ['more was asked', {}, (asked) => [request({ furtherTo: asked.entryId })], 'moreAsked', 'moreAsked'],
  [
    'more was asked after the answer',
    asks,
    (asked) => [answer(asked, follow), request({ furtherTo: asked.entryId })],
    'moreAsked',
    'moreAsked',
  ],
  ['a statement rests on it', {}, (asked) => [answer(asked), statement(asked)], 'handled', 'handled'],
  ['a statement rests on it unanswered', {}, (asked) => [statement(asked)], 'handled', 'handled'],
  ['a statement rests on another', {}, (asked) => [answer(asked), statement(request())], 'inHandling', 'inHandling'],
  ['handled without a statement', { handledOn: '2026-03-10' }, () => [], 'handled', 'handled'],
  [
    'what was asked further is handled',
    {},
    (asked) => {
      const further = request({ furtherTo: asked.entryId })
      return [answer(asked), further, statement(further)]
    },
    'handled',
    'handled',
  ],
]

describe('a request is in the state that follows from what has come', () => {
  test.each(states)('%s', (_, asked, beside, on, after) => {
    const the = request(asked)
    const entries = [the, ...beside(the)]
    expect(clarificationState(the, entries, lastDay)).toBe(on)
    expect(clarificationState(the, entries, nextDay)).toBe(after)
  })

  test('every state that is shown is reached', () => {
    expect(new Set(states.map(([, , , on]) => on))).toEqual(new Set(clarificationStates))
  })
})

test('goes back when a statement is annulled: what no longer stands decides nothing', () => {
  const the = request()
  const given = answer(the)
  expect(clarificationState(the, [the, given, statement(the)], lastDay)).toBe('handled')
  expect(clarificationState(the, [the, given], lastDay)).toBe('inHandling')
})

test('ends for requests that name each other in a ring', () => {
  const one = request({ furtherTo: 'two' })
  const two = { ...request({ furtherTo: one.entryId }), entryId: 'two' }
  expect(clarificationState(one, [one, two], lastDay)).toBe('moreAsked')
})

test('takes an answer and what follows it in the same instant in that order, whichever lies first', () => {
  const the = request()
  const at = { recordedAt: '2026-03-05T10:00:00Z' }
  const given = { ...answer(the, follow), ...at }
  const followed = { ...later(the), ...at }
  expect(clarificationState(the, [the, followed, given], lastDay)).toBe('inHandling')
  expect(clarificationState(the, [the, given, followed], lastDay)).toBe('inHandling')
})

test('is the same in whatever order the entries lie', () => {
  fc.assert(
    fc.property(fc.nat(states.length - 1), fc.infiniteStream(fc.nat()), (index, random) => {
      const [, asked, beside, on] = states[index]!
      const the = request(asked)
      const shuffled = [the, ...beside(the)].map((entry) => ({ entry, key: random.next().value as number }))
      const entries = shuffled.toSorted((a, b) => a.key - b.key).map(({ entry }) => entry)
      expect(clarificationState(the, entries, lastDay)).toBe(on)
    }),
  )
})
