import type { Records } from '../../../access/records.ts'
import type { Visit } from '../../../access/visit.ts'
import { projectionOf } from '../../../derive/disclosure-projection.ts'
import { hasObjected } from '../../../register/consents/has-objected.ts'
import { entryFrom, listCurrentEntriesOf } from '../../../register/entries/read-entries.ts'
import type { Wanted } from '../disclose.ts'
import { projectRecords } from '../project-record.ts'
import { holdToRule } from '../wanted.ts'
import type { GivenFile, OrderContacts } from './contract.ts'
import { chosenContacts } from './file-queries.ts'
import { makeFile } from './make-file.ts'

/** What a person may object to, by the processor that would do it. */
const objections = { elisaOc: 'customerBulletin', webropol: 'survey' } as const

/**
 * Makes a list of contact details for a processor: clients of the own office by what their rows say, and of each nothing but
 * the one contact detail that the processor works with (N7.9). Whoever is under a safety ban, has objected, or has no such
 * detail is left out (trap 8).
 */
export async function listContacts(visit: Visit, order: OrderContacts): Promise<GivenFile> {
  const { processor } = order
  const { notice } = visit.register.rules
  const [field] = [...projectionOf(notice, processor).kinds].map(([kind, [name]]) => ({ kind, name: name! }))
  if (!field) throw new Error('A processor of contact details is given none')
  const wanted: Wanted = { recipient: processor, ground: { by: 'processor' }, channel: 'file', deliver: { to: 'file' } }
  return makeFile(visit, {
    fileId: order.fileId,
    purpose: order.purpose,
    recipient: processor,
    operation: 'listContacts',
    chosen: chosenContacts,
    values: [
      order.employmentCode ?? null,
      order.serviceLine ?? null,
      order.serviceLanguage ?? null,
      order.municipality ?? null,
    ],
    columns: [field.name],
    wantedOf: async (records) => ((await isGivable(records)) ? wanted : undefined),
    rowsOf: ({ kinds }) => (kinds[field.kind] ?? []).map(({ payload }) => [String(payload[field.name])]),
  })

  async function isGivable(records: Records): Promise<boolean> {
    const [projected] = await projectRecords(records, visit, wanted, holdToRule(notice, wanted))
    if (!projected || projected.person.safetyBan || (projected.kinds[field!.kind] ?? []).length === 0) return false
    const offers = (await listCurrentEntriesOf(records, 'offers')).map((row) => entryFrom(row, visit.register))
    return !hasObjected(offers, objections[processor])
  }
}
