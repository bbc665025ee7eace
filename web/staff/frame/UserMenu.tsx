import { useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { ChevronIcon, PersonIcon } from '../../ui/icons.tsx'
import type { Me } from '../api.ts'
import { signOut } from '../session/session.ts'
import { useSay } from '../words/say.ts'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { chooseDensity, useDensity } from './preferences.ts'

export function UserMenu({ me }: { readonly me: Me }) {
  const { t, text } = useSay()
  const [open, setOpen] = useState(false)
  const [leaving, setLeaving] = useState(false)
  const density = useDensity()
  const button = useRef<HTMLButtonElement>(null)
  const box = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!open) return
    const elsewhere = (event: PointerEvent) =>
      event.target instanceof Node && !box.current?.contains(event.target) && setOpen(false)
    addEventListener('pointerdown', elsewhere)
    return () => removeEventListener('pointerdown', elsewhere)
  }, [open])

  const leave = (everywhere: boolean) => {
    setLeaving(true)
    signOut({ everywhere }).catch(() => setLeaving(false))
  }

  return (
    <div
      className="user-menu"
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return
        setOpen(false)
        button.current?.focus()
      }}
      onBlur={(event) => {
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) setOpen(false)
      }}
    >
      <button
        ref={button}
        type="button"
        className="user-button"
        aria-expanded={open}
        aria-controls="user-panel"
        onClick={() => setOpen(!open)}
      >
        <PersonIcon />
        <span className="user-words">
          <span className="user-name">{me.name}</span>
          <span className="user-office">{text(me.officeName)}</span>
        </span>
        <ChevronIcon />
      </button>
      <div id="user-panel" className="user-panel" hidden={!open}>
        <p>
          <strong>{me.name}</strong>
          <br />
          {text(me.groupLabel)}
          <br />
          <span className="quiet">{text(me.officeName)}</span>
        </p>
        <h2 className="user-heading">{t('frame.language')}</h2>
        <LanguageSwitch />
        <h2 className="user-heading" id="density">
          {t('userMenu.density')}
        </h2>
        <div className="language-switch" role="group" aria-labelledby="density">
          {(['comfortable', 'compact'] as const).map((each) => (
            <button key={each} type="button" aria-pressed={density === each} onClick={() => chooseDensity(each)}>
              {t(`userMenu.${each}`)}
            </button>
          ))}
        </div>
        <div className="user-leave">
          <Button wide busy={leaving && t('userMenu.leaving')} onPress={() => leave(false)}>
            {t('userMenu.signOut')}
          </Button>
          <Button wide kind="secondary" onPress={() => leave(true)}>
            {t('userMenu.signOutEverywhere')}
          </Button>
        </div>
      </div>
    </div>
  )
}
