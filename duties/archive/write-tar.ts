import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'

/** What a file in the archive is made of: bytes that are there, or a file that is read when its turn comes. */
export type Piece = Buffer | { readonly file: string }

export type Written = { readonly bytes: number; readonly sha256: string }

const block = 512
const pieceSize = 1 << 20

/**
 * Writes a tar file (POSIX ustar) from the beginning to the end, and tells the SHA-256 of every file in it and of the
 * whole. Whatever its size, it holds a megabyte of it at a time.
 */
export class TarFile {
  readonly #handle: FileHandle
  readonly #whole = createHash('sha256')
  readonly #writtenAt: Date
  #waiting: Buffer[] = []
  #waitingBytes = 0
  #bytes = 0

  private constructor(handle: FileHandle, writtenAt: Date) {
    this.#handle = handle
    this.#writtenAt = writtenAt
  }

  /** Over whatever a killed run left under the name. Nobody else may read it. */
  static async create(path: string, writtenAt: Date): Promise<TarFile> {
    return new TarFile(await open(path, 'w', 0o600), writtenAt)
  }

  /** Adds a file of these pieces, one after another. */
  async add(name: string, pieces: readonly Piece[]): Promise<Written> {
    let size = 0
    for (const piece of pieces) size += Buffer.isBuffer(piece) ? piece.length : (await stat(piece.file)).size
    const hash = createHash('sha256')
    await this.#put(headerOf(name, size, this.#writtenAt))
    for (const piece of pieces) {
      for await (const bytes of Buffer.isBuffer(piece) ? [piece] : createReadStream(piece.file)) {
        hash.update(bytes as Buffer)
        await this.#put(bytes as Buffer)
      }
    }
    if (size % block > 0) await this.#put(Buffer.alloc(block - (size % block)))
    return { bytes: size, sha256: hash.digest('hex') }
  }

  /** Ends the file, and answers only when it is on the disk. */
  async end(): Promise<Written> {
    await this.#put(Buffer.alloc(2 * block))
    await this.#flush()
    await this.#handle.sync()
    await this.#handle.close()
    return { bytes: this.#bytes, sha256: this.#whole.digest('hex') }
  }

  /** Lets go of a file that will not be ended. */
  abandon(): Promise<void> {
    return this.#handle.close().catch(() => undefined)
  }

  async #put(bytes: Buffer) {
    this.#waiting.push(bytes)
    this.#waitingBytes += bytes.length
    if (this.#waitingBytes >= pieceSize) await this.#flush()
  }

  async #flush() {
    const bytes = Buffer.concat(this.#waiting)
    this.#waiting = []
    this.#waitingBytes = 0
    this.#whole.update(bytes)
    this.#bytes += bytes.length
    for (let from = 0; from < bytes.length;) from += (await this.#handle.write(bytes, from)).bytesWritten
  }
}

/** A header of ustar. Names are our own: short and of plain letters. */
function headerOf(name: string, size: number, at: Date): Buffer {
  if (!/^[\w./-]{1,100}$/.test(name)) throw new Error('A file in a package has a name that a tar file cannot say')
  const header = Buffer.alloc(block)
  const octal = (value: number, digits: number) => value.toString(8).padStart(digits, '0')
  header.write(name, 0)
  header.write(`${octal(0o600, 7)}\0${octal(0, 7)}\0${octal(0, 7)}\0`, 100)
  // Eight gigabytes a file is what the twelve octal digits can say; a package of a batch is far below that.
  header.write(`${octal(size, 11)}\0${octal(Math.floor(at.getTime() / 1000), 11)}\0`, 124)
  header.write(' '.repeat(8), 148)
  header.write('0', 156)
  header.write('ustar\x0000', 257)
  const sum = header.reduce((all, byte) => all + byte, 0)
  header.write(`${octal(sum, 6)}\0 `, 148)
  return header
}
