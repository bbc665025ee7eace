import type { Dealing, Notice, Reach } from '../rulebook/notice.ts'
import { dealingIs, found, policy, purposeIn, setting, theClients } from './policy-words.ts'
import { roleOf } from './sql.ts'

/*
 * Transfer to the archive and papers of locked storage. What an archivist may see has no client in it: packages are counts
 * and checksums, and of a paper the columns that tell whose it is are not granted.
 */

/** Columns of a paper that say what it is and where it lies, and not whose it is. */
const placeColumns = ['number', 'kind', 'office', 'room', 'shelf', 'box', 'arrived_on', 'kept_until', 'state']

/** The lines of one group: grants and policies of packages, receipts, papers and pick lists. */
export function archivePolicies(notice: Notice, group: string): string[] {
  const role = roleOf(group)
  const { actor, purposes } = notice.groups[group]!
  const forTheTask = purposeIn(purposes)
  const may = (dealing: Dealing) =>
    notice.dealings.find((rule) => rule.group === group && rule.may.includes(dealing))?.of
  const [archives, keeps, sees] = [may('keepArchive'), may('keepPapers'), may('seePapers')]
  return [
    ...(archives && actor === 'machine' ? packaging(role, forTheTask) : []),
    ...(archives && actor !== 'machine' ? overseeing(role, forTheTask) : []),
    ...(keeps && actor !== 'machine' ? keeping(role, keeps, forTheTask) : []),
    ...(sees
      ? [
          `grant select on paper to ${role};`,
          policy(
            `${role}_sees_papers`,
            'paper',
            'select',
            role,
            `${theClients} and ${found(sees)} and ${dealingIs('seePapers')} and ${forTheTask}`,
          ),
        ]
      : []),
  ]
}

const packagedTables = [
  'client',
  'entry',
  'entry_attachment',
  'message_thread',
  'message',
  'message_attachment',
  'matter',
  'matter_event',
  'hold',
]

/** The machine reads what is transferred whole, of every client of a batch, and draws the pick lists. */
function packaging(role: string, forTheTask: string): string[] {
  const during = `${dealingIs('keepArchive', 'keepPapers')} and ${forTheTask}`
  return [
    ...packagedTables.flatMap((table) => [
      `grant select on ${table} to ${role};`,
      policy(`${role}_packages_rows`, table, 'select', role, during),
    ]),
    `grant select, insert, update on archive_package to ${role};`,
    `grant select, insert on archive_file, archive_receipt to ${role};`,
    `grant select, insert, delete on removal_forecast to ${role};`,
    `grant select, update on paper to ${role};`,
    policy(`${role}_lists_papers`, 'paper', 'select', role, during),
    policy(`${role}_marks_papers`, 'paper', 'update', role, during),
    `grant select, insert, delete on paper_pick to ${role};`,
  ]
}

/** The archivist: figures, and where papers lie. */
const overseeing = (role: string, forTheTask: string): string[] => [
  `grant select on archive_package, archive_file, archive_receipt, removal_forecast, paper_pick to ${role};`,
  `grant update (again_by, again_by_name, again_at) on archive_package to ${role};`,
  `grant select (${placeColumns.join(', ')}) on paper to ${role};`,
  policy(`${role}_sees_where_papers_lie`, 'paper', 'select', role, `${dealingIs('keepArchive')} and ${forTheTask}`),
]

/** Who keeps the papers of an office: those of a client within reach, and the office's own shelves as a list. */
const keeping = (role: string, reach: Reach, forTheTask: string): string[] => [
  `grant usage on sequence paper_number to ${role};`,
  `grant select, insert, update, delete on paper to ${role};`,
  policy(
    `${role}_keeps_papers`,
    'paper',
    'all',
    role,
    `(${theClients} and ${found(reach)} or ${setting('clients')} = '' and ${onRow(reach)}) and ${dealingIs('keepPapers')} and ${forTheTask}`,
  ),
  `grant select on paper_pick to ${role};`,
  `grant update (outcome, note, done_by, done_by_name, done_at) on paper_pick to ${role};`,
]

/** Reaches that a paper's own row tells; by others nothing is listed. */
const onRow = (reach: Reach) =>
  reach === 'anyClient' ? 'true' : reach === 'clientsOfOwnOffice' ? `office = ${setting('office')}` : 'false'
