import { Textarea } from 'suomifi-ui-components'
import { asSuomifi, type FieldProps } from './TextField.tsx'

type Props = FieldProps & {
  readonly maxLength?: number
  readonly rows?: number
  readonly remaining?: (amount: number) => string
  readonly exceeded?: (amount: number) => string
}

export const ParagraphsField = ({
  id,
  label,
  value,
  onValue,
  onLeave,
  hint,
  error,
  optional,
  maxLength,
  rows = 4,
  remaining,
  exceeded,
}: Props) => (
  <Textarea
    {...asSuomifi({ hint, error, optional })}
    {...(maxLength && remaining && exceeded && value.length > maxLength * 0.8
      ? { characterLimit: maxLength, ariaCharactersRemainingText: remaining, ariaCharactersExceededText: exceeded }
      : {})}
    id={id}
    labelText={label}
    resize="vertical"
    rows={rows}
    fullWidth
    value={value}
    onChange={(event) => onValue(event.target.value)}
    onBlur={() => onLeave?.()}
  />
)
