import { open } from '../../access/open.ts'
import { Refusal } from '../../access/refusal.ts'
import type { Actor, Register, Visit } from '../../access/visit.ts'
import { listCurrentEntries, shownEntry } from '../entries/read-entries.ts'
import { type ClientRow, clientFrom, findClient } from './client-queries.ts'
import type { Client, ClientRecord, MayDo } from './contract.ts'

/**
 * Opens the record of one client for one statutory task (N4.1): the client row and every section that the notice gives
 * the actor's group. A record the actor may not see is answered exactly like one that does not exist.
 */
export async function openClientRecord(
  visit: Visit,
  { clientId, purpose }: { clientId: string; purpose: string },
): Promise<ClientRecord> {
  const { register, actor } = visit
  return open(visit, { purpose, operation: 'open', client: clientId }, async (records) => {
    const [row, entries] = await Promise.all([
      findClient(records, register.rules, actor.group),
      listCurrentEntries(records),
    ])
    if (!row) throw new Refusal('notFound')
    return {
      client: clientOf(row, actor, register),
      sections: sectionsOf(
        visit,
        row,
        purpose,
        entries.map((entry) => shownEntry(records, register, entry)),
      ),
      mayDo: mayDoWith(visit, row, purpose),
    }
  })
}

/** Rules of the actor's group that hold over this client and task: for what the answer offers, never for deciding. */
const rulesOver = ({ register, actor }: Visit, row: ClientRow, purpose: string) =>
  (register.rules.groups.get(actor.group)?.rules ?? []).filter(
    ({ of, under }) =>
      (!under || under.includes(purpose)) && (of !== 'clientsOfOwnOffice' || row.office === actor.office),
  )

/** Granted sections are there even when empty, so that a reader can tell "nothing recorded" from "not shown". */
function sectionsOf(
  visit: Visit,
  row: ClientRow,
  purpose: string,
  entries: readonly ClientRecord['sections'][string][number][],
) {
  const granted = new Set(rulesOver(visit, row, purpose).flatMap((rule) => rule.reads))
  const sections: ClientRecord['sections'] = {}
  for (const category of Object.keys(visit.register.rules.notice.categories))
    if (granted.has(category)) sections[category] = []
  for (const entry of entries) (sections[entry.category] ??= []).push(entry)
  return sections
}

function mayDoWith(visit: Visit, row: ClientRow, purpose: string): MayDo {
  const { register, actor } = visit
  const group = register.rules.groups.get(actor.group)!
  const write = rulesOver(visit, row, purpose).flatMap((rule) =>
    [...group.writes].filter((id) => {
      const kind = register.rules.kinds.get(id)!
      const isHidden = row.safety_ban && kind.hiddenBySafetyBan && !rule.despiteSafetyBan
      return (rule.writes ?? []).includes(kind.category) && kind.readerClass === rule.readerClass && !isHidden
    }),
  )
  return {
    write: [...new Set(write)],
    readLog: reaches(group.dealings.get('readLog')),
    merge: reaches(group.dealings.get('merge')),
  }

  function reaches(of: string | undefined) {
    return of === 'anyClient' || of === 'themself' || (of === 'clientsOfOwnOffice' && row.office === actor.office)
  }
}

/** The client row for this actor. Where a person under a safety ban lives and deals is for the own office alone. */
export function clientOf(row: ClientRow, actor: Actor, { rules }: Pick<Register, 'rules'>): Client {
  const circle = rules.groups.get(actor.group)?.rules.find((rule) => rule.despiteSafetyBan)?.of
  const inCircle =
    circle === 'themself' || circle === 'anyClient' || (circle !== undefined && row.office === actor.office)
  return clientFrom(row, { showsWhere: !row.safety_ban || inCircle })
}
