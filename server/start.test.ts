import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readFile, readdir, readlink, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { connect } from '../database/connection.ts'
import { type Started, freePort, healthOf, postmasterOf, startSeloste } from '../testing/start-seloste.ts'

// Each start is a whole one, with a cluster of its own; a busy machine takes its time over it.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 })

let folder: string
let port: number
let idpPort: number
let running: Started[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seloste-start-'))
  await chmod(folder, 0o711)
  port = await freePort()
  idpPort = await freePort()
  running = []
})

afterEach(async () => {
  for (const { process: child, ended } of running) {
    child.kill('SIGTERM')
    await ended
  }
  const left = await processesOn(folder)
  for (const pid of left) process.kill(pid, 'SIGKILL')
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  if (left.length > 0) throw new Error(`PostgreSQL was left running: ${left.join(', ')}`)
})

function start(more: Record<string, string> = {}, options: Parameters<typeof startSeloste>[1] = {}): Started {
  const environment = {
    SELOSTE_DATA: folder,
    SELOSTE_DOORS: 'citizen',
    SELOSTE_CITIZEN_PORT: String(port),
    SELOSTE_IDP_PORT: String(idpPort),
    SELOSTE_DEMO_CLIENTS: '0',
    ...more,
  }
  const started = startSeloste(environment, options)
  running.push(started)
  return started
}

async function startAndAnswer(more: Record<string, string> = {}): Promise<Started> {
  const started = start(more)
  await started.says('Seloste is open.')
  expect(await healthOf(port)).toBe(200)
  return started
}

async function killHard(started: Started): Promise<void> {
  started.process.kill('SIGKILL')
  await started.ended
}

test('opens, refuses a second start on the same data, and closes cleanly', async () => {
  const first = await startAndAnswer()
  expect((await stat(join(folder, 'secrets', 'postgres'))).mode & 0o777).toBe(0o600)
  expect((await stat(join(folder, 'secrets'))).mode & 0o777).toBe(0o700)

  const second = start({ SELOSTE_CITIZEN_PORT: String(await freePort()) })
  expect(await second.ended).toBe(1)
  expect(second.heard()).toContain('Seloste already runs')
  expect(second.heard()).toContain(`process ${first.process.pid}`)

  first.process.kill('SIGINT')
  // A terminal sends it to the whole group, and npm once more.
  first.process.kill('SIGINT')
  expect(await first.ended).toBe(0)
  expect(await healthOf(port)).toBeUndefined()
  expect(existsSync(join(folder, 'postgres', 'postmaster.pid'))).toBe(false)
})

test('killed at any moment of its first start, the next start answers', async () => {
  const demo = { SELOSTE_DEMO_CLIENTS: '100' }
  const made = start(demo)
  await made.says('Making a new PostgreSQL cluster')
  await killHard(made)
  for (const after of [900, 1400]) {
    const started = start(demo)
    await Promise.race([sleep(after), started.says('Seloste is open.')])
    await killHard(started)
  }
  for (const after of [0, 300]) {
    const started = start(demo)
    await started.says(/Loading the demo register|Seloste is open/)
    await sleep(after)
    await killHard(started)
  }
  await startAndAnswer(demo)
  expect(await count('client')).toBe(100)
  expect(await count('import_progress')).toBe(1)
  expect((await readdir(folder)).filter((name) => name.includes('.new-'))).toEqual([])
})

test('killed while running, with PostgreSQL left alone, killed too, or its pid taken by another', async () => {
  await killHard(await startAndAnswer())
  const orphan = await postmasterOf(folder)
  expect(await processesOn(folder)).toContain(orphan)

  await killHard(await startAndAnswer())
  process.kill(await postmasterOf(folder), 'SIGKILL')

  const third = await startAndAnswer()
  third.process.kill('SIGTERM')
  expect(await third.ended).toBe(0)
  await writeFile(join(folder, 'postgres', 'postmaster.pid'), `${process.pid}\n${folder}/postgres\n1\n5432\n\n\n`)
  await startAndAnswer()
})

test('PostgreSQL killed under open doors comes back by itself', async () => {
  const started = await startAndAnswer()
  const first = await postmasterOf(folder)
  process.kill(first, 'SIGKILL')
  await started.says('starting it again')
  await vi.waitFor(async () => expect(await healthOf(port)).toBe(200), { timeout: 15_000, interval: 50 })
  expect(await postmasterOf(folder)).not.toBe(first)
})

test('when the launcher is killed, what it started closes cleanly', async () => {
  const launched = start({}, { through: 'bin/run.mjs' })
  await launched.says('Seloste is open.')
  launched.process.kill('SIGKILL')
  await vi.waitFor(async () => expect(await processesOn(folder)).toEqual([]), { timeout: 15_000, interval: 50 })
  expect(existsSync(join(folder, 'postgres', 'postmaster.pid'))).toBe(false)
})

test('wrong settings end the start at once, all told', async () => {
  const started = start({ SELOSTE_CITIZEN_PORT: 'eight', SELOSTE_PROFIL: 'demo' })
  expect(await started.ended).toBe(2)
  expect(started.heard()).toContain('SELOSTE_CITIZEN_PORT must be a port')
  expect(started.heard()).toContain('did you mean SELOSTE_PROFILE?')
  expect(await readdir(folder)).toEqual([])
})

test('a command works beside the open doors, and by itself', async () => {
  const migrate = async () => {
    const started = start({}, { words: ['migrate'] })
    expect(await started.ended).toBe(0)
    return started.heard()
  }
  expect(await migrate()).toContain('Making a new PostgreSQL cluster')
  await startAndAnswer()
  expect(await migrate()).not.toContain('Making')
  expect(await healthOf(port)).toBe(200)
})

async function count(table: string): Promise<number> {
  const pool = connect(await readFile(join(folder, 'secrets', 'running'), 'utf8'), { max: 1 })
  try {
    return (await pool.query<{ count: number }>(`select count(*) from ${table}`)).rows[0]!.count
  } finally {
    await pool.end()
  }
}

/** PostgreSQL's own processes stand in the cluster's folder. */
async function processesOn(data: string): Promise<number[]> {
  const cluster = await realpath(join(data, 'postgres')).catch(() => join(data, 'postgres'))
  const found: number[] = []
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    if ((await readlink(`/proc/${name}/cwd`).catch(() => '')) === cluster) found.push(Number(name))
  }
  return found
}
