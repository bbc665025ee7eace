import { statement } from '../../../access/records.ts'

export type GivenFileRow = {
  file_id: string
  recipient: string
  persons: number
  left_out: number
  sealed: string
  expires_at: string
}

export const insertFile = statement(
  'insert-given-file',
  `insert into given_file (file_id, recipient, persons, left_out, sealed, office, made_by, made_at, expires_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
)

export const fileById = statement(
  'given-file-by-id',
  `select file_id, recipient, persons, left_out, sealed, expires_at from given_file where file_id = $1 and expires_at > $2`,
)

export const dropExpired = statement('drop-expired-files', 'delete from given_file where expires_at <= $1')

/** Clients whose customership goes on and who are under no safety ban, by what their rows say; one more than may be taken. */
export const chosenContacts = statement(
  'chosen-contacts',
  `select client_id from client
   where merged_into is null and customership_ended_on is null and not safety_ban
     and ($1::text is null or employment_code = $1) and ($2::text is null or service_line = $2)
     and ($3::text is null or service_language = $3) and ($4::text is null or municipality = $4)
   order by client_id limit $5`,
)

/** Clients of whom a current entry says that the measure was of the project and touched the period. */
export const participants = statement(
  'participants',
  `select distinct client_id from (
     select distinct on (client_id, entry_id) client_id, is_annulled, payload, occurred_from, occurred_to from entry
     where category in ('services', 'benefits') and (client_id, entry_id) in (
       select client_id, entry_id from entry
       where category in ('services', 'benefits') and payload ? 'project' and payload ->> 'project' = $1)
     order by client_id, entry_id, version desc
   ) as current_entry
   where not is_annulled and payload ->> 'project' = $1
     and coalesce(occurred_from, '-infinity') <= $3::date and coalesce(occurred_to, 'infinity') >= $2::date
   order by client_id limit $4`,
)
