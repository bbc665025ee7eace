import { expect, test } from 'vitest'
import { operations } from '../../../access/open.ts'
import { en } from './en.ts'
import { fi } from './fi.ts'
import { sv } from './sv.ts'

test.each(Object.entries({ fi, sv, en }))('whatever the log says was done is said in words: %s', (_, { operation }) => {
  expect(Object.keys(operation).toSorted()).toEqual(operations.toSorted())
})
