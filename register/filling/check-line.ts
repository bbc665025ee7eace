import { hash, randomUUID } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import type { Flaw } from '../../access/refusal.ts'
import type { LocalDate, Register } from '../../access/visit.ts'
import type { Kind } from '../../rulebook/kind.ts'
import { type Standing, type StandingEntry, standingOf, tellsStanding } from '../clients/standing.ts'
import { checkPayload, hasControls, isRecord, type Payload, type Surroundings } from '../entries/check-payload.ts'
import { type EntryRow, valuesOf } from '../entries/entry-queries.ts'
import { provenanceFlaws, surroundingsOf } from '../entries/record-entry.ts'
import { referralOf, referralValues } from '../entries/keep-referral.ts'
import { namesFrom, rowOf } from '../entries/write-version.ts'
import { isDay } from '../identity-codes/identity-code.ts'
import { codesOf } from './codes-of-client.ts'
import { copyRow } from './copy-text.ts'

/** A client as the file brings them: checked, sealed, and ready to be copied into the tables. */
export type ArrivedClient = {
  readonly clientId: string
  /** Keyed digest of the line: the same line again is the same client, already there. */
  readonly digest: Buffer
  /** Lookup hashes of the identity codes, the current one first. */
  readonly codeHashes: readonly Buffer[]
  /** Where in the line the current identity code stands. */
  readonly codeAt: string
  readonly entryCount: number
  readonly categories: ReadonlySet<string>
  /** Rows for COPY, by table. */
  readonly rows: Readonly<Record<IncomingTable, string>>
}

export type IncomingTable =
  | 'client'
  | 'client_identity_code'
  | 'client_name'
  | 'entry'
  | 'client_referral'
  | 'imported_client'

export type LineChecker = (bytes: Buffer) => { readonly arrived: ArrivedClient } | { readonly flaws: readonly Flaw[] }

/** More flaws than this say nothing new about a line. */
const mostFlaws = 20
const lineMembers = new Set(['client', 'entries'])
const clientMembers = new Set(['office'])
const entryMembers = new Set([
  'kind',
  'payload',
  'source',
  'sourceDetail',
  'channel',
  'recordedBy',
  'recordedByName',
  'recordedOffice',
  'recordedAt',
  'entryId',
  'version',
  'reason',
  'annulled',
])

/** Columns of the client row that are told by its entries, in the order in which they are copied. */
export const standingColumns = ({ rules }: Pick<Register, 'rules'>): readonly string[] => [
  'office',
  'safety_ban',
  ...Object.keys(rules.notice.standing),
]

/**
 * Makes the checker of one run. It gives either the client of a line or everything that is wrong with the line, each
 * flaw with its place and never with its value. What is recorded later than now, or speaks of later than today where it
 * may not, is a flaw like any other.
 */
export function lineChecker(register: Register): LineChecker {
  const surroundings = surroundingsOf(register)
  const columns = standingColumns(register)
  const run: Run = {
    register,
    surroundings,
    now: register.now().toISOString(),
    cleanText: textCleaner(),
    provenanceFlaws: provenanceChecker(register),
  }
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })

  return (sent) => {
    const bytes = sent.at(-1) === 0x0d ? sent.subarray(0, -1) : sent
    let text: string
    try {
      text = decoder.decode(bytes)
    } catch {
      return { flaws: [{ pointer: '', code: 'badUtf8' }] }
    }
    let line: unknown
    try {
      line = JSON.parse(text)
    } catch {
      return { flaws: [{ pointer: '', code: 'badJson' }] }
    }
    const flaws: Flaw[] = []
    const clientId = randomUUID()
    const record = readRecord(line, clientId, run, flaws)
    if (!record || flaws.length > 0) return { flaws: flaws.slice(0, mostFlaws) }
    const digest = register.seals.lookupHash(`line:${hash('sha256', bytes, 'hex')}`)
    return {
      arrived: arrivedFrom(record, { clientId, digest, columns, now: run.now, today: surroundings.today }, register),
    }
  }
}

type Run = {
  readonly register: Register
  readonly surroundings: Surroundings
  readonly now: string
  /** A text in its stored form; undefined when it has characters that do not belong in one. */
  readonly cleanText: (text: string) => string | undefined
  readonly provenanceFlaws: (source?: string, sourceDetail?: string, channel?: string) => readonly Flaw[]
}

/** The few names, offices and sources of a file come thousands of times: each is looked at once. */
function textCleaner(): Run['cleanText'] {
  const known = new Map<string, string | undefined>()
  return (text) => {
    if (known.has(text)) return known.get(text)
    const clean = hasControls(text) ? undefined : text.normalize('NFC').trim()
    if (text.length > 100) return clean
    if (known.size >= 10_000) known.clear()
    known.set(text, clean)
    return clean
  }
}

/** Where data come from is said in as few ways: each is looked at once. */
function provenanceChecker(register: Register): Run['provenanceFlaws'] {
  const known = new Map<string, readonly Flaw[]>()
  return (source, sourceDetail, channel) => {
    const said = `${source}\n${sourceDetail}\n${channel}`
    let flaws = known.get(said)
    if (!flaws) {
      flaws = provenanceFlaws(register, {
        ...(source === undefined ? {} : { source }),
        ...(sourceDetail === undefined ? {} : { sourceDetail }),
        ...(channel === undefined ? {} : { channel }),
      })
      if (known.size >= 10_000) known.clear()
      known.set(said, flaws)
    }
    return flaws
  }
}

/** An entry through its versions: what it is now, and where in the line it stands. */
type Life = { kind: Kind; readonly index: number; last: EntryRow; payload: Payload }
export type ClientRecord = {
  readonly office: string
  readonly rows: readonly EntryRow[]
  readonly codes: readonly Code[]
  readonly lives: ReadonlyMap<string, Life>
}
type Code = { readonly entryId: string; readonly code: string; readonly index: number; readonly row: EntryRow }

function readRecord(line: unknown, clientId: string, run: Run, flaws: Flaw[]): ClientRecord | undefined {
  if (!isRecord(line)) return void flaws.push({ pointer: '', code: 'type' })
  tellUnknown(line, lineMembers, '', flaws)
  const { client, entries } = line
  if (!isRecord(client))
    return void flaws.push({ pointer: '/client', code: client === undefined ? 'required' : 'type' })
  if (!Array.isArray(entries))
    return void flaws.push({ pointer: '/entries', code: entries === undefined ? 'required' : 'type' })
  tellUnknown(client, clientMembers, '/client', flaws)
  const office = client['office']
  if (typeof office !== 'string' || office === '')
    flaws.push({ pointer: '/client/office', code: office === undefined ? 'required' : 'type' })
  else if (!run.surroundings.hasOffice(office)) flaws.push({ pointer: '/client/office', code: 'unknownCode' })

  const rows: EntryRow[] = []
  const codes: Code[] = []
  const lives = new Map<string, Life>()
  for (let index = 0; index < entries.length; index += 1) {
    const before = flaws.length
    const read = readEntry(entries[index], `/entries/${index}`, run, flaws)
    if (!read || flaws.length > before) {
      if (flaws.length >= mostFlaws) return undefined
      continue
    }
    const { kind, version } = read
    const life = lives.get(version.entry_id)
    if (!follows(life, kind, version, `/entries/${index}`, flaws)) continue
    const row = rowOf(run.register, clientId, { ...version, ...(life ? { made_on: life.last.made_on } : {}) })
    rows.push(row)
    if (life) Object.assign(life, { last: row, payload: version.payload })
    else lives.set(version.entry_id, { kind, index, last: row, payload: version.payload })
    if (kind.id === 'identityCode') {
      codes.push({ entryId: version.entry_id, code: version.payload['identityCode'] as string, index, row })
    }
  }
  // A line with flaws in its entries would be told half-truths about how they hang together.
  if (flaws.length > 0) return undefined
  checkWhole({ office: office as string, rows, codes, lives }, flaws)
  return { office: office as string, rows, codes, lives }
}

/** What is not a member is told by its name only when that looks like a name of ours: it might be anybody's. */
function tellUnknown(object: Record<string, unknown>, known: ReadonlySet<string>, pointer: string, flaws: Flaw[]) {
  for (const name of Object.keys(object)) {
    if (!known.has(name)) flaws.push({ pointer: `${pointer}/${tellable(name)}`, code: 'unknown' })
  }
}

const tellable = (name: string) => (/^[a-z][A-Za-z]{0,39}$/.test(name) ? name : '?')

type Version = Parameters<typeof rowOf>[2]

function readEntry(
  sent: unknown,
  pointer: string,
  run: Run,
  flaws: Flaw[],
): { kind: Kind; version: Version } | undefined {
  if (!isRecord(sent)) return void flaws.push({ pointer, code: 'type' })
  const { rules } = run.register
  tellUnknown(sent, entryMembers, pointer, flaws)
  const kind = typeof sent['kind'] === 'string' ? rules.kinds.get(sent['kind']) : undefined
  if (!kind) {
    return void flaws.push({
      pointer: `${pointer}/kind`,
      code: sent['kind'] === undefined ? 'required' : 'unknownCode',
    })
  }
  const text = (member: string, longest: number, required: boolean): string | undefined => {
    const value = sent[member]
    if (value === undefined || value === null || value === '') {
      if (required) flaws.push({ pointer: `${pointer}/${member}`, code: 'required' })
      return undefined
    }
    if (typeof value === 'string' && value.length <= longest) {
      const clean = run.cleanText(value)
      if (clean) return clean
      if (clean === undefined || required) {
        flaws.push({ pointer: `${pointer}/${member}`, code: clean === undefined ? 'badCharacters' : 'required' })
      }
      return undefined
    }
    flaws.push({
      pointer: `${pointer}/${member}`,
      ...(typeof value === 'string' ? { code: 'tooLong', limit: longest } : { code: 'type' }),
    })
    return undefined
  }
  /** A member whose shape is checked to the last character. */
  const written = (member: string, required: boolean): string | undefined => {
    const value = sent[member]
    if (typeof value === 'string' && value.length <= 40) return value
    if (value !== undefined && value !== null) flaws.push({ pointer: `${pointer}/${member}`, code: 'type' })
    else if (required) flaws.push({ pointer: `${pointer}/${member}`, code: 'required' })
    return undefined
  }
  const source = text('source', 40, true)
  const sourceDetail = text('sourceDetail', 200, false)
  const channel = text('channel', 40, true)
  const recordedBy = text('recordedBy', 100, true)
  const recordedByName = text('recordedByName', 200, true)
  const recordedOffice = text('recordedOffice', 40, false)
  const recordedAt = written('recordedAt', true)
  const entryId = written('entryId', false)
  const reason = text('reason', 500, false)
  const { version = 1, annulled = false } = sent
  const add = (member: string, code: string, limit?: string) =>
    flaws.push({ pointer: `${pointer}/${member}`, code, ...(limit === undefined ? {} : { limit }) })

  for (const flaw of run.provenanceFlaws(source, sourceDetail, channel)) {
    flaws.push({ ...flaw, pointer: pointer + flaw.pointer })
  }
  if (recordedOffice !== undefined && !run.surroundings.hasOffice(recordedOffice)) add('recordedOffice', 'unknownCode')
  const instant = recordedAt === undefined ? undefined : instantFrom(recordedAt)
  if (recordedAt !== undefined && instant === undefined) add('recordedAt', 'badInstant')
  if (instant !== undefined && instant > run.now) add('recordedAt', 'future', run.now)
  if (entryId !== undefined && !uuid.test(entryId)) add('entryId', 'badReference')
  if (typeof annulled !== 'boolean') add('annulled', 'type')
  if (!Number.isInteger(version) || (version as number) < 1) add('version', 'type')
  else if (version !== 1 && entryId === undefined) add('entryId', 'required')
  if (version !== 1 && reason === undefined) add('reason', 'required')

  if (!isRecord(sent['payload'])) {
    return void flaws.push({ pointer: `${pointer}/payload`, code: sent['payload'] === undefined ? 'required' : 'type' })
  }
  const checked = checkPayload(kind, sent['payload'], run.surroundings)
  for (const flaw of checked.flaws) flaws.push({ ...flaw, pointer: pointer + withoutStrangers(flaw, kind) })
  return {
    kind,
    version: {
      entry_id: entryId ?? uuidv7(),
      version: version as number,
      kind: kind.id,
      payload: checked.payload,
      source: source ?? '',
      source_detail: sourceDetail ?? null,
      channel: channel ?? '',
      recorded_by: recordedBy ?? '',
      recorded_by_name: recordedByName ?? '',
      recorded_office: recordedOffice ?? null,
      recorded_at: instant ?? '',
      is_annulled: annulled === true,
      reason: reason ?? null,
    },
  }
}

/** The pointer of a flaw in a payload, without a member's name that might be somebody's. */
function withoutStrangers({ pointer, code }: Flaw, kind: Kind): string {
  if (code !== 'unknown') return pointer
  const told: string[] = []
  const [, , ...path] = pointer.split('/')
  for (const [index, step] of path.entries()) {
    const known = index % 2 === 1 ? /^\d{1,2}$/.test(step) : index < path.length - 1 && Object.hasOwn(kind.fields, step)
    told.push(known ? step : tellable(path.slice(index).join('/')))
    if (!known) break
  }
  return `/payload/${told.join('/')}`
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const instantShape = /^(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/
/** Earlier than this nobody recorded anything in a register of this kind. */
const firstInstant = '1960-01-01'

/** The instant in UTC to the microsecond, so that instants compare as texts; undefined when there is no such instant. */
function instantFrom(written: string): string | undefined {
  const [, day, fraction = '.', offset] = instantShape.exec(written) ?? []
  if (day === undefined || !isDay(day) || written < firstInstant) return undefined
  const seconds = offset === 'Z' ? written.slice(0, 19) : new Date(written).toISOString().slice(0, 19)
  return `${seconds}${fraction.padEnd(7, '0')}Z`
}

/** Whether a version may stand after those before it: the same kind, the next number, not earlier, not after the end. */
function follows(life: Life | undefined, kind: Kind, version: Version, pointer: string, flaws: Flaw[]): boolean {
  const flaw = (): Flaw | undefined => {
    if (!life) {
      if (version.version !== 1) return { pointer: `${pointer}/version`, code: 'gap', limit: 1 }
      return version.is_annulled ? { pointer: `${pointer}/annulled`, code: 'nothingToAnnul' } : undefined
    }
    if (life.kind !== kind) return { pointer: `${pointer}/kind`, code: 'otherKind' }
    if (version.version !== life.last.version + 1)
      return { pointer: `${pointer}/version`, code: 'gap', limit: life.last.version + 1 }
    if (life.last.is_annulled) return { pointer: `${pointer}/version`, code: 'alreadyAnnulled' }
    return version.recorded_at < life.last.recorded_at
      ? { pointer: `${pointer}/recordedAt`, code: 'reversed' }
      : undefined
  }
  const found = flaw()
  if (found) flaws.push(found)
  return found === undefined
}

/** What only the entries together tell: who the person is, that single data are single, and that references hold. */
function checkWhole({ office, rows, lives }: ClientRecord, flaws: Flaw[]) {
  const singles = new Set<string>()
  for (const { kind, index, last, payload } of lives.values()) {
    if (last.is_annulled) continue
    if (kind.single && singles.has(kind.id)) flaws.push({ pointer: `/entries/${index}`, code: 'repeated' })
    if (kind.single) singles.add(kind.id)
    if (kind.id === 'responsibleCaseworker' && payload['office'] !== office) {
      flaws.push({ pointer: '/client/office', code: 'contradicts' })
    }
  }
  if (!singles.has('identityCode')) flaws.push({ pointer: '/entries', code: 'identityCodeMissing' })
  if (!singles.has('names')) flaws.push({ pointer: '/entries', code: 'namesMissing' })
  for (const [index, row] of rows.entries()) {
    for (const [name, kind] of referencesOf(lives.get(row.entry_id)!.kind)) {
      const named = row.payload[name]
      if (named !== undefined && lives.get(named as string)?.kind.id !== kind) {
        flaws.push({ pointer: `/entries/${index}/payload/${name}`, code: 'badReference' })
      }
    }
  }
}

const references = new WeakMap<Kind, readonly (readonly [string, string])[]>()

/** Fields of a kind that speak of another entry, with the kind they speak of. */
function referencesOf(kind: Kind) {
  let known = references.get(kind)
  if (!known) {
    known = Object.entries(kind.fields).flatMap(([name, field]) =>
      field.type === 'entry' ? [[name, field.kind] as const] : [],
    )
    references.set(kind, known)
  }
  return known
}

type Arrival = {
  readonly clientId: string
  readonly digest: Buffer
  readonly columns: readonly string[]
  readonly now: string
  readonly today: LocalDate
}

function arrivedFrom(
  record: ClientRecord,
  { clientId, digest, columns, now, today }: Arrival,
  register: Register,
): ArrivedClient {
  const { office, rows, lives } = record
  const standingEntries = new Map<string, StandingEntry[]>()
  const identity: { kind: string; payload: Payload }[] = []
  for (const { kind, last, payload } of lives.values()) {
    if (last.is_annulled || !tellsStanding(kind.category)) continue
    const entry = { entryId: last.entry_id, kind: kind.id, payload, recordedAt: last.recorded_at }
    const others = standingEntries.get(kind.category)
    if (others) others.push(entry)
    else standingEntries.set(kind.category, [entry])
    if (kind.category === 'identity') identity.push(entry)
  }
  const standing: Standing = { office, caseworker: null }
  for (const [category, entries] of standingEntries) Object.assign(standing, standingOf(category, entries, today))

  const codes = codesOf(record, register, clientId)
  const categories = new Set(rows.map((row) => row.category))
  return {
    clientId,
    digest,
    codeHashes: codes.map(({ hash }) => hash),
    codeAt: `/entries/${codes[0]!.index}/payload/identityCode`,
    entryCount: rows.length,
    categories,
    rows: {
      client: copyRow([
        clientId,
        now,
        ...columns.map(
          (column) =>
            standing[column] ?? (column === 'special_arrangements' ? [] : column === 'safety_ban' ? false : null),
        ),
      ]),
      client_identity_code: codes
        .map(({ hash, sealed, current, recordedAt, isForeign }) =>
          copyRow([clientId, hash, sealed, current, recordedAt, isForeign]),
        )
        .join(''),
      client_name: namesFrom(identity)
        .map(({ key, former }) =>
          copyRow([
            clientId,
            key,
            former,
            standing['birth_year'],
            standing['office'] as string,
            standing['search_valid_until'],
          ]),
        )
        .join(''),
      entry: rows.map((row) => copyRow(valuesOf(row) as Parameters<typeof copyRow>[0])).join(''),
      client_referral: [...lives.values()]
        .map(({ kind, last }) => referralOf(kind, last))
        .filter((referral) => referral !== undefined)
        .map((referral) => copyRow(referralValues(referral)))
        .join(''),
      imported_client: copyRow([clientId, digest]),
    },
  }
}
