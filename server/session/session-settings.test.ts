import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSettings } from '../../settings/read-settings.ts'
import { newKey } from '../identity-provider/keys.ts'
import { type Demo, sessionSettingsOf, staffOrigin } from './session-settings.ts'

const demo: Demo = {
  staff: {
    issuer: 'http://localhost:8004',
    clientId: 'seloste-staff',
    credential: { secret: 's' },
    contextClasses: {},
  },
  cast: [{ name: 'Mari', group: 'caseworker', office: '0299' }],
}

let folder: string
const file = (name: string) => join(folder, name)
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seloste-session-settings-'))
  await writeFile(file('cert.pem'), 'x')
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  await writeFile(file('key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }))
  await writeFile(file('key.json'), JSON.stringify(newKey('ES256')))
})
afterAll(() => rm(folder, { recursive: true }))

const production = () => ({
  SELOSTE_PROFILE: 'production',
  SELOSTE_OIDC_ISSUER: 'https://signin.example',
  SELOSTE_OIDC_CLIENT_ID: 'register',
  SELOSTE_OIDC_CLIENT_SECRET: 'p7Xw-2kQz9vB_4mTn8Ls',
  SELOSTE_STAFF_ORIGIN: 'https://register.example',
  SELOSTE_TLS_CERT: file('cert.pem'),
  SELOSTE_TLS_KEY: file('cert.pem'),
  SELOSTE_WORKSTATION_CA: file('cert.pem'),
  SELOSTE_CITIZEN_ORIGIN: 'https://own.example',
  SELOSTE_CITIZEN_OIDC_ISSUER: 'https://identification.example',
  SELOSTE_CITIZEN_OIDC_KEYS: file('cert.pem'),
  SELOSTE_DOORS: 'staff',
})

test('a demo knows its own machine, its own provider and its cast', async () => {
  expect(await sessionSettingsOf(readSettings({}), demo)).toMatchObject({
    baseUrl: 'http://localhost:8001',
    provider: demo.staff,
    workstation: { demoLoopback: true },
    idleMinutes: 60,
    cast: demo.cast,
  })
})

test('production knows no demo workstation, no cast and no demo provider', async () => {
  const settings = await sessionSettingsOf(readSettings(production()))
  expect(settings).toEqual({
    baseUrl: 'https://register.example',
    provider: {
      issuer: 'https://signin.example',
      clientId: 'register',
      credential: { secret: 'p7Xw-2kQz9vB_4mTn8Ls' },
      contextClasses: {},
    },
    workstation: { certificate: {} },
    idleMinutes: 60,
    absoluteHours: 10,
    signInsPerMinute: 30,
    searchesPerMinute: 60,
  })
  await expect(sessionSettingsOf(readSettings(production()), demo)).rejects.toThrow('demo profile')
})

test('a demo that has a provider of its own has no cast', async () => {
  const settings = await sessionSettingsOf(
    readSettings({
      SELOSTE_OIDC_ISSUER: 'https://signin.example',
      SELOSTE_OIDC_CLIENT_ID: 'x',
      SELOSTE_OIDC_CLIENT_SECRET: 'p7Xw-2kQz9vB_4mTn8Ls',
    }),
    demo,
  )
  expect(settings.cast).toBeUndefined()
  expect(settings.provider.issuer).toBe('https://signin.example')
})

test('a key in PEM or JSON, demanded classes and proxies are read', async () => {
  const { SELOSTE_OIDC_CLIENT_SECRET: _secret, ...others } = production()
  const loa3 = 'http://ftn.ficora.fi/2017/loa3'
  for (const [key, kty] of [
    ['key.pem', 'RSA'],
    ['key.json', 'EC'],
  ] as const) {
    const settings = await sessionSettingsOf(
      readSettings({
        ...others,
        SELOSTE_OIDC_CLIENT_KEY: file(key),
        SELOSTE_OIDC_ACR: `${loa3},urn:own`,
        SELOSTE_TRUSTED_PROXY: '10.0.0.0/8',
        SELOSTE_SEARCHES_PER_MINUTE: '5',
      }),
    )
    expect(settings.provider).toMatchObject({
      credential: { key: { kty } },
      contextClasses: { [loa3]: 'high', 'urn:own': 'basic' },
    })
    expect(settings.workstation).toEqual({
      certificate: {},
      proxy: { addresses: ['10.0.0.0/8'], header: 'x-workstation' },
    })
    expect(settings.searchesPerMinute).toBe(5)
  }
})

test.each([
  ['localhost', 'http://localhost:8001'],
  ['0.0.0.0', 'http://localhost:8001'],
  ['::', 'http://localhost:8001'],
  ['::1', 'http://[::1]:8001'],
  ['192.0.2.7', 'http://192.0.2.7:8001'],
])('a door that listens on %s is at %s', (host, address) => {
  expect(staffOrigin(readSettings({ SELOSTE_HOST: host }))).toBe(address)
})
