import { openClientRecord } from '../../register/clients/open-client-record.ts'
import type { ClientRecord } from '../../register/clients/contract.ts'
import { sampleClients } from '../sample-clients.ts'
import type { Case, Workload } from './workload.ts'

const purpose = 'employmentServices'

/** A caseworker opens the record of anybody, wherever they are a client, with every section that the notice grants. */
export const openRecord: Workload = {
  id: 'open-record',
  operations: ['open'],
  async makeCases(register, count) {
    const clients = await sampleClients(register, count)
    return clients.map((clientId, index) => opening(clientId, index))
  },
}

function opening(clientId: string, index: number): Case {
  const rightClient = Buffer.from(`"clientId":"${clientId}"`)
  let expected = 0
  return {
    part: 'open-record',
    caseworker: index,
    path: `/api/clients/${clientId}/open`,
    body: { purpose },
    status: 200,
    isRight: (answer) => answer.subarray(0, 400).includes(rightClient) && answer.includes('"entryId"'),
    isWhole: (answer) => countEntries(JSON.parse(answer.toString('utf8')) as ClientRecord) === expected,
    errand: async (visit) => {
      expected = countEntries(await openClientRecord(visit, { clientId, purpose }))
    },
  }
}

const countEntries = ({ sections }: ClientRecord) =>
  Object.values(sections).reduce((sum, entries) => sum + entries.length, 0)
