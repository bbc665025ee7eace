/**
 * A presentation shows before it is sent exactly what it gives, and gives exactly what the law's items and the person's
 * consent cover (N7.4, M3.6, N7.7, traps 6 to 8). What leaves is restated here by hand, and looked for in the letter, in its
 * PDF and in the bytes that are to be carried.
 */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Register } from '../../../access/visit.ts'
import { openClientRecord } from '../../../register/clients/open-client-record.ts'
import { correctEntry } from '../../../register/entries/correct-entry.ts'
import { recordEntry } from '../../../register/entries/record-entry.ts'
import { registerClient } from '../../../register/clients/register-client.ts'
import { addVacancy, changeVacancy } from '../../../register/vacancies/keep-vacancies.ts'
import { type CastPerson, jaana, mari, sami } from '../../../testing/cast.ts'
import { type TestRegister, testRegister } from '../../../testing/database.ts'
import { artificialCode } from '../../../testing/identity-codes.ts'
import { readPdf, wordsIn } from '../../../testing/pdf-text.ts'
import { registerOn } from '../../../testing/register.ts'
import { testSeals } from '../../../testing/seals.ts'
import { visitAs } from '../../../testing/standing-scene.ts'
import { artificialBusinessId, type StandingVacancy, standVacancy } from '../../../testing/vacancies.ts'
import { type Letter, letterText } from '../../letters/letter.ts'
import { deliverDue } from '../deliver-due.ts'
import { unsealContent, unsealParcel } from '../seal-disclosure.ts'
import { giveFixedTermFact } from './give-fixed-term-fact.ts'
import { presentToEmployer, previewPresentation } from './present-to-employer.ts'

const today = '2026-11-25'
const purpose = 'employmentServices'
let stage: TestRegister
let register: Register
let standing: StandingVacancy
let serial = 0

beforeAll(async () => {
  stage = await testRegister()
  register = registerOn(stage.pool, () => new Date(`${today}T09:00:00Z`))
  standing = await standVacancy(register)
})
afterAll(() => stage.drop())
beforeEach(() => stage.adminPool.query('truncate delivery, disclosure'))

const record = (clientId: string, kind: string, payload: object, as: CastPerson = mari) =>
  recordEntry(visitAs(register, as), clientId, {
    purpose,
    kind,
    payload: { ...payload },
    source: 'self',
    channel: 'visit',
  })

/** Words that stand in one datum each, by the item of the law under which they are given; `never` goes to no employer. */
const said = {
  contact: ['Liisa Testinen', 'Esittelykuja 7', 'liisa@example.fi', '+358501112223', 'FI', 'sv'],
  education: ['Ravintola-alan perustutkinto', 'Ravintolakoulu Perho', 'Ruoanvalmistus', 'Kiitettävä'],
  workHistory: ['Keittiöapulainen', 'Kahvila Kulma', 'Salaattien teko'],
  militaryService: ['varusmiespalvelu'],
  competence: ['Hygieniapassi', 'Juhlapalvelut', 'Pitopöydät', 'Haluan oppia leipuriksi', 'Olen täsmällinen'],
  never: ['Tapaaminen peruttu', 'Nostaa enintään', 'Työllistymissuunnitelman', artificialCode('020290', '-', 900)],
} as const

async function standClient(as: CastPerson = mari, extra: { readonly ban?: true } = {}): Promise<string> {
  serial += 1
  const { clientId } = await registerClient(visitAs(register, as), {
    purpose,
    identityCode: artificialCode('020290', '-', 900 + serial - 1),
    names: { firstNames: 'Liisa', lastName: 'Testinen' },
    languages: { native: 'sv', service: 'fi' },
    citizenship: { countries: ['FI'] },
    address: { street: 'Esittelykuja 7', postalCode: '00950', city: 'Helsinki' },
    email: { address: 'liisa@example.fi' },
    phone: { number: '+358501112223' },
    channel: 'visit',
  })
  const of = (kind: string, payload: object) => record(clientId, kind, payload, as)
  await of('education', {
    degree: 'Ravintola-alan perustutkinto',
    institution: 'Ravintolakoulu Perho',
    content: 'Ruoanvalmistus ja tarjoilu',
    grades: 'Kiitettävä (5)',
  })
  await of('employment', {
    title: 'Keittiöapulainen',
    employer: 'Kahvila Kulma',
    startedOn: '2020-01-01',
    endedOn: '2022-12-31',
    tasks: 'Salaattien teko',
  })
  await of('qualification', { kind: 'certificate', name: 'Hygieniapassi' })
  await of('militaryService', { standing: 'military' })
  await of('skill', { name: 'Juhlapalvelut', description: 'Pitopöydät' })
  await of('occupationSought', { occupation: '5120', wish: 'Haluan oppia leipuriksi' })
  await of('ownPresentation', { presentation: 'Olen täsmällinen ja iloinen.' })
  await of('contact', { mode: '31', on: '2026-01-15', summary: 'Tapaaminen peruttu' })
  await of('workRestriction', { restriction: 'Nostaa enintään 10 kg', from: '2026-01-15' })
  if (extra.ban) await of('safetyBan', { from: '2026-01-01' })
  return clientId
}

const consent = (clientId: string, payload: object, as: CastPerson = mari) =>
  record(clientId, 'consent', { decision: 'given', form: 'written', givenOn: '2026-11-20', ...payload }, as)
const everyItem = ['contact', 'education', 'workHistory', 'militaryService', 'competence', 'unemployment']

const asked = (more: object = {}) => ({
  purpose,
  vacancyId: standing.vacancy.vacancyId,
  messageId: randomUUID(),
  ...more,
})
const preview = (clientId: string, more: object = {}, as: CastPerson = mari) =>
  previewPresentation(visitAs(register, as), clientId, asked(more))

/** Looks, and sends what was seen. */
async function present(clientId: string, more: object = {}, as: CastPerson = mari) {
  const sent = asked(more)
  const seen = await previewPresentation(visitAs(register, as), clientId, sent)
  const presented = await presentToEmployer(visitAs(register, as), clientId, {
    ...sent,
    digest: seen.digest!,
    channel: 'letter',
  })
  return { seen, presented, sent }
}
const ledger = async () => (await stage.adminPool.query('select * from disclosure order by disclosure_id')).rows
const outbox = async () => (await stage.adminPool.query('select * from delivery order by number')).rows

/** The items of which the text holds a word, and whether it holds anything that no employer gets. */
const itemsIn = (text: string) =>
  Object.entries(said)
    .filter(([, words]) => words.some((word) => text.includes(word)))
    .map(([item]) => item)

describe('without a consent', () => {
  test('there is nothing to see, and nothing can be sent (N7.4)', async () => {
    const clientId = await standClient()
    const seen = await preview(clientId)
    expect(seen).toMatchObject({ choices: [], unemployment: 'noConsent' })
    expect(seen.letter).toBeUndefined()
    await expect(
      presentToEmployer(visitAs(register, mari), clientId, { ...asked(), digest: '0'.repeat(64), channel: 'letter' }),
    ).rejects.toMatchObject({ reason: 'conflict' })
  })

  test.each([
    ['refused', { decision: 'refused' }],
    ['withdrawn', { decision: 'withdrawn' }],
    ['lapsed yesterday', { validUntil: '2026-11-24' }],
    ['for another employer', { businessId: artificialBusinessId(5) }],
    ['for another vacancy of the employer', { vacancy: 'T-9999' }],
    ['for health only', { purpose: 'employerHealth' }],
  ])('that is in force: %s', async (_, payload) => {
    const clientId = await standClient()
    await consent(clientId, { purpose: 'employerPresentation', items: everyItem, ...payload })
    expect((await preview(clientId)).letter).toBeUndefined()
  })

  test('for this vacancy alone there is one, and it holds until it is delivered', async () => {
    const clientId = await standClient()
    const only = { purpose: 'employerPresentation', vacancy: standing.vacancy.number }
    await consent(clientId, { ...only, items: ['contact'] })
    await present(clientId)
    const printed = { letter: async () => ({ is: 'acknowledged', receipt: 'x' }) as const }
    expect(await deliverDue(register, printed)).toMatchObject({ acknowledged: 1 })
    await present(clientId)
    await consent(clientId, { ...only, items: ['contact'], decision: 'withdrawn' })
    expect(await deliverDue(register, printed)).toMatchObject({ stopped: 1 })
  })

  test('of its last day there is one', async () => {
    const clientId = await standClient()
    await consent(clientId, { purpose: 'employerPresentation', validUntil: today })
    expect((await preview(clientId)).letter).toBeDefined()
  })
})

describe('what is given (N7.4)', () => {
  const subsets = [
    ['contact'],
    ['contact', 'education'],
    ['contact', 'workHistory'],
    ['contact', 'militaryService'],
    ['contact', 'competence'],
  ]

  test.each(
    [...subsets, ['contact', 'education', 'workHistory', 'militaryService', 'competence']].map((items) => [
      items.join(', '),
      items,
    ]),
  )('with a consent to %s is that and no more, in the letter, its PDF and what is carried', async (_, items) => {
    const clientId = await standClient()
    await consent(clientId, { purpose: 'employerPresentation', items })
    const { seen, presented } = await present(clientId, {})
    const letter = letterText(seen.letter as Letter)
    expect(itemsIn(letter)).toEqual([...items])
    const pdf = await readPdf(presented.pdf)
    expect(itemsIn(pdf.text)).toEqual([...items])
    // Word for word: what was looked at is what is on paper.
    expect(wordsIn(pdf.text.replaceAll(/\d+ \/ \d+/g, '')).replaceAll(':', '')).toBe(
      wordsIn(letter).replaceAll(':', ''),
    )
    const [delivery] = await outbox()
    const carried = unsealParcel(testSeals, clientId, delivery.sealed)
    expect(Buffer.from(carried.bytes).toString('base64')).toBe(presented.pdf)
  })

  test('is in the ledger, with the consent, the vacancy’s employer and the versions it came from', async () => {
    const clientId = await standClient()
    const { entry } = await consent(clientId, { purpose: 'employerPresentation', items: ['contact', 'education'] })
    const { seen, sent, presented } = await present(clientId)
    const [row, ...others] = await ledger()
    expect(others).toEqual([])
    expect(row).toMatchObject({
      client_id: clientId,
      recipient: 'employer',
      member: standing.employer.businessId,
      ground: 'consent',
      consent_entry: entry.entryId,
      provision: '916/2012 13 luku 6 § 2 mom.',
      channel: 'letter',
      message_id: sent.messageId,
      given_by: mari.staffId,
    })
    expect(row.entries.toSorted()).toEqual(seen.choices.map(({ entryId }) => entryId).toSorted())
    const given = ['address', 'citizenship', 'education', 'email', 'languages', 'names', 'phone']
    expect(Object.keys(row.fields).toSorted()).toEqual(given)
    expect(unsealContent(testSeals, clientId, row.content)).toMatchObject({ about: standing.vacancy.number })
    expect(presented.entry).toMatchObject({
      kind: 'presentation',
      payload: {
        employer: standing.employer.name,
        vacancy: standing.vacancy.number,
        presentedOn: today,
        consentGivenOn: '2026-11-20',
      },
    })
  })

  test.each(['notDone', 'exempted', 'inService'])(
    'is military service that was done, not that it was %s',
    async (state) => {
      const clientId = await standClient()
      await record(clientId, 'militaryService', { standing: state })
      await consent(clientId, { purpose: 'employerPresentation', items: everyItem })
      const { seen } = await present(clientId)
      expect(seen.choices.map(({ kind }) => kind)).not.toContain('militaryService')
      expect((await ledger())[0].fields).not.toHaveProperty('militaryService')
    },
  )

  test('leaves out what the giver leaves out, and never the name', async () => {
    const clientId = await standClient()
    await consent(clientId, { purpose: 'employerPresentation', items: ['contact', 'education'] })
    const { choices } = await preview(clientId)
    const leaveOut = choices.map(({ entryId }) => entryId)
    const { seen } = await present(clientId, { leaveOut })
    expect(seen.letter!.parts).toEqual([
      {
        heading: 'Nimi ja yhteystiedot, äidinkieli, muu kielitaito ja kansalaisuus',
        groups: [
          [
            { label: 'Etunimet', value: 'Liisa' },
            { label: 'Sukunimi', value: 'Testinen' },
          ],
        ],
      },
    ])
  })

  test('under a safety ban tells nothing of where the person lives, though the giver sees it (trap 8)', async () => {
    const clientId = await standClient(mari, { ban: true })
    await consent(clientId, { purpose: 'employerPresentation', items: everyItem })
    const { seen, presented } = await present(clientId)
    for (const text of [letterText(seen.letter as Letter), (await readPdf(presented.pdf)).text]) {
      expect(text).toContain('Testinen')
      for (const word of ['Esittelykuja', 'liisa@example.fi', '+358501112223', '00950'])
        expect(text).not.toContain(word)
    }
  })

  test('is in the employer’s language, tagged so that it can be read aloud', async () => {
    const { employerId } = standing.employer
    const swedish = await standVacancy(register, 40, {}).then(async ({ vacancy, employer }) => {
      await stage.adminPool.query(`update employer set language = 'sv' where employer_id = $1`, [employer.employerId])
      return vacancy
    })
    expect(swedish.employerId).not.toBe(employerId)
    const clientId = await standClient()
    await consent(clientId, { purpose: 'employerPresentation' })
    const { presented } = await present(clientId, { vacancyId: swedish.vacancyId })
    const { title, language, isTagged, text } = await readPdf(presented.pdf)
    expect({ title, language, isTagged }).toEqual({
      title: 'Presentation av en arbetssökande',
      language: 'sv',
      isTagged: true,
    })
    expect(text).toContain('Förnamn')
  })
})

describe('what was seen is what is sent', () => {
  test('or nothing is, when a datum was corrected between', async () => {
    const clientId = await standClient()
    await consent(clientId, { purpose: 'employerPresentation' })
    const sent = asked()
    const { digest } = await previewPresentation(visitAs(register, mari), clientId, sent)
    await record(clientId, 'phone', { number: '+358509998887' })
    await expect(
      presentToEmployer(visitAs(register, mari), clientId, { ...sent, digest: digest!, channel: 'letter' }),
    ).rejects.toMatchObject({ reason: 'stale' })
    expect(await ledger()).toEqual([])
    expect(await outbox()).toEqual([])
  })

  test('or nothing is, when the consent was withdrawn between (trap 7); what was given before stays in the ledger', async () => {
    const clientId = await standClient()
    await consent(clientId, { purpose: 'employerPresentation' })
    await present(clientId)
    const sent = asked()
    const { digest } = await previewPresentation(visitAs(register, mari), clientId, sent)
    await consent(clientId, { purpose: 'employerPresentation', decision: 'withdrawn', givenOn: today })
    await expect(
      presentToEmployer(visitAs(register, mari), clientId, { ...sent, digest: digest!, channel: 'letter' }),
    ).rejects.toMatchObject({ reason: 'conflict' })
    expect(await ledger()).toHaveLength(1)
  })

  test('once, however many times it is sent', async () => {
    const clientId = await standClient()
    await consent(clientId, { purpose: 'employerPresentation' })
    const { presented, sent, seen } = await present(clientId)
    const again = await presentToEmployer(visitAs(register, mari), clientId, {
      ...sent,
      digest: seen.digest!,
      channel: 'letter',
    })
    expect(again).toEqual(presented)
    expect(await ledger()).toHaveLength(1)
    expect(await outbox()).toHaveLength(1)
    const { rows } = await stage.adminPool.query(
      `select count(*)::int as presentations from entry where client_id = $1 and kind = 'presentation'`,
      [clientId],
    )
    expect(rows).toEqual([{ presentations: 1 }])
  })

  test('by mail to the employer’s address, and not to an employer that has none', async () => {
    const clientId = await standClient()
    await consent(clientId, { purpose: 'employerPresentation' })
    const { presented } = await mailOf(clientId)
    const [delivery] = await outbox()
    expect(delivery).toMatchObject({ channel: 'mail', state: 'waiting' })
    const carried = unsealParcel(testSeals, clientId, delivery.sealed)
    expect(carried).toMatchObject({ to: 'rekry@kaste.example', type: 'application/pdf', name: 'letter-1.pdf' })
    expect(Buffer.from(carried.bytes).toString('base64')).toBe(presented.pdf)
    await stage.adminPool.query('update employer set email = null where employer_id = $1', [
      standing.employer.employerId,
    ])
    expect((await preview(clientId)).mayMail).toBe(false)
    await expect(mailOf(clientId)).rejects.toMatchObject({
      reason: 'invalid',
      flaws: [{ pointer: '/channel', code: 'noAddress' }],
    })
    await stage.adminPool.query('update employer set email = $2 where employer_id = $1', [
      standing.employer.employerId,
      'rekry@kaste.example',
    ])
  })

  async function mailOf(clientId: string) {
    const sent = asked()
    const seen = await previewPresentation(visitAs(register, mari), clientId, sent)
    const presented = await presentToEmployer(visitAs(register, mari), clientId, {
      ...sent,
      digest: seen.digest!,
      channel: 'mail',
    })
    return { presented, seen, sent }
  }
})

describe('twelve months of unemployment (M3.6, trap 6)', () => {
  const since = async (clientId: string, from: string, as: CastPerson = mari) => {
    await record(clientId, 'employmentStatus', { code: '2', from }, as)
    await record(clientId, 'jobSearch', { startedOn: '2020-01-01', validUntil: '2027-01-01' }, as)
  }

  test.each([
    ['2025-11-25', 'given'],
    ['2025-11-26', 'notTrue'],
  ])('worked out from the periods: unemployed since %s is %s', async (from, told) => {
    const clientId = await standClient()
    await consent(clientId, { purpose: 'employerPresentation' })
    await since(clientId, from)
    const { seen, presented } = await present(clientId)
    expect(seen.unemployment).toBe(told)
    expect((await readPdf(presented.pdf)).text.includes('12 kuukautta')).toBe(told === 'given')
    const [row] = await ledger()
    expect(row.facts).toEqual(told === 'given' ? ['unemployedForTwelveMonths'] : [])
  })

  test('told only with consent to that item', async () => {
    const clientId = await standClient()
    await consent(clientId, { purpose: 'employerPresentation', items: ['contact'] })
    await since(clientId, '2020-01-01')
    const { seen } = await present(clientId)
    expect(seen.unemployment).toBe('noConsent')
    expect(letterText(seen.letter as Letter)).not.toContain('12 kuukau')
  })

  test('and never by those who do not see the periods', async () => {
    const clientId = await standClient()
    await consent(clientId, { purpose: 'employerPresentation' })
    await since(clientId, '2020-01-01')
    const { seen } = await present(clientId, { purpose: 'jobBrokering' }, jaana)
    expect(seen.unemployment).toBe('notSeen')
  })

  test('for a fixed-term contract it is told by itself, with a consent of its own, and never that it is not so', async () => {
    const clientId = await standClient()
    const give = () =>
      giveFixedTermFact(visitAs(register, mari), clientId, {
        purpose,
        employerId: standing.employer.employerId,
        name: 'Nimi Työnantajan Mukaan',
        messageId: randomUUID(),
      })
    await expect(give()).rejects.toMatchObject({ reason: 'conflict', flaws: [{ code: 'noConsent' }] })
    await consent(clientId, { purpose: 'fixedTermFact' })
    await expect(give()).rejects.toMatchObject({ reason: 'conflict', flaws: [{ code: 'notTrue' }] })
    await since(clientId, '2025-11-25')
    const { text } = await readPdf((await give()).pdf)
    expect(text).toContain('Nimi Työnantajan Mukaan')
    expect(text).not.toContain('Testinen')
    expect(itemsIn(text)).toEqual([])
    expect(await ledger()).toMatchObject([
      { recipient: 'employerFixedTerm', fields: {}, facts: ['unemployedForTwelveMonths'], ground: 'consent' },
    ])
  })
})

describe('health data (N7.7)', () => {
  const hampered = { necessity: 'hamperedByIllness', reasons: 'Nostaminen on sovittava ennen työn alkua.' }
  const both = async (clientId: string) => {
    await consent(clientId, { purpose: 'employerPresentation', items: ['contact'] })
    await consent(clientId, { purpose: 'employerHealth' })
  }

  test('is not given by the consent to be presented, however wide', async () => {
    const clientId = await standClient()
    await consent(clientId, { purpose: 'employerPresentation' })
    const { seen, presented } = await present(clientId)
    expect(letterText(seen.letter as Letter)).not.toContain('Nostaa')
    expect(presented.healthPdf).toBeUndefined()
    await expect(present(clientId, { health: hampered })).rejects.toMatchObject({ reason: 'conflict' })
  })

  test('goes by its own consent and its recorded necessity, in a letter of its own that names nobody', async () => {
    const clientId = await standClient()
    await both(clientId)
    const { seen, presented } = await present(clientId, { health: hampered })
    const reference = /Viite: (\S+)/.exec(letterText(seen.letter as Letter))![1]!
    const { text } = await readPdf(presented.healthPdf!)
    expect(text).toContain('Nostaa enintään 10 kg')
    expect(wordsIn(text)).toContain(reference)
    expect(text).not.toContain('Testinen')
    expect(text).not.toContain(hampered.reasons)
    expect((await readPdf(presented.pdf)).text).not.toContain('Nostaa')
    const rows = await ledger()
    expect(rows.map(({ recipient }) => recipient)).toEqual(['employer', 'employerHealth'])
    expect(unsealContent(testSeals, clientId, rows[1].content).basis).toEqual(hampered)
    expect(await outbox()).toHaveLength(2)
  })

  test('for the vacancy’s sake only when the vacancy has demands of health', async () => {
    const clientId = await standClient()
    await both(clientId)
    const health = { necessity: 'specialHealthDemands', reasons: 'Työ vaatii raskaita nostoja.' }
    await expect(preview(clientId, { health })).rejects.toMatchObject({
      reason: 'invalid',
      flaws: [{ pointer: '/health/necessity', code: 'noHealthDemands' }],
    })
    const { vacancyId } = await addVacancy(visitAs(register, jaana), {
      purpose: 'jobBrokering',
      employerId: standing.employer.employerId,
      title: 'Varastotyöntekijä',
      healthDemands: 'Raskaita nostoja päivittäin',
      places: 1,
    })
    expect((await preview(clientId, { vacancyId, health })).healthLetter).toBeDefined()
  })

  test('is given by nobody who does not read it: employer services, or another office', async () => {
    const clientId = await standClient()
    await both(clientId)
    for (const [person, task] of [
      [jaana, 'jobBrokering'],
      [sami, purpose],
    ] as const) {
      const sent = { ...asked({ purpose: task }), health: hampered } as never
      const seen = await previewPresentation(visitAs(register, person), clientId, sent)
      expect(seen.healthLetter).toBeUndefined()
      await expect(
        presentToEmployer(visitAs(register, person), clientId, {
          ...(sent as object),
          digest: seen.digest!,
          channel: 'letter',
        } as never),
      ).rejects.toMatchObject({ reason: 'conflict' })
    }
    expect(await ledger()).toEqual([])
  })
})

test('nobody is presented for a vacancy that is closed', async () => {
  const { vacancy, employer } = await standVacancy(register, 60)
  const clientId = await standClient()
  await consent(clientId, { purpose: 'employerPresentation' })
  await changeVacancy(visitAs(register, jaana), vacancy.vacancyId, {
    purpose: 'jobBrokering',
    version: 1,
    state: 'withdrawn',
    employerId: employer.employerId,
    title: 'Kokki',
    places: 1,
  })
  await expect(preview(clientId, { vacancyId: vacancy.vacancyId })).rejects.toMatchObject({ reason: 'conflict' })
})

test('a presentation is made by presenting, and not by hand; an error in one that was made is corrected by hand', async () => {
  const clientId = await standClient()
  await consent(clientId, { purpose: 'employerPresentation' })
  const byHand = { employer: 'Kahvila Kulma Oy', title: 'Kokki', presentedOn: today, consentGivenOn: today }
  await expect(record(clientId, 'presentation', byHand)).rejects.toMatchObject({
    reason: 'invalid',
    flaws: [{ pointer: '/kind', code: 'byWorkflow' }],
  })
  await present(clientId)
  const opened = () => openClientRecord(visitAs(register, mari), { clientId, purpose })
  const { sections, mayDo } = await opened()
  const made = sections['offers']!.find(({ kind }) => kind === 'presentation')!
  expect(mayDo.write).toContain('presentation')
  await correctEntry(
    visitAs(register, mari),
    { clientId, entryId: made.entryId },
    { purpose, version: made.version, payload: { ...made.payload, title: 'Vuoropäällikkö' }, reason: 'Kirjoitusvirhe' },
  )
  const corrected = (await opened()).sections['offers']!.find(({ entryId }) => entryId === made.entryId)!
  expect(corrected).toMatchObject({ version: made.version + 1, payload: { title: 'Vuoropäällikkö' } })
})
