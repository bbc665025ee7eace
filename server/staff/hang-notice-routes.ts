import type { FastifyInstance } from 'fastify'
import { recipientsAnswer } from '../../derive/recipients-answer.ts'
import { rulebookAnswer } from '../../derive/rulebook-answer.ts'
import type { Rules } from '../../rulebook/rules.ts'
import { answerSettled, hangNoticeText, settle } from '../hang-notice-text.ts'
import type { StaffSessions } from '../session/register-session.ts'
import { Recipients } from './contract.ts'

/**
 * The rulebook as the actor's group has it, to whom data may be given (N7.1), and the notice as everybody may read it
 * (N2.1).
 */
export function hangNoticeRoutes(
  app: FastifyInstance,
  { rules, sessions }: { rules: Rules; sessions: StaffSessions },
): void {
  const rulebooks = new Map([...rules.groups.keys()].map((group) => [group, settle(rulebookAnswer(rules, group))]))
  const told: Recipients = recipientsAnswer(rules.notice)
  const recipients = settle(told)

  app.get(
    '/api/rulebook',
    {
      schema: {
        summary: 'Kinds, fields, code lists, sources and offices as the own group has them: forms are drawn from it',
      },
    },
    async (request, reply) =>
      answerSettled(request.headers['if-none-match'], reply, rulebooks.get(sessions.visitOf(request).actor.group)!),
  )

  app.get(
    '/api/recipients',
    {
      schema: {
        summary: 'To whom data may be given: on which provision, by which groups, and which fields',
        response: { 200: Recipients },
      },
    },
    async (request, reply) => answerSettled(request.headers['if-none-match'], reply, recipients),
  )
  hangNoticeText(app, rules)
}
