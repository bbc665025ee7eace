import { Outlet, useLocation } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { CloseIcon, MenuIcon } from '../../ui/icons.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { useDesk } from '../session/desk.ts'
import { SessionWarning } from '../session/SessionWarning.tsx'
import { endSession, useMe, useRulebookAnswer } from '../session/session.ts'
import { Problem } from '../api.ts'
import { useSay } from '../words/say.ts'
import { Brand } from './Brand.tsx'
import { DemoNote } from './DemoNote.tsx'
import { Footer } from './Footer.tsx'
import { pageChanged } from '../../ui/heading-focus.ts'
import { OutageBar } from './OutageBar.tsx'
import { PublicFrame } from './PublicFrame.tsx'
import { RulebookHolder } from './rulebook.tsx'
import { SearchBox } from './SearchBox.tsx'
import { SideNavigation } from './SideNavigation.tsx'
import { TaskSelect } from './TaskSelect.tsx'
import { UserMenu } from './UserMenu.tsx'
import { WentWrong } from './WentWrong.tsx'
import './Frame.css'

/** Around every page of a signed-in reader. */
export function Frame() {
  const { t } = useSay()
  const me = useMe()
  const rulebook = useRulebookAnswer()
  const { announcement } = useDesk()
  const [menu, setMenu] = useState(false)
  const main = useRef<HTMLElement>(null)
  const masthead = useRef<HTMLDivElement>(null)
  const { pathname } = useLocation()
  const before = useRef(pathname)

  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    setMenu(false)
    scrollTo(0, 0)
    if (pageChanged(pathname)) main.current?.querySelector('h1')?.focus()
    else main.current?.focus()
  }, [pathname])

  // Whatever sticks below the masthead, and whatever gets the focus, must know how high it is.
  useEffect(() => {
    const element = masthead.current
    if (!element) return
    const measure = () => {
      const sticks = getComputedStyle(element).position === 'sticky'
      document.documentElement.style.setProperty('--masthead', sticks ? `${element.offsetHeight}px` : '0px')
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    addEventListener('resize', measure)
    return () => {
      observer.disconnect()
      removeEventListener('resize', measure)
    }
  }, [])

  const fault = me.error ?? rulebook.error
  useEffect(() => {
    if (fault instanceof Problem && fault.status === 401) endSession()
  }, [fault])
  if (fault instanceof Problem && fault.status === 401) return null
  if (fault)
    return (
      <PublicFrame>
        <WentWrong fault={fault} again={() => void Promise.all([me.refetch(), rulebook.refetch()])} page />
      </PublicFrame>
    )

  return (
    <div className="frame" data-menu={menu || undefined}>
      <a className="skip-link" href="#main">
        {t('frame.skip')}
      </a>
      <div className="masthead" ref={masthead}>
        {me.data && <DemoNote />}
        <OutageBar />
        <header className="header">
          <button
            type="button"
            className="icon-button menu-button"
            aria-expanded={menu}
            aria-controls="side"
            aria-label={t('frame.menu')}
            onClick={() => setMenu(!menu)}
          >
            {menu ? <CloseIcon /> : <MenuIcon />}
          </button>
          <Brand />
          {me.data && rulebook.data && (
            <>
              {me.data.mayDo['find'] && (
                <RulebookHolder rulebook={rulebook.data}>
                  <SearchBox me={me.data} />
                </RulebookHolder>
              )}
              <TaskSelect me={me.data} />
              <UserMenu me={me.data} />
            </>
          )}
        </header>
      </div>
      <div className="side" id="side">
        {me.data && <SideNavigation me={me.data} onFollow={() => setMenu(false)} />}
      </div>
      <main id="main" ref={main} tabIndex={-1} className="main">
        {me.data && rulebook.data ? (
          <RulebookHolder rulebook={rulebook.data}>
            <Outlet />
          </RulebookHolder>
        ) : (
          <div className="panel">
            <Skeleton lines={6} label={t('do.loading')} />
          </div>
        )}
      </main>
      <Footer />
      <div className="unseen" role="status" aria-live="polite">
        {announcement}
      </div>
      {me.data && <SessionWarning />}
    </div>
  )
}
