import { uuidv7 } from 'uuidv7'
import { open } from '../access/open.ts'
import type { Register } from '../access/visit.ts'
import { currentEntry, type EntryRow } from '../register/entries/entry-queries.ts'
import { writeVersion } from '../register/entries/write-version.ts'
import { tuula } from './cast.ts'
import { visitAs } from './standing-scene.ts'

type Statement = { readonly code?: string; readonly payer?: string; readonly fund?: string; readonly from?: string }

/** Records a labour policy statement as an expert issues it, without the preparation before it; gives its id. */
export async function recordStatement(
  register: Register,
  client: string,
  { code = 'T001', payer = 'kela', fund, from = '2026-11-01' }: Statement = {},
): Promise<string> {
  const entryId = uuidv7()
  const visit = visitAs(register, tuula)
  await open(visit, { purpose: 'unemploymentSecurity', operation: 'record', client }, (records) =>
    writeVersion(records, register, {
      entry_id: entryId,
      version: 1,
      kind: 'labourPolicyStatement',
      payload: { code, from, payer, ...(fund === undefined ? {} : { fund }), issuedOn: '2026-11-20' },
      source: 'office',
      source_detail: null,
      channel: 'office',
      recorded_by: tuula.staffId,
      recorded_by_name: tuula.name,
      recorded_office: tuula.office,
      recorded_at: register.now().toISOString(),
      is_annulled: false,
      reason: null,
    }),
  )
  return entryId
}

/** Annuls it, as one that should not have been given. */
export const annulStatement = (register: Register, client: string, entryId: string): Promise<unknown> =>
  open(visitAs(register, tuula), { purpose: 'unemploymentSecurity', operation: 'annul', client }, async (records) => {
    const [present] = await records.rows<EntryRow>(currentEntry, [records.clients, entryId])
    return writeVersion(records, register, {
      ...present!,
      version: present!.version + 1,
      is_annulled: true,
      reason: 'Given by mistake',
    })
  })
