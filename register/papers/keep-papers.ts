import { uuidv7 } from 'uuidv7'
import { open } from '../../access/open.ts'
import { Refusal } from '../../access/refusal.ts'
import { type Register, todayOf, type Visit } from '../../access/visit.ts'
import { endOfPeriod } from '../../rulebook/period.ts'
import { findClient } from '../clients/client-queries.ts'
import { isId } from '../clients/page-cursor.ts'
import { isDay } from '../identity-codes/identity-code.ts'
import type {
  ConfirmPick,
  ListPapers,
  ListPicks,
  MovePaper,
  Paper,
  PaperKindAnswer,
  Papers,
  Pick,
  Picks,
  RegisterPaper,
} from './contract.ts'
import {
  confirmPickRow,
  countPicks,
  dropPaper,
  insertPaper,
  paperById,
  paperFrom,
  type PaperRow,
  papersOfClient,
  papersOfOffice,
  pickById,
  pickFrom,
  type PickRow,
  picksDone,
  picksWaiting,
  updatePlace,
} from './paper-queries.ts'

type PaperPlace = { readonly clientId: string; readonly paperId: string }

/**
 * Takes a paper into the register (N5.11): what it is, whose, and where in locked storage it lies. Its number is to be
 * written on it. Throws `Refusal`: `invalid` for a kind or day that cannot be, `notFound`.
 */
export async function registerPaper(visit: Visit, clientId: string, sent: RegisterPaper): Promise<Paper> {
  const { register, actor } = visit
  const { papers } = register.rules.notice
  const kind = Object.hasOwn(papers, sent.kind) ? papers[sent.kind] : undefined
  if (!kind) throw new Refusal('invalid', [{ pointer: '/kind', code: 'unknownCode' }])
  const today = todayOf(register)
  const arrivedOn = sent.arrivedOn ?? today
  if (!isDay(arrivedOn)) throw new Refusal('invalid', [{ pointer: '/arrivedOn', code: 'badDate' }])
  if (arrivedOn > today) throw new Refusal('invalid', [{ pointer: '/arrivedOn', code: 'future', limit: today }])
  const keptUntil = kind.years === undefined ? null : endOfPeriod(arrivedOn, { years: kind.years })
  return open(visit, { purpose: sent.purpose, operation: 'registerPaper', client: clientId }, async (records) => {
    const client = await findClient(records, register.rules, actor.group)
    if (!client) throw new Refusal('notFound')
    const values = [
      records.client,
      uuidv7(),
      `${client.office}/${today.slice(0, 4)}/A`,
      sent.kind,
      client.office,
      sent.room,
      sent.shelf,
      sent.box,
      arrivedOn,
      keptUntil,
      actor.id,
      actor.name,
      register.now().toISOString(),
    ]
    const [row] = await records.rows<PaperRow>(insertPaper, values)
    return paperFrom(row!)
  })
}

/** Says where a paper lies now. Throws `Refusal`: `stale` when somebody was quicker, `conflict` when it is on a pick list. */
export async function movePaper(visit: Visit, { clientId, paperId }: PaperPlace, sent: MovePaper): Promise<Paper> {
  return open(visit, { purpose: sent.purpose, operation: 'movePaper', client: clientId }, async (records) => {
    const [present] = await records.rows<PaperRow>(paperById, [records.clients, paperId])
    if (!present) throw new Refusal('notFound')
    if (present.version !== sent.version) throw new Refusal('stale', [], { current: paperFrom(present) })
    if (present.state === 'listed') throw new Refusal('conflict', [{ pointer: '', code: 'onPickList' }])
    const values = [records.clients, paperId, sent.room, sent.shelf, sent.box]
    const [row] = await records.rows<PaperRow>(updatePlace, values)
    return paperFrom(row!)
  })
}

/** Which papers there are of a client: an inspection covers them too (trap 16). */
export async function listPapersOfClient(visit: Visit, clientId: string, purpose: string): Promise<Papers> {
  const { register, actor } = visit
  const operation = actor.client === undefined ? 'readPapers' : 'readOwnPapers'
  return open(visit, { purpose, operation, client: clientId }, async (records) => {
    // The person themself is there without being looked for.
    if (operation === 'readPapers' && !(await findClient(records, register.rules, actor.group)))
      throw new Refusal('notFound')
    const rows = await records.rows<PaperRow>(papersOfClient, [records.clients])
    return { papers: rows.map(paperFrom), kinds: kindsOf(register) }
  })
}

const pageSize = 50

/** The papers in the office's locked storage, the latest first. */
export async function listPapers(visit: Visit, { purpose, after }: ListPapers): Promise<Papers> {
  const { register, actor } = visit
  const [at, id] = after === undefined ? latest : cursorFrom(after)
  return open(visit, { purpose, operation: 'listPapers' }, async (records) => {
    const values = [actor.office, at, id, pageSize + 1]
    const rows = await records.rowsKeptBehind<PaperRow>(papersOfOffice, values)
    const page = rows.slice(0, pageSize)
    records.returns(page)
    const last = page.at(-1)
    const answer = { papers: page.map(paperFrom), kinds: kindsOf(register) }
    return rows.length > pageSize && last ? { ...answer, next: `${last.registered_at}~${last.paper_id}` } : answer
  })
}

/**
 * Pick lists: what waits to be fetched, in the order of the shelves, or what has been, the latest first. Whoever keeps the
 * papers of an office sees its own; the archivist sees all of them, and nothing of whose they were.
 */
export async function listPicks(visit: Visit, { purpose, done = false, after }: ListPicks): Promise<Picks> {
  const { register, actor } = visit
  const mayConfirm = keepsPapers(visit)
  const whose = mayConfirm ? actor.office : null
  const cursor = done ? (after === undefined ? latest : cursorFrom(after)) : placeFrom(after)
  return open(visit, { purpose, operation: 'listPicks' }, async (records) => {
    const [count] = await records.rows<{ total: number }>(countPicks, [whose])
    const rows = await records.rows<PickRow>(done ? picksDone : picksWaiting, [whose, ...cursor, pageSize + 1])
    const page = rows.slice(0, pageSize)
    const last = page.at(-1)
    const answer = { total: count?.total ?? 0, mayConfirm, picks: page.map(pickFrom), kinds: kindsOf(register) }
    if (rows.length <= pageSize || !last) return answer
    return { ...answer, next: done ? `${last.done_at}~${last.pick_id}` : placeOf(last) }
  })
}

/**
 * A person confirms that a paper was destroyed or transferred, or is not where it should be (N9.1). What is gone from the
 * shelf goes from the register too. Throws `Refusal`: `notFound`, `conflict` when somebody has confirmed it already,
 * `invalid` when the paper was to have another end.
 */
export async function confirmPick(visit: Visit, pickId: string, sent: ConfirmPick): Promise<Pick> {
  const { register, actor } = visit
  return open(visit, { purpose: sent.purpose, operation: 'confirmPick' }, async (records) => {
    const [present] = await records.rows<PickRow>(pickById, [pickId, actor.office])
    if (!present) throw new Refusal('notFound')
    const expected = present.fate === 'transfer' ? 'transferred' : 'destroyed'
    if (sent.outcome !== expected && sent.outcome !== 'notFound')
      throw new Refusal('invalid', [{ pointer: '/outcome', code: 'otherFate' }])
    if (sent.outcome === 'notFound' && !sent.note)
      throw new Refusal('invalid', [{ pointer: '/note', code: 'required' }])
    const at = register.now().toISOString()
    const values = [pickId, actor.office, sent.outcome, sent.note ?? null, actor.id, actor.name, at]
    const [row] = await records.rows<PickRow>(confirmPickRow, values)
    if (!row) throw new Refusal('conflict', [{ pointer: '', code: 'doneAlready' }])
    if (sent.outcome !== 'notFound') await records.change(dropPaper, [row.number])
    return pickFrom(row)
  })
}

const keepsPapers = ({ register, actor }: Visit) =>
  register.rules.groups.get(actor.group)?.dealings.has('keepPapers') ?? false

const kindsOf = ({ rules }: Register): PaperKindAnswer[] =>
  Object.entries(rules.notice.papers).map(([id, { label, years, fate }]) => ({
    id,
    label,
    fate,
    ...(years === undefined ? {} : { years }),
  }))

const latest = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] as const

function cursorFrom(after: string): readonly [string, string] {
  const [, at, id] = /^([0-9T:.Z+ -]{10,40})~([0-9a-f-]{36})$/.exec(after) ?? []
  if (!at || !id || !isId(id) || Number.isNaN(Date.parse(at))) throw badCursor()
  return [at, id]
}

const placeOf = ({ office, room, shelf, box, number }: PickRow) =>
  Buffer.from(JSON.stringify([office, room, shelf, box, number])).toString('base64url')

function placeFrom(after: string | undefined): readonly string[] {
  if (after === undefined) return ['', '', '', '', '']
  try {
    const place: unknown = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'))
    if (Array.isArray(place) && place.length === 5 && place.every((part) => typeof part === 'string'))
      return place as string[]
  } catch {
    // Said below.
  }
  throw badCursor()
}

const badCursor = () => new Refusal('invalid', [{ pointer: '/after', code: 'badReference' }])
