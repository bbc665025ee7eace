import type { Asking } from '../session/session-queries.ts'
import type { PageView } from './contract.ts'

/** Counts one opening of a page: a number a day, page and language (N13.1). */
export async function countView(
  asking: Asking,
  { page, language, day, isFirst }: PageView & { day: string; isFirst: boolean },
): Promise<void> {
  await asking.query({
    name: 'count-view',
    text: `insert into visit_count as c (day, page, language, views, visitors) values ($1, $2, $3, 1, $4)
      on conflict (day, page, language) do update set views = c.views + 1, visitors = c.visitors + excluded.visitors`,
    values: [day, page, language, isFirst ? 1 : 0],
  })
}
