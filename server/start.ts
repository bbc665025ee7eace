import { CannotReach } from '../database/reach-database.ts'
import { readSettings } from '../settings/read-settings.ts'
import { buildWeb } from './build-web.ts'
import { loadDemo } from './load-demo.ts'
import { makeDoors } from './make-doors.ts'
import { openHouse } from './open-house.ts'
import { tellAddresses } from './tell-addresses.ts'

/** `npm start`: runs until it is told to stop (Ctrl-C, SIGTERM, or the end of whoever started it). */
export async function start(): Promise<number> {
  const settings = readSettings(process.env)
  // A terminal that was closed must not keep us from closing in order.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  const say = (line: string) => console.log(line)
  const webRoots: { staff?: string; citizen?: string } = {}
  const house = openHouse({
    settings,
    say,
    prepare: async (stop) => {
      for (const face of ['staff', 'citizen'] as const)
        if (settings.doors.includes(face)) webRoots[face] = await buildWeb(face, { say, stop })
    },
    loadDemo: (database) => loadDemo(settings, database),
    makeDoors: (database) => makeDoors(settings, database, { webRoots }),
  })

  const told = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  })
  try {
    const before = await Promise.race([told.then(() => 'told'), house.opened.then(() => 'opened')])
    if (before === 'opened') tellAddresses(settings, say)
    await told
  } catch (error) {
    if (!(error instanceof CannotReach)) throw error
    console.error(`Seloste does not start: ${error.message}`)
    return 1
  }
  say('Closing.')
  await house.close()
  say('Closed.')
  return 0
}
