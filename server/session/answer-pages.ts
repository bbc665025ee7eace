import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Language, Text } from '../../rulebook/text.ts'
import { answerProblem, type Problem, problemOf } from '../problem.ts'
import { type Html, html, languageOf, pageOf, pageStyle } from './page.ts'
import { wording } from './wording.ts'

/** The style sheet of these pages. */
export const hangPageStyle = (app: FastifyInstance) =>
  app.get('/session/style.css', { schema: { hide: true } as object }, (_request, reply) =>
    reply.type('text/css').header('cache-control', 'max-age=3600').send(pageStyle),
  )

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
        links: [
          { href: '/notice', text: wording.notice },
          { href: '/accessibility', text: wording.accessibility },
        ],
        ...(inLanguage ? { inLanguage } : {}),
      }),
    )
}

/** What a door's pages say when signing in comes to nothing, by the kind of the problem; the rest is said alike everywhere. */
export type SignInWords = {
  readonly kinds: Readonly<Record<string, { readonly title: Text; readonly text: Text }>>
  /** The way on from such a page. */
  readonly again: { readonly text: Text; readonly href: string }
}

/** What is said at a staff door. */
export const staffWords: SignInWords = {
  kinds: { 'no-access-right': { title: wording.noRight, text: wording.noRightText } },
  again: { text: wording.again, href: '/session/sign-in' },
}

/** In this scope a browser is told what went wrong on a page; a program gets the problem. */
export function answerPages(scope: FastifyInstance, words: SignInWords = staffWords): void {
  scope.setErrorHandler((error, request, reply) => {
    if (!request.headers.accept?.includes('text/html')) return answerProblem(error, request, reply)
    const problem = problemOf(error)
    if (problem.status >= 500 && problem.kind === 'fault') return answerProblem(error, request, reply)
    if (problem.retryAfter !== undefined) reply.header('retry-after', problem.retryAfter)
    const { title, text } = wordsOf(problem, words)
    const { until } = problem.extensions as { until?: string }
    return sendPage(request, reply, {
      status: problem.status,
      title,
      body: (language) =>
        html`<p>${text[language]}</p>
          ${until === undefined ? '' : html`<p>${wording.closedUntil[language]} ${momentOf(until, language)}.</p>`}
          <p><a class="action" href="${words.again.href}">${words.again.text[language]}</a></p>`,
    })
  })
}

/** As it is said in Finland, whatever clock the door has. */
const momentOf = (instant: string, language: Language) =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Helsinki',
  }).format(new Date(instant))

function wordsOf({ status, kind }: Problem, { kinds }: SignInWords): { title: Text; text: Text } {
  const own = kinds[kind]
  if (own) return own
  if (kind === 'maintenance') return { title: wording.maintenance, text: wording.maintenanceText }
  if (status === 503 || status === 429) return { title: wording.unavailable, text: wording.unavailableText }
  return { title: wording.failed, text: wording.failedText }
}
