import { open } from '../../access/open.ts'
import type { Records } from '../../access/records.ts'
import type { Visit } from '../../access/visit.ts'
import { projectionOf } from '../../derive/disclosure-projection.ts'
import { isOwn } from '../../rulebook/code-list.ts'
import { discloseEach, type Given } from '../disclosure/disclose.ts'
import { askerOf, lookupHashOf, messageOf } from './answer-query.ts'
import { readMarker, writeMarker } from './change-marker.ts'
import type { AskStatements, FetchChanges, StatementChanges, StatementsOfPersons } from './contract.ts'
import {
  identityEntries,
  type PresentStatement,
  presentStatements,
  type StatementChange,
  statementChanges,
} from './statement-queries.ts'

const kind = 'labourPolicyStatement'
/** By which a payer has its statements (M3.7). */
const provision = '1290/2002 11 luku 4 §'
const usualPage = 200

/**
 * The labour policy statements of up to 1 000 persons that go to the asking payer (M3.7, N7.1). Of whom there are none,
 * for whatever reason, nothing is told and nothing recorded (N14.1).
 */
export async function findStatements(visit: Visit, sent: AskStatements): Promise<StatementsOfPersons> {
  const { register } = visit
  const hashes = sent.identityCodes.map((code, place) => lookupHashOf(register, code, `/identityCodes/${place}`))
  const errand = { purpose: 'disclosure', operation: 'disclose', persons: hashes } as const
  const given = await open(visit, errand, async (records) => [...(await giveStatements(records, visit)).values()])
  const byCode = new Map(given.map((each) => [codeIn(each), each]))
  return {
    persons: sent.identityCodes.map((identityCode) => ({
      identityCode,
      statements: statementsIn(byCode.get(identityCode.toUpperCase())),
    })),
  }
}

/**
 * What has changed in the payer's statements since its marker: issued, corrected, annulled, or gone to another payer. The
 * page ends before whatever is still being written, so that fetching from marker to marker misses nothing.
 */
export async function fetchStatementChanges(
  visit: Visit,
  { after, limit = usualPage }: FetchChanges,
): Promise<StatementChanges> {
  const { recipient } = askerOf(visit)
  const from = readMarker(after)
  const fund = visit.actor.organisation!.number ?? ''
  const rows = await open(visit, { purpose: 'disclosure', operation: 'seekChanges' }, (records) =>
    records.rowsKeptBehind<StatementChange>(statementChanges, [
      recipient,
      fund,
      from.transaction,
      from.entry,
      limit + 1,
    ]),
  )
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  if (!last) return { changes: [], ...(after === undefined ? {} : { after }), more: false }
  // Of a statement that changed twice the page tells where it stands.
  const latest = new Map(page.map((row) => [row.entry_id, row]))
  const given = await giveChanged(visit, [...latest.values()])
  return {
    changes: [...latest.values()].map(
      (row) => given.get(row.entry_id) ?? { statementId: row.entry_id, version: row.version, annulled: true },
    ),
    after: writeMarker({ transaction: last.changed_in, entry: last.entry_id }),
    more: rows.length > limit,
  }
}

type Change = StatementChanges['changes'][number]

async function giveChanged(visit: Visit, rows: readonly StatementChange[]): Promise<ReadonlyMap<string, Change>> {
  const standing = rows.filter((row) => !row.is_annulled)
  if (standing.length === 0) return new Map()
  const clients = [...new Set(standing.map((row) => row.client_id))]
  const changed = new Set(standing.map((row) => row.entry_id))
  const given = await open(visit, { purpose: 'disclosure', operation: 'disclose', clients }, (records) =>
    giveStatements(records, visit, changed),
  )
  return new Map(
    [...given.values()].flatMap((each) =>
      statementsIn(each).map(({ statementId, ...statement }): [string, Change] => {
        const identityCode = codeIn(each)
        return [statementId, { statementId, ...statement, ...(identityCode === undefined ? {} : { identityCode }) }]
      }),
    ),
  )
}

/** Gives the payer's own statements of the errand's persons, or those of them that are named, with the identity codes. */
async function giveStatements(
  records: Records,
  visit: Visit,
  named?: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Given>> {
  const { notice } = visit.register.rules
  const { recipient, member } = askerOf(visit)
  const [statements, codes] = await Promise.all([
    records.rowsKeptBehind<PresentStatement>(presentStatements, [records.clients]),
    records.rowsKeptBehind<Omit<PresentStatement, 'payload'>>(identityEntries, [records.clients]),
  ])
  const own = statements.filter((row) => isForPayer(visit, row) && (!named || named.has(row.entry_id)))
  const persons = records.persons.filter(({ clients }) => own.some((row) => clients.includes(row.client_id)))
  if (persons.length === 0) return new Map()
  const withOwn = new Set(persons.flatMap(({ client }) => client))
  const codesOfThem = codes.filter((row) => !row.is_annulled && withOwn.has(row.client_id))
  const { kinds } = projectionOf(notice, recipient)
  return discloseEach(records, visit, {
    recipient,
    member,
    ground: { by: 'provision', provision },
    kinds: { identityCode: kinds.get('identityCode')!, [kind]: kinds.get(kind)! },
    entries: [...codesOfThem, ...own].map((row) => row.entry_id),
    clients: [...withOwn],
    channel: 'interface',
    ...messageOf(visit),
  })
}

/** Standing, addressed to the asking payer (a fund by its number), and not one of the office's own. */
function isForPayer({ actor, register }: Visit, { is_annulled, payload }: PresentStatement): boolean {
  const { notice, kinds } = register.rules
  const { actsFor } = notice.groups[actor.group]!
  const only = notice.recipients[actsFor!]!.only?.[kind] ?? {}
  const { code } = kinds.get(kind)!.fields
  const internal = code?.type === 'code' && isOwn(code.list) ? (code.list.internal ?? []) : []
  return (
    !is_annulled &&
    !internal.includes(payload['code'] as string) &&
    Object.entries(only).every(
      ([field, value]) => payload[field] === (value === '@number' ? actor.organisation!.number : value),
    )
  )
}

const codeIn = (given: Given): string | undefined =>
  given.kinds['identityCode']?.[0]?.payload['identityCode'] as string | undefined

const statementsIn = (given: Given | undefined) =>
  (given?.kinds[kind] ?? []).map(({ entryId, version, payload }) => ({ statementId: entryId, version, payload }))
