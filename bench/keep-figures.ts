import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { workloadIds } from './workloads/workload.ts'
import type { Figure, Part, Weighed } from './figure.ts'

export const performancePage = 'docs/performance.md'

const page = new URL(`../${performancePage}`, import.meta.url)
const kept = new URL('figures.json', import.meta.url)

type Kept = {
  readonly figure: Figure
  readonly parts: readonly Part[]
  readonly counts: string
  readonly limitBy: string
}

const [begin, end] = ['<!-- figures: npm run bench -- all --write -->', '<!-- end of figures -->']

/** Puts new figures in the place of older ones of the same workload and size, and the page's table after them. */
export async function keepFigures(weighed: readonly Weighed[]): Promise<void> {
  const older = JSON.parse(await readFile(kept, 'utf8').catch(() => '[]')) as Kept[]
  const newer = weighed.map(({ figure, parts, counts, limitBy }): Kept => ({ figure, parts, counts, limitBy }))
  const all = [...older.filter((one) => !newer.some((other) => isSame(one, other))), ...newer].toSorted(inOrder)
  await writeFile(kept, `${JSON.stringify(all, null, 2)}\n`)
  const text = await readFile(page, 'utf8')
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`${fileURLToPath(page)} has no place for the figures`)
  await writeFile(page, `${text.slice(0, from + begin.length)}\n\n${tableOf(all)}\n\n${machine()}\n\n${text.slice(to)}`)
  await promisify(execFile)('oxfmt', [fileURLToPath(page), fileURLToPath(kept)])
}

const isSame = ({ figure: a }: Kept, { figure: b }: Kept) =>
  a.workload === b.workload && a.clients === b.clients && a.connections === b.connections

const order: readonly string[] = workloadIds
const inOrder = ({ figure: a }: Kept, { figure: b }: Kept) =>
  order.indexOf(a.workload) - order.indexOf(b.workload) || a.clients - b.clients || a.connections - b.connections

function tableOf(all: readonly Kept[]): string {
  const rows = all.flatMap(({ figure, parts, counts, limitBy }) => [
    [
      figure.workload,
      grouped(figure.clients),
      String(figure.connections),
      `${grouped(figure.throughput)} ${counts}`,
      time(figure.p50),
      time(figure.p95),
      time(figure.p99),
      `${figure.peakMemoryMb.toFixed(0)} MB`,
      figure.limit === null ? '' : `${grouped(figure.limit)} (${limitBy})`,
      figure.ratioToLimit === null ? '' : figure.ratioToLimit.toFixed(2),
    ],
    ...parts.map(({ name, p50, p95, p99 }) => [`– ${name}`, '', '', '', time(p50), time(p95), time(p99), '', '', '']),
  ])
  const head = ['workload', 'clients', 'connections', 'a second', 'p50', 'p95', 'p99', 'memory', 'limit', 'ratio']
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n')
}

const grouped = (value: number) =>
  Math.round(value)
    .toString()
    .replaceAll(/\B(?=(\d{3})+$)/g, ' ')

const time = (milliseconds: number | null) => (milliseconds === null ? '' : `${milliseconds.toFixed(1)} ms`)

function machine(): string {
  const gigabytes = Math.round(totalmem() / 1024 ** 3)
  const model = cpus()[0]?.model.trim() ?? 'unknown'
  return `Measured on ${availableParallelism()} cores (${model}), ${gigabytes} GB of memory, Node ${process.versions.node}.`
}
