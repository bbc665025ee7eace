import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { open } from '../../access/open.ts'
import { hannu, mari, sami, tuula } from '../../testing/cast.ts'
import { type TestRegister, testRegister } from '../../testing/database.ts'
import { giveLetter } from '../../testing/give-letter.ts'
import { registerOn } from '../../testing/register.ts'
import { type Scene, standScene, visitAs } from '../../testing/standing-scene.ts'
import { disclose } from './disclose.ts'
import { dropExpiredFiles } from './drop-expired-files.ts'
import { handleDelivery, listDeliveries, openParcel } from './handle-deliveries.ts'
import { readDisclosures } from './read-disclosures.ts'

let stage: TestRegister
let scene: Scene
let at = new Date('2026-11-23T09:00:00Z')
const register = () => registerOn(stage.pool, () => at)
const security = 'unemploymentSecurity'
const supervision = 'supervision'

beforeAll(async () => {
  stage = await testRegister()
  scene = await standScene(register(), stage.adminPool)
})
afterAll(() => stage.drop())
afterEach(() => stage.adminPool.query('truncate delivery, disclosure'))

test('a letter waits for a person, who prints it and notes that it was posted', async () => {
  const { clientId } = scene.aino
  const place = { clientId, disclosureId: await giveLetter(register(), clientId) }
  const byHannu = visitAs(register(), hannu)
  const parcel = await openParcel(byHannu, place, { purpose: supervision })
  expect(parcel.to).toBe('Kela, PL 450, 00056 KELA')
  expect(Buffer.from(parcel.base64, 'base64').toString()).toContain('Virtasalo')
  expect(await handleDelivery(byHannu, place, { purpose: supervision, act: 'sent' })).toMatchObject({
    carriage: { state: 'delivered', deliveredAt: '2026-11-23T09:00:00.000000Z' },
  })
  await expect(openParcel(byHannu, place, { purpose: supervision })).rejects.toMatchObject({ reason: 'notFound' })
  await expect(handleDelivery(byHannu, place, { purpose: supervision, act: 'sent' })).rejects.toMatchObject({
    reason: 'conflict',
  })
})

test('a person notes that the recipient of a letter has acknowledged it, once it was posted (N11.1)', async () => {
  const { clientId } = scene.aino
  const place = { clientId, disclosureId: await giveLetter(register(), clientId) }
  const byHannu = visitAs(register(), hannu)
  const act = (kind: 'sent' | 'acknowledged') => handleDelivery(byHannu, place, { purpose: supervision, act: kind })
  await expect(act('acknowledged')).rejects.toMatchObject({ reason: 'conflict' })
  await act('sent')
  expect(await act('acknowledged')).toMatchObject({
    carriage: { state: 'acknowledged', acknowledgedAt: '2026-11-23T09:00:00.000000Z' },
  })
  await expect(act('acknowledged')).rejects.toMatchObject({ reason: 'conflict' })
  // A message over X-Road is acknowledged by its recipient, and by nobody for it.
  await stage.adminPool.query(`update delivery set channel = 'message', state = 'delivered'`)
  await expect(act('acknowledged')).rejects.toMatchObject({ reason: 'conflict' })
})

test('an office sees its own deliveries, and those of no other', async () => {
  const { clientId } = scene.aino
  const place = { clientId, disclosureId: await giveLetter(register(), clientId) }
  const own = await listDeliveries(visitAs(register(), tuula), { purpose: security })
  expect(own).toMatchObject({
    deliveries: [{ ...place, clientName: 'Virtasalo Aino Maria', to: { recipient: 'kela' } }],
    counts: { waiting: 1 },
  })
  const bySami = visitAs(register(), sami)
  const purpose = 'employmentServices'
  expect(await listDeliveries(bySami, { purpose })).toEqual({ deliveries: [], counts: {} })
  await expect(openParcel(bySami, place, { purpose })).rejects.toMatchObject({ reason: 'notFound' })
  await expect(handleDelivery(bySami, place, { purpose, act: 'sent' })).rejects.toMatchObject({ reason: 'notFound' })
})

test('a file can be fetched until its last moment, and is then dropped; that it was given stays', async () => {
  const { clientId } = scene.aino
  const visit = visitAs(register(), mari)
  const errand = { purpose: 'employmentServices', operation: 'disclose', client: clientId } as const
  const { disclosureId } = await open(visit, errand, (records) =>
    disclose(records, visit, {
      recipient: 'webropol',
      ground: { by: 'processor' },
      channel: 'file',
      deliver: { to: 'kysely.csv', until: '2026-11-24T09:00:00Z' },
    }),
  )
  const fetched = () =>
    openParcel(visitAs(register(), mari), { clientId, disclosureId }, { purpose: 'employmentServices' })
  const never = new AbortController().signal
  at = new Date('2026-11-24T08:59:59Z')
  expect(await dropExpiredFiles(register(), never)).toBe(0)
  expect(Buffer.from((await fetched()).base64, 'base64').toString()).toContain('piilo901@example.fi')
  at = new Date('2026-11-24T09:00:00Z')
  await expect(fetched()).rejects.toMatchObject({ reason: 'notFound' })
  expect(await dropExpiredFiles(register(), never)).toBe(1)
  expect((await stage.adminPool.query('select sealed from delivery')).rows).toEqual([{ sealed: null }])
  expect((await stage.adminPool.query('select count(*)::int as given from disclosure')).rows).toEqual([{ given: 1 }])
})

test('the person sees all that was given of them; a member of staff the content of what they see in the record (N7.2)', async () => {
  const { clientId } = scene.veikko
  await giveLetter(register(), clientId)
  const self = { id: clientId, name: 'Veikko', group: 'subject', office: null, workstation: null, client: clientId }
  const told = await readDisclosures({ register: register(), actor: self }, clientId, { purpose: 'ownAffairs' })
  expect(told.disclosures).toMatchObject([
    {
      to: { recipient: 'kela', member: 'GOV/0246246-0' },
      ground: 'provision',
      provision: '1290/2002 13 luku 1 §',
      fields: { names: ['firstNames', 'lastName'], address: ['street'] },
      content: {
        kinds: { names: [{ payload: { lastName: 'Rautapää' } }], address: [{ payload: { street: 'Salakuja 902' } }] },
      },
      delivery: { state: 'waiting' },
    },
  ])
  expect(told.disclosures[0]).not.toHaveProperty('givenByName')
  const other = { ...self, client: scene.aino.clientId }
  await expect(
    readDisclosures({ register: register(), actor: other }, clientId, { purpose: 'ownAffairs' }),
  ).rejects.toMatchObject({ reason: 'notFound' })

  // A registrar of the office sees the identity and not the customership.
  const ritva = { id: 'staff-14', name: 'Ritva', group: 'registrar', office: '0499', workstation: 'test' }
  const byRitva = await readDisclosures({ register: register(), actor: ritva }, clientId, { purpose: 'registry' })
  expect(Object.keys(byRitva.disclosures[0]!.fields).toSorted()).toEqual(['address', 'names'])
  expect(Object.keys(byRitva.disclosures[0]!.content!.kinds).toSorted()).toEqual(['address', 'names'])
})
