import { expect, test } from 'vitest'
import { notice } from '../notice/index.ts'
import { rulebookAnswer } from './rulebook-answer.ts'
import { compileRules } from './rules.ts'

const rules = compileRules(notice)

test('a group is told the kinds it may read, and which of them it may write', () => {
  const { kinds } = rulebookAnswer(rules, 'grantsOfficer')
  expect([...new Set(kinds.map(({ category }) => category))]).toEqual(['identity', 'services', 'benefits'])
  expect(kinds.filter(({ mayWrite }) => mayWrite).every(({ category }) => category === 'benefits')).toBe(true)
  expect(kinds.some(({ mayWrite }) => mayWrite)).toBe(true)
})

test('the psychologist’s notes are for psychologists', () => {
  const has = (group: string) => rulebookAnswer(rules, group).kinds.some(({ id }) => id === 'psychologistNote')
  expect(['psychologist', 'caseworker', 'officeSupervisor'].map(has)).toEqual([true, false, false])
})

test('code lists come with the kinds that use them: our own whole, others’ by their shape', () => {
  const { codeLists, kinds } = rulebookAnswer(rules, 'registrar')
  expect(codeLists['municipality']).toEqual({
    label: expect.objectContaining({ fi: 'Kunta' }),
    imported: true,
    pattern: '^[0-9]{3}$',
  })
  expect(codeLists['serviceLanguage']?.codes?.['sv']).toMatchObject({ fi: 'Ruotsi' })
  expect(codeLists['diagnosisClassCode']).toBeUndefined()
  const languages = kinds.find(({ id }) => id === 'languages')!
  expect(languages.fields['native']).toMatchObject({ type: 'code', list: 'language' })
  expect(JSON.stringify(kinds)).not.toContain('"recipients"')
})

test('rows carry their own fields, down to their code lists', () => {
  const { kinds, codeLists } = rulebookAnswer(rules, 'caseworker')
  const tasks = kinds.find(({ id }) => id === 'plan')!.fields['tasks']!
  expect(tasks).toMatchObject({
    type: 'rows',
    of: { task: { type: 'code', list: 'planTask' }, doneOn: { type: 'date' } },
  })
  expect(codeLists['planTask']?.codes).toBeDefined()
})

test('a group without client data, and a group of no notice, is told no kind', () => {
  for (const group of ['archivist', 'nobody']) {
    const { kinds, codeLists, categories } = rulebookAnswer(rules, group)
    expect({ kinds, codeLists }).toEqual({ kinds: [], codeLists: {} })
    expect(Object.keys(categories)).toHaveLength(9)
  }
})
