import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drive, shotRequest } from './drive.ts'
import { filledRegister, openFolder, removeRegister } from './fill-register.ts'
import { readWords, WrongWords } from './read-words.ts'
import { weighImport } from './weigh-import.ts'
import { weighOverHttp } from './weigh-over-http.ts'
import { openRecord } from './workloads/open-record.ts'
import { recordContact } from './workloads/record-entry.ts'
import { search } from './workloads/search.ts'
import { worklist } from './workloads/worklist.ts'

const bench = fileURLToPath(new URL('bench.ts', import.meta.url))
const quiet = () => undefined
const patience = 240_000

describe('on a small register', () => {
  let folder: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'seloste-bench-test-'))
    await openFolder(folder)
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test(
    'the command ends with one line of figures',
    async () => {
      const words = [
        'open-record',
        '--clients',
        '30',
        '--seconds',
        '0.5',
        '--rounds',
        '1',
        '--connections',
        '2',
        '--json',
      ]
      const { stdout } = await promisify(execFile)(process.execPath, [bench, ...words], {
        env: { PATH: process.env['PATH'], SELOSTE_DATA: folder },
      })
      const lines = stdout.trimEnd().split('\n')
      expect(lines).toHaveLength(1)
      const figure = JSON.parse(lines[0]!) as Record<string, number>
      expect(Object.keys(figure)).toEqual([
        'workload',
        'clients',
        'connections',
        'throughput',
        'p50',
        'p95',
        'p99',
        'errors',
        'peakMemoryMb',
        'limit',
        'ratioToLimit',
      ])
      expect(figure).toMatchObject({ workload: 'open-record', clients: 30, connections: 2, errors: 0 })
      for (const name of ['throughput', 'p50', 'p99', 'peakMemoryMb', 'limit', 'ratioToLimit']) {
        expect(figure[name], name).toBeGreaterThan(0)
      }
    },
    patience,
  )

  test(
    'a register that was filled is filled no more, and every workload answers without errors',
    async () => {
      const told: string[] = []
      const opened = await filledRegister(
        join(folder, 'bench'),
        { clients: 30, seed: 1 },
        { say: (line) => told.push(line) },
      )
      try {
        expect(told).toEqual([])
        const how = { clients: 30, connections: 2, seconds: 0.5, rounds: 1, say: quiet, pgbench: null }
        for (const workload of [openRecord, search, recordContact, worklist]) {
          const { figure, firstError, limitBy } = await weighOverHttp(workload, opened, how)
          expect({ workload: workload.id, errors: figure.errors, firstError }).toEqual({
            workload: workload.id,
            errors: 0,
          })
          expect(figure.throughput, workload.id).toBeGreaterThan(0)
          expect(figure.limit, workload.id).toBeGreaterThan(0)
          expect(limitBy).toBe('replay')
        }
      } finally {
        await opened.close()
        await removeRegister(opened.folder)
      }
    },
    patience,
  )

  test(
    'an import is weighed against COPY of its rows',
    async () => {
      const { figure } = await weighImport(folder, { clients: 30, seed: 1, say: quiet })
      expect(figure).toMatchObject({ workload: 'import', clients: 30, errors: 0 })
      expect(figure.throughput).toBeGreaterThan(0)
      expect(figure.limit).toBeGreaterThan(0)
    },
    patience,
  )
})

describe('what is asked for', () => {
  test('has a size and a length of its own', () => {
    expect(readWords(['search', '--clients', '500', '--json'])).toMatchObject({
      workload: 'search',
      clients: 500,
      json: true,
    })
    expect(readWords(['all', '--growth'])).toMatchObject({ workload: 'all', clients: 100_000, growth: true })
  })

  test.each([[['reading']], [[]], [['search', 'import']], [['search', '--clients', 'many']], [['search', '--fast']]])(
    '%j is refused',
    (words) => expect(() => readWords(words)).toThrow(WrongWords),
  )
})

describe('an answer', () => {
  const asked = { path: '/', body: {}, cookie: '' }

  const driveAgainst = async (answer: RequestListener, isWhole: (body: Buffer) => boolean = () => true) => {
    const server = createServer(answer).listen(0, 'localhost')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    const request = shotRequest(port, asked)
    const shot = { part: 'p', status: 200, request, isRight: (body: Buffer) => body.includes('right'), isWhole }
    try {
      return await drive(port, [shot], { connections: 2, seconds: 0.2 })
    } finally {
      server.closeAllConnections()
      server.close()
    }
  }

  test('that comes in pieces is read whole', async () => {
    const long = `${'ä'.repeat(200_000)} right`
    const lengths = new Set<number>()
    const { answers, errors, latencies } = await driveAgainst(
      (_, response) => {
        response.writeHead(200, { 'content-length': Buffer.byteLength(long) })
        response.write(long.slice(0, 100_000))
        setImmediate(() => response.end(long.slice(100_000)))
      },
      (body) => Boolean(lengths.add(body.length)),
    )
    expect(errors).toBe(0)
    expect(answers).toBeGreaterThan(0)
    expect(latencies.get('p')).toHaveLength(answers)
    expect([...lengths]).toEqual([Buffer.byteLength(long)])
  })

  test('of the wrong status, client or content is an error', async () => {
    const end = (status: number, body: string) =>
      driveAgainst((_, response) => response.writeHead(status, { 'content-length': body.length }).end(body))
    expect(await end(503, 'right')).toMatchObject({ answers: 0, firstError: 'status 503 for a request of p' })
    expect((await end(200, 'wrong')).answers).toBe(0)
    const body = 'right'
    const half = await driveAgainst(
      (_, response) => response.writeHead(200, { 'content-length': body.length }).end(body),
      () => false,
    )
    expect(half.errors).toBeGreaterThan(0)
  })

  test('that does not come is an error', async () => {
    const { answers, errors } = await driveAgainst((request) => request.socket.destroy())
    expect({ answers, isError: errors > 0 }).toEqual({ answers: 0, isError: true })
  })
})
