import { type Worklist, worklistIds } from '../../register/worklists/contract.ts'
import { countWorklists, listClients } from '../../register/worklists/list-clients.ts'
import { cast } from '../../testing/cast.ts'
import type { Case, Workload } from './workload.ts'

const purpose = 'employmentServices'
const caseworkers = cast.filter(({ group }) => group === 'caseworker').length

/** The first page of every worklist, of the caseworker's own clients and of the whole office, and the counts at home. */
export const worklist: Workload = {
  id: 'worklist',
  operations: ['list'],
  makeCases: () =>
    Promise.resolve(
      Array.from({ length: caseworkers }, (_, caseworker) => [
        counting(caseworker),
        ...worklistIds.flatMap((list) => [listing(list, 'me', caseworker), listing(list, 'anyone', caseworker)]),
      ]).flat(),
    ),
}

const counting = (caseworker: number): Case => ({
  part: 'counts',
  caseworker,
  path: '/api/worklists',
  body: { purpose },
  status: 200,
  isRight: (answer) => answer.includes('"counts"'),
  isWhole: (answer) => Object.keys((JSON.parse(answer.toString('utf8')) as { counts: object }).counts).length > 0,
  errand: async (visit) => void (await countWorklists(visit, purpose)),
})

function listing(list: (typeof worklistIds)[number], whose: 'me' | 'anyone', caseworker: number): Case {
  let expected: Worklist = { total: 0, rows: [] }
  return {
    part: `${list}, ${whose === 'me' ? 'own' : 'office'}`,
    caseworker,
    path: `/api/worklists/${list}`,
    body: { purpose, caseworker: whose },
    status: 200,
    isRight: (answer) => answer.includes('"total"'),
    isWhole: (answer) => {
      const { total, rows } = JSON.parse(answer.toString('utf8')) as Worklist
      return total === expected.total && rows.length === expected.rows.length
    },
    errand: async (visit) => {
      expected = await listClients(visit, list, { purpose, caseworker: whose })
    },
  }
}
