import { uuidv7 } from 'uuidv7'
import { groups } from '../../notice/groups.ts'
import { offices } from '../../notice/offices.ts'
import type { Group } from '../../rulebook/notice.ts'
import { type Asking, finnishDay } from './session-queries.ts'

export type Grant = {
  /** The person as the identity provider knows them. */
  readonly issuer: string
  readonly subject: string
  readonly name: string
  /** The register's own id for a person who has none yet; made when not given, and never changed afterwards. */
  readonly staffId?: string
  readonly group: string
  readonly office: string
  /** Days, both included (ISO 8601). */
  readonly validFrom: string
  readonly validUntil: string
  readonly grantedBy: string
}

/** Why a right cannot be granted, in words for whoever asked. */
export class NotGranted extends Error {}

/**
 * Lets a person act as a group in an office between two days. A standing right of the same person, group and office gets
 * the new days; sessions under it never outlive them. Run as the owner of the database: no door may grant.
 */
export async function grantMembership(
  asking: Asking,
  grant: Grant,
  at: Date = new Date(),
): Promise<{ staffId: string; membershipId: string }> {
  check(grant)
  const { rows } = await asking.query<{ staff_id: string; membership_id: string }>(
    `with person as (
       insert into staff_person (staff_id, issuer, subject, name) values ($1, $2, $3, $4)
       on conflict (issuer, subject) do update set name = excluded.name returning staff_id),
     granted as (
       insert into staff_membership as m (staff_id, "group", office, valid_from, valid_until, granted_by, granted_at)
       select staff_id, $5, $6, $7::date, $8::date, $9, $10 from person
       on conflict (staff_id, "group", office) where removed_at is null do update
         set valid_from = excluded.valid_from, valid_until = excluded.valid_until,
             granted_by = excluded.granted_by, granted_at = excluded.granted_at
       returning m.staff_id, m.membership_id),
     shortened as (
       update session s set ends_at = e.at, idle_ends_at = least(s.idle_ends_at, e.at)
       from granted, (select case when ${finnishDay('$10')} < $7::date then $10::timestamptz
                             else ($8::date + 1)::timestamp at time zone 'Europe/Helsinki' end as at) e
       where s.membership_id = granted.membership_id and s.ended_at is null and s.ends_at > e.at)
     select staff_id, membership_id from granted`,
    [
      grant.staffId ?? uuidv7(),
      grant.issuer,
      grant.subject,
      grant.name,
      grant.group,
      grant.office,
      grant.validFrom,
      grant.validUntil,
      grant.grantedBy,
      at,
    ],
  )
  const { staff_id: staffId, membership_id: membershipId } = rows[0]!
  return { staffId, membershipId }
}

function check({ group, office, validFrom, validUntil, name, subject }: Grant): void {
  const known = (groups as Readonly<Record<string, Group>>)[group]
  if (!known || known.actor !== 'staff') throw new NotGranted(`There is no group of staff called ${group}`)
  if (!Object.hasOwn(offices, office)) throw new NotGranted(`There is no office ${office}`)
  for (const day of [validFrom, validUntil]) {
    if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day))) throw new NotGranted(`Not a day: ${day}`)
  }
  if (validUntil < validFrom) throw new NotGranted('The right would end before it begins')
  if (name.trim() === '' || subject.trim() === '')
    throw new NotGranted('A right is personal: name and subject are needed')
}

/** Removes a right and ends the sessions under it, on every process at once. False when there is no such right. */
export async function removeMembership(
  asking: Asking,
  { membershipId, removedBy }: { membershipId: string; removedBy: string },
  at: Date = new Date(),
): Promise<boolean> {
  const { rows } = await asking.query<{ removed: boolean }>(
    `with removed as (
       update staff_membership set removed_at = $3, removed_by = $2
       where membership_id = $1 and removed_at is null returning membership_id),
     ended as (
       update session set ended_at = $3 where membership_id in (select membership_id from removed) and ended_at is null)
     select exists (select from removed) as removed`,
    [membershipId, removedBy, at],
  )
  return rows[0]!.removed
}
