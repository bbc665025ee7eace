import type { Pool } from '../database/connection.ts'

/** The statements that a pool's connections send, in order, with whatever names one person left out. */
export function overhear(pool: Pool): { readonly said: string[] } {
  const said: string[] = []
  pool.on('connect', (connection) => {
    const query = connection.query as (...sent: unknown[]) => unknown
    connection.query = ((...sent: unknown[]) => {
      const [first] = sent
      said.push(withoutNames(typeof first === 'string' ? first : (first as { text: string }).text))
      return query.apply(connection, sent)
    }) as typeof connection.query
  })
  return { said }
}

const withoutNames = (text: string) =>
  text
    .replaceAll(/(set local actor\.\w+ = )'[^']*'/g, '$1…')
    .replaceAll(/[0-9a-f]{64}/g, '<digest>')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<instant>')
