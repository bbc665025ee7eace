import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const HOUSE = fileURLToPath(new URL('..', import.meta.url))

export type Started = {
  process: ChildProcess
  /** What it has said so far. */
  heard(): string
  /** Resolves when it has said `words`; rejects when it ends before. */
  says(words: string | RegExp): Promise<void>
  /** Its exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals>
}

/** Seloste in a process of its own, as `npm start` has it. `through` the launcher, or without it. */
export function startSeloste(
  environment: Record<string, string>,
  { through = 'seloste.ts', words = ['start'] }: { through?: 'bin/run.mjs' | 'seloste.ts'; words?: string[] } = {},
): Started {
  const file = through === 'bin/run.mjs' ? [through, 'seloste.ts'] : [through]
  const inherited = Object.entries(process.env).filter(([name]) => !/^(SELOSTE_|DATABASE_URL|VITEST|NODE_)/.test(name))
  const child = spawn(process.execPath, [...file, ...words], {
    cwd: HOUSE,
    env: { ...Object.fromEntries(inherited), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let heard = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (heard += String(text)))
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals)
  return {
    process: child,
    heard: () => heard,
    ended,
    async says(words) {
      const said = () => (typeof words === 'string' ? heard.includes(words) : words.test(heard))
      for (;;) {
        if (said()) return
        if (child.exitCode !== null || child.signalCode !== null) {
          await ended
          if (said()) return
          throw new Error(`Seloste ended without saying "${String(words)}":\n${heard}`)
        }
        await sleep(10)
      }
    },
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

/** Status of the door's health, or undefined when nobody answers. */
export async function healthOf(port: number): Promise<number | undefined> {
  return fetch(`http://localhost:${port}/healthz`).then(
    ({ status }) => status,
    () => undefined,
  )
}

export async function postmasterOf(folder: string): Promise<number> {
  return Number((await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0])
}
