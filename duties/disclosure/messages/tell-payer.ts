import { uuidv7 } from 'uuidv7'
import { Refusal } from '../../../access/refusal.ts'
import { projectionOf } from '../../../derive/disclosure-projection.ts'
import { listStandingEntries } from '../../../register/statements/preparation.ts'
import type { TellPayer } from '../../../register/statements/payer-message.ts'
import { disclose, previewDisclosure, type Wanted } from '../disclose.ts'
import { statementMessage } from './statement-v1.ts'

/** The right by which a payer is told, as its rule cites it. */
const provision = '1290/2002 11 luku 4 §'

/** The service of a payer's subsystem that takes statements; `docs/statement-message.md` says what it is sent. */
const service = 'etuus/labour-policy-statements/v1'

/** Kinds beside the statement that tell the payer whose it is. */
const whose = ['identityCode', 'names'] as const

/**
 * Tells the payer of a statement (N5.8, M3.7, trap 10): one row in the ledger and one message in the outbox, in the
 * transaction that issues, annuls or corrects it. To be called while the statement stands: what is annulled is told first.
 *
 * Throws `Refusal` `invalid` when there is no such fund, or the person has no identity code to be known by.
 */
export const tellPayer: TellPayer = async (records, visit, { news, statement }) => {
  const { register } = visit
  const { notice } = register.rules
  const { payers, kind } = notice.statementRules
  const { recipient, number } = payers[String(statement.payload['payer'])]!
  const { members } = notice.recipients[recipient]!
  const member = members?.find((each) => number === undefined || each.number === statement.payload[number])
  if (members && !member)
    throw new Refusal('invalid', [{ pointer: `/draft/${number ?? 'payer'}`, code: 'unknownCode' }])
  const standing = await listStandingEntries(records)
  const told = standing.filter((row) => whose.some((each) => each === row.kind))
  const { kinds: may } = projectionOf(notice, recipient)
  const messageId = uuidv7()
  const wanted: Wanted = {
    recipient,
    ...(member ? { member: member.member } : {}),
    ground: { by: 'provision', provision },
    kinds: Object.fromEntries([...whose, kind].map((each) => [each, may.get(each) ?? []])),
    entries: [statement.entry_id, ...told.map(({ entry_id }) => entry_id)],
    channel: 'message',
    messageId,
    about: news,
  }
  const { kinds, digest } = await previewDisclosure(records, visit, wanted)
  const [identityCode] = kinds['identityCode'] ?? []
  const [names] = kinds['names'] ?? []
  const [given] = kinds[kind] ?? []
  if (!identityCode || !given) throw new Refusal('invalid', [{ pointer: '/identityCode', code: 'required' }])
  const bytes = statementMessage(
    { news, messageId, madeAt: register.now().toISOString() },
    { identityCode, statement: given, ...(names ? { names } : {}) },
  )
  await disclose(records, visit, {
    ...wanted,
    previewed: digest,
    deliver: { to: service, body: { type: 'application/json', bytes } },
  })
  return { messageId }
}
