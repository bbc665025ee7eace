import { open, type Operation } from '../../access/open.ts'
import { statement } from '../../access/records.ts'
import { Refusal } from '../../access/refusal.ts'
import { dayOf, type Visit } from '../../access/visit.ts'
import type { Rules } from '../../rulebook/rules.ts'
import type { Language } from '../../rulebook/text.ts'
import { findClient } from '../../register/clients/client-queries.ts'
import type { Raised } from '../../register/matters/contract.ts'
import { raiseMatter } from '../../register/matters/raise-matters.ts'
import { ownPurpose, themselfOf } from '../../register/own-affairs/open-own-record.ts'
import type { AskAboutViewing, OwnViewing, OwnViewings, ReadOwnViewings } from './contract.ts'
import { cursorFrom, pageSize, type ViewingRow } from './read-viewings.ts'

const columns = `log_id, at, actor_name, actor_group, office, purpose, operation, outcome, categories as line_categories,
     coalesce(cardinality(entries), 0) as entry_count, reason`

const ownViewings = statement(
  'own-viewings',
  `select ${columns} from access_log
   where (client_id = any ($1::uuid[]) or clients && $1::uuid[]) and (at, log_id) < ($2::timestamptz, $3::uuid)
     and ($5::text is null or actor_group <> $5)
   order by at desc, log_id desc limit $4`,
)

const ownViewing = statement(
  'own-viewing',
  `select ${columns} from access_log
   where log_id = $2 and (client_id = any ($1::uuid[]) or clients && $1::uuid[])`,
)

/**
 * Who has looked at the own record (N10.1, N6.4): openings, search hits, changes, disclosures and refusals alike, newest
 * first. The group and the office are told, for which task and on which ground; the name of an official is told by the
 * office on request (C-579/21).
 */
export async function readOwnViewings(
  visit: Visit,
  { language, others, after }: ReadOwnViewings,
): Promise<OwnViewings> {
  const { register, actor } = visit
  const [at, id] = after === undefined ? ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] : cursorFrom(after)
  return open(visit, { purpose: ownPurpose, operation: 'readLog', client: themselfOf(visit) }, async (records) => {
    if (!(await findClient(records, register.rules, actor.group))) throw new Refusal('notFound')
    const left = others ? actor.group : null
    const found = await records.rows<ViewingRow>(ownViewings, [records.clients, at, id, pageSize + 1, left])
    const page = found.slice(0, pageSize)
    const last = page.at(-1)
    const viewings = page.map((row) => toldFrom(register.rules, actor.group, language, row))
    return found.length > pageSize && last ? { viewings, next: `${last.at}~${last.log_id}` } : { viewings }
  })
}

/**
 * Asks the office about a line of the log: a matter opens, with the line in it, so that whoever handles it knows which one.
 *
 * Throws `Refusal`: `notFound` when there is no such line about this person.
 */
export async function askAboutViewing(visit: Visit, sent: AskAboutViewing): Promise<Raised> {
  const { register, actor } = visit
  const clientId = themselfOf(visit)
  const line = await open(
    visit,
    { purpose: ownPurpose, operation: 'readLog', client: clientId },
    async (records): Promise<OwnViewing> => {
      const [row] = await records.rows<ViewingRow>(ownViewing, [records.clients, sent.logId])
      if (!row) throw new Refusal('notFound')
      return toldFrom(register.rules, actor.group, 'fi', row)
    },
  )
  const about = [dayOf(new Date(line.at)), line.who, line.office, line.task].filter(Boolean).join(', ')
  const text = [`Lokirivi ${sent.logId}: ${about}.`, sent.text?.trim()].filter(Boolean).join('\n')
  return raiseMatter(visit, { purpose: ownPurpose, clientId, matterId: sent.matterId, kind: 'logQuestion', text })
}

/** What was done, in a few words: every operation of the gate is one of them. */
const deeds = {
  open: 'viewed',
  readHistory: 'viewed',
  readAttachment: 'attachment',
  readDrafts: 'viewed',
  saveDraft: 'handled',
  record: 'changed',
  correct: 'changed',
  annul: 'changed',
  register: 'changed',
  import: 'changed',
  markDuplicate: 'changed',
  merge: 'changed',
  part: 'changed',
  search: 'found',
  identify: 'found',
  list: 'listed',
  listMatters: 'listed',
  disclose: 'gave',
  readLog: 'readLog',
  openMatter: 'handled',
  moveMatter: 'handled',
  readMatters: 'handled',
  raiseMatter: 'handled',
  readOwnMatters: 'handled',
  readMessages: 'messages',
  writeMessage: 'messages',
  handleMessages: 'messages',
  listMessages: 'listed',
  prepareStatement: 'statement',
  readStatements: 'statement',
  issueStatement: 'statement',
  annulStatement: 'statement',
  correctStatement: 'statement',
  transferStatement: 'statement',
  listStatements: 'listed',
  placeHold: 'kept',
  liftHold: 'kept',
  readHolds: 'kept',
  listHolds: 'listed',
  findDue: 'kept',
  keepRemovals: 'kept',
  remove: 'kept',
  removeAgain: 'kept',
  listRemovals: 'kept',
  approveRemoval: 'kept',
  overseeRemoval: 'kept',
  packageBatch: 'kept',
  keepArchive: 'kept',
  seeArchive: 'kept',
  reckonForecast: 'kept',
  askPackageAgain: 'kept',
  registerPaper: 'papers',
  movePaper: 'papers',
  readPapers: 'papers',
  readOwnPapers: 'papers',
  listPapers: 'papers',
  drawPickLists: 'papers',
  listPicks: 'papers',
  confirmPick: 'papers',
  previewDisclosure: 'gave',
  readDisclosures: 'viewed',
  listDeliveries: 'gave',
  handleDelivery: 'gave',
  findDeliveries: 'gave',
  deliver: 'gave',
  seekChanges: 'gave',
  answerEmployer: 'gave',
  listContacts: 'gave',
  extractProject: 'gave',
  receive: 'received',
  findStanding: 'kept',
  keepStanding: 'kept',
  readVacancies: 'handled',
  keepVacancies: 'handled',
  draftStart: 'handled',
  findNotices: 'messages',
  notify: 'messages',
} as const satisfies Record<Operation, OwnViewing['did']>

function toldFrom({ notice }: Rules, themself: string, language: Language, row: ViewingRow): OwnViewing {
  const task = notice.purposes[row.purpose ?? '']
  const office = notice.offices[row.office ?? '']?.name[language]
  return {
    logId: row.log_id,
    at: row.at,
    byThemself: row.actor_group === themself,
    who: notice.groups[row.actor_group]?.label[language] ?? row.actor_group,
    did: Object.hasOwn(deeds, row.operation) ? deeds[row.operation as Operation] : 'other',
    refused: row.outcome !== 'done',
    categories: (row.line_categories ?? []).map((id) => notice.categories[id]?.plainLabel[language] ?? id),
    entries: row.entry_count,
    ...(office ? { office } : {}),
    ...(task ? { task: task.label[language], ground: `${task.act} ${task.provision}` } : {}),
  }
}
