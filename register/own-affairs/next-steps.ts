import type { LocalDate } from '../../access/visit.ts'
import { clarificationState, isAnswered, isHandled } from '../clarifications/clarification-state.ts'
import type { Entry } from '../entries/contract.ts'
import type { Step } from './contract.ts'

/** How a step names what it is about. */
export type AboutEntry = (entry: Entry) => string

/** A task of a plan, as the plan has it. */
export type PlanTask = {
  readonly task: string
  readonly details?: string
  readonly dueOn?: string
  readonly doneOn?: string
}

type Telling = {
  readonly today: LocalDate
  /** Until when the latest search is valid, or was when it lapsed; none that is open, none. */
  readonly searchValidUntil: LocalDate | undefined
  readonly about: AboutEntry
  readonly aboutTask: (task: PlanTask) => string
}

/** Days before the end of validity from which renewing is a thing to do. */
const renewableWithin = 30

/**
 * What waits for the person, the nearest day first: offers and requests to answer, the job search to renew, a plan to
 * accept, tasks of the plan, interviews and appointments. Pure: a function of the current entries, so that nothing that
 * the office has recorded is forgotten on the first page.
 */
export function nextSteps(
  entries: readonly (Entry & { readonly hasFiles?: boolean })[],
  { today, searchValidUntil, about, aboutTask }: Telling,
): Step[] {
  const of = (kind: string) => entries.filter((entry) => entry.kind === kind)
  const said = (entry: Entry, field: string) => entry.payload[field] as string | undefined
  // Tasks with a day; the others are read in the plan.
  const tasksOf = (plan: Entry | undefined) =>
    ((plan?.payload['tasks'] ?? []) as readonly PlanTask[]).filter(({ dueOn, doneOn }) => dueOn && !doneOn)
  const plan = of('plan').toSorted((a, b) => (said(a, 'madeOn')! < said(b, 'madeOn')! ? 1 : -1))[0]

  const steps: Step[] = [
    ...of('jobOffer')
      .filter((offer) => !said(offer, 'result'))
      .map((offer) => step('offer', offer, said(offer, 'answerBy'))),
    ...of('clarificationRequest')
      .filter((request) => !isAnswered(request.entryId, entries) && !isHandled(request, entries))
      .map((request) => step('clarification', request, said(request, 'answerBy'))),
    ...of('clarificationRequest')
      .filter((request) => clarificationState(request, entries, today) === 'awaitingAttachments')
      .map((request) => step('attachments', request, said(request, 'answerBy'))),
    ...of('interview')
      .filter((interview) => !said(interview, 'heldOn') && said(interview, 'dueOn') !== undefined)
      .map((interview) => step('interview', interview, said(interview, 'dueOn'))),
    ...of('appointment')
      .filter((appointment) => said(appointment, 'on')! >= today && !said(appointment, 'cancelledOn'))
      .map((appointment) => {
        const time = said(appointment, 'time')
        return { ...step('appointment', appointment, said(appointment, 'on')), ...(time ? { time } : {}) }
      }),
    ...(plan && !said(plan, 'acceptedOn') ? [step('acceptPlan', plan, undefined)] : []),
    ...tasksOf(plan).map((task) =>
      withDay({ kind: 'task', entryId: plan!.entryId, about: aboutTask(task) }, task.dueOn),
    ),
    ...(searchValidUntil === undefined
      ? []
      : searchValidUntil < today
        ? [{ kind: 'restart' as const, about: '' }]
        : daysBetween(today, searchValidUntil) <= renewableWithin
          ? [withDay({ kind: 'renewal', about: '' }, searchValidUntil)]
          : []),
  ]
  return steps.toSorted((a, b) => ((a.on ?? '9999') < (b.on ?? '9999') ? -1 : 1))

  function step(kind: Step['kind'], entry: Entry, on: string | undefined): Step {
    return withDay({ kind, entryId: entry.entryId, about: about(entry) }, on)
  }
  function withDay(plain: Step, on: string | undefined): Step {
    return on === undefined ? plain : { ...plain, on, ...(on < today ? { isLate: true as const } : {}) }
  }
}

const daysBetween = (from: LocalDate, to: LocalDate) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
