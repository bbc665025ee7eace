import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { open } from '../../access/open.ts'
import { tuula } from '../../testing/cast.ts'
import { type TestRegister, testRegister } from '../../testing/database.ts'
import { receivingServer } from '../../testing/receiving-server.ts'
import { registerOn } from '../../testing/register.ts'
import { type Scene, standScene, visitAs } from '../../testing/standing-scene.ts'
import { deliverDue } from './deliver-due.ts'
import { disclose } from './disclose.ts'
import { messagePort } from './message-port.ts'

let stage: TestRegister
let scene: Scene
let receiver: Awaited<ReturnType<typeof receivingServer>>
const now = '2026-11-23T09:00:00Z'
/** When nobody holds any more what the killed one had taken. */
const later = '2026-11-23T10:00:00Z'
const register = (at = now) => registerOn(stage.pool, () => new Date(at))

beforeAll(async () => {
  stage = await testRegister()
  scene = await standScene(register(), stage.adminPool)
  receiver = await receivingServer()
})
afterAll(async () => {
  await receiver.close()
  await stage.drop()
})
beforeEach(async () => {
  receiver.forget()
  await stage.adminPool.query('truncate delivery, disclosure')
})

const program = fileURLToPath(new URL('../../testing/deliver-until-killed.ts', import.meta.url))
async function killAt(step: string): Promise<void> {
  const words = [program, stage.url, receiver.url.href, step, scene.aino.clientId, now]
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'inherit', 'inherit'] })
  expect((await once(child, 'close'))[1]).toBe('SIGKILL')
}

async function giveTwo(): Promise<string[]> {
  const visit = visitAs(register(), tuula)
  const errand = { purpose: 'unemploymentSecurity', operation: 'disclose', client: scene.aino.clientId } as const
  const ids: string[] = []
  for (const field of ['firstNames', 'lastName']) {
    const { messageId } = await open(visit, errand, (records) =>
      disclose(records, visit, {
        recipient: 'kela',
        ground: { by: 'provision', provision: '1290/2002 13 luku 1 §' },
        kinds: { names: [field] },
        channel: 'message',
        deliver: { to: 'etuus/statements' },
      }),
    )
    ids.push(messageId)
  }
  return ids
}
const deliver = (at: string) =>
  deliverDue(register(at), {
    message: messagePort({ securityServer: receiver.url, client: 'FI/GOV/9990078-8/seloste' }),
  })
const states = async () => (await stage.adminPool.query('select state, attempts from delivery order by number')).rows

test('killed while it gives, it has given nothing', async () => {
  await killAt('giving')
  const { rows } = await stage.adminPool.query(
    `select (select count(*)::int from disclosure) as given, (select count(*)::int from delivery) as carried`,
  )
  expect(rows).toEqual([{ given: 0, carried: 0 }])
})

test.each([
  ['taken', 0],
  ['sent', 1],
] as const)('killed when it has %s a message, each is taken once and in order', async (step, before) => {
  const ids = await giveTwo()
  await killAt(step)
  expect(receiver.received).toHaveLength(before)
  // The second does not overtake the first, which nobody knows the fate of.
  expect(await deliver(now)).toMatchObject({ acknowledged: 0 })
  expect(await deliver(later)).toMatchObject({ acknowledged: 2 })
  expect(receiver.taken().map(({ messageId }) => messageId)).toEqual(ids)
  expect(receiver.received).toHaveLength(before + 2)
  expect(await states()).toEqual([
    { state: 'acknowledged', attempts: 2 },
    { state: 'acknowledged', attempts: 1 },
  ])
})
