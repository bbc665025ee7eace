import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { CannotSend, longestReceipt, type Outgoing, type Transfer, type Waiting } from './transfer.ts'

/**
 * A folder that the archive fetches from and leaves its receipts in: `outgoing/` for packages, each beside its checksum,
 * and `receipts/` for what comes back. A package has its name only when all of it is there.
 */
export function directoryTransfer(folder: string): Transfer {
  const outgoing = join(folder, 'outgoing')
  const receipts = join(folder, 'receipts')
  const handled = join(receipts, 'handled')
  return {
    async deliver(parcel) {
      try {
        await mkdir(outgoing, { recursive: true, mode: 0o700 })
        await mkdir(handled, { recursive: true, mode: 0o700 })
        await copyChecked(parcel, join(outgoing, parcel.fileName))
      } catch (error) {
        throw asCannotSend(error)
      }
    },

    async *waiting(): AsyncGenerator<Waiting> {
      const names = await readdir(receipts).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return []
        throw asCannotSend(error)
      })
      for (const name of names.filter((each) => each.endsWith('.json')).toSorted()) {
        const path = join(receipts, name)
        const { size } = await stat(path)
        const text = size > longestReceipt ? '' : await readFile(path, 'utf8')
        const done = async () => {
          await mkdir(handled, { recursive: true, mode: 0o700 })
          await rename(path, join(handled, name))
        }
        yield { text, done }
      }
    },

    async forget(fileName) {
      await rm(join(outgoing, fileName), { force: true })
      await rm(join(outgoing, `${fileName}.sha256`), { force: true })
    },
  }
}

/** Copies, and compares what went over with what the package was when it was made: a disk may have changed its mind. */
async function copyChecked({ path, sha256 }: Outgoing, to: string): Promise<void> {
  const unfinished = `${to}.part`
  const hash = createHash('sha256')
  const file = await open(unfinished, 'w', 0o600)
  try {
    for await (const bytes of createReadStream(path, { highWaterMark: 1 << 20 })) {
      hash.update(bytes as Buffer)
      for (let from = 0; from < (bytes as Buffer).length;) {
        from += (await file.write(bytes as Buffer, from)).bytesWritten
      }
    }
    await file.sync()
  } catch (error) {
    await file.close().catch(() => undefined)
    await rm(unfinished, { force: true })
    throw error
  }
  await file.close()
  if (hash.digest('hex') !== sha256) {
    await rm(unfinished, { force: true })
    throw new CannotSend('changed')
  }
  const sum = await open(`${to}.sha256`, 'w', 0o600)
  await sum.writeFile(`${sha256}  ${to.split('/').at(-1)!}\n`)
  await sum.sync()
  await sum.close()
  await rename(unfinished, to)
}

function asCannotSend(error: unknown): unknown {
  if (error instanceof CannotSend) return error
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'EDQUOT') return new CannotSend('noRoom', { cause: error })
  if (code !== undefined) return new CannotSend('noPlace', { cause: error })
  return error
}
