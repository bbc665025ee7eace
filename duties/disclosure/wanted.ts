import { createHash } from 'node:crypto'
import { type Flaw, Refusal } from '../../access/refusal.ts'
import { type Projection, projectionOf, provisionsOf } from '../../derive/disclosure-projection.ts'
import { isDay } from '../../register/identity-codes/identity-code.ts'
import type { Basis, DisclosureChannel, Member, Notice, Recipient } from '../../rulebook/notice.ts'

export type Fact = string | boolean | number

/** Why something may be given: a provision, as the recipient's rule cites it; a consent, by its entry; or as a processor. */
export type Ground =
  | { readonly by: 'provision'; readonly provision: string }
  | { readonly by: 'consent'; readonly consent: string }
  | { readonly by: 'processor' }

/** What is carried to the recipient, and where to: an X-Road service, an address, the name of a file. */
export type Parcel = {
  readonly to: string
  /** The exact bytes to carry; without them, what is given as JSON. */
  readonly body?: { readonly type: string; readonly bytes: Uint8Array; readonly name?: string }
  /** A file may be fetched until this instant, ISO 8601. */
  readonly until?: string
}

/** One disclosure as it is asked for. It narrows what the notice lets the recipient be given, and never widens it. */
export type Wanted = {
  readonly recipient: string
  /** Which organisation: its X-Road member, or the business id of an employer. */
  readonly member?: string
  readonly ground: Ground
  /** Fields by kind; without it, all that the recipient may be given. */
  readonly kinds?: Readonly<Record<string, readonly string[]>>
  /** These entries only. */
  readonly entries?: readonly string[]
  /** Of a machine's errand these persons only: of the others nothing is given, and nothing is written. */
  readonly clients?: readonly string[]
  /**
   * The ledger keeps which versions were given, and not their content a second time: for extracts of the whole register,
   * whose ledger would else outgrow it. Versions are never changed, so they tell the content as long as they are kept.
   */
  readonly keeps?: 'versions'
  /** Answers worked out from the record. */
  readonly facts?: Readonly<Record<string, Fact>>
  /** What the giver records before giving; it does not leave. */
  readonly basis?: Readonly<Record<string, string>>
  readonly channel: DisclosureChannel
  /** By which the recipient knows the message; the same one again is given once and answered alike. */
  readonly messageId?: string
  /** What the disclosure is about, for the ledger; it does not leave. */
  readonly about?: string
  /** Digest of what was shown before sending: what then differs is not sent. */
  readonly previewed?: string
  readonly deliver?: Parcel
}

/** What was asked for, held to the rule: everything in it is within what the notice lets the recipient be given. */
export type Allowed = {
  readonly rule: Recipient
  readonly projection: Projection
  readonly member: Member | undefined
  readonly memberCode: string | undefined
  readonly kinds: ReadonlyMap<string, readonly string[]>
  readonly facts: Readonly<Record<string, Fact>>
  readonly provision: string
}

/**
 * Holds what is asked for to the recipient's rule (N7.1–N7.9, M3.8). A field, fact, channel, member or ground outside the rule
 * cannot be asked for.
 *
 * Throws `Refusal`: `invalid` with every flaw: unknownCode, outsideRule, required, badDate.
 */
export function holdToRule(notice: Notice, wanted: Wanted): Allowed {
  const rule = Object.hasOwn(notice.recipients, wanted.recipient) ? notice.recipients[wanted.recipient] : undefined
  if (!rule) throw new Refusal('invalid', [{ pointer: '/recipient', code: 'unknownCode' }])
  const projection = projectionOf(notice, wanted.recipient)
  const memberCode = wanted.member ?? (rule.members?.length === 1 ? rule.members[0]!.member : undefined)
  const member = rule.members?.find((each) => each.member === memberCode)
  const flaws: Flaw[] = [
    ...(rule.channels.includes(wanted.channel) ? [] : [outside('/channel')]),
    ...(rule.members && !member ? [{ pointer: '/member', code: memberCode ? 'unknownCode' : 'required' }] : []),
    ...groundFlaws(rule, wanted),
    ...fieldFlaws(projection, wanted),
    ...Object.keys(wanted.facts ?? {})
      .filter((name) => !rule.facts?.includes(name))
      .map((name) => outside(`/facts/${name}`)),
    ...basisFlaws(rule.basis ?? {}, wanted.basis ?? {}),
  ]
  if (flaws.length > 0) throw new Refusal('invalid', flaws)
  return {
    rule,
    projection,
    member,
    memberCode,
    kinds: wanted.kinds ? new Map(Object.entries(wanted.kinds)) : projection.kinds,
    facts: wanted.facts ?? {},
    provision: wanted.ground.by === 'provision' ? wanted.ground.provision : rule.provision,
  }
}

const outside = (pointer: string): Flaw => ({ pointer, code: 'outsideRule' })

function groundFlaws(rule: Recipient, { ground }: Wanted): Flaw[] {
  if (ground.by !== rule.ground) return [outside('/ground')]
  if (ground.by !== 'provision') return []
  const isCited = ground.provision === rule.provision || provisionsOf(rule).includes(ground.provision)
  return isCited ? [] : [outside('/ground/provision')]
}

const fieldFlaws = ({ kinds }: Projection, wanted: Wanted): Flaw[] =>
  Object.entries(wanted.kinds ?? {}).flatMap(([kind, fields]) =>
    kinds.has(kind)
      ? fields.filter((field) => !kinds.get(kind)!.includes(field)).map((field) => outside(`/kinds/${kind}/${field}`))
      : [outside(`/kinds/${kind}`)],
  )

function basisFlaws(asked: Readonly<Record<string, Basis>>, said: Readonly<Record<string, string>>): Flaw[] {
  const missing = Object.keys(asked).filter((name) => !said[name]?.trim())
  const wrong = Object.entries(said).flatMap(([name, value]): Flaw[] => {
    const pointer = `/basis/${name}`
    const shape = asked[name]
    if (shape === undefined) return [outside(pointer)]
    if (value.trim() === '' || shape === 'words') return []
    if (shape === 'day') return isDay(value) ? [] : [{ pointer, code: 'badDate' }]
    return shape.includes(value) ? [] : [{ pointer, code: 'unknownCode' }]
  })
  return [...missing.map((name) => ({ pointer: `/basis/${name}`, code: 'required' })), ...wrong]
}

/** Digest of what was asked for, 32 bytes: by it a message that comes twice is told from another with the same id. */
export function digestOfAsked({ recipient, member, ground, kinds, entries, facts, channel, about }: Wanted): Buffer {
  const asked = [recipient, member, ground, kinds, entries, facts, channel, about].map((part) => inOrder(part ?? null))
  return createHash('sha256').update(JSON.stringify(asked)).digest()
}

/** Members of objects sorted: what is said in another order is the same. */
const inOrder = (value: unknown): unknown =>
  typeof value !== 'object' || value === null
    ? value
    : Array.isArray(value)
      ? value.map(inOrder)
      : Object.fromEntries(
          Object.entries(value)
            .toSorted(([a], [b]) => (a < b ? -1 : 1))
            .map(([name, inner]) => [name, inOrder(inner)]),
        )
