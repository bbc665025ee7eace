import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { todayOf } from '../access/visit.ts'
import { findDue } from '../duties/retention/find-due.ts'
import { sweeperVisit } from '../duties/retention/sweeper.ts'
import { drive, type Driven, shotRequest } from './drive.ts'
import { median, type Part, percentile, rounded, type Weighed } from './figure.ts'
import { filledRegister, generate, importFile } from './fill-register.ts'
import { throwAwayFolder } from './hold-bench-folder.ts'
import { openDoor } from './open-door.ts'
import { type OpenRegister, openRegister } from './open-register.ts'
import { sampleClients } from './sample-clients.ts'
import { openRecord } from './workloads/open-record.ts'

type How = { readonly clients: number; readonly seed: number; readonly say: (line: string) => void }

const house = fileURLToPath(new URL('..', import.meta.url))

/** What `sweep --json` tells of itself. */
type Swept = {
  readonly removed: number
  readonly seconds: number
  readonly peakMemoryMb: number
  readonly leftOver: number
}

/** Clients who stay, and whose records are opened all the while. */
const staying = 100
/** The office at work: so many people, each reading what was opened before opening the next. */
const connections = 8
const readingMs = 100
const secondsBefore = 20

/**
 * Weighs a sweep of a register in which everybody but a hundred is due: found, counted, packaged, sent, received, removed
 * and certified, by the command as anybody would run it, once to hand the packages over and once more when the receipts are
 * there. Before it and all the while records of those who stay are opened, by eight people who read a tenth of a second.
 */
export async function weighSweep(within: string, { clients, seed, say }: How): Promise<Weighed> {
  const { path: folder, remove } = await throwAwayFolder(within)
  try {
    const file = join(folder, 'clients.jsonl')
    await generate(file, { clients: clients + staying, seed })
    const opened = await openRegister(folder)
    try {
      const { entries } = await importFile(file, opened)
      const stay = await sampleClients(opened, staying)
      await makeAllDueBut(stay, opened)
      say(`  ${clients} of ${clients + staying} clients, with ${entries} entries together, are due`)
      const office = await openOffice(opened, stay.length)
      try {
        const before = await office.workFor(secondsBefore)
        const [[handed, swept], during] = await office.workBeside(() => sweepTwice(opened, say))
        const seconds = handed.seconds + swept.seconds
        return {
          figure: {
            workload: 'sweep',
            clients,
            connections: 1,
            throughput: rounded((swept.removed / seconds) * 60),
            p50: null,
            p95: null,
            p99: null,
            errors: Math.abs(clients - swept.removed) + swept.leftOver + before.errors + during.errors,
            peakMemoryMb: Math.max(handed.peakMemoryMb, swept.peakMemoryMb),
            limit: null,
            ratioToLimit: null,
          },
          counts: 'clients a minute',
          limitBy: '',
          parts: [partOf('records opened before it', before), partOf('records opened beside it', during)],
        }
      } finally {
        await office.close()
      }
    } finally {
      await opened.close()
    }
  } finally {
    await remove()
  }
}

/** Hands the packages over, lets the archive receive them, and removes. */
async function sweepTwice(opened: OpenRegister, say: How['say']): Promise<[Swept, Swept]> {
  const handed = await runSweep(opened)
  say(`  found, packaged and sent in ${handed.seconds.toFixed(1)} s`)
  await receiveAll(opened)
  const swept = await runSweep(opened)
  say(`  removed in ${swept.seconds.toFixed(1)} s`)
  return [handed, swept]
}

/** The staff door, and people at it who open the records of those who stay. */
async function openOffice(opened: OpenRegister, count: number) {
  const door = await openDoor(opened)
  const cases = await openRecord.makeCases(opened, count)
  const shots = cases.map(({ part, status, isRight, path, body, caseworker }) => {
    const { cookie } = door.caseworkers[caseworker % door.caseworkers.length]!
    return { part, status, isRight, isWhole: isRight, request: shotRequest(door.port, { path, body, cookie }) }
  })
  const workFor = (seconds: number, isOver?: () => boolean) =>
    drive(door.port, shots, { connections, readingMs, seconds, ...(isOver ? { isOver } : {}) })
  await workFor(3)
  return {
    workFor,
    /** Works while something else is done. */
    async workBeside<T>(other: () => Promise<T>): Promise<[T, Driven]> {
      let isDone = false
      const working = workFor(Number.POSITIVE_INFINITY, () => isDone)
      const done = await other().finally(() => (isDone = true))
      return [done, await working]
    },
    close: door.close,
  }
}

function partOf(name: string, { latencies }: Driven): Part {
  const ascending = [...latencies.values()].flat().toSorted((a, b) => a - b)
  const at = (share: number) => rounded(percentile(ascending, share), 2)
  return { name, p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

/** Every customership but theirs who stay ended so long ago that everything goes; of theirs everything is new. */
async function makeAllDueBut(stay: readonly string[], { adminPool }: OpenRegister) {
  await adminPool.query(
    `update client set customership_started_on = coalesce(customership_started_on, '2010-01-01'),
       customership_ended_on = current_date - interval '6 years' where client_id <> all ($1)`,
    [stay],
  )
  await adminPool.query(
    'update client set customership_started_on = current_date, customership_ended_on = null where client_id = any ($1)',
    [stay],
  )
  await adminPool.query('update entry set made_on = current_date where client_id = any ($1)', [stay])
  await adminPool.query('vacuum (analyze) client')
}

/** The archive accepts every package as it was sent. */
async function receiveAll({ folder, adminPool }: OpenRegister) {
  const { rows } = await adminPool.query<{ package_id: string; sha256: string; files: number }>(
    `select package_id, sha256, file_count as files from archive_package where state = 'sent'`,
  )
  const receipts = join(folder, 'archive', 'drop', 'receipts')
  await mkdir(receipts, { recursive: true })
  for (const { package_id: id, sha256, files } of rows) {
    const receipt = { format: 'seloste-receipt/1', package: `urn:uuid:${id}`, outcome: 'accepted', sha256, files }
    await writeFile(join(receipts, `${id}.json`), JSON.stringify(receipt))
  }
}

async function runSweep({ folder, database }: OpenRegister): Promise<Swept> {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(SELOSTE_|DATABASE_URL|VITEST|NODE_)/.test(name))
  const run = spawn(process.execPath, [join(house, 'seloste.ts'), 'sweep', '--json'], {
    env: { ...Object.fromEntries(inherited), SELOSTE_DATA: folder, DATABASE_URL: database.adminUrl },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [told, [code]] = await Promise.all([text(run.stdout), once(run, 'close')])
  if (code !== 0) throw new Error(`The sweep ended with ${String(code)}`)
  return JSON.parse(told) as Swept
}

const looks = 7

/**
 * Weighs finding what is due: on a usual night, when two thousandths of the entries have come to their time since the sweep
 * before it, and when nothing has ever been swept and nearly half of all clients have something due.
 */
export async function weighFindDue(within: string, { clients, seed, say }: How): Promise<Weighed> {
  const opened = await filledRegister(within, { clients, seed }, { say })
  try {
    const { rows } = await opened.adminPool.query<{ entries: number; night: string }>(
      `select (select count(*)::int from entry) as entries, ((
         select made_on from entry where category in ('customership', 'plans', 'offers')
         order by made_on offset (select count(*) / 500 from entry where category in ('customership', 'plans', 'offers')) limit 1)
         + interval '2 years')::date::text as night`,
    )
    const { entries, night } = rows[0]!
    const visit = sweeperVisit(opened.register)
    const findOn = async (asOf: string, name: string) => {
      const times: number[] = []
      for (let nth = 0; nth < looks; nth += 1) {
        const startedAt = performance.now()
        const found = await findDue(visit, asOf)
        times.push(performance.now() - startedAt)
        if (nth === 0) say(`  ${name}: ${found.map(({ rule, clients: due }) => `${rule} ${due}`).join(', ')} clients`)
      }
      return times
    }
    const took = await findOn(night, 'a night')
    const backlog = (await findOn(todayOf(opened.register), 'everything at once')).toSorted((a, b) => a - b)
    const ascending = took.toSorted((a, b) => a - b)
    return {
      figure: {
        workload: 'find-due',
        clients,
        connections: 1,
        throughput: rounded((entries / median(took)) * 1000),
        p50: rounded(median(took)),
        p95: rounded(percentile(ascending, 0.95)),
        p99: rounded(percentile(ascending, 0.99)),
        errors: 0,
        peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
        limit: null,
        ratioToLimit: null,
      },
      counts: 'entries looked among',
      limitBy: '',
      parts: [
        {
          name: 'everything at once',
          p50: rounded(percentile(backlog, 0.5)),
          p95: rounded(percentile(backlog, 0.95)),
          p99: rounded(percentile(backlog, 0.99)),
        },
      ],
    }
  } finally {
    await opened.close()
  }
}
