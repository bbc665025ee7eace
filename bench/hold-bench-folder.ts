import { mkdtemp, readdir, realpath } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type Hold, holdDataFolder, isHold } from '../database/hold-data-folder.ts'
import { stopLeftOverPostgres } from '../database/stop-left-over-postgres.ts'
import { openFolder, removeRegister } from './fill-register.ts'
import { leaveNothing } from './leave-nothing.ts'

/** What a run throws away at its end is named so, and whatever bears the name at a start was left by a killed run. */
const thrownAway = 'thrown-away-'

export class Busy extends Error {}

/** The bench's folder among the data, for this run alone: two at once would weigh each other. */
export async function holdBenchFolder(): Promise<{ folder: string; release: Hold['release'] }> {
  const folder = join(resolve(process.env['SELOSTE_DATA'] || './.seloste'), 'bench')
  await openFolder(folder)
  const hold = await holdDataFolder(folder, 'bench')
  if (!isHold(hold)) throw new Busy(`Process ${hold.pid} weighs already, with its registers in ${folder}.`)
  for (const name of await readdir(folder)) {
    if (name.startsWith(thrownAway)) await removeWhole(join(folder, name))
  }
  return { folder, release: () => hold.release() }
}

/** A folder for this run, removed with all that is in it by the function that comes with it, or when the run ends. */
export async function throwAwayFolder(within: string): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(within, thrownAway))
  await openFolder(path)
  return { path, remove: leaveNothing(() => removeWhole(path)) }
}

async function removeWhole(path: string): Promise<void> {
  const cluster = await realpath(join(path, 'postgres')).catch(() => undefined)
  if (cluster !== undefined) await stopLeftOverPostgres(cluster)
  await removeRegister(path)
}
