import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { Type } from 'typebox'
import { noticeText } from '../derive/notice-text.ts'
import { en } from '../notice/wording/en.ts'
import { fi } from '../notice/wording/fi.ts'
import { sv } from '../notice/wording/sv.ts'
import type { Rules } from '../rulebook/rules.ts'
import { type Language, languages } from '../rulebook/text.ts'

/** An answer that is the same until the notice changes: made once, and not sent again to a browser that has it. */
export type Settled = { readonly body: string; readonly tag: string }

export const settle = (answer: unknown): Settled => {
  const body = JSON.stringify(answer)
  return { body, tag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` }
}

/** The notice as everybody may read it, at every door that people come by (N2.1). */
export function hangNoticeText(app: FastifyInstance, { notice }: Rules): void {
  const wordings = { fi, sv, en }
  const texts = new Map(languages.map((language) => [language, settle(noticeText(notice, wordings[language]))]))

  app.get<{ Params: { language: Language } }>(
    '/api/notice/:language',
    {
      config: { audience: 'anyone' },
      schema: {
        summary: 'The privacy notice, derived from the rules; each sentence with its promise and rule',
        params: Type.Object({ language: Type.Enum([...languages]) }),
      },
    },
    async (request, reply) =>
      answerSettled(request.headers['if-none-match'], reply, texts.get(request.params.language)!),
  )
}

export function answerSettled(known: string | undefined, reply: FastifyReply, { body, tag }: Settled) {
  reply.header('etag', tag).header('cache-control', 'private, no-cache')
  return known === tag ? reply.code(304).send() : reply.type('application/json; charset=utf-8').send(body)
}
