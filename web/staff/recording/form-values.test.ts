import { expect, test } from 'vitest'
import type { Field } from '../api.ts'
import { flawsOf, isBusinessId, pathOf, payloadFrom, valuesFrom } from './form-values.ts'

const label = { fi: '', sv: '', en: '' }
const fields: Record<string, Field> = {
  on: { type: 'date', bound: 'notAfterToday', label, required: true },
  until: { type: 'date', label },
  about: { type: 'text', maxLength: 10, label, required: true },
  wage: { type: 'euros', min: 0, max: 5000, label },
  fullTime: { type: 'boolean', label },
  tasks: {
    type: 'rows',
    max: 2,
    label,
    of: { task: { type: 'text', maxLength: 5, label, required: true }, by: { type: 'date', label } },
  },
}
const kind = { fields, occurred: { from: 'on', to: 'until' } }
const today = '2026-03-14'

test('what is stored comes back from the form as it was', () => {
  const payload = {
    on: '2026-03-01',
    about: 'Työ',
    wage: 2350.5,
    fullTime: false,
    tasks: [{ task: 'Hakee', by: '2026-04-01' }],
  }
  const values = valuesFrom(fields, payload)
  expect(values).toMatchObject({ on: '1.3.2026', wage: '2350,50', fullTime: 'no' })
  expect(payloadFrom(fields, values)).toEqual(payload)
})

test('empty fields are left out of what is sent', () => {
  expect(payloadFrom(fields, { on: '1.3.2026', about: ' ', wage: '', tasks: [] })).toEqual({ on: '2026-03-01' })
})

test('today is not in the future, tomorrow is', () => {
  expect(flawsOf(kind, { on: '14.3.2026', about: 'x' }, today)).toEqual([])
  expect(flawsOf(kind, { on: '15.3.2026', about: 'x' }, today)).toEqual([{ path: 'on', code: 'future' }])
})

test('a period that ends before it starts, a day that is none and a missing field are told, each in its place', () => {
  expect(flawsOf(kind, { on: '2.3.2026', until: '1.3.2026', about: 'x' }, today)).toEqual([
    { path: 'until', code: 'reversed' },
  ])
  expect(flawsOf(kind, { on: '30.2.2026', about: '' }, today)).toEqual([
    { path: 'on', code: 'badDate' },
    { path: 'about', code: 'required' },
  ])
})

test('a flaw in a row names its row', () => {
  expect(
    flawsOf(
      kind,
      {
        on: '1.3.2026',
        about: 'x',
        tasks: [
          { task: 'ok', by: '' },
          { task: 'too long', by: '' },
        ],
      },
      today,
    ),
  ).toEqual([{ path: 'tasks.1.task', code: 'tooLong', limit: 5 }])
  expect(pathOf('/payload/tasks/1/task')).toBe('tasks.1.task')
})

test('a business id has a check digit', () => {
  for (const valid of ['2844561-8', '1015428-1', '0593027-4', '0166906-4']) expect(isBusinessId(valid)).toBe(true)
  for (const invalid of ['2844561-7', '28445618', '284456-8']) expect(isBusinessId(invalid)).toBe(false)
})
