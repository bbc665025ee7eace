import { parseArgs } from 'node:util'
import { Presets, SingleBar } from 'cli-progress'
import { Refusal } from '../access/refusal.ts'
import { type SweepProgress, type SweepSummary, sweep } from '../duties/retention/sweep.ts'
import { sweeperVisit } from '../duties/retention/sweeper.ts'
import { isDay } from '../register/identity-codes/identity-code.ts'
import { reconcileRemovals } from './reconcile-removals.ts'
import { removalPorts } from './removal-ports.ts'
import { withRegister } from './with-register.ts'
import { type Workplace, workAsOwner } from './work-as-owner.ts'

const usage = `npm run seloste -- sweep [--as-of DAY] [--dry-run] [--rehearsal] [--json]

Removes what may no longer be kept, after the archive has received it. Safe to run beside open doors, and again at any
time: a run that was broken off goes on where it was, and of two at once one does the work.
--as-of DAY   what is due on that day (2026-12-31); today unless said. A day to come needs --rehearsal.
--dry-run     only counts what is due.
--rehearsal   lets the day lie in the future; removes nothing.
Ends with 0, 3 when something overdue was left or could not be packaged, 2 when it was called wrongly, 1 when it was broken off.`

type Asked = { readonly asOf?: string; readonly dryRun: boolean; readonly rehearsal: boolean; readonly json: boolean }

/** `seloste sweep`: the nightly work, by hand. */
export async function sweepRegister(words: string[]): Promise<number> {
  const asked = readWords(words)
  if (typeof asked === 'string') {
    console.error(asked)
    return 2
  }
  return workAsOwner('sweep', (at) => run(at, asked))
}

async function run({ settings, database }: Workplace, asked: Asked): Promise<number> {
  const stop = new AbortController()
  const onSignal = () => stop.abort()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, onSignal)
  const bar = progressBar()
  const startedAt = performance.now()
  try {
    await reconcileRemovals(settings, database)
    const summary = await withRegister(settings, database, 'sweep', async (register) =>
      sweep(sweeperVisit(register), {
        ...(await removalPorts(settings, register)),
        ...(asked.asOf ? { asOf: asked.asOf } : {}),
        dryRun: asked.dryRun,
        rehearsal: asked.rehearsal,
        onProgress: bar.show,
        signal: stop.signal,
      }),
    )
    bar.end()
    if (!summary) {
      console.error('Another sweep is running.')
      return 0
    }
    const seconds = (performance.now() - startedAt) / 1000
    console.log(asked.json ? JSON.stringify(inFigures(summary, seconds)) : inWords(summary, seconds))
    if (!summary.finished) return 1
    return summary.leftOver > 0 || summary.cannotPackage ? 3 : 0
  } catch (error) {
    bar.end()
    if (!(error instanceof Refusal)) throw error
    console.error(refusedInWords(error))
    return error.reason === 'invalid' ? 2 : 1
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.removeListener(signal, onSignal)
  }
}

function readWords(words: string[]): Asked | string {
  try {
    const { values } = parseArgs({
      args: words,
      options: {
        'as-of': { type: 'string' },
        'dry-run': { type: 'boolean' },
        rehearsal: { type: 'boolean' },
        json: { type: 'boolean' },
      },
    })
    const asOf = values['as-of']
    if (asOf !== undefined && !isDay(asOf)) return `--as-of is a day such as 2026-12-31.\n\n${usage}`
    return {
      ...(asOf === undefined ? {} : { asOf }),
      dryRun: values['dry-run'] ?? false,
      rehearsal: values.rehearsal ?? false,
      json: values.json ?? false,
    }
  } catch (error) {
    return `${(error as Error).message}\n\n${usage}`
  }
}

function refusedInWords({ reason, flaws: [flaw] }: Refusal): string {
  if (flaw?.code === 'future')
    return `The day is still to come (today is ${flaw.limit}). With --rehearsal it is only counted, and nothing is removed.`
  if (flaw?.code === 'clockSetBack')
    return `The clock stands before a sweep that has been (${flaw.limit}). Nothing was done: set the clock right first.`
  if (reason === 'unavailable') return 'The database stays away. Run the same command again: it goes on from here.'
  return `The sweep was refused (${reason}).`
}

/** How far the sweep is, on standard error. */
function progressBar() {
  const bar = new SingleBar(
    {
      format: ' {bar} {percentage} % | {doing} | {value}/{total} clients | {eta_formatted} left',
      stream: process.stderr,
      hideCursor: true,
      noTTYOutput: true,
      notTTYSchedule: 10_000,
      clearOnComplete: false,
    },
    Presets.shades_classic,
  )
  let doing: SweepProgress['doing'] | undefined
  return {
    show(so: SweepProgress) {
      if (so.total === 0) return
      if (so.doing !== doing) {
        if (doing !== undefined) bar.stop()
        doing = so.doing
        bar.start(so.total, so.done, { doing })
      } else bar.update(so.done, { doing })
    },
    end: () => bar.stop(),
  }
}

const inFigures = (summary: SweepSummary, seconds: number) => ({
  ...summary,
  seconds: Number(seconds.toFixed(3)),
  clientsPerMinute: Math.round((summary.removed / seconds) * 60),
  peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
})

function inWords(summary: SweepSummary, seconds: number): string {
  const { asOf, dryRun, due, batches, removed, held, changed, leftOver, waitingDays, cannotPackage, finished } = summary
  const waiting = batches.reported + batches.packaged + batches.sent + batches.rejected + batches.received
  return [
    `As of ${asOf}${dryRun ? ', only counted' : ''}:`,
    ...(due.length === 0 ? ['  nothing is due.'] : tableOf(due)),
    ...(dryRun ? [] : [`Removed ${removed} (clients, or entries of clients) in ${seconds.toFixed(1)} s.`]),
    ...(held + changed > 0 ? [`Kept after all: ${held} held, ${changed} changed since they were found.`] : []),
    ...(waiting > 0
      ? [
          `Batches under way: ${waiting} (${batches.reported} reported, ${batches.packaged} packaged, ${batches.sent} sent, ${batches.rejected} rejected, ${batches.received} received). The oldest has waited ${waitingDays} days.`,
        ]
      : []),
    ...(cannotPackage
      ? [`ALARM: the archive's packages cannot be made (${cannotPackage}). Nothing of it was sent or removed.`]
      : []),
    ...(leftOver > 0 ? [`ALARM: ${leftOver} are overdue, held by nothing and in no batch.`] : []),
    ...(finished ? [] : ['Stopped before the end. Run the same command again: it goes on from here.']),
  ].join('\n')
}

function tableOf(due: SweepSummary['due']): string[] {
  const rows = [
    ['rule', 'office', 'category', 'clients', 'versions'],
    ...due.map(({ rule, office, category, clients, entries }) => [
      rule,
      office,
      category,
      String(clients),
      String(entries),
    ]),
  ]
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  return rows.map(
    (row) =>
      `  ${row.map((cell, column) => (column > 2 ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!))).join('  ')}`,
  )
}
