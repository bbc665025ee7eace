import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { type Pool, connect } from '../database/connection.ts'
import { doorUrl } from '../database/open-door-login.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The run's PostgreSQL, from testing/raise-stage.ts. */
    stage: { adminUrl: string; template: string; doorPassword: string }
  }
}

export type TestRegister = {
  /** As a door has it: the login that may read nothing until it takes a group's role. */
  pool: Pool
  /** Past every policy: for arranging, and for looking at what really is in the tables. */
  adminPool: Pool
  /** The doors' address, for a door started by a test. */
  url: string
  adminUrl: string
  /** Closes both pools and removes the database. */
  drop(): Promise<void>
}

/** A register of its own for one test file: migrated, empty, cloned from the run's template (about 50 ms). */
export async function testRegister(): Promise<TestRegister> {
  const { adminUrl, template, doorPassword } = inject('stage')
  const name = `test_${randomBytes(6).toString('hex')}`
  await asAdmin(adminUrl, `create database ${name} template ${template}`)
  const own = new URL(adminUrl)
  own.pathname = `/${name}`
  const url = doorUrl(own.href, doorPassword)
  const pool = connect(url, { name: 'test door' })
  const adminPool = connect(own.href, { name: 'test admin', max: 4, statementLimit: 0 })
  return {
    pool,
    adminPool,
    url,
    adminUrl: own.href,
    drop: async () => {
      await Promise.allSettled([pool.end(), adminPool.end()])
      await asAdmin(adminUrl, `drop database if exists ${name} with (force)`)
    },
  }
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
