import { sealsFrom } from '../access/seals.ts'

/** Seals of the tests: keys that never keep anything real. */
export const testSeals = sealsFrom({
  current: 't1',
  keys: new Map([['t1', Buffer.alloc(32, 7)]]),
  lookup: Buffer.alloc(32, 9),
})
