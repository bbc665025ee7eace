import type { OpenRegister } from './open-register.ts'

/** Clients of all offices at random, the same for the same register: the sample of every run. */
export async function sampleClients({ adminPool }: OpenRegister, count: number): Promise<string[]> {
  const { rows } = await adminPool.query<{ client_id: string }>(
    `select client_id from client where merged_into is null order by md5(client_id::text || 'bench') limit $1`,
    [count],
  )
  return rows.map(({ client_id }) => client_id)
}
