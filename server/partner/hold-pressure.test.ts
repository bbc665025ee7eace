import { expect, test } from 'vitest'
import { Pressure } from './hold-pressure.ts'

const limits = { requests: 3, requestsOfMember: 2, bulk: 1, extracts: 1 }

test('a member has so many requests under way and no more, and the others their own', () => {
  const pressure = new Pressure(limits)
  const leave = pressure.enter('a', 'single')
  pressure.enter('a', 'single')
  expect(() => pressure.enter('a', 'single')).toThrow(expect.objectContaining({ status: 429, retryAfter: 1 }))
  pressure.enter('b', 'single')
  expect(() => pressure.enter('c', 'single')).toThrow(expect.objectContaining({ status: 503 }))
  leave()
  leave()
  pressure.enter('c', 'single')
  expect(() => pressure.enter('c', 'single')).toThrow(expect.objectContaining({ status: 503 }))
})

test('requests of many persons, and extracts, have room of their own', () => {
  const pressure = new Pressure(limits)
  const leave = pressure.enter('a', 'bulk')
  expect(() => pressure.enter('b', 'bulk')).toThrow(expect.objectContaining({ status: 503 }))
  pressure.enter('b', 'extract')
  leave()
  pressure.enter('b', 'bulk')
})
