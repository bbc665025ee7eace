import { X509Certificate } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mari } from '../../testing/cast.ts'
import { type Certificate, makeAuthority } from '../../testing/certificates.ts'
import { type TestRegister, testRegister } from '../../testing/database.ts'
import { signIn, TinyBrowser, type Tls } from '../../testing/sign-in.ts'
import { sessionStage } from '../../testing/staff-door.ts'
import { identifyWorkstation } from './identify-workstation.ts'
import { workstationTls } from './session-settings.ts'

type Stage = Awaited<ReturnType<typeof sessionStage>>
let database: TestRegister
let stage: Stage

beforeAll(async () => {
  database = await testRegister()
  stage = await sessionStage(database)
})
afterAll(async () => {
  await stage.close()
  await database.drop()
})

const hang: NonNullable<Parameters<Stage['openDoor']>[0]>['hang'] = (app) => {
  app.get('/api/where', (request) => ({ kind: request.workstation?.kind, id: request.workstation?.id }))
  app.get('/where', (request) => ({ kind: request.workstation?.kind, id: request.workstation?.id }))
  app.get('/healthy', { config: { anyWorkstation: true } }, () => ({}))
}

const notKnown = { type: 'urn:seloste:problem:workstation-not-identified', status: 403 }

describe('by a client certificate (N9.5)', () => {
  let organisation: Awaited<ReturnType<typeof makeAuthority>>
  let stranger: Awaited<ReturnType<typeof makeAuthority>>
  let server: Certificate
  let workstation: Certificate
  let door: Awaited<ReturnType<Stage['openDoor']>>

  beforeAll(async () => {
    organisation = await makeAuthority('Organisation')
    stranger = await makeAuthority('Organisation')
    server = await organisation.issue('/CN=localhost', { use: 'serverAuth' })
    workstation = await organisation.issue('/O=Office/CN=TYO-0001')
    door = await stage.openDoor({
      hang,
      https: { ...server, ...workstationTls(organisation.cert) },
      settings: { workstation: { certificate: {} } },
    })
  })
  afterAll(() => Promise.all([organisation.remove(), stranger.remove()]))

  const ask = async (path: string, own?: Certificate, at = door) => {
    const tls: Tls = { ca: organisation.cert, ...own }
    const { status, body, headers } = await new TinyBrowser(tls).ask(`${at.baseUrl}${path}`)
    return { status, body: JSON.parse(body) as object, headers }
  }

  test('the workstation goes by the name in its certificate', async () => {
    expect(await ask('/where', workstation)).toMatchObject({
      status: 200,
      body: { kind: 'certificate', id: 'certificate:TYO-0001' },
    })
  })

  test('people sign in there, and the log says where', async () => {
    const { browser } = await signIn(door.baseUrl, mari.name, { ca: organisation.cert, ...workstation })
    expect((await browser.ask(`${door.baseUrl}/api/where`)).status).toBe(200)
    expect(stage.lines.at(-1)).toMatchObject({ actor: { id: mari.staffId, workstation: 'certificate:TYO-0001' } })
  })

  test('a stolen cookie is worth nothing at another workstation, nor at none', async () => {
    const { cookie } = await signIn(door.baseUrl, mari.name, { ca: organisation.cert, ...workstation })
    const another = await organisation.issue('/CN=TYO-0002')
    const steal = async (own?: Certificate) =>
      (
        await new TinyBrowser({ ca: organisation.cert, ...own }).ask(`${door.baseUrl}/api/where`, {
          headers: { cookie },
        })
      ).status
    expect([await steal(workstation), await steal(another), await steal()]).toEqual([200, 401, 403])
  })

  const wrong: Record<string, () => Promise<Certificate> | undefined> = {
    'no certificate': () => undefined,
    'a certificate of another authority of the same name': () => stranger.issue('/CN=TYO-0001'),
    'a certificate that has ended': () =>
      organisation.issue('/CN=TYO-0001', { days: ['-startdate', '20200101000000Z', '-enddate', '20200102000000Z'] }),
    'a certificate for servers': () => organisation.issue('/CN=TYO-0001', { use: 'serverAuth' }),
  }

  test.each(Object.keys(wrong))('%s gets as far as the reason, and nowhere', async (what) => {
    const own = await wrong[what]!()
    for (const path of ['/where', '/api/where', '/session/sign-in', '/session/cast', '/session/callback', '/nowhere']) {
      const answer = await ask(path, own)
      expect([path, answer.status]).toEqual([path, 403])
      expect(answer.body).toMatchObject(notKnown)
      expect(answer.headers['content-type']).toContain('application/problem+json')
      expect(answer.headers['set-cookie']).toBeUndefined()
    }
    expect((await ask('/healthy', own)).status).toBe(200)
  })

  test('a certificate that was taken back is none', async () => {
    const lost = await organisation.issue('/CN=TYO-0666')
    const list = await organisation.revoke(lost)
    const strict = await stage.openDoor({
      hang,
      https: { ...server, ...workstationTls(organisation.cert, list) },
      settings: { workstation: { certificate: {} } },
    })
    expect((await ask('/where', lost, strict)).status).toBe(403)
    expect((await ask('/where', workstation, strict)).status).toBe(200)
  })

  test('where fingerprints are listed, the authority alone does not do', async () => {
    const { fingerprint256 } = new X509Certificate(workstation.cert)
    const listed = await stage.openDoor({
      hang,
      https: { ...server, ...workstationTls(organisation.cert) },
      settings: { workstation: { certificate: { known: { [fingerprint256]: 'Service desk 4' } } } },
    })
    expect((await ask('/where', workstation, listed)).body).toEqual({
      kind: 'certificate',
      id: 'certificate:Service desk 4',
    })
    expect((await ask('/where', await organisation.issue('/CN=TYO-0003'), listed)).status).toBe(403)
  })

  test('a name that could forge a line of the log is not taken: the fingerprint stands for it', async () => {
    const sly = await organisation.issue('/CN=<TYO>{"outcome"}')
    const { body } = await ask('/where', sly)
    expect(body).toEqual({
      kind: 'certificate',
      id: `certificate:${new X509Certificate(sly.cert).fingerprint256.replaceAll(':', '').toLowerCase()}`,
    })
  })
})

describe('by the word of a proxy (N9.5)', () => {
  const proxied = (addresses: readonly string[]) =>
    stage.openDoor({ hang, settings: { workstation: { proxy: { addresses, header: 'X-Workstation' } } } })

  test('a declared proxy is believed; without the header there is no workstation', async () => {
    const door = await proxied(['127.0.0.0/8', '::1'])
    const ask = (headers: Record<string, string>) => new TinyBrowser().ask(`${door.baseUrl}/where`, { headers })
    expect(JSON.parse((await ask({ 'x-workstation': 'TYO-0001' })).body)).toEqual({
      kind: 'proxy',
      id: 'proxy:TYO-0001',
    })
    const refused: Record<string, string>[] = [
      {},
      { 'x-workstation': '' },
      { 'x-workstation': 'a\tb' },
      { 'x-workstation': '"><script>' },
      { 'x-workstation': 'x'.repeat(65) },
      { 'x-workstation': 'TYO-1, TYO-2' },
      { 'x-forwarded-for': '127.0.0.1' },
    ]
    for (const headers of refused) {
      const answer = await ask(headers)
      expect([headers, answer.status]).toEqual([headers, 403])
    }
  })

  test('the header of anybody else is worth nothing, whatever else they say', async () => {
    const door = await proxied(['10.1.2.3', '192.0.2.0/24', '2001:db8::/32'])
    for (const path of ['/where', '/api/where', '/session/sign-in', '/session/cast']) {
      const answer = await new TinyBrowser().ask(`${door.baseUrl}${path}`, {
        headers: {
          'x-workstation': 'TYO-0001',
          'x-forwarded-for': '10.1.2.3',
          forwarded: 'for=10.1.2.3',
          'x-real-ip': '10.1.2.3',
        },
      })
      expect(answer.status).toBe(403)
      expect(JSON.parse(answer.body)).toMatchObject(notKnown)
    }
  })

  const said = (remoteAddress: string | undefined, ...values: string[]) =>
    ({ socket: { remoteAddress }, headersDistinct: { 'x-workstation': values } }) as never

  test('addresses and networks of both kinds, and nothing beside them', () => {
    const identify = identifyWorkstation({
      proxy: { addresses: ['10.1.2.3', '192.0.2.0/24', '2001:db8::/32'], header: 'X-Workstation' },
    })
    for (const address of ['10.1.2.3', '192.0.2.255', '2001:db8::7', '::ffff:10.1.2.3']) {
      expect(identify(said(address, 'TYO-1'))).toEqual({ kind: 'proxy', id: 'proxy:TYO-1' })
    }
    for (const address of ['10.1.2.4', '192.0.3.1', '2001:db9::7', '::ffff:10.1.2.4', '', undefined]) {
      expect(identify(said(address, 'TYO-1'))).toBeUndefined()
    }
    expect(identify(said('10.1.2.3', 'TYO-1', 'TYO-2'))).toBeUndefined()
  })

  test.each(['proxy.example', '10.1.2.3/33', '10.1.2', ''])(
    'a proxy that is misspelt (%j) stops the start',
    (address) => {
      expect(() => identifyWorkstation({ proxy: { addresses: [address], header: 'x' } })).toThrow(
        /address|prefix|prefix/i,
      )
    },
  )
})

describe('of a demo', () => {
  test('is the machine itself, and no other', () => {
    const identify = identifyWorkstation({ demoLoopback: true })
    const from = (remoteAddress: string) => identify({ socket: { remoteAddress }, headersDistinct: {} } as never)
    for (const address of ['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1']) {
      expect(from(address)).toEqual({ kind: 'demoLoopback', id: 'demoLoopback' })
    }
    for (const address of ['10.0.0.1', '::ffff:10.0.0.1', 'fe80::1', '::', '0.0.0.0'])
      expect(from(address)).toBeUndefined()
  })

  test('without any way to know a workstation there is none', () => {
    expect(
      identifyWorkstation({})({ socket: { remoteAddress: '127.0.0.1' }, headersDistinct: {} } as never),
    ).toBeUndefined()
  })
})
