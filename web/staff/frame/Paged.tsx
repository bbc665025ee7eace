import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { useSay } from '../words/say.ts'
import { WentWrong } from './WentWrong.tsx'
import '../worklists/WorklistPage.css'

type Found = Pick<
  UseInfiniteQueryResult,
  'isError' | 'error' | 'refetch' | 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'
>

type Props<Row> = {
  readonly found: Found
  /** The rows of all pages so far; undefined until the first has come. */
  readonly rows: Row[] | undefined
  /** Lines of the shape that stands there until then. */
  readonly lines?: number
  /** How many there are, above the rows and where there are none. */
  readonly total?: string | undefined
  /** What would be here, and how it comes. */
  readonly empty: ReactNode
  readonly children: (rows: Row[]) => ReactNode
}

/** A list that comes a page at a time: waiting, failing, empty and going on are said once for all lists. */
export function Paged<Row>({ found, rows, lines = 6, total, empty, children }: Props<Row>) {
  const { t } = useSay()
  if (found.isError) return <WentWrong fault={found.error} again={() => void found.refetch()} />
  if (!rows)
    return (
      <div className="panel">
        <Skeleton lines={lines} label={t('do.loading')} />
      </div>
    )
  return (
    <>
      {total !== undefined && (
        <p role="status" className="worklist-total">
          {total}
        </p>
      )}
      {rows.length === 0 ? <div className="panel empty">{empty}</div> : children(rows)}
      {found.hasNextPage && (
        <div>
          <Button
            kind="secondary"
            busy={found.isFetchingNextPage && t('do.loading')}
            onPress={() => void found.fetchNextPage()}
          >
            {t('worklist.more')}
          </Button>
        </div>
      )}
    </>
  )
}
