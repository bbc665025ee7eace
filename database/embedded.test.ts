import { chmod, mkdir, mkdtemp, readFile, readlink, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startEmbeddedPostgres } from './embedded.ts'
import { findUnfit } from './reach-database.ts'

let folder: string
const elsewhere: string[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seloste-embedded-'))
  await chmod(folder, 0o711)
})
afterEach(async () => {
  for (const place of [folder, ...elsewhere.splice(0)]) await rm(place, { recursive: true, force: true })
})

async function ask(url: string, question: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query({ text: question, rowMode: 'array' })).rows[0]?.[0]
  } finally {
    await client.end()
  }
}

test('keeps what was written, writes it to disk, and no value ever to its log', async () => {
  const first = await startEmbeddedPostgres({ folder })
  await ask(first.adminUrl, 'create table kept (a text primary key)')
  await ask(first.adminUrl, `insert into kept values ('a word')`)
  await expect(ask(first.adminUrl, `insert into kept values ('a word')`)).rejects.toMatchObject({ code: '23505' })
  await expect(ask(first.adminUrl, `select 'a word'::int`)).rejects.toMatchObject({ code: '22P02' })
  expect(await ask(first.adminUrl, 'show fsync')).toBe('on')
  expect(await ask(first.adminUrl, 'show listen_addresses')).toBe('')
  await first.stop()

  const second = await startEmbeddedPostgres({ folder })
  expect(await ask(second.adminUrl, 'select a from kept')).toBe('a word')
  await second.stop()
  const log = await readFile(join(folder, 'postgres.log'), 'utf8')
  expect(log).toContain('ready to accept connections')
  expect(log).not.toMatch(/a word|kept/)
})

test('a path too long for a socket is no obstacle', async () => {
  const deep = join(folder, 'a'.repeat(60), 'b'.repeat(60))
  await mkdir(deep, { recursive: true, mode: 0o711 })
  const server = await startEmbeddedPostgres({ folder: deep, durable: false })
  expect(await ask(server.adminUrl, 'select 1')).toBe(1)
  await server.stop()
})

test.runIf(process.getuid?.() === 0)(
  'a folder that PostgreSQL’s account may not pass gets its cluster elsewhere',
  async () => {
    const closed = join(folder, 'closed')
    await mkdir(closed, { mode: 0o700 })
    const said: string[] = []
    const first = await startEmbeddedPostgres({ folder: closed, durable: false, say: (line) => said.push(line) })
    elsewhere.push(dirname(await readlink(join(closed, 'postgres'))))
    await ask(first.adminUrl, 'create table kept ()')
    await first.stop()
    expect(said.join()).toContain(elsewhere[0])
    const second = await startEmbeddedPostgres({ folder: closed, durable: false })
    expect(await ask(second.adminUrl, `select to_regclass('kept')::text`)).toBe('kept')
    await second.stop()
  },
)

test('a cluster of another version, and a password of another cluster, are told plainly', async () => {
  const server = await startEmbeddedPostgres({ folder, durable: false })
  await server.stop()
  const version = join(folder, 'postgres', 'PG_VERSION')
  const right = await readFile(version, 'utf8')
  await writeFile(version, '14\n')
  await expect(startEmbeddedPostgres({ folder, durable: false })).rejects.toThrow(/is of PostgreSQL 14/)
  await writeFile(version, right)
  await writeFile(join(folder, 'secrets', 'postgres'), 'another-password\n')
  await expect(startEmbeddedPostgres({ folder, durable: false })).rejects.toThrow(/does not open this cluster/)
})

test('a server of somebody else’s must be new enough, of the right encoding, and let us make roles', () => {
  const fit = { version: '15.18', major: 15, encoding: 'UTF8', makesRoles: true }
  expect(findUnfit(fit)).toEqual([])
  expect(findUnfit({ ...fit, version: '14.9', major: 14 })).toEqual([
    'it is PostgreSQL 14.9, and Seloste needs 15 or newer',
  ])
  expect(findUnfit({ ...fit, encoding: 'LATIN1', makesRoles: false })).toHaveLength(2)
})
