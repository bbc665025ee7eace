import { grantMembership } from '../server/session/grant-membership.ts'
import type { Asking } from '../server/session/session-queries.ts'
import { cast } from './cast.ts'

/**
 * Gives the cast their rights, to be vouched for by the demo's identity provider at `issuer`. Safe to run at every start:
 * a person whom an earlier demo knew by another address of the provider is the same person.
 */
export async function enrolCast(asking: Asking, issuer: string, at: Date = new Date()): Promise<void> {
  const day = (years: number) => `${at.getUTCFullYear() + years}-01-01`
  await asking.query('update staff_person set issuer = $1 where staff_id = any($2)', [
    issuer,
    cast.map(({ staffId }) => staffId),
  ])
  for (const person of cast) {
    await grantMembership(asking, { ...person, issuer, validFrom: day(0), validUntil: day(5), grantedBy: 'demo' }, at)
  }
}
