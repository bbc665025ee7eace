import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { randomUUID } from 'node:crypto'
import { type DoorProcess, startDoorProcess } from './open-door.ts'
import { percentile, rounded, type Weighed } from './figure.ts'
import type { OpenRegister } from './open-register.ts'
import type { Wanted } from './read-words.ts'
import { sampleClients } from './sample-clients.ts'
import { freePort } from '../testing/start-seloste.ts'

export const partnerWorkloadIds = ['partner-query', 'statements-fetch', 'statistics-extract'] as const
export type PartnerWorkloadId = (typeof partnerWorkloadIds)[number]

type How = Pick<Wanted, 'connections' | 'seconds' | 'rounds'> & { readonly clients: number }

const police = 'FI/GOV/9990022-7/Bench'
const kela = 'FI/GOV/0246246-0/Bench'
const statisticsFinland = 'FI/GOV/9990043-8/Bench'

/** Persons of one fetch of statements: as many as one request may name. */
const personsAtOnce = 1000

/**
 * Weighs what partners ask, at the door as it stands but without a security server before it: the aims are p99 below 40 ms
 * for a question about one person, 2 s for the statements of 1 000, and 50 000 rows a second of an extract in 200 MB.
 */
export async function weighPartner(id: PartnerWorkloadId, opened: OpenRegister, how: How): Promise<Weighed> {
  const port = await freePort()
  const door = await startDoorProcess(opened, { SELOSTE_DOORS: 'partner', SELOSTE_PARTNER_PORT: String(port) })
  const agent = new Agent({ keepAlive: true, maxSockets: how.connections })
  try {
    const ask = asking(port, agent)
    if (id === 'partner-query') return await weighQuery(ask, door, opened, how)
    if (id === 'statements-fetch') return await weighFetch(ask, door, opened, how)
    return await weighExtract(port, door, how)
  } finally {
    agent.destroy()
    await door.close()
  }
}

type Answer = { readonly status: number; readonly body: string }
type Ask = (member: string, path: string, body: object) => Promise<Answer>

/** Every request is a message of its own: one that is repeated would be answered from the ledger. */
const asking =
  (port: number, agent: Agent): Ask =>
  (member, path, body) =>
    new Promise((resolve, reject) => {
      const sent = request(
        {
          agent,
          port,
          host: 'localhost',
          method: 'POST',
          path,
          headers: { 'content-type': 'application/json', 'x-road-client': member, 'x-road-id': randomUUID() },
        },
        (answer) => void text(answer).then((read) => resolve({ status: answer.statusCode!, body: read }), reject),
      )
      sent.on('error', reject)
      sent.end(JSON.stringify(body))
    })

async function codesOf(opened: OpenRegister, count: number): Promise<string[]> {
  const { rows } = await opened.adminPool.query<{ client_id: string; sealed: string }>(
    'select client_id, sealed from client_identity_code where is_current and client_id = any ($1)',
    [await sampleClients(opened, count)],
  )
  return rows.map(({ client_id, sealed }) => opened.register.seals.unseal(sealed, `${client_id}:identityCode`))
}

async function weighQuery(ask: Ask, door: DoorProcess, opened: OpenRegister, how: How): Promise<Weighed> {
  const codes = await codesOf(opened, 4_800)
  let next = 0
  let errors = 0
  const query = async () => {
    const identityCode = codes[next++ % codes.length]!
    const body = { identityCode, provision: '872/2011 4 luku 2 §' }
    const { status, body: answer } = await ask(police, '/persons/v1/query', body)
    if (status !== 200 || !answer.includes(identityCode)) errors += 1
  }
  // Warm, as a door is that has been open for a while.
  await forSeconds(how.connections, Math.min(3, how.seconds), query)
  const times = await forSeconds(how.connections, how.seconds * how.rounds, query)
  return weighed('partner-query', 'questions', how, door, {
    perSecond: times.length / (how.seconds * how.rounds),
    times,
    errors,
  })
}

async function weighFetch(ask: Ask, door: DoorProcess, opened: OpenRegister, how: How): Promise<Weighed> {
  const codes = await codesOf(opened, Math.min(personsAtOnce, how.clients))
  let errors = 0
  const fetchAll = async () => {
    const { status, body } = await ask(kela, '/statements/v1/persons', { identityCodes: codes })
    if (status !== 200 || !body.includes('"statementId"')) errors += 1
  }
  await fetchAll()
  const times = await forSeconds(1, how.seconds * how.rounds, fetchAll)
  const seconds = times.reduce((sum, time) => sum + time, 0) / 1000
  return weighed('statements-fetch', 'persons', { ...how, connections: 1 }, door, {
    perSecond: (codes.length * times.length) / seconds,
    times,
    errors,
  })
}

/** The whole extract, of every kind that the notice gives, read as it comes and counted by its lines. */
async function weighExtract(port: number, door: DoorProcess, how: How): Promise<Weighed> {
  const startedAt = performance.now()
  const { rows, isWhole } = await new Promise<{ rows: number; isWhole: boolean }>((resolve, reject) => {
    const sent = request(
      {
        port,
        host: 'localhost',
        method: 'POST',
        path: '/statistics/v1/extract',
        headers: { 'content-type': 'application/json', 'x-road-client': statisticsFinland, 'x-road-id': randomUUID() },
      },
      (answer) => {
        let lines = 0
        answer.on('data', (chunk: Buffer) => {
          for (const byte of chunk) if (byte === 10) lines += 1
        })
        answer.on('end', () => resolve({ rows: lines, isWhole: answer.statusCode === 200 }))
        answer.on('error', reject)
      },
    )
    sent.on('error', reject)
    sent.end(JSON.stringify({ form: 'json' }))
  })
  const seconds = (performance.now() - startedAt) / 1000
  return weighed('statistics-extract', 'rows', { ...how, connections: 1 }, door, {
    perSecond: rows / seconds,
    times: [],
    errors: isWhole && rows > how.clients ? 0 : 1,
  })
}

/** Does the work on so many connections for so long, one after another on each; gives how long each took. */
async function forSeconds(connections: number, seconds: number, work: () => Promise<void>): Promise<number[]> {
  const times: number[] = []
  const endsAt = performance.now() + seconds * 1000
  const run = async () => {
    while (performance.now() < endsAt) {
      const startedAt = performance.now()
      await work()
      times.push(performance.now() - startedAt)
    }
  }
  await Promise.all(Array.from({ length: connections }, run))
  return times
}

type Measured = { readonly perSecond: number; readonly times: readonly number[]; readonly errors: number }

async function weighed(
  id: PartnerWorkloadId,
  counts: string,
  { clients, connections }: Pick<How, 'clients' | 'connections'>,
  door: DoorProcess,
  { perSecond, times, errors }: Measured,
): Promise<Weighed> {
  const ascending = times.toSorted((a, b) => a - b)
  const at = (share: number) => (times.length === 0 ? null : rounded(percentile(ascending, share), 2))
  return {
    figure: {
      workload: id,
      clients,
      connections,
      throughput: rounded(perSecond),
      p50: at(0.5),
      p95: at(0.95),
      p99: at(0.99),
      errors,
      peakMemoryMb: rounded(await door.peakMemoryMb()),
      limit: null,
      ratioToLimit: null,
    },
    counts,
    limitBy: '',
    parts: [],
  }
}
