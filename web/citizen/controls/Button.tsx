import type { ReactNode } from 'react'

type Props = {
  readonly children: ReactNode
  readonly onPress?: () => void
  readonly kind?: 'primary' | 'secondary' | 'link'
  readonly type?: 'button' | 'submit'
  /** Its work is going on: it says so, and does nothing. */
  readonly busy?: string | false
  readonly describedBy?: string
}

export const Button = ({ children, onPress, kind = 'primary', type = 'button', busy = false, describedBy }: Props) => (
  <button
    type={type}
    className={kind === 'primary' ? 'button' : `button button-${kind}`}
    aria-disabled={busy ? true : undefined}
    aria-describedby={describedBy}
    onClick={(event) => {
      if (busy) event.preventDefault()
      else onPress?.()
    }}
  >
    {busy || children}
  </button>
)
