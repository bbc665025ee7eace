import { expect, test } from 'vitest'
import { returnPath } from './return-path.ts'

test.each([
  ['/', '/'],
  ['/clients', '/clients'],
  ['/worklists/my-clients?sort=name&after=3#row-4', '/worklists/my-clients?sort=name&after=3#row-4'],
  ['/sessions-of-mine', '/sessions-of-mine'],
])('goes on to %s', (asked, goesTo) => {
  expect(returnPath(asked)).toBe(goesTo)
})

test.each([
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\/evil.example',
  '\\\\evil.example',
  '/clients\\..\\evil',
  'https://evil.example/',
  'https:evil.example',
  'HTTPS://evil.example',
  'javascript:alert(1)',
  'data:text/html,hello',
  '/\t/evil.example',
  '/\n/evil.example',
  '\t//evil.example',
  ' //evil.example',
  '/.//evil.example',
  '/..//evil.example',
  '/%2e//evil.example',
  '/a/..//evil.example',
  '/clients\r\nSet-Cookie: a=b',
  '/ä',
  '',
  'clients',
  '@evil.example',
  '.evil.example',
  '/session/sign-in',
  '/session',
  '/api/me',
  '/./session/sign-in',
  `/${'a'.repeat(600)}`,
  undefined,
  null,
  7,
  ['/clients'],
  { toString: () => '/clients' },
])('goes to the front page rather than to %j', (asked) => {
  expect(returnPath(asked)).toBe('/')
})

test('whatever comes out stays on this door, for a browser too', () => {
  for (const asked of [
    '/%2f/evil.example',
    '/%5cevil.example',
    '/a//evil.example',
    '/;//evil',
    '/?//evil',
    '/#//evil',
  ]) {
    expect(new URL(returnPath(asked), 'https://door.example').origin).toBe('https://door.example')
  }
})
