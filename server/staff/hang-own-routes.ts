import type { FastifyInstance } from 'fastify'
import type { Register } from '../../access/visit.ts'
import type { Dealing } from '../../rulebook/notice.ts'
import type { StaffSessions } from '../session/register-session.ts'
import { listStaffOfOffice } from '../session/staff-queries.ts'
import { Colleagues, Me } from './contract.ts'

const dealings: readonly Dealing[] = [
  'find',
  'list',
  'register',
  'readLog',
  'merge',
  'findByFormerCode',
  'handleMatters',
  'prepareStatements',
  'grantRights',
  'readDisclosures',
  'handleDeliveries',
  'keepVacancies',
  'answerEmployers',
  'keepArchive',
  'keepPapers',
  'listContacts',
  'extractProjects',
  'exchangeMessages',
  'hold',
]

/** What a member of staff asks about themself, the office and the rulebook. None of it is about a client. */
export function hangOwnRoutes(
  app: FastifyInstance,
  { register, sessions, profile }: { register: Register; sessions: StaffSessions; profile: string },
): void {
  const { notice, groups } = register.rules

  app.get(
    '/api/me',
    { schema: { summary: 'Who is signed in, and what the notice lets them do', response: { 200: Me } } },
    async (request): Promise<Me> => {
      const { actor } = sessions.visitOf(request)
      const rules = groups.get(actor.group)!
      const office = actor.office ?? ''
      const session = request.staffSession!
      return {
        staffId: actor.id,
        name: actor.name,
        group: actor.group,
        groupLabel: notice.groups[actor.group]!.label,
        office,
        officeName: notice.offices[office]?.name ?? { fi: office, sv: office, en: office },
        purposes: rules.purposes.map((id) => {
          const { label, act, provision } = notice.purposes[id]!
          return { id, label, act, provision }
        }),
        mayDo: Object.fromEntries(dealings.map((dealing) => [dealing, rules.dealings.has(dealing)])),
        opensRecords: rules.rules.length > 0,
        workstation: { kind: request.workstation?.kind ?? 'none', id: request.workstation?.id ?? '' },
        profile,
        edition: notice.edition,
        session: { idleEndsAt: session.idleEndsAt.toISOString(), endsAt: session.endsAt.toISOString() },
      }
    },
  )

  app.get(
    '/api/staff',
    { schema: { summary: 'Colleagues in the own office', response: { 200: Colleagues } } },
    async (request): Promise<Colleagues> => {
      const { actor } = sessions.visitOf(request)
      return { staff: await listStaffOfOffice(register.pool, actor.office ?? '', register.now()) }
    },
  )
}
