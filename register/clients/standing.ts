import type { LocalDate } from '../../access/visit.ts'

/** An entry as standing sees it: its current version, not annulled, its payload unsealed. */
export type StandingEntry = {
  readonly entryId: string
  readonly kind: string
  readonly payload: Payload
  readonly recordedAt: string
}

/** Columns of the client row. Null says that the entries tell nothing of it. */
export type Standing = Record<string, string | number | boolean | string[] | null>

/**
 * What the client row says, from the current entries of one category. Pure: the row is always this function of the
 * entries, in the transaction that changed them. Each category tells its own columns, so that whoever records in a
 * category needs to see no other.
 */
export function standingOf(category: string, entries: readonly StandingEntry[], today: LocalDate): Standing {
  return Object.hasOwn(tellers, category) ? tellers[category as keyof typeof tellers](entries, today) : {}
}

/** Categories whose entries the client row tells of. */
export const tellsStanding = (category: string) => Object.hasOwn(tellers, category)

/** Kinds that the client row or the names to look by are told from. Of others a new entry changes no row. */
const told = new Set([
  'names',
  'formerName',
  'identityCode',
  'foreignIdentifier',
  'safetyBan',
  'municipality',
  'languages',
  'jobSearch',
  'employmentStatus',
  'responsibleCaseworker',
  'specialArrangement',
  'serviceLine',
  'plan',
  'interview',
  'jobOffer',
  'clarificationRequest',
  'clarificationAnswer',
])

/** Whether an entry of the kind changes what the client row says: whoever records another need not see all of these. */
export const isToldOf = (kind: string) => told.has(kind)

const tellers = { identity, customership, plans, offers, unemploymentSecurity } satisfies Record<
  string,
  (entries: readonly StandingEntry[], today: LocalDate) => Standing
>

function identity(entries: readonly StandingEntry[], today: LocalDate): Standing {
  const names = latest(entries, 'names')
  const code = latest(entries, 'identityCode')?.['identityCode']
  // One that begins later hides already: nobody is put at risk by hiding a day too early.
  const safetyBan = of(entries, 'safetyBan').some(({ until }) => !until || until >= today)
  return {
    display_name: names ? displayName(names as { firstNames: string; lastName: string; callName?: string }) : '',
    birth_year: typeof code === 'string' ? birthYearOf(code) : null,
    // Lists say nothing of where a person under a safety ban lives, whoever records about them.
    municipality: safetyBan ? null : (latest(entries, 'municipality')?.['municipality'] ?? null),
    service_language: latest(entries, 'languages')?.['service'] ?? null,
    safety_ban: safetyBan,
  }
}

function customership(entries: readonly StandingEntry[], today: LocalDate): Standing {
  const searches = of(entries, 'jobSearch').toSorted(by('startedOn'))
  const search = searches.at(-1)
  // A change is notified up to four weeks ahead; until its day the old status holds.
  const status = of(entries, 'employmentStatus')
    .filter(({ from }) => from <= today)
    .toSorted(by('from'))
    .at(-1)
  const responsible = latest(entries, 'responsibleCaseworker')
  const ends = searches.map(({ endedOn, validUntil }) => endedOn ?? (validUntil < today ? validUntil : undefined))
  return {
    ...(responsible ? { office: responsible['office'], caseworker: responsible['caseworker'] ?? null } : {}),
    special_arrangements: [
      ...new Set(of(entries, 'specialArrangement').map((payload) => payload['arrangement'] as string)),
    ],
    customership_started_on: searches[0]?.['startedOn'] ?? null,
    // The customership lasts while any job search is open; it ended when the last of them did, or lapsed unrenewed.
    customership_ended_on: ends.length > 0 && ends.every((end) => end !== undefined) ? ends.toSorted().at(-1)! : null,
    search_started_on: search?.['startedOn'] ?? null,
    search_valid_until: search && !search['endedOn'] ? (search['validUntil'] ?? null) : null,
    search_ended_on: search?.['endedOn'] ?? null,
    employment_code: status?.['code'] ?? null,
    employment_since: status?.['from'] ?? null,
    service_line: of(entries, 'serviceLine').toSorted(by('from')).at(-1)?.['line'] ?? null,
  }
}

function plans(entries: readonly StandingEntry[]): Standing {
  return {
    next_interview_on: earliest(
      of(entries, 'interview').filter((interview) => !interview['heldOn']),
      'dueOn',
    ),
    plan_review_on: of(entries, 'plan').toSorted(by('madeOn')).at(-1)?.['reviewOn'] ?? null,
  }
}

function offers(entries: readonly StandingEntry[]): Standing {
  return {
    offer_answer_due_on: earliest(
      of(entries, 'jobOffer').filter((offer) => !offer['result']),
      'answerBy',
    ),
  }
}

function unemploymentSecurity(entries: readonly StandingEntry[]): Standing {
  const answered = new Set(of(entries, 'clarificationAnswer').map((answer) => answer['request']))
  const open = entries.filter(
    ({ kind, entryId, payload }) =>
      kind === 'clarificationRequest' && !answered.has(entryId) && payload['handledOn'] === undefined,
  )
  return {
    clarification_due_on: earliest(
      open.map(({ payload }) => payload),
      'answerBy',
    ),
  }
}

// oxlint-disable-next-line typescript/no-explicit-any -- held to the kind's schema when it was recorded
type Payload = Readonly<Record<string, any>>

/** Oldest recorded first: of two that are about the same day, a stable sort leaves what was said last at the end. */
const of = (entries: readonly StandingEntry[], kind: string): Payload[] =>
  entries
    .filter((entry) => entry.kind === kind)
    .toSorted(byRecording)
    .map(({ payload }) => payload)

const byRecording = (a: StandingEntry, b: StandingEntry) =>
  Date.parse(a.recordedAt) - Date.parse(b.recordedAt) || (a.entryId < b.entryId ? -1 : 1)

const latest = (entries: readonly StandingEntry[], kind: string): Payload | undefined => of(entries, kind).at(-1)

const by = (field: string) => (a: Payload, b: Payload) => (a[field] < b[field] ? -1 : a[field] > b[field] ? 1 : 0)

const earliest = (payloads: readonly Payload[], field: string): string | null =>
  payloads
    .map((payload) => payload[field] as string | undefined)
    .filter((day) => day !== undefined)
    .toSorted()[0] ?? null

/** Family name first, as the office lists people: `Virtanen Aino`. */
export const displayName = ({
  firstNames,
  lastName,
  callName,
}: {
  firstNames: string
  lastName: string
  callName?: string
}) => `${lastName} ${callName ?? firstNames}`

const birthYearOf = (code: string) => {
  const century = code[6] === '+' ? 1800 : '-YXWVU'.includes(code[6]!) ? 1900 : 2000
  return century + Number(code.slice(4, 6))
}
