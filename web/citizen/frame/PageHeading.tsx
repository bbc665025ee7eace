import { useEffect, useRef, type ReactNode } from 'react'
import { useSay } from '../words/say.ts'
import { headingCame } from '../../ui/heading-focus.ts'

type Props = {
  readonly children: ReactNode
  /** The name of the browser's tab, when the heading has something of the person in it. */
  readonly title?: string
}

/** The page's one h1. Takes the focus that a change of page left waiting for it. */
export function PageHeading({ children, title }: Props) {
  const { t } = useSay()
  const heading = useRef<HTMLHeadingElement>(null)
  const name = title ?? (typeof children === 'string' ? children : '')
  useEffect(() => {
    document.title = name && name !== t('frame.service') ? `${name} – ${t('frame.service')}` : t('frame.service')
  }, [name, t])
  useEffect(() => {
    if (headingCame(location.pathname)) heading.current?.focus()
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}
