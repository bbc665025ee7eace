import { filledRegister } from './fill-register.ts'
import type { Weighed } from './figure.ts'
import { Busy, holdBenchFolder } from './hold-bench-folder.ts'
import { readWords, usage, type Wanted, WrongWords } from './read-words.ts'
import { endOnSignals } from './leave-nothing.ts'
import { keepFigures, performancePage } from './keep-figures.ts'
import { tell } from './tell.ts'
import { weighImport } from './weigh-import.ts'
import { weighFindDue, weighSweep } from './weigh-sweep.ts'
import { weighOverHttp } from './weigh-over-http.ts'
import { weighFirstPage } from './weigh-first-page.ts'
import { weighLighthouse } from './weigh-lighthouse.ts'
import { weighOwnRecord } from './weigh-own-record.ts'
import { partnerWorkloadIds, weighPartner } from './weigh-partner.ts'
import { openRecord } from './workloads/open-record.ts'
import { recordContact } from './workloads/record-entry.ts'
import { search } from './workloads/search.ts'
import { type Workload, type WorkloadId, workloadIds } from './workloads/workload.ts'
import { worklist } from './workloads/worklist.ts'

const overHttp: readonly Workload[] = [openRecord, search, recordContact, worklist]
const smaller = 10_000

/** What is weighed goes to standard output as JSON where that was asked for, and all words for people elsewhere. */
async function run(words: readonly string[]): Promise<number> {
  const wanted = readWords(words)
  const say = wanted.json ? (line: string) => console.error(line) : (line: string) => console.log(line)
  const ids = wanted.workload === 'all' ? workloadIds : [wanted.workload]
  const sizes = wanted.growth && wanted.clients > smaller ? [smaller, wanted.clients] : [wanted.clients]
  const { folder, release } = await holdBenchFolder()
  const all: Weighed[] = []
  for (const id of ids) {
    for (const clients of sizes) {
      const weighed = await weigh(id, folder, { ...wanted, clients }, say)
      all.push(weighed)
      tell(weighed, say)
      if (weighed.firstError !== undefined) say(`  first error: ${weighed.firstError}`)
      if (wanted.json) console.log(JSON.stringify(weighed.figure))
    }
  }
  await release()
  if (wanted.write) {
    await keepFigures(all)
    say(`Written to ${performancePage}.`)
  }
  return all.every(({ figure }) => figure.errors === 0) ? 0 : 1
}

type Say = (line: string) => void

async function weigh(id: WorkloadId, folder: string, wanted: Wanted, say: Say): Promise<Weighed> {
  say(`${id}, ${wanted.clients} clients`)
  if (id === 'import') return weighImport(folder, { ...wanted, say })
  if (id === 'sweep') return weighSweep(folder, { ...wanted, say })
  if (id === 'find-due') return weighFindDue(folder, { ...wanted, say })
  const opened = await filledRegister(folder, wanted, { say })
  try {
    const ofPartners = partnerWorkloadIds.find((each) => each === id)
    if (ofPartners) return await weighPartner(ofPartners, opened, wanted)
    if (id === 'own-record') return await weighOwnRecord(opened, wanted)
    if (id === 'lighthouse') return await weighLighthouse(opened, { ...wanted, say })
    if (id === 'first-page') return await weighFirstPage(opened, { ...wanted, say })
    return await weighOverHttp(
      overHttp.find((workload) => workload.id === id)!,
      opened,
      { ...wanted, say },
    )
  } finally {
    await opened.close()
  }
}

// The launcher holds the other end of a channel: when it is gone, however it went, we end, and with us the database.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()
endOnSignals()

try {
  process.exit(await run(process.argv.slice(2)))
} catch (error) {
  if (error instanceof Busy) console.error(error.message)
  else if (error instanceof WrongWords) console.error(`${error.message}\n\n${usage}`)
  else throw error
  process.exit(error instanceof Busy ? 1 : 2)
}
