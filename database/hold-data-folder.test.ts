import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findHolder, holdDataFolder, isHold } from './hold-data-folder.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seloste-hold-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('only one has the folder; the next is told who', async () => {
  const hold = await holdDataFolder(folder, 'first')
  expect(await holdDataFolder(folder, 'second')).toEqual({ pid: process.pid, work: 'first' })
  if (isHold(hold)) await hold.release()
  expect(await findHolder(folder)).toBeUndefined()
})

test('a killed holder lets go', async () => {
  const holder = await spawnHolder()
  expect(await findHolder(folder)).toEqual({ pid: holder.pid, work: 'elsewhere' })
  holder.kill('SIGKILL')
  await new Promise((resolve) => holder.once('exit', resolve))
  const hold = await holdDataFolder(folder, 'next')
  expect(isHold(hold)).toBe(true)
  if (isHold(hold)) await hold.release()
})

async function spawnHolder(): Promise<ChildProcess> {
  const module = new URL('./hold-data-folder.ts', import.meta.url).href
  const code = `const { holdDataFolder } = await import(${JSON.stringify(module)})
    await holdDataFolder(${JSON.stringify(folder)}, 'elsewhere'); console.log('held'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  return child
}
