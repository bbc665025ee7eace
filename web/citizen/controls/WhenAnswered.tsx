import type { UseQueryResult } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { Problem } from '../door.ts'
import { useSay } from '../words/say.ts'
import { Button } from './Button.tsx'
import { Note } from './Note.tsx'

/**
 * Waiting and refusal, said once for all pages. What has been answered once stays while it is asked for anew, as in another
 * language: what is being written in it must not go with it.
 */
export function WhenAnswered<T>({
  answer,
  children,
}: {
  readonly answer: UseQueryResult<T>
  readonly children: (data: NonNullable<T>) => ReactNode
}) {
  const { t } = useSay()
  const [last, setLast] = useState(answer.data)
  if (answer.data !== undefined && answer.data !== last) setLast(answer.data)
  const shown = answer.data ?? last
  const away = answer.error instanceof Problem && (answer.error.status === 0 || answer.error.status === 503)
  const isRefused = answer.isError && (answer.data === undefined || answer.data === null)
  return (
    <>
      {isRefused && (
        <Note tone="error" announced title={t(away ? 'wrong.away' : 'wrong.fault')}>
          <p>{t(away ? 'wrong.awayText' : 'wrong.faultText')}</p>
          <Button kind="secondary" onPress={() => void answer.refetch()}>
            {t('do.again')}
          </Button>
        </Note>
      )}
      {shown !== undefined && shown !== null
        ? children(shown)
        : !isRefused && (
            <div className="panel">
              <Skeleton lines={5} label={t('do.loading')} />
            </div>
          )}
    </>
  )
}
