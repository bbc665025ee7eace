import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, readdir, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres } from '../database/embedded.ts'
import { holdDataFolder, isHold } from '../database/hold-data-folder.ts'
import { migrate } from '../database/migrate.ts'
import { openDoorLogin } from '../database/open-door-login.ts'
import { stopLeftOverPostgres } from '../database/stop-left-over-postgres.ts'

const PREFIX = 'seloste-test-'
const TEMPLATE = 'seloste_template'

/** One PostgreSQL for the whole run, in a folder of its own: runs beside each other and beside `npm start` do not meet. */
export default async function raiseStage(project: TestProject): Promise<() => Promise<void>> {
  await sweepEarlierStages()
  const folder = await mkdtemp(join(tmpdir(), PREFIX))
  await chmod(folder, 0o711)
  const hold = await holdDataFolder(folder, 'test run')
  if (!isHold(hold)) throw new Error('A new folder is held by somebody else.')
  let isUp = false
  const say = (line: string) => isUp && console.error(`Test stage: ${line}`)
  const server = await startEmbeddedPostgres({ folder, durable: false, say })
  isUp = true
  const strike = async () => {
    await server.stop()
    await hold.release()
    await rm(folder, { recursive: true, force: true })
  }

  try {
    const doorPassword = randomBytes(12).toString('hex')
    const template = await makeTemplate(server.adminUrl, doorPassword)
    project.provide('stage', { adminUrl: server.adminUrl, template, doorPassword })
  } catch (error) {
    await strike()
    throw error
  }
  return strike
}

async function makeTemplate(adminUrl: string, doorPassword: string): Promise<string> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  await client.query(`create database ${TEMPLATE}`)
  await client.end()
  const url = new URL(adminUrl)
  url.pathname = `/${TEMPLATE}`
  await migrate(url.href)
  await openDoorLogin(url.href, doorPassword)
  return TEMPLATE
}

/** Ends and removes what killed runs left. A stage in use is held by its run, so it is never mistaken for one. */
async function sweepEarlierStages(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue
    const folder = join(tmpdir(), name)
    try {
      const hold = await holdDataFolder(folder, 'sweeping')
      if (!isHold(hold)) continue
      const cluster = await realpath(join(folder, 'postgres')).catch(() => undefined)
      if (cluster) await stopLeftOverPostgres(cluster)
      await rm(folder, { recursive: true, force: true })
      await hold.release()
    } catch {
      // Somebody else's, or being removed by another run: not ours to mend.
    }
  }
}
