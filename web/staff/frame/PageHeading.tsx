import { useEffect, useRef, type ReactNode } from 'react'
import { headingCame } from '../../ui/heading-focus.ts'

type Props = {
  readonly children: ReactNode
  /** The name of the browser's tab. Never anything of a person. */
  readonly title: string
  readonly className?: string
}

/** The page's one h1. Takes the focus that a change of page left waiting for it. */
export function PageHeading({ children, title, className }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} – Seloste`
  }, [title])
  useEffect(() => {
    if (headingCame(location.pathname)) heading.current?.focus()
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children}
    </h1>
  )
}
