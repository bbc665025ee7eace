import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Visit } from '../access/visit.ts'
import { digestOf, actorOf, sessionCookie, sessionLives } from '../server/session/session.ts'
import { findSession } from '../server/session/session-queries.ts'
import { cast } from '../testing/cast.ts'
import { signIn } from '../testing/sign-in.ts'
import { freePort } from '../testing/start-seloste.ts'
import type { OpenRegister } from './open-register.ts'

/** A caseworker signed in at the door: the cookie for requests, and the same session for an errand without the door. */
export type SignedIn = {
  readonly cookie: string
  readonly sessionId: string
  readonly visit: Visit
}

export type OpenDoor = DoorProcess & {
  readonly port: number
  readonly caseworkers: readonly SignedIn[]
}

const here = fileURLToPath(new URL('.', import.meta.url))

/** With BENCH_PROFILE=<folder> the door leaves a CPU profile there, for the developer tools of a browser. */
const folderOfProfiles = process.env['BENCH_PROFILE']
const profiling = folderOfProfiles ? ['--cpu-prof', `--cpu-prof-dir=${folderOfProfiles}`] : []

/** A door in a process of its own, made as `npm start` makes it. */
export type DoorProcess = {
  /** The highest memory of the process so far, in megabytes. */
  peakMemoryMb(): Promise<number>
  close(): Promise<void>
}

/** Starts a process with the doors that these settings ask for, and waits until they are open. */
export async function startDoorProcess(
  opened: OpenRegister,
  settings: Readonly<Record<string, string>>,
): Promise<DoorProcess> {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(SELOSTE_|DATABASE_URL|VITEST|NODE_(?!COMPILE))/.test(name),
  )
  const door = spawn(process.execPath, [...process.execArgv, ...profiling, join(here, 'door-process.ts')], {
    env: { ...Object.fromEntries(inherited), NODE_ENV: 'production', SELOSTE_DATA: opened.folder, ...settings },
    // Its words are for whoever watches; standard output is ours.
    stdio: ['ignore', 2, 2, 'ipc'],
  })
  const close = async () => {
    if (door.exitCode !== null || door.signalCode !== null) return
    door.kill('SIGTERM')
    await once(door, 'exit')
  }
  try {
    door.send(opened.database)
    await answerOf(door)
  } catch (error) {
    await close()
    throw error
  }
  return {
    async peakMemoryMb() {
      door.send('peak')
      const { peak } = (await answerOf(door)) as { peak: number }
      return peak / 1024
    },
    close,
  }
}

/** Opens the staff door on free ports and signs its caseworkers in, through the identity provider. */
export async function openDoor(opened: OpenRegister): Promise<OpenDoor> {
  const port = await freePort()
  const door = await startDoorProcess(opened, {
    SELOSTE_DOORS: 'staff',
    SELOSTE_STAFF_PORT: String(port),
    SELOSTE_IDP_PORT: String(await freePort()),
    // The limits are for people; what is weighed is the register.
    SELOSTE_SEARCHES_PER_MINUTE: '1000000',
    SELOSTE_SIGN_INS_PER_MINUTE: '1000000',
  })
  try {
    const caseworkers: SignedIn[] = []
    for (const { name, group } of cast) {
      if (group === 'caseworker') caseworkers.push(await signInAs(opened, port, name))
    }
    return { port, caseworkers, ...door }
  } catch (error) {
    await door.close()
    throw error
  }
}

function answerOf(door: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('The door did not open'))
    door.once('exit', ended)
    door.once('message', (message) => {
      door.off('exit', ended)
      resolve(message)
    })
  })
}

async function signInAs({ register }: OpenRegister, port: number, name: string): Promise<SignedIn> {
  const { cookie } = await signIn(`http://localhost:${port}`, name)
  const hash = digestOf(cookie.slice(sessionCookie.length + 1)).toString('hex')
  const session = await findSession(register.pool, hash, register.now())
  if (!session) throw new Error(`${name} was signed in without a session`)
  return {
    cookie,
    sessionId: session.id,
    visit: { register, actor: actorOf(session), sessionLives: sessionLives(hash, register.now()) },
  }
}
