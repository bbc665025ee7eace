import { useEffect, useRef, type ReactNode } from 'react'

type Props = {
  readonly children: ReactNode
  /** The name of the browser's tab. Never anything of a person. */
  readonly title: string
  readonly className?: string
}

/** The page's one h1. Takes the focus that a change of page left waiting on `main`. */
export function PageHeading({ children, title, className }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} – Seloste`
  }, [title])
  useEffect(() => {
    if (document.activeElement?.id === 'main') heading.current?.focus()
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children}
    </h1>
  )
}
