import { hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mari } from '../testing/cast.ts'
import { type TestRegister, testRegister } from '../testing/database.ts'
import { signIn, TinyBrowser } from '../testing/sign-in.ts'
import { sessionStage } from '../testing/staff-door.ts'
import { styleHashes } from './guard-door.ts'

type Stage = Awaited<ReturnType<typeof sessionStage>>
let database: TestRegister
let stage: Stage
let door: Awaited<ReturnType<Stage['openDoor']>>
let browser: TinyBrowser

beforeAll(async () => {
  database = await testRegister()
  stage = await sessionStage(database)
  door = await stage.openDoor({
    settings: { searchesPerMinute: 3 },
    hang: (app, sessions) => {
      app.route({ method: ['POST', 'PUT', 'DELETE', 'PATCH'], url: '/api/write', handler: () => ({ written: true }) })
      app.get('/api/read', () => ({}))
      app.get('/api/fails', () => {
        throw new Error('Aino Virtanen 010185-901E')
      })
      app.post('/api/search', { config: { rateLimit: sessions.searchLimit } }, () => ({}))
      app.get('/asset.js', (_request, reply) => reply.header('cache-control', 'max-age=31536000').send('1'))
    },
  })
  browser = (await signIn(door.baseUrl, mari.name)).browser
})
afterAll(async () => {
  await stage.close()
  await database.drop()
})

describe('what changes something', () => {
  const own = () => door.baseUrl
  const matrix: [string, (() => string) | undefined, string | undefined, 200 | 403][] = [
    ['no browser at all', undefined, undefined, 200],
    ['a page of this door', own, 'same-origin', 200],
    ['a page of this door, in an older browser', own, undefined, 200],
    ['a browser that hides the origin', undefined, 'same-origin', 200],
    ['somebody who typed the address', undefined, 'none', 200],
    ['a page of another site', () => 'https://evil.example', 'cross-site', 403],
    ['a page of another site, in an older browser', () => 'https://evil.example', undefined, 403],
    ['a page of another site that hides where it is', undefined, 'cross-site', 403],
    ['another port of this machine', () => own().replace(/\d+$/, '8004'), 'same-site', 403],
    ['another port of this machine, hiding its origin', undefined, 'same-site', 403],
    ['the same host over another protocol', () => own().replace('http:', 'https:'), undefined, 403],
    ['a sandboxed frame', () => 'null', 'cross-site', 403],
    ['a sandboxed frame, in an older browser', () => 'null', undefined, 403],
    ['a host that begins alike', () => `${own()}.evil.example`, undefined, 403],
    ['an origin with more behind it', () => `${own()}/`, undefined, 403],
    ['two stories that do not agree', own, 'cross-site', 403],
    ['no origin but an empty one', () => '', undefined, 403],
  ]

  test.each(matrix)('asked by %s', async (_who, origin, site, status) => {
    const headers = {
      ...(origin ? { origin: origin() } : {}),
      ...(site ? { 'sec-fetch-site': site } : {}),
    }
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      for (const path of ['/api/write', '/session/sign-out']) {
        if (path === '/session/sign-out' && (method !== 'POST' || status === 200)) continue
        const answer = await browser.ask(`${door.baseUrl}${path}`, { method, headers })
        expect([method, path, answer.status]).toEqual([method, path, status])
        expect(answer.body.includes('urn:seloste:problem:foreign-origin')).toBe(status === 403)
      }
    }
    const reading = await browser.ask(`${door.baseUrl}/api/read`, { headers })
    expect(reading.status).toBe(200)
  })

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/xml'])(
    'comes as JSON, not as %s which any page may send',
    async (type) => {
      const answer = await browser.ask(`${door.baseUrl}/api/write`, {
        method: 'POST',
        headers: { 'content-type': type },
        body: '{}',
      })
      expect(answer.status).toBe(415)
    },
  )
})

describe('headers', () => {
  test('bind the browser on every answer, good or bad', async () => {
    const paths = [
      '/api/read',
      '/api/nowhere',
      '/nowhere',
      '/session/cast',
      '/session/callback',
      '/api/fails',
      '/session/style.css',
    ]
    for (const path of paths) {
      const { headers } = await browser.ask(`${door.baseUrl}${path}`)
      const policy = headers['content-security-policy'] as string
      expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self' 'sha256-47DEQ/)
      expect(policy).not.toMatch(/unsafe|\*|https?:/)
      for (const part of [`frame-ancestors 'none'`, `base-uri 'none'`, `form-action 'self'`])
        expect(policy).toContain(part)
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      })
    }
  })

  test('let nothing be kept but what says so itself', async () => {
    const kept = async (path: string) => (await browser.ask(`${door.baseUrl}${path}`)).headers['cache-control']
    expect([await kept('/api/read'), await kept('/api/nowhere'), await kept('/session/cast')]).toEqual([
      'no-store',
      'no-store',
      'no-store',
    ])
    expect(await kept('/asset.js')).toBe('max-age=31536000')
  })

  test('allow exactly the style elements that the installed parts put into a page', async () => {
    const part = async (file: string) =>
      readFile(new URL(`../node_modules/react-aria/dist/private/${file}`, import.meta.url), 'utf8')
    const press = await part('interactions/usePress.mjs')
    const scroll = await part('overlays/usePreventScroll.mjs')
    const attribute = /PRESSABLE_ATTRIBUTE = '([^']+)'/.exec(press)![1]!
    const elements = [press, scroll].map((source) =>
      /style\.textContent = `([^`]*)`\.trim\(\)/
        .exec(source)![1]!
        .replace(/\$\{[^}]*\}/, attribute)
        .trim(),
    )
    // The empty one is of styled-components, whose rules come by script.
    expect(styleHashes).toEqual(['', ...elements].map((text) => `sha256-${hash('sha256', text, 'base64')}`))
  })
})

describe('a door that is asked too often', () => {
  const search = (one: TinyBrowser) => one.ask(`${door.baseUrl}/api/search`, { method: 'POST' })

  test('tells one session to wait, and no other', async () => {
    const { browser: first } = await signIn(door.baseUrl, mari.name)
    const { browser: second } = await signIn(door.baseUrl, mari.name)
    for (let times = 0; times < 3; times += 1) expect((await search(first)).status).toBe(200)
    const refused = await search(first)
    expect(refused.status).toBe(429)
    expect(refused.headers['content-type']).toContain('application/problem+json')
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(50)
    expect(JSON.parse(refused.body)).toEqual({
      type: 'urn:seloste:problem:too-many-requests',
      title: 'Too many in a short time',
      status: 429,
    })
    expect((await search(second)).status).toBe(200)
    for (let times = 0; times < 50; times += 1) {
      expect((await first.ask(`${door.baseUrl}/api/read`)).status).toBe(200)
    }
  })
})

test('a fault of ours is told without its words', async () => {
  const answer = await browser.ask(`${door.baseUrl}/api/fails`)
  expect(answer.status).toBe(500)
  expect(JSON.parse(answer.body)).toEqual({
    type: 'urn:seloste:problem:fault',
    title: 'Something failed on our side',
    status: 500,
  })
})

test('nobody gets to anything under /api without signing in, however the address is written', async () => {
  const nobody = new TinyBrowser()
  for (const path of ['/api/read', '/%61pi/read', '/api/read?x=1', '/api/re%61d']) {
    expect([path, (await nobody.ask(`${door.baseUrl}${path}`)).status]).toEqual([path, 401])
  }
  for (const path of ['//api/read', '/api//read', '/API/read', '/./api/read', '/api/read/', '/x/../api/read']) {
    expect([401, 404]).toContain((await nobody.ask(`${door.baseUrl}${path}`)).status)
  }
})
