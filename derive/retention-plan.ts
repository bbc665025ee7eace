import type { Clocks, EntryClock } from '../rulebook/keeping.ts'
import type { Notice } from '../rulebook/notice.ts'
import { literals } from './sql.ts'

/** Tables that the removal of a client leaves as they are, each with its reason. */
export const leftByRemoval: Readonly<Record<string, string>> = {
  access_log: 'who looked is kept by a rule of its own; a line holds ids and no content',
  removal_client: 'the deletion ledger: ids without content, applied again after a restore',
  import_progress: 'of files, and of no client',
  start_draft: 'of persons who need be no clients, found by their own code and by nothing else',
  visitor_matter: 'of visitors, who are no clients or not known to be',
}

/** Columns by which a row is a client's, where it is not `client_id` alone. */
const columnsOfClients: Readonly<Record<string, readonly string[]>> = {
  client_duplicate: ['client_id', 'other_id'],
}

/** The columns by which a row of the table belongs to a client. */
export const clientColumnsIn = (table: string): readonly string[] => columnsOfClients[table] ?? ['client_id']

/**
 * The clocks of the regime that a notice follows.
 *
 * Throws when the regime has no rule for everything counted from the end of the customership: what nothing ends would be
 * kept for ever.
 */
export function clocksOf(notice: Notice): Clocks {
  const rules = rulesFollowed(notice)
  const end = rules.find(({ countedFrom, categories }) => countedFrom === 'endOfCustomership' && categories === 'all')
  if (!end) throw new Error(`No rule of the regime ${notice.retentionRegime} ends the keeping of everything`)
  const ofEntries = new Map<string, EntryClock>()
  for (const { id: rule, years, categories, countedFrom, keeps = {} } of rules) {
    if (countedFrom !== 'entry') continue
    for (const { id, category } of notice.kinds) {
      if (categories === 'all' || categories.includes(category)) ofEntries.set(id, { rule, years, keeps: keeps[id] })
    }
  }
  return { regime: notice.retentionRegime, ofEntries, ofEnd: { rule: end.id, years: end.years } }
}

/** The rules that the notice follows: those of its own regime. */
export const rulesFollowed = ({ retention, retentionRegime }: Notice) =>
  retention.filter(({ regime }) => regime === retentionRegime)

/** The day of the errand, as the gate says it. */
export const today = `nullif(current_setting('actor.today', true), '')::date`

/**
 * Whether a period of years that began on the day in `column` has ended before today (150/1930): kept on its last day,
 * due on the next. The first comparison is for the index, and of days with days: behind row policies PostgreSQL looks by no
 * comparison that could fail. The second is exact where a leap day is in play, and PostgreSQL ends a year on the last day of
 * February as the act does.
 */
const isPast = (column: string, years: number) =>
  `${column} <= (${today} - interval '${years} years')::date and (${column} + interval '${years} years')::date < ${today}`

/** Entries whose own clock has run out: those that go whole, and those of which only the life-cycle fields stay. */
export type DueEntries = {
  readonly rule: string
  /** SQL conditions over the columns of an entry alone: the sweep's selection, and the policy of the table. */
  readonly goes: string
  readonly isCut: string | undefined
  /** Fields that stay, by kind, of what is cut. */
  readonly keeps: ReadonlyMap<string, readonly string[]>
}

/** Messages whose own time is up, by the rule of the kind that they are like; over the columns of a message and a thread. */
export type DueMessages = { readonly rule: string; readonly goes: string; readonly threadGoes: string }

/** Drafts of a kind that live until a day in the entry that they are to speak of: the draft bears that entry's id. */
export type LapsingDrafts = {
  readonly kind: string
  readonly entry: { readonly kind: string; readonly category: string; readonly day: string }
}

/** The conditions of a notice, as SQL. Each stands twice, from here: in what the sweep asks, and in what the table lets go. */
export type RetentionPlan = {
  readonly clocks: Clocks
  readonly entries: readonly DueEntries[]
  /** Over the columns of a draft, which grows old as the entry does that it was to become. */
  readonly drafts: readonly string[]
  /** What a person has begun to write and can no longer send, because a day in another entry has gone. */
  readonly lapsing: readonly LapsingDrafts[]
  /**
   * What is written between a client and the office is a contact with the client, counts under its category, and grows old
   * as one does (N9.2).
   */
  readonly messages: { readonly category: string; readonly due: DueMessages | undefined }
  /**
   * What was told outside, what visitors asked and what was begun to start a job search: of no client, or no document, and
   * it goes to no archive.
   */
  readonly passing: readonly {
    readonly table: 'outside_notice' | 'visitor_matter' | 'start_draft'
    readonly goes: string
  }[]
  /** Over the columns of a client row: the customership ended so long ago. An open one has no end, and never compares. */
  readonly client: string
}

export function retentionPlan(notice: Notice): RetentionPlan {
  const clocks = clocksOf(notice)
  const byRule = Map.groupBy(clocks.ofEntries, ([, { rule }]) => rule)
  const fieldsOf = (kind: string) => Object.keys(notice.kinds.find(({ id }) => id === kind)!.fields)
  const entries = [...byRule].map(([rule, kinds]): DueEntries => {
    const { years } = kinds[0]![1]
    const whole = kinds.filter(([, { keeps }]) => !keeps).map(([kind]) => kind)
    const keeps = new Map(
      kinds.flatMap(([kind, { keeps: stay }]) =>
        stay && fieldsOf(kind).some((field) => !stay.includes(field)) ? [[kind, stay] as const] : [],
      ),
    )
    const of = (some: readonly string[]) =>
      `category in (${literals([...new Set(some.map((kind) => categoryOf(notice, kind)))])}) and kind in (${literals(some)})`
    return {
      rule,
      // What goes whole is never reduced before; saying so lets the index of clocks find it.
      goes: `${of(whole)} and not is_reduced and ${isPast('made_on', years)}`,
      isCut: keeps.size > 0 ? `${of([...keeps.keys()])} and not is_reduced and ${isPast('made_on', years)}` : undefined,
      keeps,
    }
  })
  const savedOn = dayOf('saved_at')
  const drafts = [...byRule.values()].map(
    (kinds) => `kind in (${literals(kinds.map(([kind]) => kind))}) and ${isPast(savedOn, kinds[0]![1].years)}`,
  )
  return {
    clocks,
    entries,
    drafts,
    lapsing: lapsingOf(notice),
    messages: { category: categoryOf(notice, 'contact'), due: messagesOf(clocks) },
    passing: passingOf(clocks),
    client: isPast('customership_ended_on', clocks.ofEnd.years),
  }
}

const lapsingOf = ({ kinds }: Notice): LapsingDrafts[] =>
  kinds.flatMap(({ id, fields, draftUntil }) => {
    if (!draftUntil) return []
    const spokenOf = fields[draftUntil.of]
    const entry = spokenOf?.type === 'entry' ? kinds.find((kind) => kind.id === spokenOf.kind) : undefined
    if (entry?.fields[draftUntil.day]?.type !== 'date')
      throw new Error(`A draft of ${id} lives until a day that no entry has`)
    return [{ kind: id, entry: { kind: entry.id, category: entry.category, day: draftUntil.day } }]
  })

const dayOf = (column: string) => `(${column} at time zone 'Europe/Helsinki')::date`

function messagesOf({ ofEntries }: Clocks): DueMessages | undefined {
  const clock = ofEntries.get('contact')
  if (!clock) return undefined
  return {
    rule: clock.rule,
    goes: isPast('sent_on', clock.years),
    threadGoes: isPast(dayOf('last_at'), clock.years),
  }
}

function passingOf({ ofEntries }: Clocks): RetentionPlan['passing'] {
  const [contact, search] = [ofEntries.get('contact'), ofEntries.get('jobSearch')]
  return [
    ...(contact
      ? ([
          { table: 'outside_notice', goes: isPast(dayOf('made_at'), contact.years) },
          // One that is not closed has no day, and never compares.
          { table: 'visitor_matter', goes: isPast('closed_on', contact.years) },
        ] as const)
      : []),
    ...(search ? [{ table: 'start_draft', goes: isPast(dayOf('saved_at'), search.years) } as const] : []),
  ]
}

const categoryOf = (notice: Notice, kind: string) => notice.kinds.find(({ id }) => id === kind)!.category
