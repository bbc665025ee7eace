import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type CastPerson, jaana, mari, markku } from '../../testing/cast.ts'
import { artificialCode } from '../../testing/identity-codes.ts'
import { flawsForAxe, raiseJourney, type Journey } from '../../testing/raise-journey.ts'
import { artificialBusinessId } from '../../testing/vacancies.ts'
import { Cockpit } from './cockpit.ts'

const ainosCode = artificialCode('010185', '-', 901)
const purpose = 'employmentServices'

// A browser, a door and a database on a machine that others may be using too.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 })

let journey: Journey
let ainosId: string

const recordOf = async (clientId: string, kind: string, payload: object) => {
  const visitor = await journey.door.as(mari)
  const { status, text } = await visitor.ask(`POST /api/clients/${clientId}/entries`, {
    purpose,
    kind,
    payload,
    source: 'self',
    channel: 'visit',
  })
  expect(status, text).toBe(201)
}

beforeAll(async () => {
  journey = await raiseJourney()
  const visitor = await journey.door.as(mari)
  const { body } = await visitor.ask('POST /api/clients', {
    purpose,
    identityCode: ainosCode,
    names: { firstNames: 'Aino', lastName: 'Virtanen' },
    languages: { native: 'fi', service: 'fi' },
    phone: { number: '+358401112223' },
    channel: 'visit',
  })
  ainosId = body.clientId
  const employer = await visitor.ask('POST /api/employers', {
    purpose,
    businessId: artificialBusinessId(0),
    name: 'Keittiö Kaste Oy',
    email: 'rekry@kaste.example',
    language: 'fi',
  })
  const { employerId } = employer.body
  await visitor.ask('POST /api/vacancies', { purpose, employerId, title: 'Kokki', places: 1 })
  await recordOf(ainosId, 'education', { degree: 'Ravintola-alan perustutkinto', institution: 'Perho' })
  await recordOf(ainosId, 'workRestriction', { restriction: 'Nostaa enintään 10 kg', from: '2026-01-15' })
})
afterAll(async () => {
  expect(journey.troubles).toEqual([])
  await journey.close()
})

async function sitDown(as: CastPerson, language = 'fi') {
  const page = await journey.newPage({ as })
  await page.addInitScript((chosen) => localStorage.setItem('seloste.language', chosen), language)
  const cockpit = new Cockpit(page)
  if (language === 'fi') await cockpit.enter()
  return cockpit
}

async function chooseVacancy(cockpit: Cockpit) {
  await cockpit.page.getByRole('combobox', { name: 'Työpaikka' }).fill('kok')
  await cockpit.page.getByRole('option', { name: /Kokki/ }).click()
}

test('an employer and its vacancy are added, found and closed (N5.10)', async () => {
  const cockpit = await sitDown(jaana)
  const { page } = cockpit
  await page.getByRole('link', { name: 'Työpaikat ja työnantajat' }).click()
  await cockpit.heading('Työpaikat ja työnantajat')
  await page.getByRole('rowheader', { name: 'Kokki' }).waitFor()
  expect(await flawsForAxe(page)).toEqual([])
  await page.getByLabel('Hae tehtävällä, työnantajalla tai työpaikan numerolla').fill('leip')
  await page.getByText('Työpaikkoja ei löytynyt.').waitFor()
  expect(await flawsForAxe(page)).toEqual([])

  await page.getByRole('link', { name: 'Lisää työpaikka' }).click()
  await cockpit.heading('Uusi työpaikka')
  await page.getByRole('button', { name: 'Tallenna työpaikka' }).click()
  await page.getByRole('heading', { name: '2 kohtaa on korjattava ennen tallennusta' }).waitFor()
  expect(await flawsForAxe(page)).toEqual([])

  await page.getByRole('button', { name: 'Lisää työnantaja' }).click()
  const dialog = cockpit.dialog('Lisää työnantaja')
  await dialog.getByLabel('Y-tunnus').fill('1234567-0')
  await dialog.getByLabel('Nimi').fill('Leipomo Vehnä Oy')
  await dialog.getByRole('button', { name: 'Tallenna työnantaja' }).click()
  await dialog.getByText('Y-tunnus ei ole oikein', { exact: false }).waitFor()
  expect(await flawsForAxe(page)).toEqual([])
  await dialog.getByLabel('Y-tunnus').fill(artificialBusinessId(1))
  await dialog.getByLabel('Sähköposti hakemuksia varten').fill('rekry@vehna.example')
  await dialog.getByRole('button', { name: 'Tallenna työnantaja' }).click()
  await dialog.waitFor({ state: 'detached' })

  await page.getByLabel('Tehtävän nimi').fill('Leipuri')
  await page.getByRole('button', { name: 'Tallenna työpaikka' }).click()
  await cockpit.heading('Työpaikat ja työnantajat')
  await page.getByRole('link', { name: 'Leipuri' }).click()
  await cockpit.heading(/^Työpaikka 0299-/)
  await page.getByText('Täytetty', { exact: true }).click()
  expect(await flawsForAxe(page)).toEqual([])
  await page.getByRole('button', { name: 'Tallenna työpaikka' }).click()
  await cockpit.heading('Työpaikat ja työnantajat')
  await page.getByRole('button', { name: 'Täytetty' }).click()
  await page.getByRole('rowheader', { name: 'Leipuri' }).waitFor()
  expect(await cockpit.overflow()).toBeLessThanOrEqual(0)
})

test('a job is offered to a client, and the employer’s word of it is recorded', async () => {
  const cockpit = await sitDown(mari)
  const { page } = cockpit
  await cockpit.chooseTask()
  await cockpit.openByCode(ainosCode, 'Virtanen Aino')
  await page.getByRole('link', { name: 'Työtarjous ja esittely' }).click()
  await cockpit.heading('Työtarjous ja esittely')
  expect(await page.title()).toBe('Työtarjous ja esittely – Seloste')
  await chooseVacancy(cockpit)
  await page.getByRole('button', { name: 'Tarjoa työtä' }).click()
  await page.getByText('Työtarjous kirjattu').first().waitFor()
  expect(await flawsForAxe(page)).toEqual([])

  await page.reload()
  await cockpit.heading('Työtarjous ja esittely')
  const results = page.getByRole('region', { name: 'Työnantajan ilmoitus tuloksesta' })
  await results.getByLabel('Mistä työnantaja ilmoitti').selectOption({ index: 1 })
  await results.getByLabel('Tulos').selectOption({ label: 'Työnantaja ei hyväksynyt hakijaa' })
  await results.getByRole('button', { name: 'Kirjaa tulos' }).click()
  await results.getByText('Työnantajan ilmoitus kirjattu').waitFor()
  await page.getByRole('link', { name: 'Takaisin asiakkaan tietoihin' }).click()
  await cockpit.entries('Työnantajan ilmoitus tuloksesta').first().waitFor()
})

describe('a presentation', () => {
  const opened = async () => {
    const cockpit = await sitDown(mari)
    await cockpit.chooseTask()
    await cockpit.page.goto(`/clients/${ainosId}/present`)
    await cockpit.heading('Työtarjous ja esittely')
    await chooseVacancy(cockpit)
    return cockpit
  }

  test('without a consent cannot be sent, and says what to do', async () => {
    const cockpit = await opened()
    await cockpit.page.getByText('Voimassa olevaa kirjallista suostumusta esittelyyn ei ole.').waitFor()
    expect(await cockpit.page.getByRole('button', { name: 'Lähetä esittely' }).count()).toBe(0)
    expect(await flawsForAxe(cockpit.page)).toEqual([])
  })

  test('shows the letter that will go, changes with what is left out, and is sent as it was seen (N7.4, N7.7)', async () => {
    const given = { decision: 'given', form: 'written', givenOn: '2026-01-15' }
    await recordOf(ainosId, 'consent', { purpose: 'employerPresentation', ...given })
    await recordOf(ainosId, 'consent', { purpose: 'employerHealth', ...given })
    const cockpit = await opened()
    const { page } = cockpit
    const letter = page.getByRole('region', { name: 'Tämä lähtee työnantajalle' })
    await letter.getByText('Ravintola-alan perustutkinto').waitFor()
    await letter.getByText('+358401112223').waitFor()
    expect(await letter.innerText()).not.toContain('Nostaa')
    expect(await flawsForAxe(page)).toEqual([])

    await page.getByRole('checkbox', { name: /^Puhelinnumero/ }).uncheck()
    await letter.getByText('+358401112223').waitFor({ state: 'detached' })

    await page.getByRole('checkbox', { name: /^Anna myös välttämättömät terveystiedot/ }).check()
    await page.getByLabel('Perustelut').fill('Nostot on sovittava ennen työn alkua.')
    await page.getByRole('button', { name: 'Näytä, mitä lähtee' }).click()
    const health = page.getByRole('region', { name: 'Tämä lähtee omana kirjeenään' })
    await health.getByText('Nostaa enintään 10 kg').waitFor()
    expect(await health.innerText()).not.toContain('Virtanen')
    expect(await flawsForAxe(page)).toEqual([])

    const seen = await letter.innerText()
    await page.getByRole('button', { name: 'Lähetä esittely' }).click()
    await page.getByRole('heading', { name: 'Esittely lähetetty ja kirjattu' }).waitFor()
    expect(await flawsForAxe(page)).toEqual([])
    expect(seen).toContain('Virtanen')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Avaa kirje (PDF)' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('esittely.pdf')
    const { rows } = await journey.register.adminPool.query(
      'select recipient, channel from disclosure where client_id = $1 order by disclosure_id',
      [ainosId],
    )
    expect(rows).toEqual([
      { recipient: 'employer', channel: 'letter' },
      { recipient: 'employerHealth', channel: 'letter' },
    ])
  })
})

describe('an answer to an employer', () => {
  const ask = async (cockpit: Cockpit, identityCode: string) => {
    const { page } = cockpit
    await page.getByRole('combobox', { name: 'Työnantaja' }).fill('kaste')
    await page.getByRole('option', { name: /Keittiö Kaste Oy/ }).click()
    await page.getByLabel('Työsuhde alkoi').fill('1.1.2020')
    const today = new Intl.DateTimeFormat('fi-FI', { timeZone: 'Europe/Helsinki' }).format(new Date())
    await page.getByLabel('Työsuhde päättyi').fill(today)
    await page.getByLabel('Nimi, jolla työnantaja nimesi henkilön').fill('Aino Virtanen')
    await page.getByLabel('Henkilötunnus, jonka työnantaja antoi').fill(identityCode)
    await page.getByRole('button', { name: 'Vastaa työnantajalle' }).click()
  }

  test('is one word and a letter, and of nobody looks like a no (N7.5, N14.1)', async () => {
    const cockpit = await sitDown(jaana)
    const { page } = cockpit
    await page.getByRole('link', { name: 'Vastaus työnantajalle' }).click()
    await cockpit.heading('Vastaus työnantajalle')
    await page.getByRole('button', { name: 'Vastaa työnantajalle' }).click()
    await page.getByRole('heading', { name: '5 kohtaa on korjattava ennen tallennusta' }).waitFor()
    expect(await flawsForAxe(page)).toEqual([])

    await ask(cockpit, ainosCode)
    await page.getByRole('heading', { name: 'Kyllä' }).waitFor()
    expect(await flawsForAxe(page)).toEqual([])
    expect(page.url()).not.toContain('901')
    await page.getByRole('button', { name: 'Uusi kysymys' }).click()
    await ask(cockpit, artificialCode('040404', 'A', 997))
    await page.getByRole('heading', { name: 'Ei', exact: true }).waitFor()
    await page.getByText('Henkilö ei ole työnhakijana.').first().waitFor()
  })
})

describe('a file about many persons', () => {
  test('of contact details is made, told of and fetched (N7.9)', async () => {
    const cockpit = await sitDown(mari)
    const { page } = cockpit
    await cockpit.chooseTask()
    await page.getByRole('link', { name: 'Tiedote- ja kyselyluettelot' }).click()
    await cockpit.heading('Tiedote- ja kyselyluettelot')
    expect(await flawsForAxe(page)).toEqual([])
    await page.getByRole('button', { name: 'Tee tiedosto' }).click()
    await page.getByRole('heading', { name: 'Tiedostossa on 1 henkilö' }).waitFor()
    expect(await flawsForAxe(page)).toEqual([])
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Hae tiedosto (CSV)' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^elisaOc-[0-9a-f]{8}\.csv$/)
  })

  test('of a project is asked for by its name and period (N7.8)', async () => {
    const cockpit = await sitDown(markku)
    const { page } = cockpit
    await page.getByRole('link', { name: 'Hankepoiminta ministeriölle' }).click()
    await cockpit.heading('Hankepoiminta ministeriölle')
    await page.getByRole('button', { name: 'Tee tiedosto' }).click()
    await page.getByText('Tieto puuttuu').waitFor()
    expect(await flawsForAxe(page)).toEqual([])
    await page.getByLabel('Hanke, kuten se on kirjattu').fill('Ei kenenkään')
    await page.getByLabel('Alkaen').fill('1.1.2026')
    await page.getByLabel('Asti').fill('31.12.2026')
    await page.getByRole('button', { name: 'Tee tiedosto' }).click()
    await page.getByRole('heading', { name: 'Tiedostossa on 0 henkilöä' }).waitFor()
  })
})

test.each([
  ['sv', 'Arbetsplatser och arbetsgivare', 'Svar till arbetsgivare'],
  ['en', 'Vacancies and employers', 'Reply to an employer'],
])('the pages are there in %s, and fit a phone', async (language, title, answer) => {
  const cockpit = await sitDown(jaana, language)
  const { page } = cockpit
  await page.addInitScript(() => sessionStorage.setItem('seloste.task', 'jobBrokering'))
  for (const [path, heading] of [
    ['/employers', title],
    ['/employer-answers', answer],
    [`/clients/${ainosId}/present`, ''],
  ] as const) {
    await page.goto(path)
    await page.getByRole('heading', { level: 1, ...(heading ? { name: heading } : {}) }).waitFor()
    await page.waitForLoadState('networkidle')
    expect(await flawsForAxe(page), path).toEqual([])
    await page.setViewportSize({ width: 360, height: 740 })
    expect(await cockpit.overflow(), path).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 1440, height: 900 })
  }
})
