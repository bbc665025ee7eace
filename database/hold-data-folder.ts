import { createHash } from 'node:crypto'
import { realpath, rm } from 'node:fs/promises'
import { type Server, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Who holds a data folder, as it tells anyone who asks. */
export type Holder = { pid: number; work: string }

export type Hold = {
  /** Changes what others are told. */
  tell(work: string): void
  release(): Promise<void>
}

/**
 * Takes the data folder for this process, or says who has it. The hold is a listening socket, so the system itself lets
 * go of it when the process ends, however it ends: no stale lock file, no pid that now belongs to somebody else.
 */
export async function holdDataFolder(folder: string, work: string): Promise<Hold | Holder> {
  const path = await holdPath(folder)
  for (let attempt = 1; attempt <= 20; attempt += 1) {
    const told: Holder = { pid: process.pid, work }
    const server = await tryListen(path, () => JSON.stringify(told))
    if (server) {
      return {
        tell: (now) => (told.work = now),
        release: () => new Promise((resolve) => server.close(() => resolve())),
      }
    }
    const holder = await askHolder(path)
    if (holder) return holder
    // Nobody answers: the holder just ended, or (without abstract sockets) left its socket file behind.
    if (!isAbstract(path)) await rm(path, { force: true })
  }
  throw new Error(`Cannot tell who uses the data folder ${folder}.`)
}

/** Who holds the folder now, if anybody. */
export async function findHolder(folder: string): Promise<Holder | undefined> {
  return askHolder(await holdPath(folder))
}

export function isHold(answer: Hold | Holder): answer is Hold {
  return 'release' in answer
}

async function holdPath(folder: string): Promise<string> {
  const name = createHash('sha256')
    .update(await realpath(folder))
    .digest('hex')
    .slice(0, 24)
  return process.platform === 'linux' ? `\0seloste-${name}` : join(tmpdir(), `seloste-${name}.sock`)
}

function isAbstract(path: string): boolean {
  return path.startsWith('\0')
}

function tryListen(path: string, answer: () => string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined)
      socket.end(answer())
    })
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    )
    server.listen(path, () => {
      server.unref()
      resolve(server)
    })
  })
}

function askHolder(path: string): Promise<Holder | undefined> {
  return new Promise((resolve) => {
    let heard = ''
    const socket = connect(path)
    socket.setTimeout(3000, () => socket.destroy())
    socket.on('data', (text) => (heard += String(text)))
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(readHolder(heard)))
  })
}

function readHolder(heard: string): Holder | undefined {
  try {
    return JSON.parse(heard) as Holder
  } catch {
    return undefined
  }
}
