import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Pool } from '../../database/connection.ts'
import type { Scripts } from './write-scripts.ts'

type Running = { readonly url: string; readonly pool: Pool; readonly connections: number; readonly seconds: number }

/** Errands a second that bare SQL does: the recorded statements, as the doors' login, with the doors' session settings. */
export async function runPgbench(
  pgbench: string,
  { paths, errandsEach }: Scripts,
  { url, pool, connections, seconds }: Running,
): Promise<number> {
  const { username, password, port, pathname, searchParams } = new URL(url)
  const words = [
    '--no-vacuum',
    '--protocol=simple',
    '--define=fresh=1',
    `--client=${connections}`,
    `--jobs=${Math.min(2, connections)}`,
    `--time=${seconds}`,
    ...paths.map((path) => `--file=${path}`),
  ]
  const run = spawn(pgbench, words, {
    env: {
      PATH: process.env['PATH'] ?? '/usr/bin:/bin',
      LC_ALL: 'C',
      PGHOST: searchParams.get('host') ?? 'localhost',
      PGPORT: port,
      PGDATABASE: pathname.slice(1),
      PGUSER: username,
      PGPASSWORD: password,
      PGOPTIONS: pool.options.options ?? '',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let told = ''
  let complained = ''
  run.stdout.on('data', (text) => (told += String(text)))
  run.stderr.on('data', (text) => (complained += String(text)))
  const [code] = (await once(run, 'close')) as [number | null]
  const perSecond = /^tps = ([\d.]+)/m.exec(told)?.[1]
  if (code !== 0 || perSecond === undefined) {
    throw new Error(`pgbench ended with ${code}: ${complained.split('\n').slice(-6).join(' ').slice(0, 600)}`)
  }
  return Number(perSecond) * errandsEach
}

/** pgbench of this machine, if it has one. */
export function findPgbench(): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    ...versions.map((version) => join(debian, version, 'bin')),
  ]
  return folders
    .map((folder) => join(folder, 'pgbench'))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK)
        return true
      } catch {
        return false
      }
    })
}
