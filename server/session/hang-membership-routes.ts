import type { FastifyInstance } from 'fastify'
import { groups } from '../../notice/groups.ts'
import { offices } from '../../notice/offices.ts'
import type { Language, Text } from '../../rulebook/text.ts'
import { answerPages, sendPage } from './answer-pages.ts'
import { ChooseMembership, Memberships, SessionTimes } from './contract.ts'
import { timesOf } from './hang-session-routes.ts'
import type { StaffSessionKeeper } from './keep-staff-sessions.ts'
import { html } from './page.ts'
import { returnPath } from './return-path.ts'
import type { SessionOptions } from './settings.ts'
import { type HeldMembership, listMemberships } from './staff-queries.ts'
import { takeForms } from './take-forms.ts'
import { wording } from './wording.ts'

/** One right at a time: which there are, and which is in use. */
export function hangMembershipRoutes(
  app: FastifyInstance,
  sessions: StaffSessionKeeper,
  { pool }: SessionOptions,
): void {
  const tags = ['session']

  app.get(
    '/api/session/membership',
    {
      config: { audience: 'person', keepsSession: false },
      schema: { tags, summary: 'The rights that the person may use', response: { 200: Memberships } },
    },
    async ({ staffSession }) => {
      const { staffId, membership } = staffSession!
      const held = await listMemberships(pool, staffId, sessions.now())
      return { memberships: held.map((one) => ({ ...one, inUse: one.membershipId === membership?.id })) }
    },
  )

  app.post<{ Body: ChooseMembership }>(
    '/api/session/membership',
    {
      config: { audience: 'person' },
      schema: {
        tags,
        summary: 'Goes on under another right of the same person',
        body: ChooseMembership,
        response: { 200: SessionTimes },
      },
    },
    async (request, reply) => timesOf(await sessions.switchTo(request, reply, request.body.membershipId)),
  )

  void app.register(async (scope) => {
    takeForms(scope)
    answerPages(scope)

    scope.get<{ Querystring: { return?: unknown; lang?: unknown } }>(
      '/session/membership',
      { schema: { hide: true } },
      async (request, reply) => {
        const goOn = returnPath(request.query.return)
        const back = encodeURIComponent(goOn)
        const session = await sessions.find(request)
        if (!session) return reply.redirect(`/session/sign-in?return=${back}`, 303)
        const held = await listMemberships(pool, session.staffId, sessions.now())
        return sendPage(request, reply, {
          title: wording.choose,
          body: (language) => choices(language, held, goOn),
          inLanguage: (language) => `/session/membership?return=${back}&lang=${language}`,
        })
      },
    )

    scope.post<{ Body: Record<string, string> | null }>(
      '/session/membership',
      { schema: { hide: true } },
      async (request, reply) => {
        await sessions.find(request)
        await sessions.switchTo(request, reply, request.body?.['membershipId'] ?? '')
        return reply.redirect(returnPath(request.body?.['return']), 303)
      },
    )
  })
}

const choices = (language: Language, held: readonly HeldMembership[], goOn: string) =>
  html`<p>${wording.chooseText[language]}</p>
    <form method="post" action="/session/membership">
      <input type="hidden" name="return" value="${goOn}" />
      <ul class="choices">
        ${held.map(
          ({ membershipId, group, office }) =>
            html`<li>
              <button name="membershipId" value="${membershipId}">
                <strong>${wordOf(groups, group)[language]}</strong> <span>${officeName(office)[language]}</span>
              </button>
            </li>`,
        )}
      </ul>
    </form>`

/** A group or an office that the notice no longer knows goes by its own id. */
const wordOf = (list: Readonly<Record<string, { readonly label: Text }>>, id: string): Text =>
  list[id]?.label ?? { fi: id, sv: id, en: id }

const officeName = (code: string): Text =>
  (offices as Readonly<Record<string, { readonly name: Text }>>)[code]?.name ?? { fi: code, sv: code, en: code }
