import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Letter } from './letter.ts'

/*
 * The one place that knows how a letter becomes paper. The compiler is a native library still under version 1: whatever
 * takes its place prints the same `Letter`.
 */

const template = readFileSync(fileURLToPath(new URL('letter.typ', import.meta.url)), 'utf8')

let compiler: NodeCompiler | undefined

/** Made when the first letter is printed: a door that prints none pays nothing. */
const theCompiler = () =>
  (compiler ??= NodeCompiler.create({
    fontArgs: [{ fontPaths: [dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/source-sans-3'))] }],
  }))

/**
 * The letter as a PDF that meets PDF/UA-1, so that it can be read aloud; a letter that would not is a fault. The same
 * letter gives the same bytes.
 */
export function printLetter(letter: Letter): Buffer {
  const printing = theCompiler()
  const pdf = printing.pdf(
    { mainFileContent: template, inputs: { letter: JSON.stringify(letter) } },
    { pdfStandard: 'ua-1' as never, creationTimestamp: Date.parse(letter.writtenOn) / 1000 },
  )
  // What was printed is of one person: nothing of it stays in the compiler's memory.
  printing.evictCache(0)
  return pdf
}
