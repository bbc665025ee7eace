import type { ReactElement, ReactNode, Ref } from 'react'
import { Button as SuomifiButton } from 'suomifi-ui-components'

type Props = {
  readonly children: ReactNode
  readonly onPress?: () => void
  readonly kind?: 'primary' | 'secondary' | 'light' | 'bare'
  readonly type?: 'button' | 'submit'
  readonly icon?: ReactElement
  readonly busy?: string | false
  readonly wide?: boolean
  readonly id?: string
  readonly className?: string
  readonly buttonRef?: Ref<HTMLButtonElement>
  readonly 'aria-label'?: string
  readonly 'aria-expanded'?: boolean
  readonly 'aria-controls'?: string
  readonly 'aria-describedby'?: string
  readonly 'aria-keyshortcuts'?: string
}

const variants = {
  primary: 'default',
  secondary: 'secondary',
  light: 'secondaryLight',
  bare: 'secondaryNoBorder',
} as const

/** A suomi.fi button. `busy` is the sentence said while its work is going on; the button then does nothing. */
export function Button({
  children,
  onPress,
  kind = 'primary',
  type = 'button',
  busy = false,
  wide,
  buttonRef,
  ...rest
}: Props) {
  return (
    <SuomifiButton
      {...rest}
      {...(buttonRef ? { ref: buttonRef } : {})}
      {...(busy ? { loading: true, ariaLoadingText: busy } : {})}
      type={type}
      variant={variants[kind]}
      fullWidth={wide ?? false}
      onClick={() => !busy && onPress?.()}
    >
      {children}
    </SuomifiButton>
  )
}
