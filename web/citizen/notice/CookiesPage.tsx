import { useState } from 'react'
import { Button } from '../controls/Button.tsx'
import { Note } from '../controls/Note.tsx'
import { chooseCookies, useCookieChoice } from '../frame/cookie-choice.ts'
import { PageHeading } from '../frame/PageHeading.tsx'
import { useSay } from '../words/say.ts'

/** What the cookies are for, and the choice that decides (N13.1). */
export function CookiesPage() {
  const { t } = useSay()
  const choice = useCookieChoice()
  const [saved, setSaved] = useState(false)
  const choose = (statistics: boolean) => void chooseCookies(statistics).then(() => setSaved(true))
  return (
    <div className="page prose">
      <PageHeading>{t('cookies.title')}</PageHeading>
      <p className="lead">{t('cookies.lead')}</p>
      <h2>{t('cookies.necessary')}</h2>
      <p>{t('cookies.necessaryText')}</p>
      <h2>{t('cookies.statistics')}</h2>
      <p>{t('cookies.statisticsText')}</p>
      <p>
        <strong>
          {t(
            choice === 'statistics'
              ? 'cookies.isAllowed'
              : choice === 'necessary'
                ? 'cookies.isRefused'
                : 'cookies.isOpen',
          )}
        </strong>
      </p>
      <div className="actions">
        <Button kind="secondary" onPress={() => choose(true)}>
          {t('cookies.allow')}
        </Button>
        <Button kind="secondary" onPress={() => choose(false)}>
          {t('cookies.refuse')}
        </Button>
      </div>
      {saved && (
        <Note tone="good" announced>
          <p>{t('cookies.saved')}</p>
        </Note>
      )}
    </div>
  )
}
