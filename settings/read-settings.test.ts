import { readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { describeSettings } from './describe-settings.ts'
import { WrongSettings, readSettings } from './read-settings.ts'

const folder = mkdtempSync(join(tmpdir(), 'seloste-settings-'))
const certificate = join(folder, 'door.pem')
writeFileSync(certificate, 'a certificate')
afterAll(() => rmSync(folder, { recursive: true }))

const production = {
  SELOSTE_PROFILE: 'production',
  SELOSTE_OIDC_ISSUER: 'https://signin.example',
  SELOSTE_OIDC_CLIENT_ID: 'register',
  SELOSTE_OIDC_CLIENT_SECRET: 'p7Xw-2kQz9vB_4mTn8Ls',
  SELOSTE_STAFF_ORIGIN: 'https://register.example',
  SELOSTE_TLS_CERT: certificate,
  SELOSTE_TLS_KEY: certificate,
  SELOSTE_WORKSTATION_CA: certificate,
  SELOSTE_CITIZEN_ORIGIN: 'https://own.example',
  SELOSTE_CITIZEN_OIDC_ISSUER: 'https://identification.example',
  SELOSTE_CITIZEN_OIDC_KEYS: certificate,
  SELOSTE_PARTNER_TLS_CERT: certificate,
  SELOSTE_PARTNER_TLS_KEY: certificate,
  SELOSTE_SECURITY_SERVER_CERT: certificate,
}

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readSettings(environment)
    return []
  } catch (error) {
    if (error instanceof WrongSettings) return error.problems
    throw error
  }
}

test('nothing set is a demo on this machine', () => {
  expect(readSettings({})).toMatchObject({
    profile: 'demo',
    data: resolve('.seloste'),
    host: 'localhost',
    doors: ['staff', 'citizen', 'partner', 'clock'],
    staffPort: 8001,
    citizenPort: 8002,
    partnerPort: 8003,
    identityProviderPort: 8004,
    databaseUrl: undefined,
  })
})

test('everything wrong is told at once, in sentences', () => {
  expect(
    problemsOf({
      SELOSTE_STAF_PORT: '9001',
      SELOSTE_CITIZEN_PORT: '80021',
      SELOSTE_PARTNER_PORT: '8004',
      SELOSTE_PROFILE: 'prod',
      SELOSTE_DOORS: 'staff,back',
      SELOSTE_TLS_CERT: '/nowhere/door.pem',
      SELOSTE_WHATEVER: '1',
      DATABASE_URL: 'mysql://owner:very-secret-word@somewhere/seloste',
    }),
  ).toEqual([
    'SELOSTE_STAF_PORT is not a setting; did you mean SELOSTE_STAFF_PORT?',
    'SELOSTE_WHATEVER is not a setting (they are all in docs/settings.md).',
    'SELOSTE_PROFILE must be demo or production, not "prod".',
    'DATABASE_URL must be an address that begins with postgres:// or postgresql://.',
    'SELOSTE_DOORS must be staff or citizen or partner or clock, separated by commas, not "staff,back".',
    'SELOSTE_CITIZEN_PORT must be a port from 1 to 65535, not "80021".',
    'SELOSTE_TLS_CERT must be a file this process can read, not "/nowhere/door.pem".',
    'SELOSTE_IDP_PORT and SELOSTE_PARTNER_PORT are the same port, 8004.',
  ])
})

test('a proxy that is no address stops the start: nobody would notice that it is not believed', () => {
  expect(problemsOf({ SELOSTE_TRUSTED_PROXY: 'proxy.example' })).toHaveLength(1)
  expect(problemsOf({ SELOSTE_TRUSTED_PROXY: '10.0.0.0/33' })).toHaveLength(1)
  expect(problemsOf({ SELOSTE_TRUSTED_PROXY: '10.0.0.0/8,::1,192.0.2.7' })).toEqual([])
})

test('maintenance has a beginning and an end, each with its offset', () => {
  const read = (text: string) => problemsOf({ SELOSTE_MAINTENANCE: text })
  for (const wrong of [
    '2026-12-01',
    '2026-12-01T20:00/2026-12-01T22:00',
    '2026-12-01T22:00Z/2026-12-01T20:00Z',
    'a/b',
    '2026-13-01T20:00Z/2026-13-01T22:00Z',
  ])
    expect(read(wrong)).toHaveLength(1)
  expect(readSettings({ SELOSTE_MAINTENANCE: '2026-12-01T20:00+02:00/2026-12-01T22:00:00+02:00' }).maintenance).toEqual(
    {
      from: new Date('2026-12-01T18:00:00Z'),
      until: new Date('2026-12-01T20:00:00Z'),
    },
  )
})

test('an origin has no path: it is compared with what browsers say', () => {
  expect(problemsOf({ SELOSTE_STAFF_ORIGIN: 'https://register.example/staff' })).toHaveLength(1)
  expect(problemsOf({ SELOSTE_STAFF_ORIGIN: 'https://register.example/' })).toEqual([])
})

test('an empty variable is one that is not set', () => {
  expect(readSettings({ SELOSTE_STAFF_PORT: '', DATABASE_URL: '' })).toEqual(readSettings({}))
})

test('production starts with everything in place', () => {
  expect(problemsOf(production)).toEqual([])
  const { SELOSTE_TLS_CERT, SELOSTE_TLS_KEY, SELOSTE_WORKSTATION_CA, ...behindProxy } = production
  expect([SELOSTE_TLS_CERT, SELOSTE_TLS_KEY, SELOSTE_WORKSTATION_CA]).toEqual([certificate, certificate, certificate])
  expect(problemsOf({ ...behindProxy, SELOSTE_TRUSTED_PROXY: '10.0.0.0/8' })).toEqual([])
})

test('a door that is not opened needs no identification of its own', () => {
  const { SELOSTE_CITIZEN_ORIGIN, SELOSTE_CITIZEN_OIDC_ISSUER, SELOSTE_CITIZEN_OIDC_KEYS, ...staffOnly } = production
  expect([SELOSTE_CITIZEN_ORIGIN, SELOSTE_CITIZEN_OIDC_ISSUER, SELOSTE_CITIZEN_OIDC_KEYS]).not.toContain(undefined)
  expect(problemsOf({ ...staffOnly, SELOSTE_DOORS: 'staff,partner' })).toEqual([])
})

const refused: Record<string, Record<string, string>> = {
  'the built-in identity provider': { SELOSTE_OIDC_ISSUER: '' },
  'an identity provider spoken to in clear': { SELOSTE_OIDC_ISSUER: 'http://signin.example' },
  'no secret at the identity provider': { SELOSTE_OIDC_CLIENT_SECRET: '' },
  'a demo secret': { SELOSTE_OIDC_CLIENT_SECRET: 'seloste-demo-client-secret' },
  'a secret of one letter': { SELOSTE_OIDC_CLIENT_SECRET: 'a'.repeat(30) },
  'a demo door password': { SELOSTE_DOOR_PASSWORD: 'demo-door-password-1234' },
  'a port of the demo identity provider': { SELOSTE_IDP_PORT: '8004' },
  'demo clients': { SELOSTE_DEMO_CLIENTS: '10' },
  'unencrypted doors': { SELOSTE_TLS_CERT: '', SELOSTE_TLS_KEY: '', SELOSTE_WORKSTATION_CA: '' },
  'a partners’ door open to anybody': {
    SELOSTE_PARTNER_TLS_CERT: '',
    SELOSTE_PARTNER_TLS_KEY: '',
    SELOSTE_SECURITY_SERVER_CERT: '',
  },
  'a partners’ door without a key': { SELOSTE_PARTNER_TLS_KEY: '' },
  'workstations that cannot be told apart': { SELOSTE_WORKSTATION_CA: '' },
  'no address': { SELOSTE_STAFF_ORIGIN: '' },
  'an address in clear': { SELOSTE_STAFF_ORIGIN: 'http://register.example' },
  'no strong identification of citizens': { SELOSTE_CITIZEN_OIDC_ISSUER: '' },
  'strong identification spoken to in clear': { SELOSTE_CITIZEN_OIDC_ISSUER: 'http://identification.example' },
  'no keys at the strong identification': { SELOSTE_CITIZEN_OIDC_KEYS: '' },
  'no address of the citizens’ door': { SELOSTE_CITIZEN_ORIGIN: '' },
  'a citizens’ door in clear': { SELOSTE_CITIZEN_ORIGIN: 'http://own.example' },
  'a database over the network in clear': { DATABASE_URL: 'postgresql://owner@db.example/register' },
  'a database whose certificate nobody checks': {
    DATABASE_URL: 'postgresql://owner@db.example/register?sslmode=require',
  },
  'a sample database password': { DATABASE_URL: 'postgresql://owner:password@localhost/register' },
}

test.each(Object.keys(refused))('production refuses %s', (what) => {
  expect(problemsOf({ ...production, ...refused[what] })).not.toEqual([])
})

test('no secret is ever repeated in a message', () => {
  const secrets = {
    SELOSTE_OIDC_CLIENT_SECRET: 'demo-hush',
    SELOSTE_DOOR_PASSWORD: 'demo-hush',
    DATABASE_URL: 'demo-hush',
  }
  const problems = problemsOf({ ...production, ...secrets })
  expect(problems.length).toBeGreaterThan(2)
  expect(problems.join()).not.toContain('demo-hush')
})

test('docs/settings.md is what the table says (npm run seloste -- settings --write)', () => {
  expect(readFileSync(new URL('../docs/settings.md', import.meta.url), 'utf8')).toBe(describeSettings())
})
