import { Link } from '@tanstack/react-router'
import { Button } from '../controls/Button.tsx'
import { useSay } from '../words/say.ts'
import { chooseCookies, useCookieChoice } from './cookie-choice.ts'

/** Asks once. Both answers are as easy, and the page works before either. */
export function CookieBar() {
  const { t } = useSay()
  const choice = useCookieChoice()
  if (choice !== undefined) return null
  return (
    <section className="cookie-bar" aria-labelledby="cookie-bar-title">
      <div>
        <h2 id="cookie-bar-title">{t('cookies.barTitle')}</h2>
        <p>
          {t('cookies.bar')} <Link to="/cookies">{t('cookies.about')}</Link>
        </p>
      </div>
      <div className="actions">
        <Button kind="secondary" onPress={() => void chooseCookies(true)}>
          {t('cookies.allow')}
        </Button>
        <Button kind="secondary" onPress={() => void chooseCookies(false)}>
          {t('cookies.refuse')}
        </Button>
      </div>
    </section>
  )
}
