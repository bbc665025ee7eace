import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Problem } from '../api.ts'
import { useSay } from '../words/say.ts'
import { PageHeading } from './PageHeading.tsx'

type Props = { readonly fault: unknown; readonly again: () => void; readonly page?: boolean }

/** What happened, what is kept, what to do: said once for all pages. */
export function WentWrong({ fault, again, page = false }: Props) {
  const { t } = useSay()
  const status = fault instanceof Problem ? fault.status : undefined
  const what =
    status === 0 || status === 503 || status === 502
      ? 'outage'
      : status === 404
        ? 'notFound'
        : status === 429
          ? 'tooMany'
          : 'fault'
  return (
    <div className="stack went-wrong">
      {page && <PageHeading title={t(`wentWrong.${what}.title`)}>{t(`wentWrong.${what}.title`)}</PageHeading>}
      <Notice
        announced
        tone={what === 'notFound' ? 'neutral' : 'error'}
        {...(page ? {} : { title: t(`wentWrong.${what}.title`) })}
      >
        {t(`wentWrong.${what}.lead`)}
      </Notice>
      {what !== 'notFound' && (
        <div>
          <Button kind="secondary" onPress={again}>
            {t('do.again')}
          </Button>
        </div>
      )}
    </div>
  )
}
