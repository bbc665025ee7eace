import type { ReactNode } from 'react'
import { useSay } from '../words/say.ts'
import { Brand } from './Brand.tsx'
import { DemoNote } from './DemoNote.tsx'
import { Footer } from './Footer.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { OutageBar } from './OutageBar.tsx'
import './Frame.css'

/** Around the pages that may be read without signing in. */
export function PublicFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useSay()
  return (
    <div className="public-frame">
      <a className="skip-link" href="#main">
        {t('frame.skip')}
      </a>
      <DemoNote />
      <OutageBar />
      <header className="public-header">
        <Brand />
        <LanguageSwitch />
      </header>
      <main id="main" tabIndex={-1} className="public-main">
        {children}
      </main>
      <Footer />
    </div>
  )
}
