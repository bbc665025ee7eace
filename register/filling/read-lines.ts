import type { FileHandle } from 'node:fs/promises'

/** One line of a file: its number from 1, where it ends in the file (after its line feed), and its bytes. */
export type Line = {
  readonly number: number
  readonly end: number
  /** Without the line feed; undefined for a line longer than anybody's record. Read before the next chunk is asked for. */
  readonly bytes: Buffer | undefined
}

type Place = { readonly lines: number; readonly bytes: number }

const chunkLength = 1024 * 1024
const lineFeed = 0x0a

/** The longest line that is read, in bytes. A long life in the register is some hundred kilobytes. */
export const longestLine = 2 * 1024 * 1024

/**
 * The lines of a file from a place in it, a chunk of them at a time. Memory does not depend on the file: what is longer
 * than `longestLine` is passed over to its end without being kept.
 */
export async function* readLines(file: FileHandle, from: Place): AsyncGenerator<Line[]> {
  const chunk = Buffer.allocUnsafe(chunkLength)
  let kept: Buffer[] = []
  let keptLength = 0
  let tooLong = false
  let number = from.lines
  let position = from.bytes

  const keep = (part: Buffer) => {
    keptLength += part.length
    tooLong ||= keptLength > longestLine
    if (tooLong) kept = []
    // The chunk is read over again; what waits for the rest of its line must be a copy.
    else if (part.length > 0) kept.push(Buffer.from(part))
  }
  const complete = (rest: Buffer, end: number): Line => {
    const fits = !tooLong && keptLength + rest.length <= longestLine
    const bytes = fits ? (kept.length === 0 ? rest : Buffer.concat([...kept, rest])) : undefined
    kept = []
    keptLength = 0
    tooLong = false
    number += 1
    return { number, end, bytes }
  }

  for (;;) {
    const { bytesRead } = await file.read(chunk, 0, chunkLength, position)
    if (bytesRead === 0) break
    const read = chunk.subarray(0, bytesRead)
    const lines: Line[] = []
    let start = 0
    for (let at = read.indexOf(lineFeed); at >= 0; at = read.indexOf(lineFeed, start)) {
      lines.push(complete(read.subarray(start, at), position + at + 1))
      start = at + 1
    }
    keep(read.subarray(start))
    position += bytesRead
    if (lines.length > 0) yield lines
  }
  if (keptLength > 0) yield [complete(Buffer.alloc(0), position)]
}
