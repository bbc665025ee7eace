import { spawn } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type ArchiveStage, archiveStage } from '../../testing/archive-stage.ts'
import { type TestRegister, testRegister } from '../../testing/database.ts'
import { registerOn } from '../../testing/register.ts'
import { type Scene, standScene } from '../../testing/standing-scene.ts'
import type { Step } from './open-archive.ts'

let database: TestRegister
let scene: Scene
let stage: ArchiveStage

beforeAll(async () => {
  database = await testRegister()
  const register = registerOn(database.pool, () => new Date())
  scene = await standScene(register, database.adminPool)
})
afterAll(() => database.drop())
beforeEach(async () => {
  await database.adminPool.query('truncate archive_package, archive_file, archive_receipt')
  stage = await archiveStage(registerOn(database.pool, () => new Date()))
})
afterEach(() => stage.close())

const program = fileURLToPath(new URL('../../testing/package-until-killed.ts', import.meta.url))

async function run(batchId: string, { step = 'none', times = 1, again = true }: Killing): Promise<string | null> {
  const plan = join(stage.folder, 'plan.json')
  const clients = [scene.aino, scene.veikko, scene.turva, scene.kaino].map(({ clientId }) => clientId)
  await writeFile(plan, JSON.stringify({ batchId, clients, step, times, again }))
  const child = spawn(process.execPath, [program, database.url, stage.folder, plan], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null]
  if (signal === null) expect(code).toBe(0)
  return signal
}
type Killing = { readonly step?: Step | 'none'; readonly times?: number; readonly again?: boolean }

test.each([
  ['while the clients are read', { step: 'reading', times: 2 }],
  ['when the file is whole and nobody knows of it', { step: 'written' }],
  ['when it is known and nothing has left', { step: 'kept' }],
  ['when the sending has begun', { step: 'sending' }],
  ['when it has arrived and we have not noted it', { step: 'delivered' }],
  ['when it is noted as sent', { step: 'sent' }],
  ['when its receipt is judged and nothing is kept', { step: 'judged' }],
  ['when its receipt is kept and still lies there', { step: 'settled' }],
] satisfies [string, Killing][])(
  'killed %s, the next run ends with one package that the archive has',
  async (_, killing) => {
    const batchId = randomUUID()
    expect(await run(batchId, killing)).toBe('SIGKILL')
    expect(await run(batchId, {})).toBe(null)
    const { rows } = await database.adminPool.query(
      `select state, attempt, client_count, (select count(*)::int from archive_receipt where verdict = 'received') as receipts
     from archive_package where batch_id = $1`,
      [batchId],
    )
    expect(rows).toEqual([{ state: 'received', attempt: 1, client_count: 4, receipts: 1 }])
    // Whatever was begun and broken off: nothing of anybody is left in a file.
    expect(await stage.namesIn('packages')).toEqual([])
    expect(await stage.namesIn('drop/outgoing')).toEqual([])
  },
)

test('what lies in the drop after a kill is what was packaged, whole', async () => {
  const batchId = randomUUID()
  expect(await run(batchId, { step: 'delivered', again: false })).toBe('SIGKILL')
  const [name = ''] = await stage.namesIn('drop/outgoing')
  const { rows } = await database.adminPool.query('select sha256 from archive_package where batch_id = $1', [batchId])
  const bytes = await readFile(join(stage.drop, 'outgoing', name))
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(rows[0].sha256)
})
