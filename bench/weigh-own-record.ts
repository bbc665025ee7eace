import { randomBytes, randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { ownCookie } from '../server/citizen/own-session.ts'
import { startOwnSession } from '../server/citizen/own-session-queries.ts'
import { digestOf } from '../server/session/session.ts'
import { freePort } from '../testing/start-seloste.ts'
import { percentile, rounded, type Weighed } from './figure.ts'
import { startDoorProcess } from './open-door.ts'
import type { OpenRegister } from './open-register.ts'
import type { Wanted } from './read-words.ts'
import { sampleClients } from './sample-clients.ts'

type How = Pick<Wanted, 'seconds' | 'rounds'> & { readonly clients: number }

/** People at the same time, and how long one of them reads before opening again, in milliseconds, on average. */
const users = 50
const readingMs = 1000
/** Entries of a record, as the aim has it. */
const entriesOfRecord = 200

/**
 * Weighs the own record of 200 entries, at the citizens' door, opened by 50 people who each read for a second: the aim is
 * p99 below 100 ms. Every answer is looked at: it holds every entry of the person who asked.
 */
export async function weighOwnRecord(opened: OpenRegister, how: How): Promise<Weighed> {
  const people = await sampleClients(opened, users)
  const records = await fillRecords(opened, people)
  const cookies = await Promise.all(people.map((clientId) => signInAs(opened, clientId)))
  const port = await freePort()
  const door = await startDoorProcess(opened, {
    SELOSTE_DOORS: 'citizen',
    SELOSTE_CITIZEN_PORT: String(port),
    SELOSTE_IDP_PORT: String(await freePort()),
  })
  const agent = new Agent({ keepAlive: true, maxSockets: users })
  let errors = 0
  const times: number[] = []
  const open = async (user: number) => {
    const startedAt = performance.now()
    const { status, body } = await ask(port, agent, cookies[user]!)
    times.push(performance.now() - startedAt)
    if (status !== 200 || body.split('"entryId"').length - 1 < records) errors += 1
  }
  const run = async (user: number, endsAt: number) => {
    await pause(Math.random() * readingMs)
    while (performance.now() < endsAt) {
      await open(user)
      await pause(Math.random() * 2 * readingMs)
    }
  }
  try {
    await Promise.all(cookies.map((_, user) => run(user, performance.now() + 3000)))
    times.length = 0
    const seconds = how.seconds * how.rounds
    await Promise.all(cookies.map((_, user) => run(user, performance.now() + seconds * 1000)))
    const ascending = times.toSorted((a, b) => a - b)
    return {
      figure: {
        workload: 'own-record',
        clients: how.clients,
        connections: users,
        throughput: rounded(times.length / seconds),
        p50: rounded(percentile(ascending, 0.5), 2),
        p95: rounded(percentile(ascending, 0.95), 2),
        p99: rounded(percentile(ascending, 0.99), 2),
        errors,
        peakMemoryMb: rounded(await door.peakMemoryMb()),
        limit: null,
        ratioToLimit: null,
      },
      counts: 'records',
      limitBy: '',
      parts: [],
    }
  } finally {
    agent.destroy()
    await door.close()
  }
}

/** Makes the records long enough, by entries as they have them already. Gives how many entries the shortest has. */
async function fillRecords({ adminPool }: OpenRegister, people: readonly string[]): Promise<number> {
  const { rows: columns } = await adminPool.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = 'entry'::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
  )
  const names = columns.map(({ name }) => name)
  const copied = names.map((name) =>
    name === 'entry_id' ? 'gen_random_uuid()' : name === 'version' ? '1' : name === 'recorded_at' ? 'now()' : name,
  )
  for (const clientId of people) {
    const { rows } = await adminPool.query<{ count: number }>(
      'select count(distinct entry_id)::int as count from entry where client_id = $1',
      [clientId],
    )
    await adminPool.query(
      `insert into entry (${names.join(', ')})
       select ${copied.join(', ')} from (
         select * from entry where client_id = $1 and not is_annulled
           and kind in ('contact', 'jobOffer', 'employmentStatus', 'interview', 'appointment', 'skill', 'servicePeriod')) own,
         generate_series(1, 200)
       limit greatest(0, $2::int)`,
      [clientId, entriesOfRecord - rows[0]!.count],
    )
  }
  const { rows } = await adminPool.query<{ fewest: number }>(
    `select min(count)::int as fewest from (
       select count(distinct entry_id) from entry where client_id = any ($1) and not is_annulled group by client_id) counted`,
    [people],
  )
  await adminPool.query('analyze entry')
  return Math.min(rows[0]!.fewest, entriesOfRecord) - 20
}

/** A session of the person, as strong identification would start it. */
export async function signInAs({ adminPool, register }: OpenRegister, clientId: string): Promise<string> {
  const secret = randomBytes(32).toString('base64url')
  const startedAt = new Date()
  const endsAt = new Date(startedAt.getTime() + 8 * 3_600_000)
  await startOwnSession(
    register.seals,
    adminPool,
    {
      person: { firstNames: 'Bench', lastName: 'Bench', identityCode: '010190-900P' },
      clientId,
      subjectHash: randomBytes(32),
      strength: 'high',
      providerSession: null,
    },
    { hash: digestOf(secret).toString('hex'), id: randomUUID(), startedAt, endsAt, idleEndsAt: endsAt },
  )
  return `${ownCookie}=${secret}`
}

const ask = (port: number, agent: Agent, cookie: string) =>
  new Promise<{ status: number; body: string }>((resolve, reject) => {
    const sent = request(
      {
        agent,
        port,
        host: 'localhost',
        method: 'POST',
        path: '/api/own/record',
        headers: { 'content-type': 'application/json', cookie, origin: `http://localhost:${port}` },
      },
      (answer) => void text(answer).then((body) => resolve({ status: answer.statusCode!, body }), reject),
    )
    sent.on('error', reject)
    sent.end(JSON.stringify({ language: 'fi' }))
  })
