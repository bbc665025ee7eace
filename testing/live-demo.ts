import { Refusal } from '../access/refusal.ts'
import { dayOf, type Register, type Visit } from '../access/visit.ts'
import { answerQuery } from '../duties/answering/answer-query.ts'
import { requestStatements } from '../duties/incoming/receive-reports.ts'
import { placeHold } from '../duties/retention/handle-holds.ts'
import { searchClients } from '../register/clients/search-clients.ts'
import { moveMatter } from '../register/matters/handle-matters.ts'
import { raiseMatter, raiseVisitorMatter } from '../register/matters/raise-matters.ts'
import { writeMessage } from '../register/messages/write-message.ts'
import { visitor } from '../server/citizen/own-session.ts'
import { endOfPeriod } from '../rulebook/period.ts'
import { type CastPerson, hannu, mari, ritva } from './cast.ts'
import { aino, type CastCitizen, nameOf, tero } from './citizens.ts'
import { giveLetter } from './give-letter.ts'
import { visitAs } from './standing-scene.ts'
import { standVacancy } from './vacancies.ts'

/**
 * What has happened in the demo besides what was recorded, each by the use case that makes it happen: vacancies, a payer's
 * request, a question of the police, messages, claims, a letter that waits to be posted, and a hold. Every step bears a name of its
 * own, so that a first start that was killed here does it once.
 */
export async function liveDemo(register: Register): Promise<void> {
  const ainoId = await clientOf(register, aino)
  if (ainoId === undefined) return
  const identityCode = aino.identityCode!
  await once(() => standVacancy(register, 0))
  const kela = partner(register, 'kelaInterface', 'GOV/0246246-0', 'Kansaneläkelaitos')
  await requestStatements(
    kela,
    { messageId: 'demo-statement-request' },
    {
      requests: [{ identityCode, benefit: '03', reason: 'Hakija ilmoitti työsuhteen päättyneen. Pyydämme lausuntoa.' }],
    },
  )
  const police = partner(register, 'policeInterface', 'GOV/9990022-7', 'Poliisi', { messageId: 'demo-query' })
  await once(() => answerQuery(police, { identityCode, provision: '872/2011 4 luku 2 §' }))
  const thread = '0d000000-0000-4000-8000-000000000001'
  const themself: Visit = {
    register,
    actor: { id: ainoId, name: nameOf(aino), group: 'subject', office: null, workstation: null, client: ainoId },
  }
  await writeMessage(
    themself,
    {
      purpose: 'ownAffairs',
      clientId: ainoId,
      threadId: thread,
      messageId: '0d000000-0000-4000-8000-000000000002',
      subject: 'Työnhakuvalmennuksen alkaminen',
      text: 'Hei! Sain kutsun valmennukseen, mutta siinä ei ole kellonaikaa. Mihin aikaan se alkaa?',
    },
    {},
  )
  await writeMessage(
    visitAs(register, mari),
    {
      purpose: 'employmentServices',
      clientId: ainoId,
      threadId: '0d000000-0000-4000-8000-000000000003',
      messageId: '0d000000-0000-4000-8000-000000000004',
      subject: 'Työhaastattelun palaute',
      text: 'Hei Aino! Kertoisitko, miten haastattelu lounasravintolassa meni?',
    },
    {},
  )
  await claim(themself, '0d000000-0000-4000-8000-000000000005', 'Tutkintoni valmistui vuonna 2006 eikä 2005.')
  const refused = '0d000000-0000-4000-8000-000000000006'
  await claim(themself, refused, 'Työkokeilun palaute ei pidä paikkaansa.')
  await once(() =>
    moveMatter(
      visitAs(register, ritva),
      { clientId: ainoId, matterId: refused },
      {
        purpose: 'registry',
        version: 1,
        to: 'closed',
        result: 'refused',
        answer: 'Palaute on työkokeilun järjestäjän arvio, ja se on merkitty sellaisena kuin se annettiin.',
      },
    ),
  )
  await once(() =>
    raiseVisitorMatter(
      { register, actor: visitor },
      {
        purpose: 'ownAffairs',
        matterId: '0d000000-0000-4000-8000-000000000007',
        kind: 'accessibilityFeedback',
        text: 'Ruudunlukija ei kerro, milloin viesti on lähetetty.',
        contact: 'kavija@example.fi',
      },
    ),
  )
  await once(() => giveLetter(register, ainoId))
  const teroId = await clientOf(register, tero)
  if (teroId !== undefined) {
    await once(() =>
      placeHold(visitAs(register, hannu), teroId, {
        purpose: 'supervision',
        ground: 'pendingMatter',
        reason: 'Valitus työttömyysetuudesta on kesken',
        reviewOn: endOfPeriod(dayOf(register.now()), { months: 3 }),
      }),
    )
  }
}

const claim = (visit: Visit, matterId: string, text: string) =>
  raiseMatter(visit, { purpose: 'ownAffairs', clientId: visit.actor.client!, matterId, kind: 'correctionClaim', text })

/** What was done by a start before this one is not done again. */
async function once(step: () => Promise<unknown>): Promise<void> {
  try {
    await step()
  } catch (error) {
    if (!(error instanceof Refusal) || !['conflict', 'notFound', 'stale'].includes(error.reason)) throw error
  }
}

async function clientOf(register: Register, { identityCode }: CastCitizen, as: CastPerson = mari) {
  const sought = { purpose: 'employmentServices', identityCode: identityCode! }
  const { clients } = await searchClients(visitAs(register, as), sought)
  return clients[0]?.clientId
}

const partner = (
  register: Register,
  group: string,
  member: string,
  name: string,
  via?: Readonly<Record<string, string>>,
): Visit => ({
  register,
  actor: {
    id: member,
    name,
    group,
    office: null,
    workstation: null,
    organisation: { member, businessId: member.split('/')[1]! },
    ...(via ? { via } : {}),
  },
})
