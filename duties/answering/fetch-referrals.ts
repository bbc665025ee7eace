import { open } from '../../access/open.ts'
import type { Records } from '../../access/records.ts'
import { Refusal } from '../../access/refusal.ts'
import { todayOf, type Visit } from '../../access/visit.ts'
import { provisionsOf } from '../../derive/disclosure-projection.ts'
import { standingConsent } from '../../register/consents/standing-consent.ts'
import { entryFrom, listCurrentEntriesOf } from '../../register/entries/read-entries.ts'
import { doInParallel } from '../do-in-parallel.ts'
import { type Content, disclose } from '../disclosure/disclose.ts'
import { askerOf, messageOf } from './answer-query.ts'
import { readMarker, writeMarker } from './change-marker.ts'
import type { AskReferral, FetchChanges } from './contract.ts'
import { type ReferralChange, referralChanges } from './statement-queries.ts'

const usualPage = 100

export type GivenReferral = { readonly referral: string; readonly kinds: Content['kinds'] }
type Page = { readonly changes: readonly GivenReferral[]; readonly after?: string; readonly more: boolean }

/**
 * What an organisation needs to arrange the service for a person whom the office has referred to it, and no more (N7.3,
 * 916/2012 ch. 12 §6.2). It names the person by the referral. An organiser of a work try-out is given data with the
 * person's consent only (N7.2).
 *
 * Throws `Refusal('notFound')`: a referral that is over, another's or nobody's, or without consent.
 */
export const findReferred = (visit: Visit, { referral }: AskReferral): Promise<GivenReferral> =>
  open(visit, { purpose: 'disclosure', operation: 'disclose', person: { referral } }, async (records) => {
    if (records.client === '') throw new Refusal('notFound')
    return { referral, kinds: await give(records, visit) }
  })

/** The referrals to the organisation that were made or changed since its marker and still stand, oldest change first. */
export async function fetchReferralChanges(visit: Visit, { after, limit = usualPage }: FetchChanges): Promise<Page> {
  const { recipient } = askerOf(visit)
  const from = readMarker(after)
  const rows = await open(visit, { purpose: 'disclosure', operation: 'seekChanges' }, (records) =>
    records.rowsKeptBehind<ReferralChange>(referralChanges, [
      visit.actor.organisation!.businessId,
      recipient,
      from.transaction,
      from.entry,
      todayOf(visit.register),
      limit + 1,
    ]),
  )
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  if (!last) return { changes: [], ...(after === undefined ? {} : { after }), more: false }
  const found: (GivenReferral | undefined)[] = page.map(() => undefined)
  await doInParallel([...page.entries()], async ([place, row]) => {
    found[place] = await findReferred(visit, { referral: row.entry_id }).catch(nobody)
  })
  return {
    changes: found.filter((each) => each !== undefined),
    after: writeMarker({ transaction: last.changed_in, entry: last.entry_id }),
    more: rows.length > limit,
  }
}

/** A referral that ended between the list and the look, or that has no consent. */
function nobody(error: unknown): undefined {
  if (error instanceof Refusal && error.reason === 'notFound') return undefined
  throw error
}

async function listConsents(records: Records, { register }: Visit) {
  const rows = await listCurrentEntriesOf(records, 'offers')
  return rows.filter(({ kind }) => kind === 'consent').map((row) => entryFrom(row, register))
}

async function give(records: Records, visit: Visit) {
  const { notice } = visit.register.rules
  const { recipient, member } = askerOf(visit)
  const rule = notice.recipients[recipient]!
  if (!rule.consent) {
    const ground = { by: 'provision', provision: provisionsOf(rule)[0]! } as const
    return (await disclose(records, visit, { recipient, member, ground, channel: 'interface', ...messageOf(visit) }))
      .kinds
  }
  // Who is no member by the notice is known by its business id, as in the consent.
  const { businessId } = visit.actor.organisation!
  const consent = standingConsent(await listConsents(records, visit), {
    purpose: rule.consent.purpose,
    businessId,
    today: todayOf(visit.register),
  })
  if (!consent) throw new Refusal('notFound')
  const ground = { by: 'consent', consent: consent.entryId } as const
  const wanted = { recipient, member: businessId, ground, channel: 'interface', ...messageOf(visit) } as const
  return (await disclose(records, visit, wanted)).kinds
}
