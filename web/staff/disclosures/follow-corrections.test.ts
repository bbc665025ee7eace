import { expect, test } from 'vitest'
import type { Disclosure } from '../api.ts'
import { followCorrections } from './follow-corrections.ts'

const name = { fi: 'Kela', sv: 'FPA', en: 'Kela' }
const disclosure = (disclosureId: string, to: object, more: Partial<Disclosure> = {}): Disclosure => ({
  disclosureId,
  givenAt: '2026-11-23T09:00:00Z',
  to: { name, ...to },
  ground: 'provision',
  provision: '1290/2002 13 luku 1 §',
  purpose: 'employmentServices',
  channel: 'message',
  messageId: disclosureId,
  fields: {},
  facts: [],
  edition: '2026-1',
  ...more,
})
const given = (entryId: string) => ({
  content: { kinds: { names: [{ entryId, version: 1, payload: {} }] }, facts: {} },
})
const shape = (disclosures: Disclosure[]) =>
  followCorrections(disclosures).map((thread) => [
    thread.disclosure.disclosureId,
    ...thread.corrections.map(({ disclosureId }) => disclosureId),
  ])
const corrects = { corrects: { entryId: 'e', version: 2 } }

test('a correction stands under the latest disclosure that gave the entry to the same recipient (N11.1)', () => {
  expect(
    shape([
      disclosure('later', { recipient: 'kela' }, given('other')),
      disclosure('told again', { recipient: 'kela' }, corrects),
      disclosure('told', { recipient: 'kela' }, corrects),
      disclosure('second', { recipient: 'kela' }, given('e')),
      disclosure('first', { recipient: 'kela' }, given('e')),
    ]),
  ).toEqual([['later'], ['second', 'told again', 'told'], ['first']])
})

test('another recipient, another member and the source of a datum are told by messages of their own', () => {
  expect(
    shape([
      disclosure('to the source', { source: 'employer' }, corrects),
      disclosure('to another', { recipient: 'tax' }, corrects),
      disclosure('to a member', { recipient: 'kela', member: 'GOV/1' }, corrects),
      disclosure('first', { recipient: 'kela' }, given('e')),
    ]),
  ).toEqual([['to the source'], ['to another'], ['to a member'], ['first']])
})

test('what was given after a correction is not what it corrected', () => {
  expect(
    shape([
      disclosure('after', { recipient: 'kela' }, given('e')),
      disclosure('told', { recipient: 'kela' }, corrects),
    ]),
  ).toEqual([['after'], ['told']])
})
