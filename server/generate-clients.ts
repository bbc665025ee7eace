import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { dayOf } from '../access/visit.ts'
import { notice } from '../notice/index.ts'
import { inventClients } from '../register/filling/invented/invent-clients.ts'
import { isDay } from '../register/identity-codes/identity-code.ts'
import { cast } from '../testing/cast.ts'

const usage = `npm run --silent seloste -- generate --clients N [--seed S] [--as-of YYYY-MM-DD] > FILE

Writes a register file (docs/import.md) of invented clients. The same number, seed (1) and reference day (today) give
the same file to the last byte.`

const mostClients = 1_000_000

/** `seloste generate`: a file of invented clients on standard output. Memory does not depend on their number. */
export async function generateClients(words: string[]): Promise<number> {
  const asked = readWords(words)
  if (typeof asked === 'string') {
    console.error(asked)
    return 2
  }
  const { stdout } = process
  let reads = true
  // Whoever reads only the beginning (`| head`) has what they wanted.
  stdout.on('error', () => (reads = false))
  let piece = ''
  for (const client of inventClients({ notice, cast, ...asked })) {
    if (!reads) return 0
    piece += `${JSON.stringify(client)}\n`
    if (piece.length < 256 * 1024) continue
    if (!stdout.write(piece)) await Promise.race([once(stdout, 'drain'), once(stdout, 'close')]).catch(() => undefined)
    piece = ''
  }
  await new Promise<void>((resolve) => stdout.write(piece, () => resolve()))
  return 0
}

function readWords(words: string[]): { clients: number; seed: string; asOf: string } | string {
  let values
  try {
    values = parseArgs({
      args: words,
      options: { clients: { type: 'string' }, seed: { type: 'string' }, 'as-of': { type: 'string' } },
    }).values
  } catch (error) {
    return `${(error as Error).message}\n\n${usage}`
  }
  const clients = Number(values.clients)
  const asOf = values['as-of'] ?? dayOf(new Date())
  if (!Number.isInteger(clients) || clients < 1 || clients > mostClients) {
    return `--clients must be a whole number from 1 to ${mostClients}.\n\n${usage}`
  }
  if (!isDay(asOf)) return `--as-of must be a day, such as 2026-03-14.\n\n${usage}`
  return { clients, seed: values.seed ?? '1', asOf }
}
