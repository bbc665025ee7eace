import { claimInstallation, markDemoLoaded } from '../database/installation.ts'
import { migrate } from '../database/migrate.ts'
import { openDoorLogin } from '../database/open-door-login.ts'
import { CannotReach, type Database, reachDatabase } from '../database/reach-database.ts'
import type { Settings } from '../settings/settings.ts'
import { reconcileRemovals } from './reconcile-removals.ts'

/** One of the ways in. `start` listens; `close` lets the work in hand end, then stops listening. */
export type Door = {
  name: string
  port: number
  start(): Promise<{ close(): Promise<void> }>
}

export type House = {
  /** Settles when every door is open, or when something failed; then everything is closed again. */
  opened: Promise<void>
  /** Closes doors first, the database last. Safe at any moment, also while opening, and more than once. */
  close(): Promise<void>
}

type Options = {
  settings: Settings
  say: (line: string) => void
  /** What must be there before the doors open, beside the database: runs while the database is made ready. */
  prepare?: (stop: AbortSignal) => Promise<void>
  /** Fills a register that is new. Called again at every start until it has ended once. */
  loadDemo?: (database: Database) => Promise<void>
  makeDoors: (database: Database) => Promise<readonly Door[]>
}

const CLOSING_LIMIT_MS = 15_000

/** Database, migrations, demo register, doors: in that order, and back again in the other. */
export function openHouse(options: Options): House {
  const { settings, say } = options
  const open: { close(): Promise<void> }[] = []
  let database: Database | undefined
  let closing: Promise<void> | undefined
  const stop = new AbortController()

  async function openAll(): Promise<void> {
    const prepared = options.prepare?.(stop.signal)
    // Awaited below; until then a failure must not count as unhandled.
    prepared?.catch(() => undefined)
    database = await reachDatabase(settings, { work: 'start', say })
    if (closing) return
    await makeReady(database, options)
    await prepared
    if (closing) return
    for (const door of await options.makeDoors(database)) {
      if (closing) return
      open.push(await startDoor(door))
    }
  }

  const opened = openAll()
  async function closeAll(): Promise<void> {
    stop.abort()
    // A database that is just starting is waited for: half-started it could not be stopped.
    while (!database && (await isPending(opened)));
    await Promise.all(open.map(closeInTime))
    await database?.leave()
    await opened.catch(() => undefined)
    // A door that was just opening when the closing began.
    await Promise.all(open.map(closeInTime))
  }
  const close = () => (closing ??= closeAll())
  return {
    opened: opened.catch(async (error: unknown) => {
      // What fails because we are closing is no failure.
      if (closing) return
      await close()
      throw error
    }),
    close,
  }
}

async function makeReady(database: Database, { settings, say, loadDemo }: Options): Promise<void> {
  const { profile } = settings
  await migrate(database.adminUrl)
  await openDoorLogin(database.adminUrl, database.doorPassword)
  const installation = await claimInstallation(database.adminUrl, profile)
  if (installation.profile !== profile) {
    throw new CannotReach(
      `This register is of the profile "${installation.profile}" and does not open as "${profile}". ` +
        'Give each its own SELOSTE_DATA or DATABASE_URL.',
    )
  }
  // Whatever a backup brought back goes before anybody can see it.
  const again = await reconcileRemovals(settings, database)
  if (again > 0) say(`Removed again what had been removed before the restore: ${again} lines of the deletion ledger.`)
  if (profile !== 'demo' || installation.demoLoaded || !loadDemo) return
  say(`Loading the demo register of ${settings.demoClients} invented clients.`)
  await loadDemo(database)
  await markDemoLoaded(database.adminUrl)
}

async function startDoor(door: Door): Promise<{ close(): Promise<void> }> {
  try {
    return await door.start()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') {
      throw new CannotReach(`Port ${door.port} (${door.name}) is taken by another program, or by another Seloste.`)
    }
    if (code === 'EACCES') throw new CannotReach(`Port ${door.port} (${door.name}) may not be opened by this account.`)
    throw error
  }
}

/** Work in hand gets its time; what does not end by itself is cut off with the process. */
async function closeInTime(door: { close(): Promise<void> }): Promise<void> {
  let limit: NodeJS.Timeout | undefined
  await Promise.race([
    door.close().catch(() => undefined),
    new Promise<void>((resolve) => {
      limit = setTimeout(resolve, CLOSING_LIMIT_MS)
    }),
  ])
  clearTimeout(limit)
}

async function isPending(promise: Promise<unknown>): Promise<boolean> {
  const soon = new Promise((resolve) => setTimeout(resolve, 20, 'pending'))
  return (
    (await Promise.race([
      promise.then(
        () => 'settled',
        () => 'settled',
      ),
      soon,
    ])) === 'pending'
  )
}
