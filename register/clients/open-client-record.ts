import { open } from '../../access/open.ts'
import { Refusal } from '../../access/refusal.ts'
import type { Actor, Register, Visit } from '../../access/visit.ts'
import type { Rules } from '../../rulebook/rules.ts'
import { attachmentsOf } from '../attachments/entry-attachments.ts'
import type { Entry } from '../entries/contract.ts'
import { listCurrentEntries, sayKeeping, shownEntry } from '../entries/read-entries.ts'
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
    const attachments = await attachmentsOf(records, register, entries)
    const { sections, mayDo } = offerOf(visit, row, purpose)
    return {
      client: clientOf(row, actor, register),
      sections: inSections(
        sections,
        entries.map((entry) => {
          const shown = shownEntry(records, register, entry, { attachments })
          return sayKeeping(shown, entry, register.rules, row['customership_ended_on'])
        }),
      ),
      mayDo,
    }
  })
}

/** What an answer offers: the sections that are granted, and what may be done. It never decides. */
type Offer = { readonly sections: readonly string[]; readonly mayDo: MayDo }

/** Offers by what they follow from: the same few for all records, and each takes longer than the record itself. */
const offers = new WeakMap<Rules, Map<string, Offer>>()

function offerOf({ register: { rules }, actor }: Visit, row: ClientRow, purpose: string): Offer {
  const standing = { group: actor.group, purpose, isOwnOffice: row.office === actor.office, isBanned: row.safety_ban }
  let known = offers.get(rules)
  if (!known) offers.set(rules, (known = new Map()))
  const key = JSON.stringify(standing)
  let offer = known.get(key)
  if (!offer) known.set(key, (offer = workOutOffer(rules, standing)))
  return offer
}

type StandingOfActor = { group: string; purpose: string; isOwnOffice: boolean; isBanned: boolean }

function workOutOffer(rules: Rules, { group: id, purpose, isOwnOffice, isBanned }: StandingOfActor): Offer {
  const group = rules.groups.get(id)!
  const holding = group.rules.filter(
    ({ of, under }) => (!under || under.includes(purpose)) && (of !== 'clientsOfOwnOffice' || isOwnOffice),
  )
  const granted = new Set(holding.flatMap((rule) => rule.reads))
  const write = holding.flatMap((rule) =>
    [...group.writes].filter((kindId) => {
      const kind = rules.kinds.get(kindId)!
      const isOut = kind.byWorkflow === true || (isBanned && kind.hiddenBySafetyBan && !rule.despiteSafetyBan)
      const isNamed = kind.readerClass === rule.readerClass && (rule.kinds === undefined || rule.kinds.includes(kindId))
      const isWritten = (rule.writes ?? []).includes(kind.category) && (rule.writesOnly?.includes(kindId) ?? true)
      return isWritten && isNamed && !isOut
    }),
  )
  const reaches = (of: string | undefined) =>
    of === 'anyClient' || of === 'themself' || (of === 'clientsOfOwnOffice' && isOwnOffice)
  return {
    sections: Object.keys(rules.notice.categories).filter((category) => granted.has(category)),
    mayDo: {
      write: [...new Set(write)],
      readLog: reaches(group.dealings.get('readLog')),
      merge: reaches(group.dealings.get('merge')),
    },
  }
}

/** Granted sections are there even when empty, so that a reader can tell "nothing recorded" from "not shown". */
function inSections(granted: readonly string[], entries: readonly Entry[]): ClientRecord['sections'] {
  const sections: ClientRecord['sections'] = {}
  for (const category of granted) sections[category] = []
  for (const entry of entries) (sections[entry.category] ??= []).push(entry)
  return sections
}

/** The client row for this actor. Where a person under a safety ban lives and deals is for the own office alone. */
export function clientOf(row: ClientRow, actor: Actor, { rules }: Pick<Register, 'rules'>): Client {
  const circle = rules.groups.get(actor.group)?.rules.find((rule) => rule.despiteSafetyBan)?.of
  const inCircle =
    circle === 'themself' || circle === 'anyClient' || (circle !== undefined && row.office === actor.office)
  return clientFrom(row, { showsWhere: !row.safety_ban || inCircle })
}
