import { type FileHandle, open, rm, stat } from 'node:fs/promises'
import type { RejectedLine } from './contract.ts'
import { UnfitFile } from './unfit-file.ts'

/**
 * The lines that were not loaded, beside the file they came from. It is written up to a length that the register keeps
 * with its own progress: what a killed run wrote beyond it is cut off, so that no line is told twice or forgotten.
 */
export class RejectedFile {
  readonly path: string
  #file: FileHandle | undefined

  constructor(importedFile: string) {
    this.path = `${importedFile}.rejected.jsonl`
  }

  /** Whether everything that the register believes to be told is still there. */
  async has(length: number): Promise<boolean> {
    if (length === 0) return true
    const there = await stat(this.path).catch(() => undefined)
    return there !== undefined && there.size >= length
  }

  /** Tells lines after the first `length` bytes; gives the new length. On the disk when it answers. */
  async tell(length: number, lines: readonly RejectedLine[]): Promise<number> {
    if (lines.length === 0) return length
    const file = (this.#file ??= await open(this.path, 'a+', 0o600).catch((error: NodeJS.ErrnoException) => {
      throw new UnfitFile(`What was rejected cannot be told in ${this.path} (${error.code ?? 'unknown'}).`, {
        cause: error,
      })
    }))
    const text = Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
    await file.truncate(length)
    await file.write(text)
    await file.datasync()
    return length + text.length
  }

  /** Ends the file at its length; without a rejected line there is no file. */
  async end(length: number): Promise<void> {
    await this.#file?.close()
    this.#file = undefined
    if (length === 0) return rm(this.path, { force: true })
    const file = await open(this.path, 'r+')
    await file.truncate(length)
    await file.close()
  }

  async close(): Promise<void> {
    await this.#file?.close()
    this.#file = undefined
  }
}
