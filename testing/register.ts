import type { Pool } from '../database/connection.ts'
import type { Actor, Register, Visit } from '../access/visit.ts'
import { compileRules } from '../derive/rules.ts'
import { tellCorrections } from '../duties/disclosure/tell-corrections.ts'
import { notice } from '../notice/index.ts'
import { testSeals } from './seals.ts'

export const rules = compileRules(notice)

/** The register as a use case gets it, on a test's own database. Time is an input: `at` is the test's now. */
export const registerOn = (pool: Pool, at: () => Date = () => new Date('2026-11-23T09:00:00Z')): Register => ({
  pool,
  rules,
  seals: testSeals,
  now: at,
  hasImportedCode: () => undefined,
  afterCorrection: tellCorrections,
})

export const visitOf = (register: Register, actor: Actor): Visit => ({ register, actor })
