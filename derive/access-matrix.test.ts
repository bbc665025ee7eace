import { expect, test } from 'vitest'
import { notice } from '../notice/index.ts'
import { accessMatrix, accessMatrixMarkdown } from './access-matrix.ts'

const { groups } = accessMatrix(notice)
const rowOf = (group: string) => groups.find((row) => row.group === group)!

test('says of each group and category by which rule, of whom, for what and which kinds', () => {
  expect(rowOf('caseworker').categories['health']).toEqual([
    {
      rule: 'caseworker_clients_of_own_office_2',
      of: 'clientsOfOwnOffice',
      writes: true,
      tasks: ['employmentServices', 'integration', 'rehabilitativeWork', 'jointService'],
      kinds: ['workAbility', 'diagnosisClass', 'workRestriction'],
    },
  ])
  expect(rowOf('psychologist').categories['health']).toMatchObject([
    { writes: false },
    { writes: true, readerClass: 'psychologist', kinds: ['psychologistNote'] },
  ])
  expect(rowOf('registrar').categories['identity']).toMatchObject([
    { despiteSafetyBan: true, writes: false },
    { despiteSafetyBan: true, writes: true, kinds: ['foreignIdentifier'] },
  ])
})

test('has every group, with empty rows for those without client data', () => {
  expect(groups.map(({ group }) => group)).toEqual(Object.keys(notice.groups))
  expect(rowOf('permitOfficer')).toMatchObject({ categories: {}, dealings: {} })
  expect(rowOf('officeSupervisor').dealings).toMatchObject({
    readLog: 'clientsOfOwnOffice',
    list: 'clientsOfOwnOffice',
  })
})

test('reads as a page', () => {
  const page = accessMatrixMarkdown(notice)
  expect(page).toMatch(/\| Grants officer `grantsOfficer` \| R any \|  \|  \|  \|  \| R any \|  \|  \| RW any \|/)
  expect(page).toMatch(/\| Registrar `registrar` \| R own office ⚑<br>RW own office ⚑ \[\d+\] \|/)
  expect(page).toContain('Only kinds of reader class *psychologist*: psychologistNote.')
  expect(page).toMatch(/No client data at all: .*Permit officer `permitOfficer`/)
  for (const table of page.split('\n\n').filter((part) => part.startsWith('|'))) {
    const widths = table
      .trim()
      .split('\n')
      .map((line) => line.split('|').length)
    expect(new Set(widths).size).toBe(1)
  }
})
