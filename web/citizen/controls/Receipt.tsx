import type { Raised } from '../door.ts'
import { useSay } from '../words/say.ts'
import { Note } from './Note.tsx'
import type { Wrong } from './use-sending.ts'

/** What was opened by sending, and when it is answered. */
export function Receipt({
  raised: { number, receivedOn, dueOn },
  title,
}: {
  readonly raised: Raised
  readonly title: string
}) {
  const { t, day } = useSay()
  return (
    <Note tone="good" announced title={title}>
      <p>
        {dueOn
          ? t('receipt', { number, day: day(receivedOn), due: day(dueOn) })
          : t('receiptOpen', { number, day: day(receivedOn) })}
      </p>
    </Note>
  )
}

/** Why it was not sent, where no field says so. */
export function NotSent({ wrong }: { readonly wrong: Wrong }) {
  const { t } = useSay()
  if (wrong === undefined || wrong === 'unfilled') return null
  return (
    <Note tone="error" announced title={t(wrong === 'away' || wrong === 'held' ? 'wrong.away' : 'wrong.fault')}>
      <p>{t(wrong === 'away' || wrong === 'fault' ? `wrong.${wrong}Text` : `wrong.${wrong}`)}</p>
    </Note>
  )
}
