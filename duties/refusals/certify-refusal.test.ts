import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Register, Visit } from '../../access/visit.ts'
import { moveMatter } from '../../register/matters/handle-matters.ts'
import { listOwnMatters, raiseMatter } from '../../register/matters/raise-matters.ts'
import { mari, ritva } from '../../testing/cast.ts'
import { testRegister, type TestRegister } from '../../testing/database.ts'
import { readPdf, wordsIn } from '../../testing/pdf-text.ts'
import { registerOn } from '../../testing/register.ts'
import { type Citizens, standCitizens } from '../../testing/standing-citizens.ts'
import { visitAs } from '../../testing/standing-scene.ts'
import { tellOutside } from '../notifying/notify-due.ts'
import { certifyOwnRefusal, certifyRefusal } from './certify-refusal.ts'

let stage: TestRegister
let register: Register
let citizens: Citizens
const self = (who: 'aino' | 'anders'): Visit => {
  const { clientId } = citizens[who]
  return {
    register,
    actor: { id: clientId, name: 'x', group: 'subject', office: null, workstation: null, client: clientId },
  }
}

beforeAll(async () => {
  stage = await testRegister()
  register = registerOn(stage.pool)
  citizens = await standCitizens(register, stage.adminPool)
})
afterAll(() => stage.drop())

const reasons = 'Todistuksen mukaan tutkinto on suoritettu vuonna 2019.'

async function claim() {
  const matterId = randomUUID()
  const { clientId } = citizens.aino
  await raiseMatter(self('aino'), {
    purpose: 'ownAffairs',
    clientId,
    matterId,
    kind: 'correctionClaim',
    text: 'Väärin.',
  })
  return { clientId, matterId }
}
const closeAs = (place: { clientId: string; matterId: string }, ending: object) =>
  moveMatter(visitAs(register, ritva), place, { purpose: 'registry', version: 1, to: 'closed', ...ending } as never)

test.each([
  ['refused', 'Emme ole hyväksyneet'],
  ['partlyGranted', 'vain osittain'],
])(
  'a claim that was %s has a written certificate with its reasons, for the office and for the person (N11.1)',
  async (result, said) => {
    const place = await claim()
    const note = 'Soitettu oppilaitokseen.'
    await closeAs(place, { result, answer: reasons, note })
    const asked = { purpose: 'registry', language: 'fi' } as const
    const [office, own] = [
      await certifyRefusal(visitAs(register, ritva), place, asked),
      await certifyOwnRefusal(self('aino'), { matterId: place.matterId, language: 'fi' }),
    ]
    expect(own).toEqual(office)
    const { text, title, language, isTagged } = await readPdf(own.pdf)
    expect({ title, language, isTagged }).toEqual({
      title: 'Todistus kieltäytymisestä',
      language: 'fi',
      isTagged: true,
    })
    const words = wordsIn(text)
    for (const each of [said, reasons, '523/1999 29 § 2 mom.', 'tietosuojavaltuutetun', ritva.name])
      expect(words).toContain(each)
    // What the handlers wrote for themselves is in neither.
    const { matters } = await listOwnMatters(self('aino'), { purpose: 'ownAffairs', clientId: place.clientId })
    expect(matters.find(({ matterId }) => matterId === place.matterId)).toMatchObject({
      result,
      answer: reasons,
      isCertified: true,
    })
    expect(words + JSON.stringify(matters)).not.toContain(note)
  },
)

test('whoever is told something in a matter learns outside the e-service that something waits, and no more (M4.1)', async () => {
  const place = await claim()
  const tell = vi.fn<typeof tellOutside>(tellOutside)
  const sent = { purpose: 'registry', version: 1, to: 'inHand' } as const
  await moveMatter(visitAs(register, ritva), place, sent, { tell })
  expect(tell).not.toHaveBeenCalled()
  const asked = { purpose: 'registry', version: 2, to: 'waiting', answer: 'Lähetä todistus.' } as const
  await moveMatter(visitAs(register, ritva), place, asked, { tell })
  const { rows } = await stage.adminPool.query('select client_id, state from outside_notice')
  expect(rows).toEqual([{ client_id: place.clientId, state: 'waiting' }])
})

test('what was granted, is open, is another person’s or another group’s has none', async () => {
  const [granted, open, refused] = [await claim(), await claim(), await claim()]
  await closeAs(granted, { result: 'granted' })
  await closeAs(refused, { result: 'refused', answer: reasons })
  const none = { reason: 'notFound' }
  for (const { matterId } of [granted, open])
    await expect(certifyOwnRefusal(self('aino'), { matterId, language: 'sv' })).rejects.toMatchObject(none)
  await expect(certifyOwnRefusal(self('anders'), { matterId: refused.matterId, language: 'sv' })).rejects.toMatchObject(
    none,
  )
  await expect(
    certifyRefusal(visitAs(register, mari), refused, { purpose: 'employmentServices', language: 'fi' }),
  ).rejects.toMatchObject(none)
})
