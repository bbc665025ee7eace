import type { FastifyInstance } from 'fastify'
import { rulebookAnswer } from '../../derive/rulebook-answer.ts'
import type { Rules } from '../../rulebook/rules.ts'
import { answerSettled, hangNoticeText, settle } from '../hang-notice-text.ts'
import type { StaffSessions } from '../session/register-session.ts'

/** The rulebook as the actor's group has it, and the notice as everybody may read it (N2.1). */
export function hangNoticeRoutes(
  app: FastifyInstance,
  { rules, sessions }: { rules: Rules; sessions: StaffSessions },
): void {
  const rulebooks = new Map([...rules.groups.keys()].map((group) => [group, settle(rulebookAnswer(rules, group))]))

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
  hangNoticeText(app, rules)
}
