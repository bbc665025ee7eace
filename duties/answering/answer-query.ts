import { open } from '../../access/open.ts'
import { Refusal } from '../../access/refusal.ts'
import type { Register, Visit } from '../../access/visit.ts'
import { projectionOf, provisionsOf } from '../../derive/disclosure-projection.ts'
import { parseIdentityCode } from '../../register/identity-codes/identity-code.ts'
import { type Content, disclose } from '../disclosure/disclose.ts'
import type { AskAboutPerson } from './contract.ts'

/** The recipient that the actor's interface acts for, and which organisation of it asks. */
export function askerOf({ actor, register }: Visit): { recipient: string; member: string } {
  const { actsFor } = register.rules.notice.groups[actor.group]!
  if (actsFor === undefined || !actor.organisation) throw new Refusal('notFound')
  return { recipient: actsFor, member: actor.organisation.member }
}

/** Throws `Refusal('invalid')`: what is no identity code is told as such, whoever's it might be. */
export function lookupHashOf({ seals }: Register, written: string, pointer: string): Buffer {
  const code = parseIdentityCode(written)
  if (!code) throw new Refusal('invalid', [{ pointer, code: 'badIdentityCode' }])
  return seals.lookupHash(code.code)
}

/** The message that an errand answers, for the ledger and against repeats. */
export const messageOf = ({ actor }: Visit) =>
  actor.via?.['messageId'] === undefined ? {} : { messageId: actor.via['messageId'] }

/**
 * Answers one question about one person to an authority that names the provision it asks by (N7.1, 906/2019 §23). What is
 * given stands in the ledger. Nobody there, nobody the asker may ask about and nobody related to it are one answer (N14.1).
 *
 * Throws `Refusal`: `invalid` for a provision or a kind outside the recipient's rule; `notFound`; `conflict` when the
 * message id was used for another question.
 */
export async function answerQuery(visit: Visit, sent: AskAboutPerson): Promise<Pick<Content, 'kinds'>> {
  const { register } = visit
  const { notice } = register.rules
  const { recipient, member } = askerOf(visit)
  const hash = lookupHashOf(register, sent.identityCode, '/identityCode')
  if (!provisionsOf(notice.recipients[recipient]!).includes(sent.provision)) {
    throw new Refusal('invalid', [{ pointer: '/provision', code: 'outsideRule' }])
  }
  const { kinds } = projectionOf(notice, recipient)
  const outside = (sent.kinds ?? []).flatMap((kind, place) =>
    kinds.has(kind) ? [] : [{ pointer: `/kinds/${place}`, code: 'outsideRule' }],
  )
  if (outside.length > 0) throw new Refusal('invalid', outside)
  return open(visit, { purpose: 'disclosure', operation: 'disclose', person: { hash } }, async (records) => {
    const given = await disclose(records, visit, {
      recipient,
      member,
      ground: { by: 'provision', provision: sent.provision },
      ...(sent.kinds ? { kinds: Object.fromEntries(sent.kinds.map((kind) => [kind, kinds.get(kind)!])) } : {}),
      channel: 'interface',
      ...messageOf(visit),
    })
    return { kinds: given.kinds }
  })
}
