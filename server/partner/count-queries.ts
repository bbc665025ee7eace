import type { Pool } from 'pg'

/** Whose questions are counted together: of one user of a member, or of the member when it names no user. */
export type Asker = { readonly recipient: string; readonly member: string; readonly askedBy: string }

export type DayCount = Asker & { readonly day: string; readonly asked: number; readonly notFound: number }

const flushEvery = 10_000

const add = {
  name: 'add-query-counts',
  text: `insert into query_count (day, recipient, member, asked_by, asked, not_found)
    select * from unnest($1::date[], $2::text[], $3::text[], $4::text[], $5::int[], $6::int[])
    on conflict (day, recipient, member, asked_by)
    do update set asked = query_count.asked + excluded.asked, not_found = query_count.not_found + excluded.not_found`,
}

const countsSince = {
  name: 'query-counts-since',
  text: `select day, recipient, member, asked_by, asked, not_found from query_count where day >= $1
    order by day, recipient, member, asked_by`,
}

/**
 * Counts questions about one person at a time (906/2019 §23). Kept in memory for some seconds, because a row that every
 * question writes would make them wait for each other; a kill loses those seconds of the count, and the access log has
 * every question.
 */
export class QueryCounts {
  readonly #pool: Pool
  readonly #counts = new Map<string, { asker: Asker; day: string; asked: number; notFound: number }>()
  readonly #timer: NodeJS.Timeout

  constructor(pool: Pool) {
    this.#pool = pool
    this.#timer = setInterval(() => void this.flush().catch(() => undefined), flushEvery).unref()
  }

  count(asker: Asker, day: string, { isFound }: { readonly isFound: boolean }): void {
    const key = [day, asker.recipient, asker.member, asker.askedBy].join('\n')
    const known = this.#counts.get(key) ?? { asker, day, asked: 0, notFound: 0 }
    known.asked += 1
    if (!isFound) known.notFound += 1
    this.#counts.set(key, known)
  }

  /** Writes what has been counted. What cannot be written stays for the next time. */
  async flush(): Promise<void> {
    const counts = [...this.#counts.values()]
    if (counts.length === 0) return
    this.#counts.clear()
    try {
      await this.#pool.query({
        ...add,
        values: [
          counts.map(({ day }) => day),
          counts.map(({ asker }) => asker.recipient),
          counts.map(({ asker }) => asker.member),
          counts.map(({ asker }) => asker.askedBy),
          counts.map(({ asked }) => asked),
          counts.map(({ notFound }) => notFound),
        ],
      })
    } catch (error) {
      for (const { asker, day, asked, notFound } of counts) {
        for (let n = 0; n < asked; n += 1) this.count(asker, day, { isFound: n >= notFound })
      }
      throw error
    }
  }

  async close(): Promise<void> {
    clearInterval(this.#timer)
    await this.flush()
  }
}

/** What has been counted since a day, oldest first. */
export async function listQueryCounts(pool: Pool, since: string): Promise<DayCount[]> {
  const { rows } = await pool.query<{
    day: string
    recipient: string
    member: string
    asked_by: string
    asked: number
    not_found: number
  }>({ ...countsSince, values: [since] })
  return rows.map(({ asked_by, not_found, ...row }) => ({ ...row, askedBy: asked_by, notFound: not_found }))
}
