import { open } from '../../access/open.ts'
import type { Records } from '../../access/records.ts'
import { Refusal } from '../../access/refusal.ts'
import { todayOf, type Visit } from '../../access/visit.ts'
import type { Language } from '../../rulebook/text.ts'
import { type ClientRow, findClient } from '../clients/client-queries.ts'
import type { Attachment } from '../attachments/contract.ts'
import { attachmentsOf } from '../attachments/entry-attachments.ts'
import { currentEntries, type EntryRow } from '../entries/entry-queries.ts'
import { type Attachments, entryFrom, sayKeeping } from '../entries/read-entries.ts'
import { renewed } from '../entries/write-version.ts'
import type { OwnEntry, OwnOverview, OwnRecord, OwnSection } from './contract.ts'
import { countUnread } from '../messages/read-threads.ts'
import { nextSteps } from './next-steps.ts'
import { entrySayer } from './security-events.ts'
import {
  type ImportedWords,
  sayFields,
  sayRetention,
  sayRule,
  type Saying,
  saySource,
  saySummary,
  sayTask,
} from './say-entry.ts'

/** The statutory task of everything that a person does in the e-service. */
export const ownPurpose = 'ownAffairs'

/** The client of nobody: whoever is no client asks for this one, and is answered after the same work as for any other. */
const nobody = '00000000-0000-0000-0000-000000000000'

/** The client that the actor is. No route of the citizens' door says a client in any other way. */
export const themselfOf = ({ actor }: Visit): string => actor.client ?? nobody

type Asked = { readonly language: Language; readonly importedWords: ImportedWords }

/** Kinds whose annulled entries stay in sight, as such: the person must see that a statement no longer holds (N5.8). */
const shownAnnulled = new Set(['labourPolicyStatement'])

/**
 * The own record (N10.1, M7.1): all nine categories in words, each datum with its source, channel, the recorder's office
 * and time. Kinds that a rule keeps apart are named, not shown.
 *
 * Throws `Refusal`: `notFound` for somebody who is no client.
 */
export async function openOwnRecord(visit: Visit, { language, importedWords }: Asked): Promise<OwnRecord> {
  const { register, actor } = visit
  return open(visit, { purpose: ownPurpose, operation: 'open', client: themselfOf(visit) }, async (records) => {
    const { row, entries, attachments } = await readOwn(records, visit)
    const sayEntry = entrySayer(visit, { language }, entries)
    const saying = { rules: register.rules, language, importedWords, sayEntry }
    const endedOn = row['customership_ended_on']
    const { notice, groups } = register.rules
    const { reads, writes } = groups.get(actor.group)!
    const categories = Object.entries(notice.categories)
      .filter(([id]) => reads.has(id))
      .toSorted(([, a], [, b]) => a.number - b.number)
    const sections = categories.map(([category, { number, plainLabel }]): OwnSection => ({
      category,
      number,
      title: plainLabel[language],
      entries: entries
        .filter((entry) => entry.category === category)
        .map((entry) => ownEntry(visit, saying, entry, { endedOn, attachments: attachments.get(entry.entry_id) })),
      retention: sayRetention(saying, category),
      mayAdd: notice.kinds
        .filter(({ id, category: of, changedInPlace }) => of === category && writes.has(id) && changedInPlace)
        // What a person has only one of is added where there is none yet.
        .filter(({ id, single }) => !single || !entries.some((entry) => entry.kind === id))
        .map(({ id, label }) => ({ kind: id, title: label[language] })),
    }))
    const apart = notice.kinds
      .filter(({ id, category }) => reads.has(category) && !reads.get(category)!.has(id))
      .map(({ label }) => label[language])
    return { sections, apart }
  })
}

/** The first page: how the job search stands, what must be done next, and whom to call. */
export async function openOwnOverview(visit: Visit, { language, importedWords }: Asked): Promise<OwnOverview> {
  const { register } = visit
  const saying = { rules: register.rules, language, importedWords }
  const today = todayOf(register)
  return open(visit, { purpose: ownPurpose, operation: 'open', client: themselfOf(visit) }, async (records) => {
    const [{ row, entries, attachments }, unread] = await Promise.all([readOwn(records, visit), countUnread(records)])
    const current = entries
      .filter(({ is_annulled }) => !is_annulled)
      .map((entry) => ({ ...entryFrom(entry, register), hasFiles: attachments.has(entry.entry_id) }))
    const day = (column: string) => (row[column] as string | null | undefined) ?? undefined
    const validUntil = day('search_valid_until')
    const office = register.rules.notice.offices[row.office]
    const code = row['employment_code'] as string | null
    const status = code === null ? undefined : current.find(({ kind }) => kind === 'employmentStatus')
    const since = day('employment_since')
    return {
      name: row.display_name ?? '',
      search: {
        state:
          validUntil !== undefined
            ? validUntil < today
              ? 'lapsed'
              : 'valid'
            : day('search_ended_on')
              ? 'ended'
              : 'none',
        ...optional({
          startedOn: day('search_started_on'),
          validUntil,
          endedOn: day('search_ended_on'),
        }),
      },
      ...(status
        ? {
            employment: {
              label: sayFields(saying, register.rules.kinds.get('employmentStatus')!, { code })[0]?.value ?? '',
              ...optional({ since }),
            },
          }
        : {}),
      steps: [
        ...(unread > 0 ? [{ kind: 'message' as const, about: '' }] : []),
        ...nextSteps(current, {
          today,
          searchValidUntil: validUntil,
          about: (entry) => saySummary(saying, register.rules.kinds.get(entry.kind)!, entry.payload),
          aboutTask: ({ task, details }) =>
            [sayTask(saying, task), details].filter((part) => part !== undefined && part !== '').join(': '),
        }),
      ],
      ...(office ? { office: { name: office.name[language], phone: office.phone, email: office.registryEmail } } : {}),
    }
  })
}

/** The client row and every current entry with its files, newest first; of some kinds the annulled ones too. */
export async function readOwn(
  records: Records,
  { register, actor }: Visit,
): Promise<{ row: ClientRow; entries: EntryRow[]; attachments: Attachments }> {
  const [row, all] = await Promise.all([
    findClient(records, register.rules, actor.group),
    records.rowsKeptBehind<EntryRow>(currentEntries, [records.clients]),
  ])
  if (!row) throw new Refusal('notFound')
  const entries = all
    .filter(({ is_annulled, kind }) => !is_annulled || shownAnnulled.has(kind))
    .toSorted((a, b) => (momentOf(a) < momentOf(b) ? 1 : momentOf(a) > momentOf(b) ? -1 : 0))
  records.returns(entries)
  return { row, entries, attachments: await attachmentsOf(records, register, entries) }
}

/** An entry stands in time where it happened; what happened on no day, where it was recorded. */
const momentOf = ({ occurred_from, recorded_at }: EntryRow) => occurred_from ?? recorded_at

function ownEntry(
  { register, actor }: Visit,
  saying: Saying,
  row: EntryRow,
  { endedOn, attachments }: { readonly endedOn: unknown; readonly attachments: readonly Attachment[] | undefined },
): OwnEntry {
  const { rules, language } = saying
  const kind = rules.kinds.get(row.kind)!
  const { payload, keptBy, keptUntil } = sayKeeping(entryFrom(row, register), row, rules, endedOn)
  const mayEdit =
    rules.groups.get(actor.group)!.writes.has(row.kind) && kind.changedInPlace === true && !row.is_annulled
  const byThemself = row.recorded_by === actor.client
  return {
    entryId: row.entry_id,
    version: row.version,
    category: row.category,
    kind: row.kind,
    title: kind.label[language],
    summary: saySummary(saying, kind, payload),
    fields: sayFields(saying, kind, payload),
    recordedAt: row.recorded_at,
    byThemself,
    source: saySource(saying, row),
    channel: rules.notice.channels[row.channel]?.label[language] ?? '',
    mayEdit,
    kept: sayRule(saying, keptBy),
    ...optional({
      keptUntil,
      from: row.occurred_from ?? undefined,
      to: row.occurred_to ?? undefined,
      office: byThemself ? undefined : rules.notice.offices[row.recorded_office ?? '']?.name[language],
      changed: row.reason && row.reason !== renewed ? row.reason : undefined,
      annulled: row.is_annulled || undefined,
      attachments: attachments && [...attachments],
      payload: mayEdit ? payload : undefined,
    }),
  }
}

/** Without the members that say nothing. */
function optional<T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as never
}
