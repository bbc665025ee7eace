import { type AddressInfo, createConnection, createServer, type Socket } from 'node:net'
import type pg from 'pg'

/** A way to the same database that can be closed and opened again. */
export async function wayToDatabase(url: string) {
  const real = new URL(url)
  const socket = `${real.searchParams.get('host')}/.s.PGSQL.${real.port || 5432}`
  const passing = new Set<Socket>()
  const server = createServer((client) => {
    const there = createConnection(socket)
    for (const end of [client, there]) {
      passing.add(end)
      end.on('error', () => undefined).on('close', () => [client, there].forEach((one) => one.destroy()))
    }
    client.pipe(there).pipe(client)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const through = new URL(url)
  through.search = ''
  through.host = `127.0.0.1:${port}`
  return {
    url: through.href,
    open: () => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve)),
    close: () => {
      for (const end of passing) end.destroy()
      return new Promise<unknown>((resolve) => server.close(resolve))
    },
  }
}

/** The same pool, overheard: the text of what is asked through it directly is put into `heard`. */
export function hearDirectQueries(pool: pg.Pool, heard: string[]): pg.Pool {
  return new Proxy(pool, {
    get(target, member) {
      const value: unknown = Reflect.get(target, member, target)
      if (typeof value !== 'function') return value
      if (member === 'query') {
        return (query: string | { text: string }, ...rest: unknown[]) => {
          heard.push(typeof query === 'string' ? query : query.text)
          return (value as (...all: unknown[]) => unknown).call(target, query, ...rest)
        }
      }
      return value.bind(target)
    },
  })
}
