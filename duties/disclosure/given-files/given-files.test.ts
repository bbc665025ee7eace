/**
 * Files about many persons: contact details for a processor (N7.9) and participants of a project for the ministry (N7.8).
 * Each person's data is given by the rule, kept in the ledger and logged, one by one.
 */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Register } from '../../../access/visit.ts'
import { recordEntry } from '../../../register/entries/record-entry.ts'
import { registerClient } from '../../../register/clients/register-client.ts'
import { type CastPerson, jaana, mari, markku, oona, sami } from '../../../testing/cast.ts'
import { type TestRegister, testRegister } from '../../../testing/database.ts'
import { artificialCode } from '../../../testing/identity-codes.ts'
import { newLinesOf } from '../../../testing/log-lines.ts'
import { registerOn } from '../../../testing/register.ts'
import { visitAs } from '../../../testing/standing-scene.ts'
import { extractProject } from './extract-project.ts'
import { listContacts } from './list-contacts.ts'
import { fetchFile } from './make-file.ts'

let stage: TestRegister
let now = new Date('2026-11-25T09:00:00Z')
let register: Register
let number = 900
const purpose = 'employmentServices'

beforeAll(async () => {
  stage = await testRegister()
  register = registerOn(stage.pool, () => now)
})
afterAll(() => stage.drop())
beforeEach(async () => {
  now = new Date('2026-11-25T09:00:00Z')
  await stage.adminPool.query('truncate given_file, delivery, disclosure')
})

const as = (person: CastPerson) => visitAs(register, person)
const record = (clientId: string, kind: string, payload: object, person = mari) =>
  recordEntry(as(person), clientId, { purpose, kind, payload: { ...payload }, source: 'self', channel: 'visit' })

async function stand(lastName: string, more: object = {}, person = mari): Promise<string> {
  const { clientId } = await registerClient(as(person), {
    purpose,
    identityCode: artificialCode('030380', '-', number++),
    names: { firstNames: 'Testi', lastName },
    channel: 'visit',
    ...more,
  })
  return clientId
}

describe('a list for a processor', () => {
  let ids: Record<'plain' | 'banned' | 'refused' | 'withdrawn' | 'again' | 'silent' | 'elsewhere', string>
  const phone = (last: number) => ({
    phone: { number: `+35850000000${last}` },
    email: { address: `t${last}@example.fi` },
  })

  beforeAll(async () => {
    ids = {
      plain: await stand('Tavallinen', phone(1)),
      banned: await stand('Kielletty', phone(2)),
      refused: await stand('Kieltäytynyt', phone(3)),
      withdrawn: await stand('Perunut', phone(4)),
      again: await stand('Palannut', phone(5)),
      silent: await stand('Puhelimeton'),
      elsewhere: await stand('Muualla', phone(6), sami),
    }
    await record(ids.banned, 'safetyBan', { from: '2026-01-01' })
    const said = (decision: string, givenOn: string) => ({
      purpose: 'customerBulletin',
      decision,
      form: 'eService',
      givenOn,
    })
    await record(ids.refused, 'consent', said('refused', '2026-05-01'))
    await record(ids.withdrawn, 'consent', said('withdrawn', '2026-05-01'))
    await record(ids.again, 'consent', said('refused', '2026-05-01'))
    await record(ids.again, 'consent', said('given', '2026-06-01'))
  })

  const list = (processor: 'elisaOc' | 'webropol', more: object = {}, person = mari) =>
    listContacts(as(person), { purpose, fileId: randomUUID(), processor, ...more })
  const linesOf = async (fileId: string) =>
    (await fetchFile(as(mari), fileId, { purpose, operation: 'listContacts' })).csv
      .replace('\u{feff}', '')
      .trim()
      .split('\n')

  test('of bulletins has phone numbers and nothing else, of those alone who may be sent one (N7.9, trap 8)', async () => {
    const { fileId, persons, leftOut } = await list('elisaOc')
    const [heading, ...lines] = await linesOf(fileId)
    expect(heading).toBe('number')
    // A number begins with a plus; the mark before it keeps a spreadsheet from reading a formula.
    expect(lines.toSorted()).toEqual(["'+358500000001", "'+358500000005"])
    expect({ persons, leftOut }).toEqual({ persons: 2, leftOut: 3 })
  })

  test('of surveys has e-mail addresses, and heeds objections to surveys', async () => {
    const { fileId } = await list('webropol')
    const [heading, ...lines] = await linesOf(fileId)
    expect(heading).toBe('address')
    expect(lines.toSorted()).toEqual(['t1@example.fi', 't3@example.fi', 't4@example.fi', 't5@example.fi'])
  })

  test('is chosen by what the rows say, of the own office only', async () => {
    expect((await list('elisaOc', { employmentCode: '2' })).persons).toBe(0)
    expect((await list('elisaOc', {}, sami)).persons).toBe(1)
  })

  test('leaves for every person a row of the ledger and a line of the log', async () => {
    const newLines = newLinesOf(stage.adminPool)
    await newLines()
    await list('elisaOc')
    const { rows } = await stage.adminPool.query('select * from disclosure order by client_id')
    expect(rows.map(({ client_id }) => client_id)).toEqual([ids.plain, ids.again].toSorted())
    expect(rows[0]).toMatchObject({
      recipient: 'elisaOc',
      ground: 'processor',
      channel: 'file',
      fields: { phone: ['number'] },
      given_by: mari.staffId,
    })
    const given = (await newLines()).filter(({ operation, outcome }) => operation === 'disclose' && outcome === 'done')
    expect(
      given
        .filter(({ entries }) => entries.length > 0)
        .map(({ client }) => client)
        .toSorted(),
    ).toEqual(expect.arrayContaining([ids.plain, ids.again]))
  })

  test('ordered again under the same id is the same list, and gives nothing twice', async () => {
    const fileId = randomUUID()
    const first = await list('elisaOc', { fileId })
    expect(await list('elisaOc', { fileId })).toEqual(first)
    const { rows } = await stage.adminPool.query('select count(*)::int as given from disclosure')
    expect(rows).toEqual([{ given: 2 }])
  })

  test('is sealed, is for whoever made it, and is gone when its week is up', async () => {
    const { fileId } = await list('elisaOc')
    const { rows } = await stage.adminPool.query('select sealed from given_file')
    expect(rows[0].sealed).not.toContain('35850')
    const fetch = (person: CastPerson) => fetchFile(as(person), fileId, { purpose, operation: 'listContacts' })
    await expect(fetch(oona)).rejects.toMatchObject({ reason: 'notFound' })
    now = new Date('2026-12-02T08:59:59Z')
    await fetch(mari)
    now = new Date('2026-12-02T09:00:00Z')
    await expect(fetch(mari)).rejects.toMatchObject({ reason: 'notFound' })
    await list('webropol')
    const left = await stage.adminPool.query('select file_id from given_file where file_id = $1', [fileId])
    expect(left.rows).toEqual([])
  })

  test('is made by nobody whose group makes none (N9.6)', async () => {
    await expect(list('elisaOc', { purpose: 'jobBrokering' }, jaana)).rejects.toMatchObject({ reason: 'notFound' })
  })
})

describe('an extract of a project', () => {
  let inside: string
  const project = 'ESR S12345 Uusi alku'

  beforeAll(async () => {
    inside = await stand('Osallistuja')
    const other = await stand('Toisessa')
    await stand('Ei missään')
    const period = (from: string, to: string, of = project) => ({ service: 'brokering', from, to, project: of })
    await record(inside, 'servicePeriod', period('2026-01-10', '2026-03-31'))
    await record(inside, 'servicePeriod', period('2025-01-10', '2025-03-31'))
    await record(inside, 'servicePeriod', period('2026-01-10', '2026-03-31', 'Muu hanke'))
    await record(inside, 'training', {
      name: '=HYPERLINK("http://paha.example")',
      courseKind: '14',
      from: '2026-02-01',
      to: '2026-02-28',
      project,
    })
    await record(inside, 'contact', { mode: '31', on: '2026-01-15', summary: 'Salainen asia' })
    await record(other, 'servicePeriod', period('2026-01-10', '2026-03-31', 'Muu hanke'))
  })

  const extract = (more: object = {}, person = markku) =>
    extractProject(as(person), {
      purpose: 'benefits',
      fileId: randomUUID(),
      project,
      from: '2026-01-01',
      to: '2026-12-31',
      ...more,
    })

  test('has of its participants who they are and the measures of the project and period, a line a measure (N7.8)', async () => {
    const { fileId, persons } = await extract()
    const { csv } = await fetchFile(as(markku), fileId, { purpose: 'benefits', operation: 'extractProject' })
    expect(persons).toBe(1)
    const lines = csv.replace('\u{feff}', '').trim().split('\n')
    expect(lines).toHaveLength(3)
    expect(lines[0]).toBe(
      'Henkilötunnus;Sukunimi;Etunimet;Toimenpide;Sisältö;Alkaen;Asti;Päätöspäivä;Päätös;Määrä;Hanke',
    )
    const periods = lines.slice(1).map((line) => line.split(';').slice(1, 4).join(' '))
    expect(periods.toSorted()).toEqual(['Osallistuja Testi Palvelujakso', 'Osallistuja Testi Työvoimakoulutus'])
    expect(csv).toContain('2026-01-10;2026-03-31')
    for (const word of ['2025-01-10', 'Muu hanke', 'Toisessa', 'Salainen', 'Ei missään'])
      expect(csv).not.toContain(word)
    // No cell is read as a formula.
    expect(csv).not.toMatch(/(^|;|")=HYPERLINK/m)
    const { rows } = await stage.adminPool.query('select * from disclosure')
    expect(rows).toMatchObject([{ client_id: inside, recipient: 'ministry', ground: 'provision', channel: 'file' }])
    expect(Object.keys(rows[0].fields).toSorted()).toEqual(['identityCode', 'names', 'servicePeriod', 'training'])
  })

  test.each([
    ['2026-03-31', '2026-04-30', 1],
    ['2026-04-01', '2026-04-30', 0],
    ['2025-12-01', '2026-01-10', 1],
    ['2025-12-01', '2026-01-09', 0],
  ])('of %s to %s has %i participants: a measure counts that touches the period', async (from, to, persons) => {
    expect((await extract({ from, to })).persons).toBe(persons)
  })

  test('is refused for a period that ends before it begins, and to groups that make none', async () => {
    await expect(extract({ from: '2026-02-01', to: '2026-01-01' })).rejects.toMatchObject({
      reason: 'invalid',
      flaws: [{ pointer: '/to', code: 'reversed' }],
    })
    await expect(extract({ purpose }, mari)).rejects.toMatchObject({ reason: 'notFound' })
  })
})
