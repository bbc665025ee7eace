import { describe, expect, test } from 'vitest'
import { notice as ours } from '../notice/index.ts'
import type { AccessRule, Notice } from '../rulebook/notice.ts'
import { rowPolicies } from './row-policies.ts'
import { roleOf } from './sql.ts'

const notice: Notice = ours
const sql = rowPolicies(notice)
const withAccess = (access: readonly AccessRule[]) => rowPolicies({ ...notice, access })
const policiesOf = (text: string, group: string) =>
  [...text.matchAll(/create policy (\S+) on (\S+) for (\S+) to (\S+?)\n/g)]
    .filter(([, , , , role]) => role === roleOf(group))
    .map(([, name]) => name)

describe('silence means no', () => {
  test('a group without access rules has no policy that reads or writes entries', () => {
    const others = withAccess(notice.access.filter(({ group }) => group !== 'registrar'))
    const onEntries = (text: string) =>
      [...text.matchAll(/create policy \S+ on entry for \S+ to (\S+)/g)].map(([, role]) => role)
    expect(onEntries(sql)).toContain('seloste_registrar')
    expect(onEntries(others)).not.toContain('seloste_registrar')
    expect(sql).toMatch(/grant select on entry to seloste_registrar;/)
    expect(others).not.toMatch(/grant select on entry to seloste_registrar;/)
  })

  test('a group without rules and dealings may do nothing but have its attempts logged', () => {
    const silent = rowPolicies({
      ...notice,
      access: notice.access.filter(({ group }) => group !== 'registrar'),
      dealings: notice.dealings.filter(({ group }) => group !== 'registrar'),
    })
    expect(policiesOf(silent, 'registrar')).toEqual(['seloste_registrar_logs'])
  })

  test('a rule that is removed leaves the policies of the others as they were', () => {
    const others = withAccess(
      notice.access.filter(({ group, reads }) => !(group === 'caseworker' && reads.includes('health'))),
    )
    const lost = policiesOf(sql, 'caseworker').filter((name) => !policiesOf(others, 'caseworker').includes(name))
    expect(lost).toEqual(['caseworker_clients_of_own_office_2_reads', 'caseworker_clients_of_own_office_2_writes'])
  })

  test('a group that may only read is granted no writing', () => {
    expect(sql).not.toMatch(/grant insert on entry to seloste_(archivist|office_supervisor);/)
  })
})

test('no policy asks another table', () => {
  const conditions = sql.match(/create policy [\s\S]*?;/g)!
  expect(conditions.length).toBeGreaterThan(50)
  expect(
    conditions.filter((policy) => /\bselect\b(?! to )[^;]*\bfrom\b/.test(policy.replace(/ for select /, ' '))),
  ).toEqual([])
})

test('names and words of the notice are quoted, however they are written', () => {
  const purposes = { ...notice.purposes, "d'accord": notice.purposes['employmentServices']! }
  const groups = { ...notice.groups, caseworker: { ...notice.groups['caseworker']!, purposes: ["d'accord"] } }
  expect(rowPolicies({ ...notice, purposes, groups })).toContain("in ('d''accord')")
})

test('the same notice gives the same policies', () => {
  expect(rowPolicies(structuredClone(notice))).toBe(sql)
})
