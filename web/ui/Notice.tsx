import type { ReactNode } from 'react'
import { InlineAlert } from 'suomifi-ui-components'

type Props = {
  readonly children: ReactNode
  readonly title?: string
  readonly tone?: 'neutral' | 'warning' | 'error'
  /** Read out when it appears. */
  readonly announced?: boolean
}

/** Something the reader must know before going on. */
export const Notice = ({ children, title, tone = 'neutral', announced = false }: Props) => (
  <InlineAlert
    status={tone}
    {...(title ? { labelText: title } : {})}
    {...(announced ? { role: tone === 'error' ? 'alert' : 'status' } : {})}
  >
    {children}
  </InlineAlert>
)
