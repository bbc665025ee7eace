import { afterAll, beforeAll, expect, test } from 'vitest'
import { cast, mari } from '../../testing/cast.ts'
import { type TestRegister, testRegister } from '../../testing/database.ts'
import { signIn, TinyBrowser } from '../../testing/sign-in.ts'
import { sessionStage } from '../../testing/staff-door.ts'
import { actorOf } from './session.ts'

let register: TestRegister
let stage: Awaited<ReturnType<typeof sessionStage>>
let door: Awaited<ReturnType<(typeof stage)['openDoor']>>

beforeAll(async () => {
  register = await testRegister()
  stage = await sessionStage(register)
  door = await stage.openDoor({
    hang: (app) => app.get('/api/who', (request) => actorOf(request.staffSession!)),
  })
})
afterAll(async () => {
  await stage.close()
  await register.drop()
})

test.each(cast)(
  '$name ($group, $office) signs in through the real round trip',
  async ({ name, group, office, staffId }) => {
    const { browser } = await signIn(door.baseUrl, name)
    const answer = await browser.ask(`${door.baseUrl}/api/who`)
    expect(JSON.parse(answer.body)).toMatchObject({ id: staffId, name, group, office, workstation: 'demoLoopback' })
    expect(stage.lines.at(-1)).toMatchObject({
      actor: { id: staffId, group, office },
      operation: 'signIn',
      outcome: 'done',
    })
  },
)

test('every group of staff is in the cast', async () => {
  const answer = await new TinyBrowser().ask(`${door.baseUrl}/session/cast`)
  expect(JSON.parse(answer.body)).toEqual(cast.map(({ name, group, office }) => ({ name, group, office })))
  expect(mari.group).toBe('caseworker')
})
