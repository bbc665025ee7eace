import type { Database } from '../database/reach-database.ts'
import { makeDoors } from '../server/make-doors.ts'
import type { Door } from '../server/open-house.ts'
import { readSettings } from '../settings/read-settings.ts'

/**
 * The doors in a process of their own, made as `npm start` makes them. The database is the bench's, told in the first
 * message; every later message is answered with the process's highest memory so far, in kilobytes. With BENCH_WEB_ROOT the
 * citizens' door has its application.
 */
process.once('message', (database: Database) => {
  void open(database).then(
    () => process.send?.({ open: true }),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
})
// The bench holds the other end of the channel: when it is gone, however it went, so are we.
process.on('disconnect', () => process.exit(0))

async function open(database: Database) {
  const opened: Awaited<ReturnType<Door['start']>>[] = []
  const citizen = process.env['BENCH_WEB_ROOT']
  const webRoots = citizen === undefined ? {} : { citizen }
  const settings = readSettings(process.env)
  for (const door of await makeDoors(settings, { ...database, leave: async () => {} }, { webRoots })) {
    opened.push(await door.start())
  }
  process.on('message', () => process.send?.({ peak: process.resourceUsage().maxRSS }))
  process.on('SIGTERM', () => void Promise.all(opened.map((door) => door.close())).finally(() => process.exit(0)))
}
