import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { CloseIcon, MenuIcon } from '../../ui/icons.tsx'
import { pageChanged } from '../../ui/heading-focus.ts'
import { Button } from '../controls/Button.tsx'
import { useWrongFirst } from '../controls/wrong-first.ts'
import { SessionWarning } from '../session/SessionWarning.tsx'
import { isVisitor, signOut, useMe, useSessionState } from '../session/session.ts'
import { chooseLanguage, languageNames, languages } from '../words/index.ts'
import { useSay } from '../words/say.ts'
import type { Language } from '../door.ts'
import { CookieBar } from './CookieBar.tsx'
import { countPage } from './cookie-choice.ts'
import { LeaveWarning } from './LeaveWarning.tsx'
import { OutageBar } from './OutageBar.tsx'
import { pages, publicPages } from './pages.ts'

/** Around every page. */
export function Frame() {
  const { t, language } = useSay()
  const me = useMe()
  const { waits } = useSessionState()
  const [menu, setMenu] = useState(false)
  const main = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  useWrongFirst()
  const before = useRef(pathname)
  const isClient = me.data?.isClient ?? false
  const [languageStays, setLanguageStays] = useState(false)
  const choose = (each: Language) => void chooseLanguage(each).then((isChosen) => setLanguageStays(!isChosen))
  const [signsOut, setSignsOut] = useState(false)
  const out = () => {
    setSignsOut(true)
    signOut().catch(() => setSignsOut(false))
  }

  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    setMenu(false)
    scrollTo(0, 0)
    if (pageChanged(pathname)) main.current?.querySelector('h1')?.focus()
    else main.current?.focus()
  }, [pathname])

  useEffect(() => {
    if (me.isPending) return
    countPage(pathname, isClient, language)
    // The language of the page is told as it is when the page is opened.
    // oxlint-disable-next-line react/exhaustive-deps -- another language is no other opening
  }, [pathname, me.isPending, isClient])

  return (
    <>
      <div className="shell" inert={waits}>
        <a className="skip-link" href="#main">
          {t('frame.skip')}
        </a>
        {me.data?.profile === 'demo' && (
          <aside className="demo" aria-label={t('frame.demoLabel')}>
            {t('frame.demo')}
          </aside>
        )}
        <OutageBar />
        <header className="masthead">
          <div className="masthead-row">
            <Link to="/" className="brand">
              <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
                <rect width="32" height="32" rx="4" className="brand-ground" />
                <path d="M9 6h11l4 4v16H9z" className="brand-sheet" />
                <path d="M12.500 13h8M12.500 17h8M12.500 21h5" className="brand-lines" />
              </svg>
              <span>
                <span className="brand-name">{t('frame.service')}</span>
                <span className="brand-of">{t('frame.of')}</span>
              </span>
            </Link>
            {/* Until the script is there, the door answers what is pressed. */}
            <form method="get" onSubmit={(event) => event.preventDefault()}>
              <div className="languages" role="group" aria-label={t('frame.language')}>
                {languages.map((each) => (
                  <button
                    key={each}
                    name="lang"
                    value={each}
                    lang={each}
                    aria-pressed={each === language}
                    onClick={() => choose(each)}
                  >
                    {languageNames[each]}
                  </button>
                ))}
              </div>
            </form>
            <p role="status" className={languageStays ? undefined : 'unseen'}>
              {languageStays && t('frame.languageStays')}
            </p>
            {isClient && (
              <button
                type="button"
                className="menu-button"
                aria-expanded={menu}
                aria-controls="navigation"
                onClick={() => setMenu(!menu)}
              >
                {menu ? <CloseIcon /> : <MenuIcon />}
                {t('frame.menu')}
              </button>
            )}
            {me.isPending && !isVisitor() && <div className="who" />}
            {me.data && (
              <div className="who">
                <span className="who-name">{t('frame.signedInAs', { name: me.data.name })}</span>
                <Button kind="link" busy={signsOut && t('frame.signOutWaits')} onPress={out}>
                  {t('frame.signOut')}
                </Button>
              </div>
            )}
          </div>
          {isClient && (
            <nav id="navigation" aria-label={t('frame.navigation')} data-open={menu || undefined}>
              <ul>
                {pages.map(({ to, name }) => (
                  <li key={to}>
                    <Link to={to} activeOptions={{ exact: true }} onClick={() => setMenu(false)}>
                      {t(`pages.${name}`)}
                    </Link>
                  </li>
                ))}
              </ul>
            </nav>
          )}
        </header>
        <main id="main" ref={main} tabIndex={-1}>
          <Outlet />
        </main>
        <footer>
          <ul>
            {publicPages.map(({ to, name }) => (
              <li key={to}>
                <Link to={to}>{t(`pages.${name}`)}</Link>
              </li>
            ))}
          </ul>
        </footer>
        <CookieBar />
      </div>
      <LeaveWarning />
      {me.data && <SessionWarning />}
    </>
  )
}
