import { readFile } from 'node:fs/promises'
import type { Step } from '../duties/archive/open-archive.ts'
import { connect } from '../database/connection.ts'
import { archiveStage, batchOf } from './archive-stage.ts'
import { registerOn } from './register.ts'

/*
 * A program that takes a batch all the way to its receipt, for tests that kill it: it kills itself when the step it was told
 * has been taken so many times. Takes the doors' address of a database, a folder, and a file that says what is to be done.
 */
const [url = '', folder = '', plan = ''] = process.argv.slice(2)
const { batchId, clients, step, times, again } = JSON.parse(await readFile(plan, 'utf8')) as {
  batchId: string
  clients: string[]
  step: Step | 'none'
  times: number
  again: boolean
}

const pool = connect(url, { max: 2, name: 'until killed' })
const stage = await archiveStage(
  registerOn(pool, () => new Date()),
  { folder },
)
let left = times
const archive = stage.open((taken) => {
  if (taken === step && (left -= 1) === 0) process.kill(process.pid, 'SIGKILL')
})
const packaged = await archive.send(
  await archive.packageBatch(
    batchOf(
      batchId,
      clients.map((clientId) => ({ clientId })),
    ),
  ),
)
if (again) await stage.leaveReceipt(packaged)
await archive.receipts()
await pool.end()
