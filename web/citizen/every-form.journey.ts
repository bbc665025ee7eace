/**
 * Every form and act of the e-service through the end of the session and through an outage in the middle of it: what was
 * pressed goes once by itself when the person or the network is back, and the person is told as after any sending.
 */
import type { Locator, Page, Response } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFailed, test, vi } from 'vitest'
import { dayOf } from '../../access/visit.ts'
import { loadDemoCodeLists } from '../../register/code-lists/demo-code-lists.ts'
import { recordEntry } from '../../register/entries/record-entry.ts'
import { importerVisit } from '../../register/filling/import-register.ts'
import { moveMatter } from '../../register/matters/handle-matters.ts'
import { type CastPerson, jarmo, mari, ritva, sami } from '../../testing/cast.ts'
import { aino, anders, type CastCitizen, marta } from '../../testing/citizens.ts'
import { operationsOfCitizens } from '../../testing/operations-of-face.ts'
import { raiseCitizenJourney } from '../../testing/raise-citizen-journey.ts'
import { registerOn } from '../../testing/register.ts'
import { samplePdf } from '../../testing/sample-files.ts'
import { visitAs } from '../../testing/standing-scene.ts'

let journey: Awaited<ReturnType<typeof raiseCitizenJourney>>
const register = () => registerOn(journey.register.pool, () => new Date())
const today = dayOf(new Date())
const inDays = (days: number) => dayOf(new Date(Date.now() + days * 86_400_000))

beforeAll(async () => {
  journey = await raiseCitizenJourney()
  await loadDemoCodeLists(importerVisit(register()))
  await prepare(journey.standing.aino.clientId, mari)
  await prepare(journey.standing.anders.clientId, sami)
})
afterAll(() => journey.close())

vi.setConfig({ testTimeout: 60_000 })

/** What there must be for there to be something to press. */
async function prepare(clientId: string, caseworker: CastPerson) {
  const record = (by: CastPerson, kind: string, payload: Record<string, unknown>) =>
    recordEntry(visitAs(register(), by), clientId, {
      purpose: by === jarmo ? 'unemploymentSecurity' : 'employmentServices',
      kind,
      payload,
      source: 'office',
      channel: 'office',
    })
  const appointment = { on: inDays(7), time: '10.15', mode: 'visit' }
  await record(caseworker, 'appointment', { ...appointment, about: 'Ohjaustapaaminen' })
  await record(caseworker, 'appointment', { ...appointment, about: 'Työkokeilun aloitus' })
  const alternatives = [{ on: inDays(9), time: '8.45' }]
  await record(caseworker, 'appointment', { ...appointment, about: 'Kurssin valinta', alternatives })
  await record(caseworker, 'jobOffer', { employer: 'Keittiö Kaste Oy', title: 'Suurtalouskokki', offeredOn: today })
  const tasks = ['002', '004', '005'].map((task) => ({ task }))
  await record(caseworker, 'plan', { planKind: '02', madeOn: today, tasks })
  await record(jarmo, 'clarificationRequest', {
    requestedOn: today,
    answerBy: inDays(5),
    about: 'studies',
    details: 'Kerro opinnoista.',
    attachments: 'Todistus',
  })
}

type Act = {
  /** What the person does, and the source and the operation by which it is done. */
  readonly does: string
  readonly form: string
  readonly on: string
  readonly at: string
  /** What there must be first, beside what the acts before it have left. */
  readonly first?: (clientId: string) => Promise<void>
  readonly fill?: (page: Page) => Promise<unknown>
  /** Absent where what is written is kept without pressing anything. */
  readonly press?: (page: Page) => Locator
  readonly seen: (page: Page) => Locator
  /** What is empty again when it has been sent. */
  readonly cleared?: (page: Page) => Locator
  /** Anybody may do it, signed in or not: the end of the session is nothing to it. */
  readonly byAnyone?: true
  /** Done by somebody without a Finnish identity code. */
  readonly byForeigner?: true
}

const button = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name })
const note = (words: string | RegExp) => (page: Page) => page.locator('.note-good').getByText(words).first()
const purpose = (page: Page, id: string) => page.locator('section.panel', { has: page.locator(`#${id}-title`) })
const request = (page: Page) => page.locator('[data-kind=clarificationRequest]', { hasText: 'Kerro opinnoista.' })
const openDatum = async (page: Page, kind: string, name: RegExp) => {
  const datum = page.locator(`[data-kind=${kind}]`).first()
  await page
    .locator('details.section', { has: page.locator(`[data-kind=${kind}]`) })
    .locator('summary')
    .click()
  await datum.getByRole('button', { name }).click()
}
const writeMessage = async (within: Page | Locator) => {
  await within.getByLabel('Viesti', { exact: true }).fill('Sopiiko tämä?')
}
const send = (within: (page: Page) => Page | Locator) => (page: Page) =>
  within(page).getByRole('button', { name: 'Lähetä', exact: true })
const decided = note('Päätöksesi on tallennettu ja voimassa heti.')
const attached = { name: 'todistus.pdf', mimeType: 'application/pdf', buffer: samplePdf('Todistus') }

/** In the order in which a person could do them. */
const acts: readonly Act[] = [
  {
    does: 'renews the job search',
    form: 'affairs/JobSearchPage.tsx',
    on: 'POST /api/own/job-search/renew',
    at: '/job-search',
    press: button('Uusi työnhaku'),
    seen: note('Työnhakusi on uusittu'),
  },
  {
    does: 'tells a change',
    form: 'affairs/JobSearchPage.tsx',
    on: 'POST /api/own/status-changes',
    at: '/job-search',
    fill: async (page) => {
      await page.getByLabel('Mikä muuttuu?').selectOption({ index: 1 })
      await page.getByLabel('Mistä päivästä alkaen?').fill(today)
    },
    press: button('Lähetä ilmoitus'),
    seen: note('Ilmoitus on lähetetty'),
    cleared: (page) => page.getByLabel('Mikä muuttuu?'),
  },
  {
    does: 'accepts the plan',
    form: 'affairs/PlanPage.tsx',
    on: 'POST /api/own/plan/accept',
    at: '/plan',
    press: button('Hyväksyn suunnitelman'),
    seen: note(/^Hyväksyit suunnitelman/),
  },
  {
    does: 'marks a task as done',
    form: 'affairs/PlanPage.tsx',
    on: 'POST /api/own/plan/task-done',
    at: '/plan',
    press: (page) => page.getByRole('button', { name: /^Merkitse tehdyksi/ }).first(),
    seen: (page) => page.getByText(/^Tehty /),
  },
  {
    does: 'tells of a job applied for',
    form: 'affairs/Applications.tsx',
    on: 'POST /api/own/applications',
    at: '/plan',
    fill: async (page) => {
      await page.getByLabel('Työnantaja', { exact: true }).fill('Leipomo Lumi')
      await page.getByLabel('Tehtävä', { exact: true }).fill('Leipuri')
    },
    press: button('Kerro haetusta työstä'),
    seen: note('Haettu työmahdollisuus on tallennettu.'),
    cleared: (page) => page.getByLabel('Työnantaja', { exact: true }),
  },
  {
    does: 'cancels an appointment',
    form: 'affairs/Appointments.tsx',
    on: 'POST /api/own/appointments/cancel',
    at: '/plan',
    press: button(/^Peru aika.*Työkokeilun aloitus/),
    seen: note(/^Aika on peruttu: .*Työkokeilun aloitus/),
  },
  {
    does: 'moves an appointment',
    form: 'affairs/Appointments.tsx',
    on: 'POST /api/own/appointments/move',
    at: '/plan',
    fill: (page) => page.getByLabel('Siirrä toiseen tarjottuun aikaan').selectOption({ index: 1 }),
    press: button(/^Siirrä aika/),
    seen: note(/^Aika on siirretty: .* 8\.45 Kurssin valinta/),
  },
  {
    does: 'asks for another time',
    form: 'affairs/Appointments.tsx',
    on: 'POST /api/own/messages',
    at: '/plan',
    fill: async (page) => {
      await page.getByRole('button', { name: /^Pyydä toista aikaa.*Ohjaustapaaminen/ }).click()
      await writeMessage(page.getByRole('region', { name: 'Sovitut ajat' }))
    },
    press: send((page) => page.getByRole('region', { name: 'Sovitut ajat' })),
    seen: note('Viesti on lähetetty toimistolle.'),
  },
  {
    does: 'proposes a change of the plan',
    form: 'affairs/PlanPage.tsx',
    on: 'POST /api/own/messages',
    at: '/plan',
    fill: async (page) => {
      await page.getByText('Ehdota muutosta suunnitelmaan').click()
      await writeMessage(page)
    },
    press: send((page) => page),
    seen: note('Viesti on lähetetty toimistolle.'),
  },
  {
    does: 'answers a job offer',
    form: 'affairs/PlanPage.tsx',
    on: 'POST /api/own/offers/answer',
    at: '/plan',
    fill: (page) =>
      page
        .getByRole('listitem')
        .filter({ hasText: 'Suurtalouskokki' })
        .getByLabel('Miten tarjouksen kanssa kävi?')
        .selectOption({ index: 1 }),
    press: (page) =>
      page.getByRole('listitem').filter({ hasText: 'Suurtalouskokki' }).getByRole('button', { name: 'Lähetä vastaus' }),
    seen: note('Vastauksesi on tallennettu.'),
  },
  {
    does: 'writes an answer that is kept as a draft',
    form: 'affairs/AnswerForm.tsx',
    on: 'PUT /api/own/clarifications/draft',
    at: '/unemployment-security',
    fill: (page) => request(page).getByLabel('Vastauksesi omin sanoin').fill('Opiskelen iltaisin.'),
    seen: (page) => request(page).getByText(/^Luonnos tallennettu/),
  },
  {
    does: 'answers what the office asks',
    form: 'affairs/AnswerForm.tsx',
    on: 'POST /api/own/clarifications/answer',
    at: '/unemployment-security',
    fill: async (page) => {
      await request(page).getByLabel('Lähetän liitteitä myöhemmin').check()
      await request(page)
        .getByText(/^Luonnos tallennettu/)
        .waitFor()
      await request(page).getByRole('button', { name: 'Tarkista ja lähetä' }).click()
    },
    press: (page) => request(page).getByRole('button', { name: 'Lähetä lopullisesti' }),
    seen: note('Vastauksesi on lähetetty'),
  },
  {
    does: 'sends what was to follow',
    form: 'affairs/AttachForm.tsx',
    on: 'POST /api/own/clarifications/attachments',
    at: '/unemployment-security',
    fill: (page) => request(page).getByLabel('Liitteet').setInputFiles(attached),
    press: (page) => request(page).getByRole('button', { name: 'Lähetä liitteet', exact: true }),
    seen: note('Liitteet on lähetetty'),
  },
  {
    does: 'changes a datum',
    form: 'record/ChangeForm.tsx',
    on: 'PUT /api/own/entries/:id',
    at: '/record',
    fill: async (page) => {
      await openDatum(page, 'ownPresentation', /^Muuta/)
      await page.getByRole('dialog').getByLabel('Esittely').fill('Teen ruokaa kolmellekymmenelle.')
    },
    press: button('Tallenna'),
    seen: note('Tieto on tallennettu.'),
  },
  {
    does: 'adds a datum',
    form: 'record/ChangeForm.tsx',
    on: 'PUT /api/own/entries/:id',
    at: '/record',
    fill: async (page) => {
      await page.locator('details.section[data-category=competence] summary').click()
      await page.getByRole('button', { name: 'Lisää: erityisosaaminen' }).click()
      await page.getByLabel('Osaaminen', { exact: true }).fill('Leivonta')
    },
    press: button('Tallenna'),
    seen: note('Tieto on tallennettu.'),
  },
  {
    does: 'removes a datum',
    form: 'record/ChangeForm.tsx',
    on: 'POST /api/own/entries/:id/remove',
    at: '/record',
    fill: (page) => openDatum(page, 'skill', /^Muuta/),
    press: button('Poista tämä tieto'),
    seen: note('Tieto on poistettu.'),
  },
  {
    does: 'claims a correction',
    form: 'record/ClaimForm.tsx',
    on: 'POST /api/own/matters',
    at: '/record',
    fill: async (page) => {
      await openDatum(page, 'municipality', /virhe/)
      await page.getByLabel('Mikä on väärin').fill('Asun Espoossa.')
    },
    press: send((page) => page),
    seen: note('Vaatimus on lähetetty'),
  },
  {
    does: 'gives a consent',
    form: 'consents/ConsentsPage.tsx',
    on: 'POST /api/own/consents/decide',
    at: '/consents',
    press: (page) => purpose(page, 'workTryout').getByRole('button', { name: 'Annan suostumuksen' }),
    seen: decided,
  },
  {
    does: 'withdraws a consent',
    form: 'consents/ConsentsPage.tsx',
    on: 'POST /api/own/consents/decide',
    at: '/consents',
    press: (page) => purpose(page, 'workTryout').getByRole('button', { name: 'Peruutan suostumuksen' }),
    seen: decided,
  },
  {
    does: 'refuses a consent',
    form: 'consents/ConsentsPage.tsx',
    on: 'POST /api/own/consents/decide',
    at: '/consents',
    press: (page) => purpose(page, 'employerHealth').getByRole('button', { name: 'En anna suostumusta' }),
    seen: decided,
  },
  {
    does: 'decides item by item',
    form: 'consents/ConsentsPage.tsx',
    on: 'POST /api/own/consents/decide',
    at: '/consents',
    fill: (page) => purpose(page, 'employerPresentation').getByRole('checkbox').first().click(),
    press: (page) => purpose(page, 'employerPresentation').getByRole('button', { name: 'Tallenna valinnat' }),
    seen: decided,
  },
  {
    does: 'gives a consent to one employer',
    form: 'consents/OneEmployer.tsx',
    on: 'POST /api/own/consents/decide',
    at: '/consents',
    fill: async (page) => {
      await page.getByLabel('Mihin annat suostumuksen?').selectOption({ index: 1 })
      await page.getByLabel('Työnantajan nimi').fill('Keittiö Kaste Oy')
      await page.getByLabel('Y-tunnus').fill('0201256-6')
    },
    press: button('Anna suostumus tälle työnantajalle'),
    seen: decided,
    cleared: (page) => page.getByLabel('Työnantajan nimi'),
  },
  {
    does: 'withdraws a consent from one employer',
    form: 'consents/OneEmployer.tsx',
    on: 'POST /api/own/consents/decide',
    at: '/consents',
    press: button(/^Peru suostumus: Keittiö Kaste Oy/),
    seen: decided,
  },
  {
    does: 'writes to the office',
    form: 'messages/MessagesPage.tsx',
    on: 'POST /api/own/messages',
    at: '/messages',
    fill: async (page) => {
      await page.getByText('Kirjoita uusi viesti').click()
      await page.getByLabel('Aihe').fill('Kurssi')
      await writeMessage(page)
    },
    press: send((page) => page),
    seen: note('Viesti on lähetetty'),
  },
  {
    does: 'asks who looked and why, without a word',
    form: 'viewings/ViewingsPage.tsx',
    on: 'POST /api/own/viewings/ask',
    at: '/viewings',
    fill: (page) =>
      page
        .getByRole('button', { name: /^Kysy tästä/ })
        .first()
        .click(),
    press: send((page) => page),
    seen: note('Kysymys on lähetetty'),
  },
  {
    does: 'replies to what the office asks about a matter',
    form: 'matters/MattersPage.tsx',
    on: 'POST /api/own/messages',
    at: '/matters',
    first: letMatterWait,
    fill: async (page) => {
      await page.getByText('Vastaa toimistolle').click()
      await writeMessage(page)
    },
    press: send((page) => page),
    seen: note('Viesti on lähetetty toimistolle.'),
  },
  {
    does: 'requests the own data in writing, without a word',
    form: 'matters/MattersPage.tsx',
    on: 'POST /api/own/matters',
    at: '/matters',
    press: button('Lähetä tarkastuspyyntö'),
    seen: note('Pyyntö on lähetetty'),
  },
  {
    does: 'ends the job search',
    form: 'affairs/JobSearchPage.tsx',
    on: 'POST /api/own/job-search/end',
    at: '/job-search',
    fill: async (page) => {
      await askToEnd(page)
    },
    press: button('Kyllä, päätä työnhaku'),
    seen: note(/^Työnhakusi päättyi/),
  },
  {
    does: 'starts a job search',
    form: 'start/StartPage.tsx',
    on: 'POST /api/start',
    at: '/start',
    fill: async (page) => {
      await page.getByLabel('Mikä on tilanteesi nyt?').selectOption({ label: 'Olen työtön' })
      for (const _ of [1, 2, 3]) await page.getByRole('button', { name: 'Seuraava' }).click()
      await page.getByText(/^Tallennettu /).waitFor()
    },
    press: button('Aloita työnhaku tänään'),
    seen: note(/^Työnhakusi alkoi/),
  },
  {
    does: 'asks to be matched to a client',
    form: 'home/NoClientPage.tsx',
    on: 'POST /api/identity-match',
    at: '/',
    byForeigner: true,
    fill: (page) => page.getByLabel('Puhelinnumero tai sähköpostiosoite').fill('+48 22 123 4567'),
    press: button('Pyydä yhdistämistä'),
    seen: note('Pyyntö on lähetetty'),
  },
  {
    does: 'gives feedback on accessibility',
    form: 'notice/AccessibilityPage.tsx',
    on: 'POST /api/accessibility-feedback',
    at: '/accessibility',
    byAnyone: true,
    fill: (page) => page.getByLabel('Mikä ei toiminut?').fill('Valikko ei aukea.'),
    press: button('Lähetä palaute'),
    seen: note('Kiitos palautteesta'),
  },
  {
    does: 'chooses cookies',
    form: 'frame/cookie-choice.ts',
    on: 'PUT /api/cookie-choice',
    at: '/cookies',
    byAnyone: true,
    press: button('Vain välttämättömät'),
    seen: note('Valintasi on tallennettu.'),
  },
]

/** What can be done another time after it has been done. */
const repeated = [
  'tells a change',
  'tells of a job applied for',
  'adds a datum',
  'changes a datum',
  'removes a datum',
  'claims a correction',
  'gives a consent',
  'withdraws a consent',
  'writes to the office',
  'gives feedback on accessibility',
]

/** What sends something and changes nothing of the person's: what is read, and what the page does by itself. */
const others = [
  'POST /api/own/overview',
  'POST /api/own/record',
  'POST /api/own/affairs',
  'POST /api/own/consents',
  'POST /api/own/viewings',
  'POST /api/own/disclosures',
  'POST /api/own/matters/list',
  'POST /api/own/messages/list',
  'POST /api/code-lists/:id/search',
  'POST /api/start/draft',
  // Kept at every step, and again at the next; what is sent at last has all of it.
  'PUT /api/start/draft',
  'POST /api/page-views',
  'POST /api/session/keep',
  // Has a test of its own below.
  'POST /session/sign-out',
]

test('no form and no act of the e-service is missing from the table', async () => {
  const { asked, elsewhere } = await operationsOfCitizens()
  const saying = ({ form, on }: { form: string; on: string }) => `${form} ${on}`
  expect(new Set(acts.map(saying))).toEqual(new Set(asked.filter(({ on }) => !others.includes(on)).map(saying)))
  expect(others.filter((on) => !asked.some((each) => each.on === on))).toEqual([])
  // The hooks that the forms send by, and what opens a letter or a file. Another one belongs into testing/operations-of-face.ts.
  expect(elsewhere).toEqual([
    'affairs/affairs.ts',
    'affairs/keep-draft.ts',
    'controls/AttachmentLink.tsx',
    'controls/KeepLetter.tsx',
    'controls/use-sending.ts',
    'door.ts',
  ])
})

const held = (page: Page) =>
  page.getByText('Se lähetetään automaattisesti, kun yhteys palaa.', { exact: false }).first()
const again = (page: Page) => page.getByRole('heading', { name: 'Tunnistaudu uudelleen' })
const endSessions = () =>
  journey.register.adminPool.query('update own_session set ended_at = now() where ended_at is null')

type Way = {
  readonly who: CastCitizen
  readonly leave: (page: Page) => Promise<unknown>
  /** How it is seen that it waits. */
  readonly waits: (page: Page, act: Act) => Promise<unknown>
  readonly back: (page: Page, who: CastCitizen) => Promise<unknown>
}

const ways: Readonly<Record<string, Way>> = {
  'the session ends': {
    who: aino,
    leave: endSessions,
    waits: async (page, { byAnyone, seen }) => (byAnyone ? seen(page) : again(page)).waitFor(),
    back: async (page, who) => {
      if ((await again(page).count()) === 0) return
      await journey.signInAgain(page, who)
    },
  },
  'the network goes': {
    who: anders,
    leave: (page) => page.context().setOffline(true),
    waits: async (page, { press, form }) =>
      form === 'frame/cookie-choice.ts'
        ? page.getByText('Palveluun ei saada yhteyttä.').waitFor()
        : press
          ? held(page).waitFor()
          : page.getByText('Luonnosta ei saatu tallennettua.', { exact: false }).waitFor(),
    back: (page) => page.context().setOffline(false),
  },
}

const open = async (as: CastCitizen) => {
  const page = await journey.newPage({ as })
  await page.goto('/notice')
  await page.getByRole('button', { name: 'Vain välttämättömät' }).click()
  await page.getByRole('button', { name: 'Vain välttämättömät' }).waitFor({ state: 'detached' })
  return page
}

describe.each(Object.entries(ways))('while %s, whoever', (_, { who, leave, waits, back }) => {
  const windows = new Map<CastCitizen, Page>()
  afterAll(async () => {
    for (const page of windows.values()) await page.context().close()
  })

  test.each(acts)('$does has done it once, and is told so', async (act) => {
    const { at, byForeigner, first, fill, press, seen, cleared } = act
    const as = byForeigner ? marta : who
    const page = windows.get(as) ?? (await open(as))
    windows.set(as, page)
    // Who has lost the way in one act begins the next in a window of their own.
    onTestFailed(() => void windows.delete(as))
    await first?.(as === aino ? journey.standing.aino.clientId : journey.standing.anders.clientId)
    await page.goto(at)
    await page.getByRole('heading', { level: 1 }).waitFor()
    if (press) await fill?.(page)
    // What the page asks for at first has come.
    if (press) await press(page).waitFor()
    else await page.waitForLoadState('networkidle')
    await leave(page)
    const before = listen(page, act)
    if (press) await press(page).click()
    else await fill?.(page)
    await waits(page, act)
    const went = before.stop().filter((status) => status < 400)
    const after = listen(page, act)
    await back(page, as)
    await seen(page).waitFor()
    expect(await seen(page).evaluate((told) => told.closest('[role=status], [role=alert]') !== null)).toBe(true)
    if (cleared) expect(await cleared(page).inputValue()).toBe('')
    expect(await held(page).count()).toBe(0)
    went.push(...after.stop())
    expect(went).toEqual([expect.toSatisfy((status: number) => status < 400)])
  })
})

/** Listens for how an act is answered. */
function listen(page: Page, { on }: Act) {
  const [method, path = ''] = on.split(' ')
  const address = new RegExp(`^${path.replace(':id', '[^/]+')}$`)
  const statuses: number[] = []
  const hear = (answer: Response) => {
    if (answer.request().method() === method && address.test(new URL(answer.url()).pathname))
      statuses.push(answer.status())
  }
  page.on('response', hear)
  return {
    stop: () => {
      page.off('response', hear)
      return statuses
    },
  }
}

/** The office asks for more about what was asked. */
async function letMatterWait(clientId: string) {
  const { office: at } = clientId === journey.standing.aino.clientId ? mari : sami
  const office = visitAs(register(), { ...ritva, office: at })
  const { rows } = await journey.register.adminPool.query<{ matter_id: string }>(
    `select matter_id from matter where kind = 'logQuestion' and client_id = $1`,
    [clientId],
  )
  const place = { clientId, matterId: rows[0]!.matter_id }
  await moveMatter(office, place, { purpose: 'registry', version: 1, to: 'inHand' })
  await moveMatter(office, place, { purpose: 'registry', version: 2, to: 'waiting', answer: 'Mitä päivää tarkoitat?' })
}

async function askToEnd(page: Page) {
  await page.getByRole('heading', { name: 'Päätä työnhaku' }).click()
  await page.getByLabel('Miksi?').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Päätä työnhaku' }).click()
  await page.getByRole('button', { name: 'Kyllä, päätä työnhaku' }).waitFor()
}

describe('and besides', () => {
  let page: Page
  beforeAll(async () => {
    page = await open(aino)
  })
  const isBack = () => page.getByText('Yhteys palasi.').waitFor()

  /** Everything that a person writes is one more row somewhere. */
  const written = async () => {
    const { rows } = await journey.register.adminPool.query<{ written: number }>(
      `select ((select count(*) from entry) + (select count(*) from matter) + (select count(*) from visitor_matter)
         + (select count(*) from message))::int as written`,
    )
    return rows[0]!.written
  }

  test.each(acts.filter(({ does }) => repeated.includes(does)))(
    'the answer is lost, and what was sent again is one: $does',
    async ({ at, on, fill, press, seen }) => {
      await page.goto(at)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await fill?.(page)
      await press!(page).waitFor()
      const before = await written()
      const [, path = ''] = on.split(' ')
      await page.route(
        `**${path.replace(':id', '*')}`,
        async (route) => {
          await route.fetch()
          await route.abort()
        },
        { times: 1 },
      )
      await press!(page).click()
      await held(page).waitFor()
      expect(await written()).toBe(before + 1)
      await page.evaluate(() => dispatchEvent(new Event('online')))
      await seen(page).waitFor()
      expect(await written()).toBe(before + 1)
    },
  )

  test('whoever cancels the ending of the search while the network is gone has not ended it', async () => {
    await page.goto('/job-search')
    await askToEnd(page)
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Kyllä, päätä työnhaku' }).click()
    await held(page).waitFor()
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.getByRole('button', { name: 'Peruuta' }).click()
    await held(page).waitFor({ state: 'detached' })
    await page.context().setOffline(false)
    await isBack()
    await page.waitForLoadState('networkidle')
    expect(asked).not.toContain('/api/own/job-search/end')
    expect(await page.getByRole('button', { name: 'Kyllä, päätä työnhaku' }).count()).toBe(0)
  })

  test('two tasks that are marked while the network is gone are both done', async () => {
    await page.goto('/plan')
    const marks = page.getByRole('button', { name: /^Merkitse tehdyksi/ })
    await marks.nth(1).waitFor()
    await page.context().setOffline(true)
    await marks.nth(0).click()
    await marks.nth(1).click()
    await held(page).waitFor()
    await page.context().setOffline(false)
    await marks.first().waitFor({ state: 'detached' })
    expect(await page.getByText(/^Tehty /).count()).toBe(3)
  })

  test('whoever signs out while the network is gone is told that it waits, and is then signed out', async () => {
    await page.goto('/plan')
    await page.getByRole('button', { name: 'Kirjaudu ulos' }).waitFor()
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Kirjaudu ulos' }).click()
    await page.getByRole('button', { name: 'Kirjaudutaan ulos, kun yhteys palaa…' }).waitFor()
    await page.context().setOffline(false)
    await page.getByText('Olet kirjautunut ulos').waitFor()
  })

  test('no script failed', () => {
    expect(journey.troubles).toEqual([])
  })
})
