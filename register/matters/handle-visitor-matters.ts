import { open } from '../../access/open.ts'
import { Refusal } from '../../access/refusal.ts'
import { type Register, todayOf, type Visit } from '../../access/visit.ts'
import type { CloseVisitorMatter, ListVisitorMatters, VisitorMatter, VisitorMatters } from './contract.ts'
import { cursorFrom } from './handle-matters.ts'
import { closeVisitorMatter, type VisitorMatterRow, visitorMatterById, visitorMatters } from './matter-queries.ts'
import { visitorMatterBound, type VisitorsWords } from './raise-matters.ts'

const pageSize = 50

/** What visitors have raised and the actor's group handles, the nearest last day first (306/2019 §10; N9.7). */
export async function listVisitorMatters(
  visit: Visit,
  { purpose, state, after }: ListVisitorMatters,
): Promise<VisitorMatters> {
  const { register, actor } = visit
  const [due, id] = after === undefined ? ['-infinity', '00000000-0000-0000-0000-000000000000'] : cursorFrom(after)
  return open(visit, { purpose, operation: 'listMatters' }, async (records) => {
    if (!handlesVisitors(register, actor.group)) throw new Refusal('notFound')
    const rows = await records.rows<VisitorMatterRow>(visitorMatters, [state, due, id, pageSize + 1])
    const page = rows.slice(0, pageSize)
    const last = page.at(-1)
    const matters = page.map((row) => visitorMatterFrom(register, row))
    return rows.length > pageSize && last
      ? { matters, next: `${last.due_on ?? 'infinity'}~${last.matter_id}` }
      : { matters }
  })
}

/**
 * Closes a visitor's matter with what was answered, sealed as what was asked is. Throws `Refusal`: `conflict` when it is
 * closed already.
 */
export async function answerVisitorMatter(
  visit: Visit,
  matterId: string,
  { purpose, answer }: CloseVisitorMatter,
): Promise<VisitorMatter> {
  const { register, actor } = visit
  return open(visit, { purpose, operation: 'moveMatter' }, async (records) => {
    if (!handlesVisitors(register, actor.group)) throw new Refusal('notFound')
    const [present] = await records.rows<VisitorMatterRow>(visitorMatterById, [matterId])
    if (!present) throw new Refusal('notFound')
    if (present.state === 'closed') throw new Refusal('conflict')
    const sealed = register.seals.seal(answer, visitorMatterBound(matterId))
    const values = [matterId, todayOf(register), actor.id, actor.name, sealed]
    const [row] = await records.rows<VisitorMatterRow>(closeVisitorMatter, values)
    return visitorMatterFrom(register, row!)
  })
}

const handlesVisitors = ({ rules: { notice } }: Register, group: string) =>
  Object.values(notice.matters).some(({ byVisitors, handledBy }) => byVisitors === true && handledBy.includes(group))

function visitorMatterFrom({ seals }: Register, row: VisitorMatterRow): VisitorMatter {
  const bound = visitorMatterBound(row.matter_id)
  const said = JSON.parse(seals.unseal(row.sealed, bound)) as VisitorsWords
  return {
    matterId: row.matter_id,
    number: row.number,
    kind: row.kind,
    state: row.state,
    ...said,
    receivedOn: row.received_on,
    ...(row.due_on ? { dueOn: row.due_on } : {}),
    ...(row.closed_on ? { closedOn: row.closed_on } : {}),
    ...(row.closed_by_name ? { closedByName: row.closed_by_name } : {}),
    ...(row.answer ? { answer: seals.unseal(row.answer, bound) } : {}),
  }
}
