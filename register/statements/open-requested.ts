import { uuidv7 } from 'uuidv7'
import type { Records } from '../../access/records.ts'
import { todayOf, type Visit } from '../../access/visit.ts'
import { insertEvent } from '../matters/matter-queries.ts'
import type { StatementDraft } from './contract.ts'
import { dueFrom } from './keep-clocks.ts'
import { insertPreparation, insertRequestedMatter, officeOfClient } from './statement-queries.ts'

type Request = {
  readonly entryId: string
  readonly kind: string
  readonly payload: Readonly<Record<string, unknown>>
}

/**
 * A payer asks for a statement (1290/2002 ch. 11 §4.3, M3.7): its preparation is opened at the office whose client the
 * person is, in the transaction that takes the request. Nobody handles it yet; its time runs from today, and it begins
 * with what the payer asked about. Does nothing for an entry that is no request.
 */
export async function openRequested(records: Records, { actor, register }: Visit, asked: Request): Promise<void> {
  const { statementRules } = register.rules.notice
  const { requests, matter } = statementRules
  if (asked.kind !== requests?.kind) return
  const [client] = await records.rowsKeptBehind<{ office: string }>(officeOfClient, [records.clients])
  const { office } = client!
  const today = todayOf(register)
  const matterId = uuidv7()
  await records.change(insertRequestedMatter, [
    records.client,
    matterId,
    `${office}/${today.slice(0, 4)}/`,
    matter,
    office,
    today,
    dueFrom(register, { clock_from: today, office }),
  ])
  await records.change(insertPreparation, [
    records.client,
    matterId,
    office,
    requests.trigger,
    asked.entryId,
    [],
    today,
    JSON.stringify(draftFor({ actor, register }, asked)),
    null,
    null,
  ])
  const at = register.now().toISOString()
  await records.change(insertEvent, [
    records.client,
    matterId,
    1,
    matter,
    'received',
    null,
    actor.id,
    actor.name,
    at,
    null,
  ])
}

/** Who is to get it, about which days and benefit, as the payer said. */
function draftFor({ actor, register }: Pick<Visit, 'actor' | 'register'>, { payload }: Request): StatementDraft {
  const { notice } = register.rules
  const recipient = notice.groups[actor.group]?.actsFor
  const [payer, rule] =
    Object.entries(notice.statementRules.payers).find(([, own]) => own.recipient === recipient) ?? []
  const number = rule?.number ? actor.organisation?.number : undefined
  const { from, to, benefit } = payload as Pick<StatementDraft, 'from' | 'to' | 'benefit'>
  return {
    ...(payer ? { payer } : {}),
    ...(rule?.number && number ? { [rule.number]: number } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(benefit ? { benefit } : {}),
  }
}
