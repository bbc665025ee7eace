import { TextInput } from 'suomifi-ui-components'

/** What every control of a form takes. A required field says nothing; an optional one says `optional`. */
export type FieldProps<Value = string> = {
  readonly id: string
  readonly label: string
  readonly value: Value
  readonly onValue: (value: Value) => void
  readonly onLeave?: () => void
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly optional?: string | undefined
}

type Props = FieldProps & {
  readonly type?: 'text' | 'email' | 'tel'
  readonly inputMode?: 'text' | 'decimal' | 'numeric'
  readonly maxLength?: number
  readonly width?: 'short' | 'full'
  readonly autoComplete?: string
  readonly labelHidden?: boolean
}

/** The suomi.fi control's own words for a field's state. */
export const asSuomifi = ({ hint, error, optional }: Pick<FieldProps, 'hint' | 'error' | 'optional'>) => ({
  ...(hint ? { hintText: hint } : {}),
  ...(optional ? { optionalText: optional } : {}),
  ...(error ? { status: 'error' as const, statusText: error } : {}),
})

export const TextField = ({
  id,
  label,
  value,
  onValue,
  onLeave,
  type = 'text',
  width = 'full',
  labelHidden,
  hint,
  error,
  optional,
  ...rest
}: Props) => (
  <TextInput
    {...rest}
    {...asSuomifi({ hint, error, optional })}
    id={id}
    type={type}
    labelText={label}
    labelMode={labelHidden ? 'hidden' : 'visible'}
    autoComplete={rest.autoComplete ?? 'off'}
    fullWidth={width === 'full'}
    value={value}
    onChange={(next) => onValue(String(next ?? ''))}
    onBlur={() => onLeave?.()}
  />
)
