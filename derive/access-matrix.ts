import type { Dealing, Notice, Reach } from '../rulebook/notice.ts'
import { kindsUnder, namedRules } from './rules.ts'

/** What one rule lets a group do with one category. */
export type Grant = {
  readonly rule: string
  readonly of: Reach
  readonly writes: boolean
  readonly tasks: readonly string[]
  /** The kinds that the rule reaches in the category. */
  readonly kinds: readonly string[]
  readonly readerClass?: string
  /** The rule is of some kinds of the category only. */
  readonly someKinds?: true
  readonly despiteSafetyBan?: true
}

export type AccessMatrix = {
  readonly edition: string
  readonly categories: readonly string[]
  readonly groups: readonly {
    readonly group: string
    readonly actor: 'staff' | 'person' | 'machine'
    readonly tasks: readonly string[]
    readonly categories: Readonly<Record<string, readonly Grant[]>>
    readonly dealings: Readonly<Partial<Record<Dealing, Reach>>>
  }[]
}

/** Who may do what with which category of whose records: the notice, turned to be looked at by group and category. */
export function accessMatrix(notice: Notice): AccessMatrix {
  const categories = Object.entries(notice.categories)
    .toSorted(([, a], [, b]) => a.number - b.number)
    .map(([id]) => id)
  return {
    edition: notice.edition,
    categories,
    groups: Object.entries(notice.groups).map(([group, { actor, purposes }]) => {
      const rules = namedRules(notice, group)
      const hides = (category: string) =>
        notice.kinds.some((kind) => kind.category === category && kind.hiddenBySafetyBan)
      const grants = categories.map((category) => {
        const granted = rules
          .filter((rule) => rule.reads.includes(category))
          .map((rule): Grant => ({
            rule: rule.id,
            of: rule.of,
            writes: rule.writes?.includes(category) ?? false,
            tasks: rule.under ?? purposes,
            kinds: kindsUnder(notice, rule, category).map(({ id }) => id),
            ...(rule.readerClass === undefined ? {} : { readerClass: rule.readerClass }),
            ...(rule.kinds === undefined ? {} : { someKinds: true as const }),
            ...(rule.despiteSafetyBan && hides(category) ? { despiteSafetyBan: true } : {}),
          }))
        return [category, granted] as const
      })
      const dealings = notice.dealings
        .filter((rule) => rule.group === group)
        .flatMap(({ may, of }) => may.map((dealing) => [dealing, of] as const))
      return {
        group,
        actor,
        tasks: purposes,
        categories: Object.fromEntries(grants.filter(([, granted]) => granted.length > 0)),
        dealings: Object.fromEntries(dealings),
      }
    }),
  }
}

const reachInTable = {
  anyClient: 'any',
  clientsOfOwnOffice: 'own office',
  ownClients: 'own clients',
  validJobSearches: 'valid search',
  referredClients: 'referred',
  themself: 'self',
} satisfies Record<Reach, string>

/** In the order of the table's columns; a dealing without a column does not compile. */
const dealingColumns = {
  find: 'find',
  findByFormerCode: 'find by former code',
  list: 'list',
  register: 'register',
  merge: 'merge',
  readLog: 'read log',
  handleMatters: 'handle matters',
  findThemself: 'find themself',
  raiseMatters: 'raise matters',
  prepareStatements: 'prepare statements',
  grantRights: 'grant rights',
  hold: 'hold',
  removeData: 'remove',
  approveRemoval: 'approve removal',
  readDisclosures: 'see disclosures',
  handleDeliveries: 'handle deliveries',
  deliver: 'deliver',
  seekChanges: 'seek changes',
  keepStanding: 'keep client rows',
  keepVacancies: 'keep vacancies',
  answerEmployers: 'answer employers',
  keepArchive: 'keep archive',
  keepPapers: 'keep papers',
  seePapers: 'see papers',
  listContacts: 'list contacts',
  extractProjects: 'extract projects',
  exchangeMessages: 'exchange messages',
  notify: 'notify',
} satisfies Record<Dealing, string>
const dealingOrder = Object.keys(dealingColumns) as Dealing[]

/** The matrix as a page of Markdown tables, for those who decide and review who may do what. */
export function accessMatrixMarkdown(notice: Notice): string {
  const { edition, categories, groups } = accessMatrix(notice)
  const notes: string[] = []
  const noteNumber = (note: string) => (notes.includes(note) ? notes.indexOf(note) + 1 : notes.push(note))
  const withData = groups.filter((group) => Object.keys(group.categories).length > 0)
  const cells = withData.map(({ group, tasks, categories: granted }) => [
    nameOf(notice, group),
    ...categories.map((category) =>
      (granted[category] ?? []).map((grant) => cellOf(grant, tasks, noteNumber)).join('<br>'),
    ),
  ])
  const withDealings = groups.filter((group) => Object.keys(group.dealings).length > 0)
  const without = groups.filter((group) => !withData.includes(group) && !withDealings.includes(group))
  return (
    [
      `# Who may do what (edition ${edition})`,
      'Derived from `notice/access.ts` by `npm run seloste -- derive`. Never edited by hand. What stands nowhere here is not allowed.',
      `**R** reads, **RW** reads and writes; then of whose records: *any* client one at a time, clients of the *own office*, *own clients*, clients with a *valid search*, clients *referred* to the organisation, the person them*self*. ⚑ also contact details under a safety ban.`,
      '## Data',
      table(
        ['', ...categories.map((id) => `${notice.categories[id]!.number} ${notice.categories[id]!.label.en}`)],
        cells,
      ),
      notes.map((note, index) => `${index + 1}. ${note}`).join('\n'),
      '## Dealings',
      table(
        ['', ...Object.values(dealingColumns)],
        withDealings.map(({ group, dealings }) => [
          nameOf(notice, group),
          ...dealingOrder.map((dealing) => (dealings[dealing] ? reachInTable[dealings[dealing]] : '')),
        ]),
      ),
      '## Matters',
      table(
        ['', 'Handled by', 'Raised by', 'Provision'],
        Object.entries(notice.matters).map(([id, { label, handledBy, raisedBy = [], byVisitors, provision }]) => [
          `${label.en} \`${id}\``,
          handledBy.map((group) => nameOf(notice, group)).join(', '),
          [...raisedBy.map((group) => nameOf(notice, group)), ...(byVisitors ? ['anyone'] : [])].join(', '),
          provision,
        ]),
      ),
      '## Tasks',
      table(
        ['', 'Statutory tasks the group may name'],
        groups.map(({ group, tasks }) => [
          nameOf(notice, group),
          tasks.map((task) => taskName(notice, task)).join('; '),
        ]),
      ),
      `No client data at all: ${without.map(({ group }) => nameOf(notice, group)).join(', ')}.`,
      '## Rules',
      table(
        ['Rule', 'Reads', 'Writes', 'Of'],
        Object.keys(notice.groups).flatMap((group) =>
          namedRules(notice, group).map((rule) => [
            `\`${rule.id}\``,
            rule.reads.join(', '),
            (rule.writes ?? []).join(', '),
            reachInTable[rule.of],
          ]),
        ),
      ),
    ].join('\n\n') + '\n'
  )

  function cellOf(grant: Grant, tasks: readonly string[], number: (note: string) => number): string {
    const marks = [
      ...(grant.despiteSafetyBan ? ['⚑'] : []),
      ...(grant.tasks.length < tasks.length
        ? [`[${number(`Only for: ${grant.tasks.map((task) => taskName(notice, task)).join('; ')}.`)}]`]
        : []),
      ...(grant.readerClass === undefined
        ? []
        : [`[${number(`Only kinds of reader class *${grant.readerClass}*: ${grant.kinds.join(', ')}.`)}]`]),
      ...(grant.someKinds ? [`[${number(`Only ${grant.kinds.join(', ')}.`)}]`] : []),
    ]
    return [grant.writes ? 'RW' : 'R', reachInTable[grant.of], ...marks].join(' ')
  }
}

const nameOf = (notice: Notice, group: string) => `${notice.groups[group]!.label.en} \`${group}\``

const taskName = (notice: Notice, task: string) => {
  const { label, act, provision } = notice.purposes[task]!
  return `${label.en} (${act} ${provision})`
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
