import { afterAll, beforeAll, expect, test } from 'vitest'
import { mari } from '../../testing/cast.ts'
import { type TestRegister, testRegister } from '../../testing/database.ts'
import { openStaffDoor, type OpenStaffDoor } from '../../testing/open-staff-door.ts'
import { signIn } from '../../testing/sign-in.ts'

let database: TestRegister
let door: OpenStaffDoor
beforeAll(async () => {
  database = await testRegister()
  door = await openStaffDoor(database)
})
afterAll(async () => {
  await door.close()
  await database.drop()
})

test('signing in, failing to, and signing out stand in the access log itself', async () => {
  const { cookie } = await signIn(door.baseUrl, mari.name)
  expect((await door.ask('GET /session/callback?state=x&code=y')).status).toBe(400)
  expect((await door.ask('POST /session/sign-out', { everywhere: true }, { headers: { cookie } })).status).toBe(200)

  const { rows } = await database.adminPool.query<Record<string, unknown>>(
    `select actor_id, actor_name, actor_group, office, workstation, session is not null as in_session, operation, outcome,
       purpose, client_id from access_log order by xid`,
  )
  const maris = {
    actor_id: mari.staffId,
    actor_name: mari.name,
    actor_group: 'caseworker',
    office: '0299',
    workstation: 'demoLoopback',
    in_session: true,
    outcome: 'done',
    purpose: null,
    client_id: null,
  }
  expect(rows).toEqual([
    { ...maris, operation: 'signIn' },
    {
      ...maris,
      actor_id: 'unknown',
      actor_name: '',
      actor_group: 'none',
      office: null,
      in_session: false,
      operation: 'signIn',
      outcome: 'invalid',
    },
    { ...maris, operation: 'signOutEverywhere' },
  ])
})
