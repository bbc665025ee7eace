import { searchClients } from '../../register/clients/search-clients.ts'
import type { FoundClients } from '../../register/clients/contract.ts'
import type { OpenRegister } from '../open-register.ts'
import { sampleClients } from '../sample-clients.ts'
import type { Case, Workload } from './workload.ts'

const purpose = 'employmentServices'

/** Half by a whole identity code, half by the first two to four letters of a name, as somebody types them. */
export const search: Workload = {
  id: 'search',
  operations: ['search'],
  async makeCases(opened, count) {
    const clients = await sampleClients(opened, count)
    const half = Math.ceil(clients.length / 2)
    const [byCode, byName] = await Promise.all([
      findCodes(opened, clients.slice(0, half)),
      findNames(opened, clients.slice(half)),
    ])
    const cases: Case[] = []
    for (let index = 0; index < Math.max(byCode.length, byName.length); index += 1) {
      const [code, name] = [byCode[index], byName[index]]
      if (code) cases.push(searching('by identity code', { identityCode: code.code }, index, code.client))
      if (name) cases.push(searching('by name', { name: name.slice(0, 2 + (index % 3)) }, index))
    }
    return cases
  },
}

function searching(
  part: string,
  sought: { identityCode: string } | { name: string },
  index: number,
  whom?: string,
): Case {
  const rightClient = Buffer.from(whom === undefined ? '"clientId"' : `"clientId":"${whom}"`)
  let expected: string[] = []
  const idsOf = ({ clients }: FoundClients) => clients.map(({ clientId }) => clientId)
  return {
    part,
    caseworker: index,
    path: '/api/clients/search',
    body: { purpose, ...sought },
    status: 200,
    isRight: (answer) => answer.includes(rightClient),
    isWhole: (answer) =>
      idsOf(JSON.parse(answer.toString('utf8')) as FoundClients).every((id, at) => id === expected[at]),
    errand: async (visit) => {
      expected = idsOf(await searchClients(visit, { purpose, ...sought }))
    },
  }
}

async function findCodes({ adminPool, register }: OpenRegister, clients: readonly string[]) {
  const { rows } = await adminPool.query<{ client_id: string; sealed: string }>(
    'select client_id, sealed from client_identity_code where is_current and client_id = any ($1)',
    [clients],
  )
  return rows.map(({ client_id, sealed }) => ({
    client: client_id,
    code: register.seals.unseal(sealed, `${client_id}:identityCode`),
  }))
}

/** Names as they are looked by, of clients at random: frequent names are typed frequently. */
async function findNames({ adminPool }: OpenRegister, clients: readonly string[]): Promise<string[]> {
  const { rows } = await adminPool.query<{ name_key: string }>(
    `select distinct on (client_id) name_key from client_name
     where client_id = any ($1) and length(name_key) >= 4 order by client_id, name_key`,
    [clients],
  )
  return rows.map(({ name_key }) => name_key)
}
