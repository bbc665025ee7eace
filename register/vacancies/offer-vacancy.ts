import { uuidv7 } from 'uuidv7'
import { open } from '../../access/open.ts'
import { Refusal } from '../../access/refusal.ts'
import { todayOf, type Visit } from '../../access/visit.ts'
import type { Recorded } from '../clients/contract.ts'
import { lockClients } from '../entries/lock-clients.ts'
import { checked, kindOf, recordedAnswer } from '../entries/record-entry.ts'
import { writeVersion } from '../entries/write-version.ts'
import type { OfferVacancy, Vacancy } from './contract.ts'
import { getVacancy } from './vacancy-queries.ts'

/**
 * Offers a vacancy to a client (työtarjous, N5.5): a job offer that says what the vacancy says, with the last day for the
 * answer. Nothing goes to the employer.
 *
 * Throws `Refusal`: `conflict` when the vacancy is no longer open; `invalid` for an answer that would be due before today;
 * `notFound` when there is no such vacancy, or the actor may not record offers of this client.
 */
export async function offerVacancy(visit: Visit, clientId: string, sent: OfferVacancy): Promise<Recorded> {
  const { register, actor } = visit
  const kind = kindOf(register, 'jobOffer')
  const today = todayOf(register)
  if (sent.answerBy !== undefined && sent.answerBy < today) {
    throw new Refusal('invalid', [{ pointer: '/answerBy', code: 'tooEarly', limit: today }])
  }
  return open(visit, { purpose: sent.purpose, operation: 'record', client: clientId }, async (records) => {
    if ((await lockClients(records)).length === 0) throw new Refusal('notFound')
    const vacancy = await getVacancy(records, sent.vacancyId)
    if (vacancy.state !== 'open') throw new Refusal('conflict', [{ pointer: '/vacancyId', code: 'notOpen' }])
    const entry = await writeVersion(records, register, {
      entry_id: uuidv7(),
      version: 1,
      kind: kind.id,
      payload: checked(kind, offerOf(vacancy, today, sent.answerBy), register),
      source: 'office',
      source_detail: null,
      channel: 'office',
      recorded_by: actor.id,
      recorded_by_name: actor.name,
      recorded_office: actor.office,
      recorded_at: register.now().toISOString(),
      is_annulled: false,
      reason: null,
    })
    return recordedAnswer(records, visit, entry)
  })
}

const offerOf = (vacancy: Vacancy, offeredOn: string, answerBy: string | undefined) => ({
  employer: vacancy.employer,
  businessId: vacancy.businessId,
  occupation: vacancy.occupation,
  title: vacancy.title,
  vacancy: vacancy.number,
  offeredOn,
  answerBy,
  hours: vacancy.hours,
  duration: vacancy.duration,
  employmentType: vacancy.employmentType,
  startsOn: vacancy.startsOn,
})
