import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor, Register } from '../../access/visit.ts'
import { cast } from '../../testing/cast.ts'
import { testRegister, type TestRegister } from '../../testing/database.ts'
import { countRows } from '../../testing/register-rows.ts'
import { registerOn, rules } from '../../testing/register.ts'
import { openClientRecord } from '../clients/open-client-record.ts'
import { registerClient } from '../clients/register-client.ts'
import { searchClients } from '../clients/search-clients.ts'
import { correctEntry, readHistory } from '../entries/correct-entry.ts'
import type { ClientLine, EntryLine } from './contract.ts'
import { importerVisit, importRegister } from './import-register.ts'
import { inventClients } from './invented/invent-clients.ts'
import { UnfitFile } from './unfit-file.ts'

let database: TestRegister
let register: Register
let folder: string
let path: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seloste-import-'))
})
afterAll(() => rm(folder, { recursive: true }))
/** A register of its own for every test of a group. */
function withRegister() {
  beforeEach(async () => {
    database = await testRegister()
    register = registerOn(database.pool)
    path = join(folder, `${Math.random().toString(36).slice(2)}.jsonl`)
  })
  afterEach(() => database.drop())
}

const asOf = '2026-11-23'
const invented = (clients: number, seed = 'test') => [
  ...inventClients({ notice: rules.notice, clients, seed, asOf, cast }),
]

const write = (lines: readonly (object | string | Buffer)[]) =>
  writeFile(
    path,
    Buffer.concat(
      lines.flatMap((line) => [
        Buffer.isBuffer(line) ? line : Buffer.from(typeof line === 'string' ? line : JSON.stringify(line)),
        Buffer.from('\n'),
      ]),
    ),
  )

const run = (options: Partial<Parameters<typeof importRegister>[1]> = {}) =>
  importRegister(importerVisit(register), { path, batchEntries: 1000, ...options })

const rejectedLines = async () =>
  (await readFile(`${path}.rejected.jsonl`, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

const codeOf = ({ entries }: ClientLine) =>
  entries.findLast(({ kind }) => kind === 'identityCode')!.payload['identityCode'] as string

/** The whole register as the entries of the file tell it, without what chance gave: ids of clients, seals, times of writing. */
async function contentOf({ adminPool }: TestRegister) {
  const { rows: clients } = await adminPool.query(
    `select encode(i.code_hash, 'hex') as person, to_jsonb(c) - 'client_id' - 'changed_at' as client
     from client c join client_identity_code i on i.client_id = c.client_id and i.is_current order by 1`,
  )
  const { rows: entries } = await adminPool.query(
    `select encode(i.code_hash, 'hex') as person, to_jsonb(e) - 'client_id' - 'payload' as entry, e.payload - 'identityCode' as payload
     from entry e join client_identity_code i on i.client_id = e.client_id and i.is_current order by 1, e.entry_id, e.version`,
  )
  const { rows: names } = await adminPool.query(
    `select encode(i.code_hash, 'hex') as person, to_jsonb(n) - 'client_id' as name
     from client_name n join client_identity_code i on i.client_id = n.client_id and i.is_current order by 1, n.name_key`,
  )
  const { rows: codes } = await adminPool.query(
    `select encode(code_hash, 'hex') as code, is_current, recorded_at from client_identity_code order by 1`,
  )
  return { clients, entries, names, codes }
}

const currentOf = (entries: readonly EntryLine[]) => {
  const latest = new Map(entries.map((entry) => [entry.entryId, entry]))
  return [...latest.values()].filter(({ annulled }) => !annulled)
}

const comparable = ({
  entryId,
  version = 1,
  kind,
  payload,
  source,
  sourceDetail,
  channel,
  recordedBy,
  recordedByName,
  recordedOffice,
  recordedAt,
  reason,
}: EntryLine) => ({
  entryId,
  version,
  kind,
  payload,
  source,
  sourceDetail,
  channel,
  recordedBy,
  recordedByName,
  recordedOffice,
  recordedAt: new Date(recordedAt).toISOString(),
  reason,
})

const byId = (a: { entryId?: string | undefined }, b: { entryId?: string | undefined }) =>
  a.entryId! < b.entryId! ? -1 : 1

describe('what is loaded', () => {
  withRegister()

  test('may look as the page about it says', async () => {
    const page = await readFile(new URL('../../docs/import.md', import.meta.url), 'utf8')
    const [, example] = /```json\n(.*?)```/s.exec(page)!
    await write([JSON.parse(example!)])
    expect(await run()).toEqual({ lines: 1, clients: 1, entries: 4, alreadyThere: 0, rejected: 0, finished: true })
  })

  test('is opened as it was written: every entry with its source, recorder and time', async () => {
    const lines = invented(30)
    await write(lines)
    const total = lines.reduce((sum, { entries }) => sum + entries.length, 0)
    expect(await run()).toEqual({
      lines: 30,
      clients: 30,
      entries: total,
      alreadyThere: 0,
      rejected: 0,
      finished: true,
    })

    for (const line of lines) {
      const mari: Actor = {
        id: 'mari',
        name: 'Mari',
        group: 'caseworker',
        office: line.client.office,
        workstation: 'w1',
      }
      const purpose = 'employmentServices'
      const { clients } = await searchClients({ register, actor: mari }, { purpose, identityCode: codeOf(line) })
      const { client, sections } = await openClientRecord(
        { register, actor: mari },
        { clientId: clients[0]!.clientId, purpose },
      )
      const seen = Object.values(sections)
        .flat()
        .map((entry) => comparable(entry as EntryLine))
      const written = currentOf(line.entries).filter(({ kind }) => kind !== 'psychologistNote')
      expect(seen.toSorted(byId)).toEqual(written.map(comparable).toSorted(byId))
      expect(client.office).toBe(line.client.office)
    }
  })

  test('keeps every version of an entry, with its reason', async () => {
    const lines = invented(30)
    await write(lines)
    await run()
    const line = lines.find(({ entries }) => entries.some(({ version }) => version === 2))!
    const { entryId } = line.entries.find(({ version }) => version === 2)!
    const mari: Actor = { id: 'mari', name: 'Mari', group: 'caseworker', office: line.client.office, workstation: 'w1' }
    const purpose = 'employmentServices'
    const { clients } = await searchClients({ register, actor: mari }, { purpose, identityCode: codeOf(line) })
    const { versions } = await readHistory(
      { register, actor: mari },
      { clientId: clients[0]!.clientId, entryId: entryId! },
      purpose,
    )
    const written = line.entries.filter((entry) => entry.entryId === entryId).map(comparable)
    expect(versions.map((version) => comparable(version as EntryLine)).toReversed()).toEqual(written)
  })

  test('stands in the client row and the search keys as if a caseworker had recorded it', async () => {
    await write(invented(25))
    await run()
    const before = await contentOf(database)
    // A correction that changes nothing brings the row to what the entries say, by the way that staff use.
    const { rows } = await database.adminPool.query<{
      client_id: string
      entry_id: string
      version: number
      office: string
      category: string
    }>(
      `select distinct on (client_id, category) client_id, entry_id, version, office, category
       from (select distinct on (client_id, entry_id) * from entry order by client_id, entry_id, version desc) e join client using (client_id)
       where not is_annulled and kind <> 'labourPolicyStatement' and category in ('identity', 'customership', 'plans', 'offers', 'unemploymentSecurity')
       order by client_id, category, (kind in ('names', 'jobSearch')) desc, entry_id`,
    )
    for (const { client_id: clientId, entry_id: entryId, version, office, category } of rows) {
      const group = category === 'unemploymentSecurity' ? 'unemploymentSecurityExpert' : 'caseworker'
      const visit = { register, actor: { id: 'mari', name: 'Mari', group, office, workstation: 'w1' } }
      const purpose = 'unemploymentSecurity'
      const { versions } = await readHistory(visit, { clientId, entryId }, purpose)
      await correctEntry(
        visit,
        { clientId, entryId },
        { purpose, version, payload: versions[0]!.payload, reason: 'Tarkistettu' },
      )
    }
    expect(rows.length).toBeGreaterThan(80)
    const after = await contentOf(database)
    expect(after.clients).toEqual(before.clients)
    expect(after.names).toEqual(before.names)
    expect(after.codes).toEqual(before.codes)
  })

  test('has no identity code in clear in any table', async () => {
    const lines = invented(10)
    await write(lines)
    await run()
    const { rows } = await database.adminPool.query<{ table: string }>(
      `select relname as table from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
    )
    for (const { table } of rows) {
      const { rows: found } = await database.adminPool.query(`select 1 from ${table} t where t::text ~ $1`, [
        lines.map((line) => codeOf(line).replace('+', '\\+')).join('|'),
      ])
      expect(found, table).toEqual([])
    }
  })

  test('is logged by the batch: who was loaded, as what and why', async () => {
    await write(invented(20))
    await run()
    const { rows } = await database.adminPool.query('select * from access_log where clients is not null')
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      actor_id: 'importer',
      actor_group: 'importer',
      purpose: 'registerKeeping',
      operation: 'import',
      outcome: 'done',
      client_id: null,
    })
    const { rows: clients } = await database.adminPool.query('select client_id from client order by 1')
    expect(rows[0].clients.toSorted()).toEqual(clients.map(({ client_id }) => client_id))
  })
})

/** The smallest person that can be loaded. */
const person = (code: string, more: readonly Partial<EntryLine>[] = [], office = '0299'): ClientLine => ({
  client: { office },
  entries: [
    entry('identityCode', { identityCode: code }),
    entry('names', { firstNames: 'Aino', lastName: 'Virtanen' }),
    ...more,
  ] as EntryLine[],
})

const entry = (kind: string, payload: Record<string, unknown>, more: object = {}) => ({
  kind,
  payload,
  source: 'self',
  channel: 'visit',
  recordedBy: 'staff-1',
  recordedByName: 'Mari Niemelä',
  recordedAt: '2024-03-05T08:00:00Z',
  ...more,
})

const aino = '010185-901E'
const id = '01890a5d-ac96-774b-bcce-b302099a8057'
const contact = { mode: '31', on: '2024-03-05', summary: 'Soitti' }
const broken: Record<string, [object | string | Buffer, string, string]> = {
  'broken JSON': ['{"client": {"office": "0299"}, "entries": [', '', 'badJson'],
  'no object': ['[]', '', 'type'],
  'wrong UTF-8': [Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d]), '', 'badUtf8'],
  'a line longer than any record': [`{"client": "${'x'.repeat(3 * 1024 * 1024)}"}`, '', 'tooLong'],
  'a text of a megabyte': [
    person(aino, [entry('contact', { ...contact, summary: 'a'.repeat(1024 * 1024) })]),
    '/entries/2/payload/summary',
    'tooLong',
  ],
  'no client': [{ entries: [] }, '/client', 'required'],
  'no entries': [{ client: { office: '0299' } }, '/entries', 'required'],
  'an unknown member of the line': [{ ...person(aino), note: 1 }, '/note', 'unknown'],
  'an unknown office': [person(aino, [], '9999'), '/client/office', 'unknownCode'],
  'an unknown kind': [person(aino, [entry('shoeSize', {})]), '/entries/2/kind', 'unknownCode'],
  'an unknown field': [
    person(aino, [entry('contact', { ...contact, mood: 'good' })]),
    '/entries/2/payload/mood',
    'unknown',
  ],
  'an unknown code': [
    person(aino, [entry('contact', { ...contact, mode: 'xx' })]),
    '/entries/2/payload/mode',
    'unknownCode',
  ],
  'an unknown source': [
    person(aino, [entry('contact', contact, { source: 'rumour' })]),
    '/entries/2/source',
    'unknownCode',
  ],
  'a source that must be told': [
    person(aino, [entry('contact', contact, { source: 'employer' })]),
    '/entries/2/sourceDetail',
    'required',
  ],
  'an unknown channel': [
    person(aino, [entry('contact', contact, { channel: 'pigeon' })]),
    '/entries/2/channel',
    'unknownCode',
  ],
  'an unknown recording office': [
    person(aino, [entry('contact', contact, { recordedOffice: 'X' })]),
    '/entries/2/recordedOffice',
    'unknownCode',
  ],
  'no recorder': [person(aino, [entry('contact', contact, { recordedBy: '' })]), '/entries/2/recordedBy', 'required'],
  'a day that is not': [
    person(aino, [entry('contact', { ...contact, on: '2024-02-30' })]),
    '/entries/2/payload/on',
    'badDate',
  ],
  'a future day': [
    person(aino, [entry('contact', { ...contact, on: '2026-11-24' })]),
    '/entries/2/payload/on',
    'future',
  ],
  'a future recording': [
    person(aino, [entry('contact', contact, { recordedAt: '2026-11-23T09:00:01Z' })]),
    '/entries/2/recordedAt',
    'future',
  ],
  'a recording on a day that is not': [
    person(aino, [entry('contact', contact, { recordedAt: '2024-02-30T09:00:01Z' })]),
    '/entries/2/recordedAt',
    'badInstant',
  ],
  'a recording without its offset': [
    person(aino, [entry('contact', contact, { recordedAt: '2024-02-20T09:00:01' })]),
    '/entries/2/recordedAt',
    'badInstant',
  ],
  'a period that ends before it begins': [
    person(aino, [entry('employmentStatus', { code: '2', from: '2024-03-05', to: '2024-03-04' })]),
    '/entries/2/payload/to',
    'reversed',
  ],
  'a wrong checksum': [person('010185-901A'), '/entries/0/payload/identityCode', 'badIdentityCode'],
  'no identity code': [
    { client: { office: '0299' }, entries: [entry('names', { firstNames: 'A', lastName: 'B' })] },
    '/entries',
    'identityCodeMissing',
  ],
  'no names': [
    { client: { office: '0299' }, entries: [entry('identityCode', { identityCode: aino })] },
    '/entries',
    'namesMissing',
  ],
  'two current entries of a single kind': [
    person(aino, [entry('names', { firstNames: 'Aino', lastName: 'Laine' })]),
    '/entries/2',
    'repeated',
  ],
  'another office than its caseworker has': [
    person(aino, [
      entry('responsibleCaseworker', { office: '0499', from: '2024-03-05' }, { source: 'office', channel: 'office' }),
    ]),
    '/client/office',
    'contradicts',
  ],
  'a reference to nothing': [
    person(aino, [entry('clarificationAnswer', { request: id, receivedOn: '2024-03-05' })]),
    '/entries/2/payload/request',
    'badReference',
  ],
  'a missing version': [
    person(aino, [
      entry('contact', contact, { entryId: id }),
      entry('contact', contact, { entryId: id, version: 3, reason: 'x' }),
    ]),
    '/entries/3/version',
    'gap',
  ],
  'a version without a reason': [
    person(aino, [entry('contact', contact, { entryId: id }), entry('contact', contact, { entryId: id, version: 2 })]),
    '/entries/3/reason',
    'required',
  ],
  'a version after the annulled one': [
    person(aino, [
      entry('contact', contact, { entryId: id }),
      entry('contact', contact, { entryId: id, version: 2, reason: 'x', annulled: true }),
      entry('contact', contact, { entryId: id, version: 3, reason: 'x' }),
    ]),
    '/entries/4/version',
    'alreadyAnnulled',
  ],
  'a version of another kind': [
    person(aino, [
      entry('contact', contact, { entryId: id }),
      entry('skill', { name: 'x' }, { entryId: id, version: 2, reason: 'x' }),
    ]),
    '/entries/3/kind',
    'otherKind',
  ],
  'a version that is older than the one before': [
    person(aino, [
      entry('contact', contact, { entryId: id }),
      entry('contact', contact, { entryId: id, version: 2, reason: 'x', recordedAt: '2024-03-04T08:00:00Z' }),
    ]),
    '/entries/3/recordedAt',
    'reversed',
  ],
  'a control character': [
    person(aino, [entry('contact', { ...contact, summary: 'a\u0000b' })]),
    '/entries/2/payload/summary',
    'badCharacters',
  ],
}

describe('lines that cannot be loaded', () => {
  let told: Awaited<ReturnType<typeof rejectedLines>>
  const cases = Object.entries(broken)
  beforeAll(async () => {
    const own = await testRegister()
    path = join(folder, 'broken.jsonl')
    await write([...cases.map(([, [line]]) => line), person('010185Y901E')])
    const summary = await importRegister(importerVisit(registerOn(own.pool)), { path })
    expect(summary).toMatchObject({ lines: cases.length + 1, clients: 1, rejected: cases.length, finished: true })
    expect(summary.rejectedFile).toBe(`${path}.rejected.jsonl`)
    expect((await countRows(own.adminPool))['client']).toBe(1)
    told = await rejectedLines()
    await own.drop()
  })

  test.each(cases.map(([name, [, field, reason]], index) => [name, index + 1, field, reason] as const))(
    'are told by place and reason: %s',
    (_, line, field, reason) => {
      expect(told.filter((each) => each.line === line)).toEqual([expect.objectContaining({ field, reason })])
    },
  )
})

describe('a line that cannot be loaded', () => {
  withRegister()
  test('is told without its names and codes, even where they stand in the place of a member', async () => {
    await write([
      { ...person(aino), 'Virtanen Aino': 1, [aino]: 2 },
      person(aino, [entry('contact', { ...contact, '010185Y901E': 1, 'Aino/Virtanen': 2 })]),
      person('010185-901A', [entry('names', { firstNames: 'Aino', lastName: 'Virtanen' })]),
      `{"client": "${aino}", "Virtanen`,
    ])
    await run()
    const told = await readFile(`${path}.rejected.jsonl`, 'utf8')
    expect(await rejectedLines()).toHaveLength(4)
    expect(told).not.toMatch(/Virtanen|Aino|010185/)
  })

  test('says everything that is wrong with it at once', async () => {
    await write([person('010185-901A', [entry('contact', { ...contact, mode: 'xx' }, { source: 'rumour' })])])
    await run()
    const [line] = await rejectedLines()
    expect([line, ...line.also].map(({ reason }) => reason).toSorted()).toEqual([
      'badIdentityCode',
      'unknownCode',
      'unknownCode',
    ])
  })

  test('that only the database refuses is found among the others', async () => {
    await database.adminPool.query(
      `alter table entry_competence add check (payload->>'name' is distinct from 'not this one')`,
    )
    const lines = invented(12)
    const refused = person(aino, [entry('skill', { name: 'not this one' })])
    await write([...lines.slice(0, 7), refused, ...lines.slice(7)])
    expect(await run()).toMatchObject({ lines: 13, clients: 12, rejected: 1, finished: true })
    expect(await rejectedLines()).toEqual([{ line: 8, field: '', reason: 'refusedByDatabase' }])
  })

  test('leaves no rejected file when there is none', async () => {
    await writeFile(`${path}.rejected.jsonl`, '{"line": 1}\n')
    await write([person(aino)])
    expect(await run()).not.toHaveProperty('rejectedFile')
    await expect(readFile(`${path}.rejected.jsonl`)).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

describe('who is who', () => {
  withRegister()
  test('codes that differ only in the separator are two persons', async () => {
    await write([person('010185-901E'), person('010185Y901E')])
    expect(await run()).toMatchObject({ clients: 2, rejected: 0 })
  })

  test('the same code twice in a file: the first is loaded, the second told', async () => {
    await write([person(aino), person(aino, [entry('skill', { name: 'Puutyöt' })]), person(aino)])
    expect(await run()).toMatchObject({ clients: 1, rejected: 1, alreadyThere: 1 })
    expect(await rejectedLines()).toEqual([
      { line: 2, field: '/entries/0/payload/identityCode', reason: 'alreadyThere' },
    ])
  })

  test('somebody whom a caseworker has registered is not loaded over', async () => {
    const mari: Actor = { id: 'mari', name: 'Mari', group: 'caseworker', office: '0299', workstation: 'w1' }
    await registerClient(
      { register, actor: mari },
      {
        purpose: 'employmentServices',
        identityCode: aino,
        names: { firstNames: 'Aino', lastName: 'Laine' },
        channel: 'visit',
      },
    )
    await write([person(aino), person('010185Y901E')])
    expect(await run()).toMatchObject({ clients: 1, rejected: 1 })
    expect(await rejectedLines()).toEqual([expect.objectContaining({ line: 1, reason: 'alreadyThere' })])
  })

  test('a changed code finds the person as before, for those who give a reason', async () => {
    const line = person(aino)
    const [code, ...others] = line.entries
    await write([
      {
        ...line,
        entries: [
          { ...code, entryId: id },
          entry('identityCode', { identityCode: '010185Y901E' }, { entryId: id, version: 2, reason: 'Muuttunut' }),
          ...others,
        ],
      },
    ])
    expect(await run()).toMatchObject({ clients: 1, rejected: 0 })
    const mari: Actor = { id: 'mari', name: 'Mari', group: 'caseworker', office: '0299', workstation: 'w1' }
    const find = async (more: object) =>
      (await searchClients({ register, actor: mari }, { purpose: 'employmentServices', ...more })).clients.length
    expect(await find({ identityCode: '010185Y901E' })).toBe(1)
    expect(await find({ identityCode: aino })).toBe(0)
    expect(await find({ identityCode: aino, reason: 'Vanha lasku' })).toBe(1)
  })
})

describe('running it again', () => {
  withRegister()
  test('twice is once', async () => {
    const lines = invented(20)
    await write([...lines, person('010185-901A')])
    await run()
    const before = await contentOf(database)
    expect(await run()).toMatchObject({ clients: 0, entries: 0, alreadyThere: 20, rejected: 1, finished: true })
    expect(await contentOf(database)).toEqual(before)
    expect(await rejectedLines()).toHaveLength(1)
  })

  test('a file with more clients adds the new ones', async () => {
    const lines = invented(20)
    await write(lines.slice(0, 12))
    await run()
    await write(lines)
    expect(await run()).toMatchObject({ clients: 8, alreadyThere: 12, rejected: 0 })
  })

  test('a rejected file that was lost is written anew', async () => {
    await write([...invented(5), person('010185-901A')])
    await run()
    await rm(`${path}.rejected.jsonl`)
    expect(await run()).toMatchObject({ clients: 0, alreadyThere: 5, rejected: 1 })
    expect(await rejectedLines()).toEqual([expect.objectContaining({ line: 6, reason: 'badIdentityCode' })])
  })

  test('two runs at once make one', async () => {
    const lines = invented(100)
    const withBad = lines.flatMap((line, index) => (index % 20 === 0 ? [line, person('010185-901A')] : [line]))
    await write(withBad)
    const [one, other] = await Promise.all([
      run(),
      importRegister(importerVisit(registerOn(database.pool)), { path, batchEntries: 1000 }),
    ])
    expect(one.clients + other.clients).toBe(100)
    expect(one.rejected).toBe(5)
    expect(other.rejected).toBe(5)
    expect(await rejectedLines()).toHaveLength(5)
    expect((await countRows(database.adminPool))['client']).toBe(100)
  })

  test('two files with the same people at once load each of them once', async () => {
    const lines = invented(100)
    await write(lines)
    const other = `${path}.reversed`
    await writeFile(
      other,
      lines
        .toReversed()
        .map((line) => `${JSON.stringify(line)}\n`)
        .join(''),
    )
    const [one, two] = await Promise.all([run(), run({ path: other })])
    expect([one.clients + two.clients, one.rejected, two.rejected]).toEqual([100, 0, 0])
    expect([one.clients + one.alreadyThere, two.clients + two.alreadyThere]).toEqual([100, 100])
    expect((await countRows(database.adminPool))['client']).toBe(100)
  })

  test('a run that was told to stop goes on where it stopped', async () => {
    await write(invented(100))
    const stop = new AbortController()
    const first = await run({ signal: stop.signal, onProgress: () => stop.abort() })
    expect(first.finished).toBe(false)
    const second = await run()
    expect(second).toMatchObject({ finished: true, alreadyThere: first.clients })
    expect(first.clients).toBeGreaterThan(0)
    expect(first.clients + second.clients).toBe(100)
  })

  test('after kill -9 in the middle the register and the rejected file are as if nothing had happened', async () => {
    const lines = invented(120)
    await write(lines.flatMap((line, index) => (index % 10 === 0 ? [line, person('010185-901A')] : [line])))
    const first = await runAndKill()
    const second = await runAndKill()
    expect(first).toBeGreaterThan(0)
    expect(second).toBeGreaterThan(0)
    expect((await countRows(database.adminPool))['client']).toBe(first + second)
    expect(first + second).toBeLessThan(120)
    expect(await run()).toMatchObject({ rejected: 12, finished: true, clients: 120 - first - second })
    const resumed = { content: await contentOf(database), rejected: await rejectedLines() }

    const other = await testRegister()
    try {
      await importRegister(importerVisit(registerOn(other.pool)), { path })
      expect(resumed.content).toEqual(await contentOf(other))
      expect(resumed.rejected).toEqual(await rejectedLines())
    } finally {
      await other.drop()
    }
  }, 60_000)

  /** Kills an import in the middle of its second batch; gives how many clients it had loaded. */
  async function runAndKill(): Promise<number> {
    const program = fileURLToPath(new URL('../../testing/import-in-child.ts', import.meta.url))
    const child = spawn(process.execPath, [program, database.url, path], { stdio: ['ignore', 'pipe', 'inherit'] })
    const ended = once(child, 'close')
    let loaded = 0
    for await (const line of createInterface({ input: child.stdout! })) {
      loaded = Number(line)
      child.kill('SIGKILL')
    }
    expect((await ended)[1]).toBe('SIGKILL')
    return loaded
  }
})

describe('the world around it', () => {
  withRegister()
  test('a database that goes away is waited for, and nothing is loaded twice', async () => {
    const lines = invented(100)
    await write(lines)
    let ended = 0
    const onProgress = () => {
      if (ended++ > 1) return
      void database.adminPool.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'seloste_door' and datname = current_database()`,
      )
    }
    expect(await run({ onProgress })).toMatchObject({ lines: 100, rejected: 0, finished: true })
    expect(await countRows(database.adminPool)).toMatchObject({
      client: 100,
      entry: lines.reduce((sum, { entries }) => sum + entries.length, 0),
    })
  })

  test('a file that changes meanwhile is not taken for the one it was', async () => {
    await write(invented(100))
    await expect(run({ onProgress: () => void writeFile(path, 'changed', { flag: 'a' }) })).rejects.toThrow(UnfitFile)
  })

  test('a file that is not there, or is no file, is refused before anything is done', async () => {
    await expect(run({ path: join(folder, 'nowhere') })).rejects.toThrow(UnfitFile)
    await expect(run({ path: folder })).rejects.toThrow(UnfitFile)
  })

  test('an empty file and empty lines are nothing to complain of', async () => {
    await writeFile(path, '')
    expect(await run()).toMatchObject({ lines: 0, clients: 0, rejected: 0, finished: true })
    await writeFile(path, `\uFEFF\n  \r\n${JSON.stringify(person(aino))}\r\n\n`)
    expect(await run()).toMatchObject({ clients: 1, rejected: 0, finished: true })
  })
})
