import type { Weighed } from './figure.ts'

/** A figure in words. */
export function tell({ figure, counts, limitBy, parts }: Weighed, say: (line: string) => void): void {
  const { throughput, p50, p95, p99, errors, peakMemoryMb, limit, ratioToLimit } = figure
  say(`  ${throughput.toFixed(0)} ${counts}/s, ${errors} errors, ${peakMemoryMb.toFixed(0)} MB at most`)
  if (p50 !== null) say(`  p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms`)
  for (const part of parts) {
    say(`    ${part.name.padEnd(24)} p50 ${part.p50} ms, p95 ${part.p95} ms, p99 ${part.p99} ms`)
  }
  if (limit !== null) say(`  limit ${limit.toFixed(0)}/s by ${limitBy}; we reach ${ratioToLimit} of it`)
}
