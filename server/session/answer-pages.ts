import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Language, Text } from '../../rulebook/text.ts'
import { answerProblem, type Problem, problemOf } from '../problem.ts'
import { type Html, html, languageOf, pageOf } from './page.ts'
import { wording } from './wording.ts'

type Answer = {
  readonly status?: number
  readonly title: Text
  readonly body: (language: Language) => Html
  readonly inLanguage?: (language: Language) => string
}

/** Answers a browser with a page in the language it asks for. */
export function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  { status = 200, title, body, inLanguage }: Answer,
) {
  const { lang } = request.query as { lang?: unknown }
  const language = languageOf(typeof lang === 'string' ? lang : request.headers['accept-language'])
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .send(
      pageOf({
        language,
        title,
        body: body(language),
        style: '/session/style.css',
        ...(inLanguage ? { inLanguage } : {}),
      }),
    )
}

/** In this scope a browser is told what went wrong on a page; a program gets the problem. */
export function answerPages(scope: FastifyInstance): void {
  scope.setErrorHandler((error, request, reply) => {
    if (!request.headers.accept?.includes('text/html')) return answerProblem(error, request, reply)
    const problem = problemOf(error)
    if (problem.status >= 500 && problem.kind === 'fault') return answerProblem(error, request, reply)
    if (problem.retryAfter !== undefined) reply.header('retry-after', problem.retryAfter)
    const { title, text } = wordsOf(problem)
    return sendPage(request, reply, {
      status: problem.status,
      title,
      body: (language) =>
        html`<p>${text[language]}</p>
          <p><a class="action" href="/session/sign-in">${wording.again[language]}</a></p>`,
    })
  })
}

function wordsOf({ status, kind }: Problem): { title: Text; text: Text } {
  if (kind === 'no-access-right') return { title: wording.noRight, text: wording.noRightText }
  if (status === 503 || status === 429) return { title: wording.unavailable, text: wording.unavailableText }
  return { title: wording.failed, text: wording.failedText }
}
