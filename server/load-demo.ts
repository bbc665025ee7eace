import { createWriteStream, existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { dayOf } from '../access/visit.ts'
import { connect } from '../database/connection.ts'
import type { Database } from '../database/reach-database.ts'
import { notice } from '../notice/index.ts'
import { loadDemoCodeLists } from '../register/code-lists/demo-code-lists.ts'
import { importRegister, importerVisit } from '../register/filling/import-register.ts'
import { inventCitizens } from '../register/filling/invented/invent-citizens.ts'
import { inventClients } from '../register/filling/invented/invent-clients.ts'
import type { Settings } from '../settings/settings.ts'
import { cast } from '../testing/cast.ts'
import { citizenClients, citizens } from '../testing/citizens.ts'
import { liveDemo } from '../testing/live-demo.ts'
import { openRegister } from './open-register.ts'

/**
 * Fills a new demo register with invented clients: the same ones every time, standing as of today. The file is kept
 * until all of it is in, so that a start after one that was killed goes on with the same clients.
 */
export async function loadDemo(settings: Settings, database: Database): Promise<void> {
  const path = join(settings.data, 'demo-clients.jsonl')
  if (!existsSync(path)) {
    const unfinished = `${path}.new`
    await pipeline(Readable.from(demoLines(settings.demoClients)), createWriteStream(unfinished, { mode: 0o600 }))
    await rename(unfinished, path)
  }
  const pool = connect(database.doorUrl, { max: 4, name: 'seloste demo', statementLimit: 0 })
  try {
    const visit = importerVisit(await openRegister(settings, pool))
    await loadDemoCodeLists(visit)
    const summary = await importRegister(visit, { path })
    if (summary.rejected > 0)
      throw new Error(`${summary.rejected} invented clients were rejected: ${summary.rejectedFile}`)
    await liveDemo(visit.register)
  } finally {
    await pool.end()
  }
  await rm(path)
}

function* demoLines(clients: number): Generator<string> {
  const asOf = dayOf(new Date())
  // Those who sign in at the citizens' door are among the clients asked for.
  const known = inventCitizens(citizenClients, { asOf, cast }).slice(0, clients)
  for (const line of known) yield JSON.stringify(line) + '\n'
  const reservedCodes = citizens.flatMap(({ identityCode }) => identityCode ?? [])
  const others = { notice, clients: clients - known.length, seed: 'demo', asOf, cast, reservedCodes }
  for (const line of inventClients(others)) yield JSON.stringify(line) + '\n'
}
