import { type Asking, finnishDay } from './session-queries.ts'

export type Person = { readonly staffId: string; readonly name: string }
export type HeldMembership = { readonly membershipId: string; readonly group: string; readonly office: string }

/** The member of staff whom the provider vouches for, with the rights valid at `at`; the oldest right first. */
export async function findPerson(
  asking: Asking,
  { issuer, subject }: { issuer: string; subject: string },
  at: Date,
): Promise<{ person: Person; memberships: HeldMembership[] } | undefined> {
  const { rows } = await asking.query<MembershipRow & { name: string }>(
    `${memberships} where p.issuer = $2 and p.subject = $3 order by m.granted_at, m.membership_id`,
    [at, issuer, subject],
  )
  const [first] = rows
  return first && { person: { staffId: first.staff_id, name: first.name }, memberships: held(rows) }
}

/** The rights of one person valid at `at`. */
export async function listMemberships(asking: Asking, staffId: string, at: Date): Promise<HeldMembership[]> {
  const { rows } = await asking.query<MembershipRow>(
    `${memberships} where p.staff_id = $2 order by m.granted_at, m.membership_id`,
    [at, staffId],
  )
  return held(rows)
}

type MembershipRow = { staff_id: string; membership_id: string | null; group: string; office: string }

const memberships = `select p.staff_id, p.name, m.membership_id, m."group", m.office
  from staff_person p left join staff_membership m on m.staff_id = p.staff_id and m.removed_at is null
    and ${finnishDay('$1')} between m.valid_from and m.valid_until`

const held = (rows: readonly MembershipRow[]): HeldMembership[] =>
  rows.flatMap(({ membership_id, group, office }) =>
    membership_id === null ? [] : [{ membershipId: membership_id, group, office }],
  )

/** Staff of an office with a right valid at `at`, by name: those to whom a client may be assigned. */
export async function listStaffOfOffice(
  asking: Asking,
  office: string,
  at: Date,
): Promise<{ staffId: string; name: string; group: string }[]> {
  const { rows } = await asking.query<{ staff_id: string; name: string; group: string }>({
    name: 'list-staff-of-office',
    text: `select staff_id, name, "group" from staff_member
      where office = $2 and ${finnishDay('$1')} between valid_from and valid_until order by name, staff_id, "group"`,
    values: [at, office],
  })
  return rows.map((row) => ({ staffId: row.staff_id, name: row.name, group: row.group }))
}

export type StaffMembership = {
  readonly staffId: string
  readonly name: string
  readonly issuer: string
  readonly subject: string
  readonly membershipId: string
  readonly group: string
  readonly office: string
  readonly validFrom: string
  readonly validUntil: string
  readonly standing: 'valid' | 'notYet' | 'ended' | 'removed'
}

/** The rights granted, by name; those that are not valid at `at` only when `all` are asked for. */
export async function listStaff(
  asking: Asking,
  which: { office?: string | undefined; group?: string | undefined; all: boolean },
  at: Date,
): Promise<StaffMembership[]> {
  const { rows } = await asking.query<StaffMembership>(
    `select * from (
       select p.staff_id as "staffId", p.name, p.issuer, p.subject, m.membership_id as "membershipId", m."group", m.office,
         m.valid_from::text as "validFrom", m.valid_until::text as "validUntil",
         case when m.removed_at is not null then 'removed' when ${finnishDay('$1')} < m.valid_from then 'notYet'
              when ${finnishDay('$1')} > m.valid_until then 'ended' else 'valid' end as standing
       from staff_membership m join staff_person p on p.staff_id = m.staff_id) s
     where ($2::text is null or office = $2) and ($3::text is null or "group" = $3) and ($4 or standing = 'valid')
     order by name, "staffId", "group", office, "validFrom"`,
    [at, which.office ?? null, which.group ?? null, which.all],
  )
  return rows
}
