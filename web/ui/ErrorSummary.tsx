import { useEffect, useRef } from 'react'
import { ErrorSummary as SuomifiErrorSummary } from 'suomifi-ui-components'

type Props = {
  readonly title: string
  readonly errors: readonly { readonly fieldId: string; readonly message: string }[]
  /** Changes at every failed attempt, so that focus comes here again. */
  readonly attempt: number
  /** The level of its heading in the page's outline. */
  readonly level: 'h2' | 'h3'
}

/** What is wrong, gathered above the form; each line leads to its field. Takes the focus when it appears. */
export function ErrorSummary({ title, errors, attempt, level }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [attempt])
  return (
    <SuomifiErrorSummary
      headingText={title}
      headingVariant={level}
      headingRef={heading}
      items={errors.map(({ fieldId, message }) => ({ text: message, inputId: fieldId }))}
    />
  )
}
