import type { ClientRecord, Entry, Payload } from '../api.ts'

/** Something that must happen next, when, and the act that does it. */
export type NextStep = {
  readonly id: 'interview' | 'clarification' | 'offer' | 'plan' | 'search'
  readonly dueOn: string
  /** What the button begins: a new entry of a kind, or the completion of one that waits. Without it, only to be known. */
  readonly act?:
    | { readonly does: 'record'; readonly kind: string; readonly preset: Payload }
    | { readonly does: 'complete'; readonly entry: Entry; readonly preset: Payload }
}

const addMonths = (day: string, months: number) => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + months)
  return date.toISOString().slice(0, 10)
}

/** What the client's standing says must happen, the earliest first. A valid search is a duty only in its last weeks. */
export function nextSteps({ client, sections, mayDo }: ClientRecord, today: string): readonly NextStep[] {
  const entries = Object.values(sections).flat()
  const of = (kind: string) => entries.filter((entry) => entry.kind === kind && !entry.annulled)
  const writes = (kind: string) => mayDo.write.includes(kind)
  const steps: NextStep[] = []

  const step = (id: NextStep['id'], dueOn: string | undefined, act: NextStep['act']) => {
    if (dueOn) steps.push({ id, dueOn, ...(act ? { act } : {}) })
  }
  const complete = (entry: Entry | undefined, preset: Payload): NextStep['act'] =>
    entry && writes(entry.kind) ? { does: 'complete', entry, preset } : undefined

  const interview = of('interview').find(
    ({ payload }) => !payload['heldOn'] && payload['dueOn'] === client.nextInterviewOn,
  )
  step(
    'interview',
    client.nextInterviewOn,
    complete(interview, { heldOn: today }) ??
      (writes('interview')
        ? { does: 'record', kind: 'interview', preset: { dueOn: client.nextInterviewOn, heldOn: today } }
        : undefined),
  )

  const request = of('clarificationRequest').find(({ payload }) => payload['answerBy'] === client.clarificationDueOn)
  step(
    'clarification',
    client.clarificationDueOn,
    writes('clarificationAnswer')
      ? {
          does: 'record',
          kind: 'clarificationAnswer',
          preset: { receivedOn: today, ...(request ? { request: request.entryId } : {}) },
        }
      : undefined,
  )

  const offer = of('jobOffer').find(
    ({ payload }) => !payload['result'] && payload['answerBy'] === client.offerAnswerDueOn,
  )
  step('offer', client.offerAnswerDueOn, complete(offer, {}))

  const [plan] = of('plan').toSorted((a, b) => (String(a.payload['madeOn']) < String(b.payload['madeOn']) ? 1 : -1))
  const soon = new Date(Date.parse(today) + 30 * 86_400_000).toISOString().slice(0, 10)
  if (client.planReviewOn && client.planReviewOn <= soon)
    step(
      'plan',
      client.planReviewOn,
      plan && writes('plan')
        ? {
            does: 'record',
            kind: 'plan',
            preset: { ...plan.payload, madeOn: today, reviewOn: addMonths(today, 3), acceptedOn: undefined },
          }
        : undefined,
    )

  const fortnight = new Date(Date.parse(today) + 14 * 86_400_000).toISOString().slice(0, 10)
  const search = of('jobSearch').find(({ payload }) => !payload['endedOn'])
  if (client.searchValidUntil && client.searchValidUntil <= fortnight)
    step('search', client.searchValidUntil, complete(search, { validUntil: addMonths(today, 3) }))

  return steps.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
}
