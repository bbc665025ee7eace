import { open } from '../../access/open.ts'
import type { Records } from '../../access/records.ts'
import { Refusal } from '../../access/refusal.ts'
import { type Actor, type Register, todayOf, type Visit } from '../../access/visit.ts'
import type { MatterKind, Notice } from '../../rulebook/notice.ts'
import { endOfPeriod } from '../../rulebook/period.ts'
import { type ClientRow, findClient } from '../clients/client-queries.ts'
import type { OwnMatter, OwnMatters, RaiseMatter, Raised, VisitingPerson } from './contract.ts'
import {
  insertEvent,
  insertRaised,
  insertVisitorMatter,
  type MatterRow,
  mattersOfClient,
  wordsOfRaised,
  type WordsRow,
} from './matter-queries.ts'

type Raising = RaiseMatter & { readonly purpose: string; readonly clientId: string }

/**
 * Opens a matter about the person themself, in their own words: pending from this day (434/2003 §20, 13/2003 §9: sent
 * after strong identification it needs no signature), at the office whose client the person is (N1.2, N10.2, N11.1). The
 * matter is named by whoever raises it, so that the same one sent twice is one.
 *
 * Throws `Refusal`: `invalid` for a kind that is not raised so, `notFound` for somebody who is no client.
 */
export async function raiseMatter(visit: Visit, sent: Raising): Promise<Raised> {
  const { register, actor } = visit
  const kind = raisedKind(register, sent.kind, actor.group)
  const today = todayOf(register)
  return open(visit, { purpose: sent.purpose, operation: 'raiseMatter', client: sent.clientId }, async (records) => {
    const client = await findClient(records, register.rules, actor.group)
    if (!client) throw new Refusal('notFound')
    const values = [
      records.client,
      sent.matterId,
      `${client.office}/${today.slice(0, 4)}/`,
      sent.kind,
      client.office,
      today,
      dueOn(kind, today),
    ]
    const [row] = await records.rows<MatterRow>(insertRaised, values)
    if (row) {
      const at = register.now().toISOString()
      const said = [row.client_id, row.matter_id, 1, row.kind, row.state, sent.text, actor.id, actor.name, at, null]
      await records.change(insertEvent, said)
      return raisedFrom(row)
    }
    // Sent already: the answer is the same.
    const { matter } = await findOwnMatter(records, visit, sent.matterId)
    if (matter.kind !== sent.kind || matter.said !== sent.text)
      throw new Refusal('conflict', [{ pointer: '', code: 'sentAlready' }])
    return raisedFrom(matter)
  })
}

/**
 * Opens a matter of somebody who is no client, or not known to be one: what they say is sealed (306/2019 §10).
 *
 * Throws `Refusal`: `invalid` for a kind that visitors do not raise.
 */
export async function raiseVisitorMatter(
  visit: Visit,
  sent: RaiseMatter & { readonly purpose: string; readonly contact?: string; readonly person?: VisitingPerson },
): Promise<Raised> {
  const { register, actor } = visit
  const kind = raisedKind(register, sent.kind, actor.group)
  if (!kind.byVisitors) throw new Refusal('invalid', [{ pointer: '/kind', code: 'unknownCode' }])
  const today = todayOf(register)
  const due = dueOn(kind, today)
  return open(visit, { purpose: sent.purpose, operation: 'raiseMatter' }, async (records) => {
    const { text, person, contact } = sent
    const content: VisitorsWords = { text, ...(person ? { person } : {}), ...(contact ? { contact } : {}) }
    // A number of its own, told here: what is inserted may not be read again by whoever raised it.
    const number = `V/${today.slice(0, 4)}/${sent.matterId.slice(0, 8)}`
    await records.change(insertVisitorMatter, [
      sent.matterId,
      number,
      sent.kind,
      today,
      due,
      register.seals.seal(JSON.stringify(content), visitorMatterBound(sent.matterId)),
    ])
    return { number, receivedOn: today, ...(due ? { dueOn: due } : {}) }
  })
}

/** What a visitor's matter keeps sealed. */
export type VisitorsWords = { readonly text: string; readonly person?: VisitingPerson; readonly contact?: string }

export const visitorMatterBound = (matterId: string) => `visitor-matter:${matterId}`

/** The matters that the person has raised, with their own words, newest first. */
export async function listOwnMatters(
  visit: Visit,
  { purpose, clientId }: { readonly purpose: string; readonly clientId: string },
): Promise<OwnMatters> {
  const { register, actor } = visit
  return open(visit, { purpose, operation: 'readOwnMatters', client: clientId }, async (records) => {
    if (!(await findClient(records, register.rules, actor.group))) throw new Refusal('notFound')
    const [rows, words] = await Promise.all([
      records.rows<MatterRow>(mattersOfClient, [records.clients]),
      records.rows<WordsRow>(wordsOfRaised, [records.clients]),
    ])
    return { matters: rows.map((row) => ownMatterFrom(register, openedMatter(actor, row, words))) }
  })
}

/**
 * One matter that the person has raised, in what they said, beside their client row. Throws `Refusal`: `notFound`.
 */
export async function findOwnMatter(
  records: Records,
  { register, actor }: Visit,
  matterId: string,
): Promise<{ client: ClientRow; matter: OpenedMatter }> {
  const [client, rows, words] = await Promise.all([
    findClient(records, register.rules, actor.group),
    records.rows<MatterRow>(mattersOfClient, [records.clients]),
    records.rows<WordsRow>(wordsOfRaised, [records.clients]),
  ])
  const row = rows.find(({ matter_id }) => matter_id === matterId)
  if (!client || !row) throw new Refusal('notFound')
  return { client, matter: openedMatter(actor, row, words) }
}

/** A matter with what was said when it was opened, and whether the person said it in the e-service. */
export type OpenedMatter = MatterRow & { readonly said: string; readonly byThemself: boolean }

function openedMatter({ client }: Actor, row: MatterRow, words: readonly WordsRow[]): OpenedMatter {
  const opening = words.find(({ matter_id }) => matter_id === row.matter_id)
  return { ...row, said: opening?.note ?? '', byThemself: opening?.done_by === client }
}

/** Whether the law gives the person a certificate of how the matter ended (N11.1). */
export const isCertified = (notice: Notice, { kind, result }: Pick<MatterRow, 'kind' | 'result'>): boolean =>
  notice.matters[kind]?.refusalCertified !== undefined && (result === 'refused' || result === 'partlyGranted')

function raisedKind({ rules: { notice } }: Register, id: string, group: string): MatterKind {
  const kind = Object.hasOwn(notice.matters, id) ? notice.matters[id] : undefined
  if (!kind?.raisedBy?.includes(group)) throw new Refusal('invalid', [{ pointer: '/kind', code: 'unknownCode' }])
  return kind
}

const dueOn = ({ dueIn }: MatterKind, today: string) => (dueIn ? endOfPeriod(today, dueIn) : null)

const raisedFrom = ({ number, received_on, due_on }: MatterRow): Raised => ({
  number,
  receivedOn: received_on,
  ...(due_on ? { dueOn: due_on } : {}),
})

const ownMatterFrom = ({ rules: { notice } }: Register, row: OpenedMatter): OwnMatter => ({
  matterId: row.matter_id,
  number: row.number,
  kind: row.kind,
  title: notice.matters[row.kind]?.label ?? { fi: row.kind, sv: row.kind, en: row.kind },
  office: notice.offices[row.office]?.name ?? { fi: row.office, sv: row.office, en: row.office },
  state: row.state,
  text: row.said,
  byThemself: row.byThemself,
  receivedOn: row.received_on,
  ...(row.result ? { result: row.result } : {}),
  ...(row.due_on ? { dueOn: row.due_on } : {}),
  ...(row.closed_on ? { closedOn: row.closed_on } : {}),
  isCertified: isCertified(notice, row),
  ...(row.answer ? { answer: row.answer } : {}),
})
