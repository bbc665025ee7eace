import { access, constants } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { Presets, SingleBar } from 'cli-progress'
import { Refusal } from '../access/refusal.ts'
import type { Visit } from '../access/visit.ts'
import { importRegister, type ImportProgressReport, type ImportSummary } from '../register/filling/import-register.ts'
import { UnfitFile } from '../register/filling/unfit-file.ts'
import { workAsImporter } from './work-as-importer.ts'

const usage = `npm run seloste -- import FILE [--json]

Loads a register file (docs/import.md). Safe to run again, at any time: what is loaded is not loaded twice, and a run that
was broken off goes on where it was. Lines that cannot be loaded are told in FILE.rejected.jsonl.
Ends with 0 when everything is loaded, 3 when something was rejected, 2 when the file cannot be read, 1 when the run was
broken off.`

/** `seloste import`: fills the register from a file. */
export async function importClients(words: string[]): Promise<number> {
  const asked = readWords(words)
  if (typeof asked === 'string') {
    console.error(asked)
    return 2
  }
  const unreadable = await access(asked.path, constants.R_OK).then(
    () => undefined,
    (error: NodeJS.ErrnoException) => error.code,
  )
  if (unreadable !== undefined) {
    console.error(`${asked.path}: The file cannot be read (${unreadable}).`)
    return 2
  }
  // What a batch leaves behind dies young. A nursery that does not grow costs nothing here and saves half the memory.
  setFlagsFromString('--semi-space-growth-factor=1')
  return workAsImporter('import', (visit) => run(visit, asked))
}

type Asked = { readonly path: string; readonly json: boolean }

async function run(visit: Visit, { path, json }: Asked): Promise<number> {
  const stop = new AbortController()
  const onSignal = () => stop.abort()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, onSignal)
  const startedAt = performance.now()
  const bar = progressBar(startedAt)
  try {
    const summary = await importRegister(visit, { path, onProgress: bar.show, signal: stop.signal })
    bar.end()
    const seconds = (performance.now() - startedAt) / 1000
    console.log(json ? JSON.stringify(inFigures(summary, seconds)) : inWords(summary, seconds))
    return summary.finished ? (summary.rejected > 0 ? 3 : 0) : 1
  } catch (error) {
    bar.end()
    if (error instanceof UnfitFile) {
      console.error(`${path}: ${error.message}`)
      return 2
    }
    if (!(error instanceof Refusal) || error.reason !== 'unavailable') throw error
    console.error('The database stays away. Run the same command again: it goes on from here.')
    return 1
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.removeListener(signal, onSignal)
  }
}

function readWords(words: string[]): Asked | string {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      options: { json: { type: 'boolean' } },
      allowPositionals: true,
    })
    const [path, ...others] = positionals
    if (path === undefined || others.length > 0) return usage
    return { path, json: values.json ?? false }
  } catch (error) {
    return `${(error as Error).message}\n\n${usage}`
  }
}

/** How far the import is, on standard error: a bar for a person, a line now and then for a log. */
function progressBar(startedAt: number) {
  const bar = new SingleBar(
    {
      format:
        ' {bar} {percentage} % | {clients} clients | {entries} entries, {rate}/s | {rejected} rejected | {left} left',
      stream: process.stderr,
      hideCursor: true,
      noTTYOutput: true,
      notTTYSchedule: 10_000,
      clearOnComplete: false,
    },
    Presets.shades_classic,
  )
  let begunAt: number | undefined
  return {
    show(so: ImportProgressReport) {
      const seconds = (performance.now() - startedAt) / 1000
      if (begunAt === undefined) {
        begunAt = so.bytes
        return bar.start(so.totalBytes, so.bytes, { clients: 0, entries: 0, rate: 0, rejected: so.rejected, left: '?' })
      }
      const bytesASecond = (so.bytes - begunAt) / seconds
      bar.update(so.bytes, {
        clients: so.clients,
        entries: so.entries,
        rate: Math.round(so.entries / seconds),
        rejected: so.rejected,
        left: bytesASecond > 0 ? timeOf((so.totalBytes - so.bytes) / bytesASecond) : '?',
      })
    },
    end: () => bar.stop(),
  }
}

const timeOf = (seconds: number) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`

const inFigures = (summary: ImportSummary, seconds: number) => ({
  ...summary,
  seconds: Number(seconds.toFixed(3)),
  entriesPerSecond: Math.round(summary.entries / seconds),
  peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
})

function inWords(summary: ImportSummary, seconds: number): string {
  const { clients, entries, alreadyThere, rejected, rejectedFile, finished } = summary
  return [
    `Loaded ${clients} clients with ${entries} entries in ${seconds.toFixed(1)} s (${Math.round(entries / seconds)} entries/s).`,
    ...(alreadyThere > 0 ? [`${alreadyThere} clients were there already.`] : []),
    ...(rejected > 0 ? [`${rejected} lines were rejected: ${rejectedFile}`] : []),
    ...(finished ? [] : ['Stopped before the end. Run the same command again: it goes on from here.']),
  ].join('\n')
}
