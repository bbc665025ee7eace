import { writeSync } from 'node:fs'
import { connect } from '../database/connection.ts'
import { importerVisit, importRegister } from '../register/filling/import-register.ts'
import { registerOn } from './register.ts'

/**
 * An import in a process of its own, to be killed by a test: `node testing/import-in-child.ts <url> <file>`. After its
 * first batch it says how many clients it has loaded and then stands still, in the middle of the second.
 */
const [url = '', path = ''] = process.argv.slice(2)
const pool = connect(url, { statementLimit: 0 })
const onProgress = ({ clients }: { clients: number }) => {
  if (clients === 0) return
  writeSync(1, `${clients}\n`)
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 30_000)
}
await importRegister(importerVisit(registerOn(pool)), { path, onProgress, batchEntries: 1000 })
