import { generateKeyPairSync } from 'node:crypto'
import { writeSync } from 'node:fs'
import { connect } from '../database/connection.ts'
import { signerFrom } from '../duties/retention/certificate.ts'
import { fileLedger } from '../duties/retention/ledger.ts'
import { sweep } from '../duties/retention/sweep.ts'
import { sweeperVisit } from '../duties/retention/sweeper.ts'
import { emulatedArchive } from './emulated-archive.ts'
import { registerOn } from './register.ts'

/**
 * A sweep in a process of its own, to be killed by a test: `node testing/sweep-in-child.ts <url> <ledger> <nth>`. It kills
 * itself as it is about to say its nth statement to the database, which is to die at any step there is.
 */
const [url = '', path = '', nth = '0'] = process.argv.slice(2)
const pool = connect(url, { max: 4, name: 'sweep to be killed', statementLimit: 0 })
let said = 0
pool.on('connect', (connection) => {
  const query = connection.query.bind(connection) as (...sent: unknown[]) => unknown
  Object.assign(connection, {
    query: (...sent: unknown[]) => {
      said += 1
      if (said === Number(nth)) process.kill(process.pid, 'SIGKILL')
      return query(...sent)
    },
  })
})
const key = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
const summary = await sweep(sweeperVisit(registerOn(pool)), {
  archive: emulatedArchive(),
  ledger: fileLedger(path),
  signer: signerFrom(key),
  stepClients: 2,
  rest: 0,
})
writeSync(1, `${said} ${summary?.removed}\n`)
await pool.end()
