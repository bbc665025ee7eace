import { statement } from '../../access/records.ts'

export type StatementChange = {
  client_id: string
  entry_id: string
  version: number
  is_annulled: boolean
  changed_in: string
}

/**
 * What changed for a payer after a marker, oldest first. Nothing of a transaction that might still be followed by an
 * earlier one: a page never ends beyond a change that is about to commit.
 */
export const statementChanges = statement(
  'statement-changes',
  `select client_id, entry_id, version, is_annulled, changed_in::text from statement_change
   where payer = $1 and fund = $2 and (changed_in, entry_id) > ($3::text::xid8, $4::uuid)
     and changed_in < pg_snapshot_xmin(pg_current_snapshot())
   order by changed_in, entry_id limit $5`,
)

export type PresentStatement = {
  client_id: string
  entry_id: string
  is_annulled: boolean
  payload: Readonly<Record<string, unknown>>
}

/** The statements of the errand's persons as they now stand. */
export const presentStatements = statement(
  'present-statements',
  `select distinct on (entry_id) client_id, entry_id, is_annulled, payload from entry
   where client_id = any ($1::uuid[]) and category = 'unemploymentSecurity' and kind = 'labourPolicyStatement'
   order by entry_id, version desc`,
)

/** The entries that hold the persons' identity codes. */
export const identityEntries = statement(
  'identity-entries',
  `select distinct on (entry_id) client_id, entry_id, is_annulled from entry
   where client_id = any ($1::uuid[]) and category = 'identity' and kind = 'identityCode'
   order by entry_id, version desc`,
)

export type ReferralChange = { client_id: string; entry_id: string; changed_in: string }

/** Referrals to an organisation that were made or changed after a marker, and still stand. */
export const referralChanges = statement(
  'referral-changes',
  `select client_id, entry_id, changed_in::text from client_referral
   where business_id = $1 and recipient = $2 and (changed_in, entry_id) > ($3::text::xid8, $4::uuid)
     and changed_in < pg_snapshot_xmin(pg_current_snapshot()) and coalesce(reached_until, $5::date) >= $5::date
   order by changed_in, entry_id limit $6`,
)
