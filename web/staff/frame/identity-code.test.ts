import { expect, test } from 'vitest'
import { readIdentityCode } from './identity-code.ts'

test('a whole code is read with every separator, and the separator stays part of it', () => {
  for (const separator of '+-YXWVUABCDEF') {
    expect(readIdentityCode(`010185${separator}901E`)).toEqual({ state: 'whole', code: `010185${separator}901E` })
  }
})

test('lower case, spaces and a dash from a document are read as meant', () => {
  expect(readIdentityCode(' 010185–901e ')).toEqual({ state: 'whole', code: '010185-901E' })
})

test('a wrong check mark, a separator that is none and too long a code are wrong', () => {
  for (const typed of ['010185-901F', '010185G901E', '010185-901EE', '010185-9O1E'])
    expect(readIdentityCode(typed).state).toBe('wrong')
})

test('a code in the making is unfinished, and a name is none', () => {
  for (const typed of ['0', '010185', '010185-', '010185Y90']) expect(readIdentityCode(typed).state).toBe('unfinished')
  for (const typed of ['', 'Virtanen', 'Virtanen 1985']) expect(readIdentityCode(typed).state).toBe('no')
})
