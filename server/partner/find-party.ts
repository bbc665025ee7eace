import type { Organisation } from '../../access/visit.ts'
import type { Member, Notice } from '../../rulebook/notice.ts'

/** As whom a member comes: the group that its interface is, and the organisation that it is. */
export type Party = { readonly group: string; readonly organisation: Organisation; readonly name: string }

/** Who may come through which group, worked out once from the notice. */
export type Parties = (member: string, groups: readonly string[]) => Party | undefined

/** A member whose organisation has no row in the notice: known by what the office has entered about it. */
const businessId = /^\d{7}-\d$/

/**
 * Members by the groups of their interfaces (N7.1, N6.2). A member is checked against the notice: of a recipient that
 * lists its members only these are one, of a source that is no recipient the source's own. A recipient that lists none is
 * any organisation with a business id: its reach is by referral, so without one it finds nobody.
 */
export function partiesOf(notice: Notice): Parties {
  const byGroup = new Map(
    Object.entries(notice.groups)
      .filter(([, { actor }]) => actor === 'machine')
      .map(([group]) => [group, membersOf(notice, group)] as const),
  )
  return (member, groups) => {
    for (const group of groups) {
      const party = partyAs(group, byGroup.get(group), member)
      if (party) return party
    }
    return undefined
  }
}

/** Members of a group by their codes; `'any'` where the notice leaves it to referrals, undefined for no interface. */
type Members = ReadonlyMap<string, Member> | 'any' | undefined

function membersOf(notice: Notice, group: string): Members {
  const { actsFor } = notice.groups[group]!
  const source = notice.access.find((rule) => rule.group === group && rule.bringsAs !== undefined)?.bringsAs
  const listed = actsFor === undefined ? undefined : notice.recipients[actsFor]!.members
  const members = listed ?? (source === undefined ? undefined : notice.sources[source]!.members)
  if (members) return new Map(members.map((each) => [each.member, each]))
  const isByReferral = notice.access.some((rule) => rule.group === group && rule.of === 'referredClients')
  return isByReferral ? 'any' : undefined
}

function partyAs(group: string, members: Members, member: string): Party | undefined {
  const code = member.slice(member.indexOf('/') + 1)
  if (members === 'any') {
    return businessId.test(code) ? { group, organisation: { member, businessId: code }, name: member } : undefined
  }
  const known = members?.get(member)
  if (!known) return undefined
  return {
    group,
    organisation: { member, businessId: code, ...(known.number === undefined ? {} : { number: known.number }) },
    name: known.name.fi,
  }
}
