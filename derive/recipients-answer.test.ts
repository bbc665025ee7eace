import { expect, test } from 'vitest'
import { notice } from '../notice/index.ts'
import { recipientsAnswer } from './recipients-answer.ts'

const { recipients, acts } = recipientsAnswer(notice)
const the = (id: string) => recipients.find(({ recipient }) => recipient === id)!
const given = (id: string) => the(id).gives.map(({ kind }) => kind)

test('every recipient of the notice is told, each with its provisions, ways and givers (N7.1)', () => {
  expect(recipients.map(({ recipient }) => recipient)).toEqual(Object.keys(notice.recipients))
  expect(acts['1290/2002']).toMatchObject({ fi: 'Työttömyysturvalaki' })
  expect(the('kela')).toMatchObject({
    ground: 'provision',
    provisions: ['1290/2002 11 luku 4 §', '1290/2002 13 luku 1 §'],
    channels: ['message', 'letter', 'interface'],
    despiteSafetyBan: true,
    onlyItsOwn: true,
  })
  expect(the('kela').givenBy.map(({ group }) => group)).toEqual(['unemploymentSecurityExpert', 'caseworker'])
})

test('an employer is promised the six items and what each covers, and no health datum (N7.4)', () => {
  const { consent } = the('employer')
  expect(consent).toMatchObject({ purpose: 'employerPresentation' })
  expect(consent!.items.map(({ item }) => item)).toEqual([
    'contact',
    'education',
    'workHistory',
    'militaryService',
    'competence',
    'unemployment',
  ])
  expect(consent!.items[0]!.label.sv).toContain('Namn och kontaktuppgifter')
  const covered = consent!.items.flatMap(({ covers }) => covers)
  expect(given('employer').filter((kind) => !covered.includes(kind))).toEqual([])
  expect(the('employer').gives.some(({ category }) => category === 'health')).toBe(false)
  expect(the('employer').facts).toEqual(['unemployedForTwelveMonths'])
})

test('a yes or no has no field of any kind, and says what is recorded before it is given (N7.5)', () => {
  expect(given('employerReemployment')).toEqual([])
  expect(the('employerReemployment')).toMatchObject({
    facts: ['isJobseeker'],
    basis: ['employmentEndedOn', 'period'],
    channels: ['letter'],
  })
})

test('what a safety ban hides is marked for those whom it concerns, and for them only (661/2009 §36)', () => {
  const hidden = (id: string) =>
    the(id).gives.flatMap(({ kind, fields }) =>
      fields.filter(({ hiddenBySafetyBan }) => hiddenBySafetyBan).map(({ name }) => `${kind}.${name}`),
    )
  expect(hidden('employer')).toEqual(expect.arrayContaining(['address.street', 'phone.number']))
  expect(hidden('employer')).not.toContain('names.lastName')
  expect(hidden('kela')).toEqual([])
})
