import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestRegister, testRegister } from './database.ts'

let one: TestRegister
let other: TestRegister

beforeAll(async () => {
  one = await testRegister()
  other = await testRegister()
})
afterAll(async () => {
  await one.drop()
  await other.drop()
})

test('a test register is migrated and its own', async () => {
  await one.adminPool.query(`create table only_here (a int)`)
  const seen = await other.adminPool.query(`select to_regclass('only_here') as found, to_regclass('client') as client`)
  expect(seen.rows[0]).toEqual({ found: null, client: 'client' })
})

test('the doors log in as a role that owns nothing, inherits nothing and passes no policy', async () => {
  const { rows } = await one.pool.query(
    `select current_user::text as name, rolsuper, rolinherit, rolbypassrls, rolcreatedb, rolcreaterole,
            (select count(*) from pg_class where relowner = r.oid) as owns
       from pg_roles r where rolname = current_user`,
  )
  expect(rows).toEqual([
    {
      name: 'seloste_door',
      rolsuper: false,
      rolinherit: false,
      rolbypassrls: false,
      rolcreatedb: false,
      rolcreaterole: false,
      owns: 0,
    },
  ])
  await expect(one.pool.query('select * from client')).rejects.toMatchObject({ code: '42501' })
})
