import { expect, test } from 'vitest'
import type { ClientRecord, Entry } from '../api.ts'
import { nextSteps } from './next-steps.ts'

const today = '2026-03-14'
const interview: Entry = {
  entryId: 'i',
  version: 1,
  category: 'plans',
  kind: 'interview',
  payload: { form: '1', dueOn: '2026-03-20', mode: 'phone' },
  source: 'office',
  channel: 'office',
  recordedBy: 'mari',
  recordedByName: 'Mari',
  recordedAt: '2026-01-01T08:00:00Z',
}
const record = (client: Partial<ClientRecord['client']>, write: string[], entries: Entry[] = []): ClientRecord => ({
  client: { clientId: 'c', ...client },
  sections: { plans: entries },
  mayDo: { write, readLog: false, merge: false },
})

test('a due interview is completed where it waits, and only by those who may write it', () => {
  const [step] = nextSteps(record({ nextInterviewOn: '2026-03-20' }, ['interview'], [interview]), today)
  expect(step).toMatchObject({ id: 'interview', act: { does: 'complete', preset: { heldOn: today } } })
  expect(nextSteps(record({ nextInterviewOn: '2026-03-20' }, [], [interview]), today)).toEqual([
    { id: 'interview', dueOn: '2026-03-20' },
  ])
})

test('a job search is a duty in its last fourteen days, not before', () => {
  expect(nextSteps(record({ searchValidUntil: '2026-03-28' }, []), today)).toHaveLength(1)
  expect(nextSteps(record({ searchValidUntil: '2026-03-29' }, []), today)).toHaveLength(0)
})

test('the earliest duty comes first', () => {
  const steps = nextSteps(
    record({ nextInterviewOn: '2026-03-20', clarificationDueOn: '2026-03-16', offerAnswerDueOn: '2026-03-18' }, []),
    today,
  )
  expect(steps.map(({ id }) => id)).toEqual(['clarification', 'offer', 'interview'])
})
