import { uuidv7 } from 'uuidv7'
import { open } from '../../access/open.ts'
import { Refusal } from '../../access/refusal.ts'
import type { Visit } from '../../access/visit.ts'
import type { Recorded } from '../clients/contract.ts'
import { currentEntry, type EntryRow } from '../entries/entry-queries.ts'
import { lockClients } from '../entries/lock-clients.ts'
import { entryFrom, shownEntry } from '../entries/read-entries.ts'
import { checked, kindOf, provenanceFlaws, recordedAnswer } from '../entries/record-entry.ts'
import { writeVersion } from '../entries/write-version.ts'
import type { ReportResult } from './contract.ts'

/** Why an offer or a presentation has a new version: nothing was wrong with the old one. */
const told = 'Työnantaja ilmoitti tuloksen'

/**
 * Records what an employer told of a job offer or of a presentation (N6.3): the report itself, and the result of what it
 * is about. Both say that they came from the employer, which one, and who entered them (N6.4).
 *
 * Throws `Refusal`: `stale` with the version that now stands; `invalid` with every flaw; `notFound`.
 */
export async function reportResult(visit: Visit, clientId: string, sent: ReportResult): Promise<Recorded> {
  const { register, actor } = visit
  const report = kindOf(register, 'employerResult')
  return open(visit, { purpose: sent.purpose, operation: 'record', client: clientId }, async (records) => {
    if ((await lockClients(records)).length === 0) throw new Refusal('notFound')
    const [present] = await records.rows<EntryRow>(currentEntry, [records.clients, sent.entryId])
    if (!present || !isAbout(present.kind)) throw new Refusal('notFound')
    if (present.version !== sent.version || present.is_annulled) {
      throw new Refusal('stale', [], { current: shownEntry(records, register, present) })
    }
    const { payload } = entryFrom(present, register)
    const employer = String(payload['employer'])
    const provenance = {
      source: 'employer',
      source_detail: employer,
      channel: sent.channel,
      recorded_by: actor.id,
      recorded_by_name: actor.name,
      recorded_office: actor.office,
      recorded_at: register.now().toISOString(),
      is_annulled: false,
    }
    const flaws = provenanceFlaws(register, { channel: sent.channel })
    const about = kindOf(register, present.kind)
    const answered = { ...payload, result: sent.result, ...(isOffer(about.id) ? { resultOn: sent.reportedOn } : {}) }
    await writeVersion(
      records,
      register,
      {
        ...present,
        ...provenance,
        version: present.version + 1,
        payload: checked(about, answered, register, flaws),
        reason: told,
      },
      present.client_id,
    )
    const said = {
      employer,
      title: payload['title'],
      reportedOn: sent.reportedOn,
      result: sent.result,
      startsOn: sent.startsOn,
      ...(isOffer(about.id) ? { offer: present.entry_id } : {}),
    }
    const entry = await writeVersion(
      records,
      register,
      {
        ...provenance,
        entry_id: uuidv7(),
        version: 1,
        kind: report.id,
        payload: checked(report, said, register),
        reason: null,
      },
      present.client_id,
    )
    return recordedAnswer(records, visit, entry)
  })
}

const isOffer = (kind: string) => kind === 'jobOffer'
const isAbout = (kind: string) => isOffer(kind) || kind === 'presentation'
