import { Note } from '../controls/Note.tsx'
import { NotSent } from '../controls/Receipt.tsx'
import { useSay } from '../words/say.ts'
import type { useDecide } from './use-decide.ts'

type Props = { readonly isTold: boolean; readonly wrong: ReturnType<typeof useDecide>['wrong'] }

/** That it has been decided, or why not, where no field says so. */
export function Decided({ isTold, wrong }: Props) {
  const { t } = useSay()
  if (isTold)
    return (
      <Note tone="good" announced>
        <p>{t('consents.saved')}</p>
      </Note>
    )
  if (wrong === 'stale')
    return (
      <Note tone="error" announced>
        <p>{t('consents.stale')}</p>
      </Note>
    )
  return <NotSent wrong={wrong === 'businessId' ? undefined : wrong} />
}
