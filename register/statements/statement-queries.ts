import { statement } from '../../access/records.ts'
import { versionColumns } from '../entries/entry-queries.ts'
import type { MatterRow } from '../matters/matter-queries.ts'
import type { Stage, StatementDraft } from './contract.ts'

export type PreparationRow = {
  client_id: string
  matter_id: string
  stage: Stage
  trigger: string
  trigger_entry: string | null
  requests: string[]
  clock_from: string
  draft: StatementDraft
  replaces: string | null
  replaces_because: string | null
  sent_by: string | null
  sent_by_name: string | null
  checked_by: string | null
  checked_by_name: string | null
  statement: string | null
}

export type PreparedMatterRow = MatterRow & Omit<PreparationRow, 'client_id' | 'matter_id'>
export type EvidenceRow = {
  client_id: string
  matter_id: string
  entry_id: string
  version: number
  frozen_at: string | null
}

const matterColumns = `m.client_id, m.matter_id, m.number, m.kind, m.office, m.state, m.result, m.handler, m.handler_name, m.received_on,
  m.due_on, m.closed_on, m.answer, m.version`
const preparationColumns = `p.stage, p.trigger, p.trigger_entry, p.requests, p.clock_from, p.draft, p.replaces, p.replaces_because, p.sent_by,
  p.sent_by_name, p.checked_by, p.checked_by_name, p.statement`

export const insertPreparation = statement(
  'insert-preparation',
  `insert into statement_preparation (client_id, matter_id, office, stage, trigger, trigger_entry, requests, clock_from, draft, replaces, replaces_because)
   values ($1, $2, $3, 'drafting', $4, $5, $6, $7, $8, $9, $10)`,
)

/** The matter of a preparation that a payer's request opens: nobody handles it yet. */
export const insertRequestedMatter = statement(
  'insert-requested-matter',
  `insert into matter (client_id, matter_id, number, kind, office, state, received_on, due_on, version)
   values ($1, $2, $3 || nextval('matter_number'), $4, $5, 'received', $6, $7, 1)`,
)

export const officeOfClient = statement(
  'office-of-client',
  'select office from client where client_id = any ($1::uuid[])',
)

/** One preparation with its matter; both stand still until the errand ends. */
export const preparationById = statement(
  'preparation-by-id',
  `select ${matterColumns}, ${preparationColumns} from matter m join statement_preparation p using (client_id, matter_id)
   where m.client_id = any ($1::uuid[]) and m.matter_id = $2 for update`,
)

export const pendingPreparations = statement(
  'pending-preparations',
  `select ${matterColumns}, ${preparationColumns} from matter m join statement_preparation p using (client_id, matter_id)
   where m.client_id = any ($1::uuid[]) and m.state <> 'closed' order by m.due_on, m.matter_id`,
)

export const updatePreparation = statement(
  'update-preparation',
  `update statement_preparation set stage = $3, draft = $4, requests = $5, clock_from = $6, sent_by = $7, sent_by_name = $8,
     checked_by = $9, checked_by_name = $10, statement = $11
   where client_id = any ($1::uuid[]) and matter_id = $2`,
)

/** Moves the matter of a preparation on; the version that the preparer saw must be the one that stands. */
export const updateMatterOfPreparation = statement(
  'update-matter-of-preparation',
  `update matter set state = $3, result = $4, closed_on = $5, due_on = $6, handler = $7, handler_name = $8, version = version + 1
   where client_id = any ($1::uuid[]) and matter_id = $2 and version = $9`,
)

export const evidenceOfPreparations = statement(
  'evidence-of-preparations',
  `select client_id, matter_id, entry_id, version, frozen_at from statement_evidence
   where client_id = any ($1::uuid[]) and matter_id = any ($2::uuid[])`,
)

export const dropEvidence = statement(
  'drop-evidence',
  'delete from statement_evidence where client_id = any ($1::uuid[]) and matter_id = $2',
)

export const insertEvidence = statement(
  'insert-evidence',
  `insert into statement_evidence (client_id, matter_id, entry_id, version)
   select $1, $2, entry_id, version from unnest($3::uuid[], $4::int[]) as relied (entry_id, version)`,
)

export const freezeEvidence = statement(
  'freeze-evidence',
  'update statement_evidence set frozen_at = $3 where client_id = any ($1::uuid[]) and matter_id = $2',
)

/** Versions of entries by their numbers, as they were. */
export const versionsReliedOn = statement(
  'versions-relied-on',
  `select ${versionColumns} from entry where client_id = any ($1::uuid[])
     and (entry_id, version) in (select * from unnest($2::uuid[], $3::int[]))`,
)

/** The last version of every statement, annulled ones too. */
export const statementsOfClient = statement(
  'statements-of-client',
  `select distinct on (entry_id) ${versionColumns} from entry
   where client_id = any ($1::uuid[]) and category = $2 and kind = $3 order by entry_id, version desc`,
)

/** Matters that were opened to replace a statement, with what came of them. */
export const clocksOfClient = statement(
  'statement-clocks-of-client',
  `select m.client_id, m.matter_id, m.office, m.received_on, p.requests from matter m join statement_preparation p using (client_id, matter_id)
   where m.client_id = any ($1::uuid[]) and m.kind = $2 and m.state <> 'closed' and cardinality(p.requests) > 0`,
)

export const moveDueDay = statement(
  'move-due-day',
  'update matter set due_on = $3 where client_id = any ($1::uuid[]) and matter_id = $2',
)
export const moveClock = statement(
  'move-statement-clock',
  'update statement_preparation set clock_from = $3 where client_id = any ($1::uuid[]) and matter_id = $2',
)

const listed = `from matter m join statement_preparation p using (client_id, matter_id)
   where m.kind = $1 and m.office = $2 and p.office = $2 and m.state <> 'closed'
     and ($3::text is null or m.handler = $3)
     and ($4::text is null or (p.stage = 'awaitingCheck' and p.sent_by <> $4))
     and ($5::date is null or m.due_on <= $5)`

/** A page of what the office prepares, the nearest last day first. */
export const preparationsOfOffice = statement(
  'preparations-of-office',
  `select ${matterColumns}, ${preparationColumns} ${listed}
     and (m.due_on, m.matter_id) > ($6::date, $7::uuid)
   order by m.due_on, m.matter_id limit $8`,
)
export const countPreparations = statement('count-preparations', `select count(*)::int as total ${listed}`)

export const namesOfFound = statement(
  'names-of-found',
  'select client_id, display_name from client where client_id = any ($1::uuid[])',
)
