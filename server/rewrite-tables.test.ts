import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, type Pool } from '../database/connection.ts'
import { startEmbeddedPostgres } from '../database/embedded.ts'
import { migrate } from '../database/migrate.ts'
import { doorUrl, openDoorLogin } from '../database/open-door-login.ts'
import { signerFrom } from '../duties/retention/certificate.ts'
import { fileLedger } from '../duties/retention/ledger.ts'
import { sweep } from '../duties/retention/sweep.ts'
import { sweeperVisit } from '../duties/retention/sweeper.ts'
import { emulatedArchive } from '../testing/emulated-archive.ts'
import { registerOn } from '../testing/register.ts'
import { settleLife } from '../testing/settle-life.ts'
import { rewriteTables } from './rewrite-tables.ts'

let folder: string
let server: Awaited<ReturnType<typeof startEmbeddedPostgres>>
let pool: Pool
let owner: Pool

// A server of its own: what is searched is the files of the whole of it.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seloste-rewrite-'))
  await chmod(folder, 0o711)
  server = await startEmbeddedPostgres({ folder })
  const password = randomBytes(12).toString('hex')
  await migrate(server.adminUrl)
  await openDoorLogin(server.adminUrl, password)
  pool = connect(doorUrl(server.adminUrl, password), { name: 'test door' })
  owner = connect(server.adminUrl, { max: 2, name: 'test owner', statementLimit: 0 })
}, 120_000)
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

const words = ['Tavunetsinen', 'Jälkisana 7431', 'tavu@example.fi']

/** The words that are in any file of a copy as a backup without its write-ahead log takes it. */
async function wordsInFiles(): Promise<string[]> {
  const found = new Set<string>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (!entry.isFile() || /[/\\]pg_wal[/\\]/.test(path)) continue
    const bytes = await readFile(path).catch(() => Buffer.alloc(0))
    for (const word of words) if (bytes.includes(word)) found.add(word)
  }
  return [...found]
}

test('after a sweep and a rewrite, no byte of the person is in a copy of the files (N9.3)', async () => {
  const register = registerOn(pool)
  const settle = (lastName: string, texts: readonly string[]) =>
    settleLife(owner, register, {
      lastName,
      searches: [{ startedOn: '2015-01-01', endedOn: '2016-01-01' }],
      entries: [
        { kind: 'contact', madeOn: '2016-01-01', payload: { mode: '31', on: '2016-01-01', summary: texts[0] } },
        { kind: 'email', madeOn: '2016-01-01', payload: { address: texts[1] } },
      ],
    })
  const { identityCode } = await settle(words[0]!, words.slice(1))
  // The planner keeps samples of values, the rarest among them.
  await owner.query('analyze')
  const summary = await sweep(sweeperVisit(register), {
    archive: emulatedArchive(),
    ledger: fileLedger(join(folder, 'ledger.jsonl')),
    signer: signerFrom(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string),
    rest: 0,
  })
  expect(summary).toMatchObject({ removed: 1, leftOver: 0 })
  await owner.query('checkpoint')
  // Removed, and still in the files: pages keep what nobody can ask for any more.
  expect(await wordsInFiles()).toContain(words[1])

  const said: string[] = []
  expect(await rewriteTables(owner, (line) => said.push(line))).toBeGreaterThan(30)
  expect(said.filter((line) => line.startsWith('Not allowed'))).toEqual([])
  await Promise.all([pool.end(), owner.end()])
  await server.stop()
  expect(await wordsInFiles()).toEqual([])
  words.push(identityCode)
  expect(await wordsInFiles()).toEqual([])
}, 180_000)
