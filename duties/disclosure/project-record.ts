import { type Person, type Records, statement } from '../../access/records.ts'
import { type Flaw, Refusal } from '../../access/refusal.ts'
import { type Register, todayOf, type Visit } from '../../access/visit.ts'
import { kindOfConsent, tellsWhere } from '../../derive/disclosure-projection.ts'
import { type ConsentEntry, standingConsent } from '../../register/consents/standing-consent.ts'
import type { EntryRow } from '../../register/entries/entry-queries.ts'
import { unsealPayload } from '../../register/entries/seal-payload.ts'
import { isOwn } from '../../rulebook/code-list.ts'
import type { Kind } from '../../rulebook/kind.ts'
import type { Allowed, Wanted } from './wanted.ts'

/** An entry as it is given: its fields cut to the rule. */
export type GivenEntry = {
  readonly entryId: string
  readonly version: number
  readonly payload: Readonly<Record<string, unknown>>
}

/** What leaves about one person. */
export type Projected = {
  readonly person: Person
  readonly kinds: Readonly<Record<string, readonly GivenEntry[]>>
  readonly rows: readonly GivenRow[]
}

/** Of a version, what giving it takes: extracts read millions of them. */
type GivenRow = Pick<
  EntryRow,
  | 'client_id'
  | 'category'
  | 'entry_id'
  | 'version'
  | 'kind'
  | 'payload'
  | 'occurred_from'
  | 'occurred_to'
  | 'recorded_at'
  | 'is_annulled'
>

const clientsThere = statement(
  'clients-to-give-of',
  'select client_id, safety_ban from client where client_id = any ($1::uuid[])',
)

const entriesOfKinds = statement(
  'entries-to-give',
  `select distinct on (client_id, entry_id)
     client_id, category, entry_id, version, kind, payload, occurred_from, occurred_to, recorded_at, is_annulled
   from entry
   where client_id = any ($1::uuid[]) and category = any ($2::text[]) and kind = any ($3::text[])
   order by client_id, entry_id, version desc`,
)

/**
 * Projects the records of the errand's persons through the recipient's rule: current entries, of the kinds and fields
 * that were asked for and the rule grants; under a safety ban without anything that tells where (661/2009 §36), unless
 * the recipient has it by law; by consent, what the consent in force covers; never an internal code.
 *
 * A person whom the actor does not reach, or whom the rule does not let the member ask about, is not among them.
 * Throws `Refusal` `invalid`: consentNotInForce, outsideConsent, badReference.
 */
export async function projectRecords(
  records: Records,
  { register }: Visit,
  wanted: Wanted,
  allowed: Allowed,
): Promise<Projected[]> {
  const { rules } = register
  const asked = [...allowed.kinds.keys(), ...kindsLookedAt(allowed)]
  const categories = new Set(asked.map((id) => rules.kinds.get(id)!.category))
  const [there, rows] = await Promise.all([
    records.rowsKeptBehind<{ client_id: string; safety_ban: boolean }>(clientsThere, [records.clients]),
    records.rowsKeptBehind<GivenRow>(entriesOfKinds, [records.clients, [...categories], [...new Set(asked)]]),
  ])
  const banned = new Map(there.map(({ client_id, safety_ban }) => [client_id, safety_ban]))
  const byClient = Map.groupBy(
    rows.filter((row) => !row.is_annulled),
    ({ client_id }) => client_id,
  )
  const projected = records.persons
    .filter(({ client }) => banned.has(client) && (wanted.clients?.includes(client) ?? true))
    .flatMap((person) => {
      const own = person.clients.flatMap((client) => byClient.get(client) ?? [])
      const isBanned = person.safetyBan || person.clients.some((client) => banned.get(client))
      return projectPerson(register, { ...person, safetyBan: isBanned }, own, wanted, allowed)
    })
  refuseMissing(
    wanted,
    projected.flatMap((each) => each.rows),
  )
  return projected
}

/** Kinds that are looked at to know what may be given, and are not given. */
const kindsLookedAt = ({ rule }: Allowed): string[] => [
  ...(rule.consent ? [kindOfConsent] : []),
  ...(rule.whose ? [rule.whose.kind] : []),
]

function projectPerson(
  register: Register,
  person: Person,
  rows: readonly GivenRow[],
  wanted: Wanted,
  allowed: Allowed,
): Projected[] {
  const entries = rows.map((row) => readRow(row, register))
  if (!isWithinWhose(allowed, entries)) return []
  const covered = coverOf(register, wanted, allowed, entries)
  const hidesWhere = person.safetyBan && !allowed.projection.despiteSafetyBan
  const kinds: Record<string, GivenEntry[]> = {}
  const given: GivenRow[] = []
  const ofKind = Map.groupBy(entries, ({ row }) => row.kind)
  for (const [id, fields] of allowed.kinds) {
    const own = ofKind.get(id)
    if (!own || !covered(id)) continue
    const kind = register.rules.kinds.get(id)!
    if (hidesWhere && kind.hiddenBySafetyBan) continue
    const mayLeave = hidesWhere ? fields.filter((name) => !tellsWhere(kind.fields[name]!)) : fields
    for (const { row, payload } of standing(kind, person, own)) {
      if (wanted.entries && !wanted.entries.includes(row.entry_id)) continue
      if (!isGivenTo(allowed, row.kind, payload) || isInternal(kind, payload)) continue
      const picked = pick(payload, mayLeave)
      if (picked === undefined) continue
      ;(kinds[id] ??= []).push({ entryId: row.entry_id, version: row.version, payload: picked })
      given.push(row)
    }
  }
  return [{ person, kinds, rows: given }]
}

type Payload = Readonly<Record<string, unknown>>

/** A row with its sealed fields opened. */
type Read = { readonly row: GivenRow; readonly payload: Payload }

function readRow(row: GivenRow, { rules, seals }: Register): Read {
  const kind = rules.kinds.get(row.kind)
  return { row, payload: kind ? unsealPayload(kind, row.payload, row.client_id, seals) : row.payload }
}

/** Of a kind that a person has only one of, the one of the row that stands for them, else the newest. */
function standing(kind: Kind, { client }: Person, own: readonly Read[]): readonly Read[] {
  if (!kind.single || own.length < 2) return own
  const main = own.filter(({ row }) => row.client_id === client)
  const [newest] = (main.length > 0 ? main : own).toSorted((a, b) => (a.row.recorded_at < b.row.recorded_at ? 1 : -1))
  return newest ? [newest] : []
}

/** The rule may let a member ask only about its own clients: a municipality about those who live there. */
function isWithinWhose({ rule, member }: Allowed, entries: readonly Read[]): boolean {
  const { whose } = rule
  if (!whose) return true
  return entries.some(
    ({ row, payload }) =>
      row.kind === whose.kind && member?.number !== undefined && payload[whose.field] === member.number,
  )
}

/** Of some kinds a recipient gets only what is its own: a payer the statements that go to it (M3.7). */
const isGivenTo = ({ rule, member, memberCode }: Allowed, kind: string, payload: Payload) =>
  Object.entries(rule.onlyCodes?.[kind] ?? {}).every(([field, codes]) => codes.includes(payload[field] as string)) &&
  Object.entries(rule.only?.[kind] ?? {}).every(
    ([field, value]) =>
      payload[field] !== undefined &&
      payload[field] ===
        (value === '@number' ? member?.number : value === '@businessId' ? businessIdOf(memberCode) : value),
  )

/** The business id of a member (`COM/1234567-1`), or of whoever is known by nothing else. */
const businessIdOf = (memberCode: string | undefined) => memberCode?.slice(memberCode.indexOf('/') + 1)

/** An entry that bears a code for the office itself is given to nobody (trap 18). */
const isInternal = (kind: Kind, payload: Payload) =>
  codesOfTheOffice(kind).some(([name, codes]) => codes.includes(payload[name] as string))

const officeCodes = new WeakMap<Kind, readonly [string, readonly string[]][]>()

/** The fields of a kind whose list has codes for the office itself, with those codes. */
function codesOfTheOffice(kind: Kind): readonly [string, readonly string[]][] {
  let codes = officeCodes.get(kind)
  if (!codes) {
    codes = Object.entries(kind.fields).flatMap(([name, field]): [string, readonly string[]][] =>
      field.type === 'code' && isOwn(field.list) && field.list.internal ? [[name, field.list.internal]] : [],
    )
    officeCodes.set(kind, codes)
  }
  return codes
}

/**
 * Which kinds and facts the consent in force covers. Without consent as the ground, all of them.
 *
 * What was asked for by name and is not covered is refused; what follows from asking for everything is left out.
 */
function coverOf(
  register: Register,
  wanted: Wanted,
  { rule, memberCode, kinds, facts }: Allowed,
  entries: readonly Read[],
): (name: string) => boolean {
  const { ground } = wanted
  if (ground.by !== 'consent' || !rule.consent) return () => true
  const { purpose, items } = rule.consent
  const consents = entries
    .filter(({ row }) => row.kind === kindOfConsent)
    .map(({ row, payload }): ConsentEntry => ({
      entryId: row.entry_id,
      kind: row.kind,
      payload,
      recordedAt: row.recorded_at,
    }))
  const covers = (name: string) => {
    const item = items && Object.keys(items).find((each) => items[each]!.includes(name))
    if (items && item === undefined) return false
    const asked = { purpose, item, businessId: memberCode, vacancy: wanted.about, today: todayOf(register) }
    return standingConsent(consents, asked)?.entryId === ground.consent
  }
  const names = [...kinds.keys(), ...Object.keys(facts), ...Object.values(items ?? {}).flat()]
  if (!names.some(covers)) throw new Refusal('invalid', [{ pointer: '/ground/consent', code: 'consentNotInForce' }])
  const named = [
    ...Object.keys(wanted.kinds ?? {}).map((name): [string, string] => [name, `/kinds/${name}`]),
    ...Object.keys(facts).map((name): [string, string] => [name, `/facts/${name}`]),
  ]
  const flaws = named
    .filter(([name]) => !covers(name))
    .map(([, pointer]): Flaw => ({ pointer, code: 'outsideConsent' }))
  if (flaws.length > 0) throw new Refusal('invalid', flaws)
  return covers
}

/** An entry that was asked for by its id is given or refused, never silently left out. */
function refuseMissing({ entries }: Wanted, given: readonly GivenRow[]) {
  const missing = (entries ?? []).flatMap((id, index) =>
    given.some(({ entry_id }) => entry_id === id) ? [] : [{ pointer: `/entries/${index}`, code: 'badReference' }],
  )
  if (missing.length > 0) throw new Refusal('invalid', missing)
}

/** Those of the fields that the payload has; nothing, when it has none of them. */
function pick(payload: Payload, fields: readonly string[]): Payload | undefined {
  let picked: Record<string, unknown> | undefined
  for (const name of fields) {
    const value = payload[name]
    if (value !== undefined) (picked ??= {})[name] = value
  }
  return picked
}
