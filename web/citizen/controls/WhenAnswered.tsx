import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { Problem } from '../door.ts'
import { useSay } from '../words/say.ts'
import { Button } from './Button.tsx'
import { Note } from './Note.tsx'

/** Waiting and refusal, said once for all pages. */
export function WhenAnswered<T>({
  answer,
  children,
}: {
  readonly answer: UseQueryResult<T>
  readonly children: (data: NonNullable<T>) => ReactNode
}) {
  const { t } = useSay()
  if (answer.data !== undefined && answer.data !== null) return <>{children(answer.data)}</>
  if (answer.isError) {
    const away = answer.error instanceof Problem && (answer.error.status === 0 || answer.error.status === 503)
    return (
      <Note tone="error" announced title={t(away ? 'wrong.away' : 'wrong.fault')}>
        <p>{t(away ? 'wrong.awayText' : 'wrong.faultText')}</p>
        <Button kind="secondary" onPress={() => void answer.refetch()}>
          {t('do.again')}
        </Button>
      </Note>
    )
  }
  return (
    <div className="panel">
      <Skeleton lines={5} label={t('do.loading')} />
    </div>
  )
}
