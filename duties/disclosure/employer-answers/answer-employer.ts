import { randomUUID } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import { open, showFound } from '../../../access/open.ts'
import { type Records, statement } from '../../../access/records.ts'
import { Refusal } from '../../../access/refusal.ts'
import { todayOf, type Visit } from '../../../access/visit.ts'
import { getEmployer } from '../../../register/employers/keep-employers.ts'
import { parseIdentityCode } from '../../../register/identity-codes/identity-code.ts'
import type { DisclosureRow } from '../disclosure-queries.ts'
import { printLetter } from '../../letters/print-letter.ts'
import { sealContent } from '../seal-disclosure.ts'
import { digestOfAsked, holdToRule, type Wanted } from '../wanted.ts'
import type { AskWhetherJobseeker, WhetherJobseeker } from './contract.ts'
import { recipientFor, replyLetter } from './reply-letter.ts'
import { basisOf, flawsInRightToAsk } from './right-to-ask.ts'

const clientByCode = statement('answered-client', 'select client_id from client_identity_code where code_hash = $1')

const standingOfFound = statement(
  'answered-standing',
  'select client_id, merged_into from client where client_id = any ($1::uuid[])',
)

/** Of somebody who is no client it inserts nothing: the statement is the same. */
const keepAnswer = statement(
  'keep-answer',
  'insert into disclosure select * from jsonb_populate_recordset(null::disclosure, $1::jsonb)',
)

/**
 * Answers an employer whether one person, whom it names, is a jobseeker: yes or no and nothing else, in writing (N7.5, N7.6,
 * 916/2012 12:6.3). By staff only: no machine interface has the question (12:6.4).
 *
 * Somebody whose job search is not valid and somebody who was never a client are one answer, in the same form, words and
 * bytes and after the same statements (N14.1, trap 5). What was answered of a client is in the ledger, where the person
 * sees it; of whom nothing is kept, the line of the access log says for what an answer was given, and to a digest of which
 * code.
 *
 * Throws `Refusal`: `invalid` when the facts give no right to ask, which is judged before anybody is looked for; `notFound`
 * when the actor does not answer employers or there is no such employer.
 */
export async function answerEmployer(visit: Visit, asked: AskWhetherJobseeker): Promise<WhetherJobseeker> {
  const { register, actor } = visit
  const answeredOn = todayOf(register)
  const parsed = parseIdentityCode(asked.identityCode)
  const flaws = [
    ...(parsed ? [] : [{ pointer: '/identityCode', code: 'badIdentityCode' }]),
    ...flawsInRightToAsk(asked, answeredOn),
  ]
  if (!parsed || flaws.length > 0) throw new Refusal('invalid', flaws)
  const recipient = recipientFor[asked.ground]
  const { provision } = register.rules.notice.recipients[recipient]!
  const hash = register.seals.lookupHash(parsed.code)
  const mayAnswer = register.rules.groups.get(actor.group)?.dealings.has('answerEmployers') ?? false
  const errand = {
    purpose: asked.purpose,
    operation: 'answerEmployer',
    reason: `${recipient}: ${provision}`,
    ...(mayAnswer ? { sought: { by: 'identityCode', hash, includeFormer: true } as const } : {}),
  } as const
  const { employer, jobseeker } = await open(visit, errand, async (records) => {
    if (!mayAnswer) throw new Refusal('notFound')
    const employer = await getEmployer(records, asked.employerId)
    const { client, jobseeker } = await standingOf(records, hash)
    const wanted: Wanted = {
      recipient,
      member: employer.businessId,
      ground: { by: 'provision', provision },
      facts: { isJobseeker: jobseeker },
      basis: basisOf(asked),
      channel: 'letter',
    }
    // Made for nobody too, so that the same is done for everybody.
    const row = rowOf(visit, records.purpose, wanted, client ?? randomUUID())
    await records.change(keepAnswer, [JSON.stringify(client === undefined ? [] : [row])])
    if (client !== undefined) records.wrote({ client })
    return { employer, jobseeker }
  })
  const letter = printLetter(replyLetter(visit, { employer, asked, jobseeker }))
  return { jobseeker, answeredOn, letter: letter.toString('base64') }
}

/** Always the same statements, whoever is asked about, so that not even the work done tells of a client. */
async function standingOf(records: Records, hash: Buffer): Promise<{ client: string | undefined; jobseeker: boolean }> {
  const found = await records.rowsKeptBehind<{ client_id: string }>(clientByCode, [hash])
  const ids = found.map(({ client_id }) => client_id)
  const rows = await shown(ids)
  // Of a merged pair, the one that stands is answered of.
  const standing = ids.map((id) => rows.find(({ client_id }) => client_id === id)?.merged_into ?? id)
  const jobseekers = (await shown(standing)).filter(({ merged_into }) => merged_into === null)
  return { client: standing[0], jobseeker: jobseekers.length > 0 }

  async function shown(clients: readonly string[]) {
    await showFound(records, clients)
    return records.rowsKeptBehind<{ client_id: string; merged_into: string | null }>(standingOfFound, [clients])
  }
}

function rowOf({ register, actor }: Visit, purpose: string, wanted: Wanted, client: string): DisclosureRow {
  const { facts, memberCode, provision } = holdToRule(register.rules.notice, wanted)
  const disclosureId = uuidv7()
  return {
    client_id: client,
    disclosure_id: disclosureId,
    recipient: wanted.recipient,
    source: null,
    member: memberCode ?? null,
    ground: 'provision',
    provision,
    consent_entry: null,
    purpose,
    channel: wanted.channel,
    message_id: disclosureId,
    asked: `\\x${digestOfAsked(wanted).toString('hex')}`,
    fields: {},
    facts: Object.keys(facts),
    entries: [],
    versions: [],
    content: sealContent(register.seals, client, { kinds: {}, facts, digest: '', basis: wanted.basis ?? {} }),
    corrects_entry: null,
    corrects_version: null,
    edition: register.rules.notice.edition,
    given_by: actor.id,
    given_by_name: actor.name,
    office: actor.office,
    given_at: register.now().toISOString(),
  }
}
