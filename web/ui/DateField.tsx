import { DateInput } from 'suomifi-ui-components'
import { asSuomifi, type FieldProps } from './TextField.tsx'

type Props = FieldProps & { readonly language: 'fi' | 'sv' | 'en'; readonly latest?: Date }

/** A day as one writes it (`14.3.2026`), with a calendar beside it. */
export const DateField = ({ id, label, value, onValue, onLeave, hint, error, optional, language, latest }: Props) => (
  <DateInput
    {...asSuomifi({ hint, error, optional })}
    {...(latest ? { maxDate: latest } : {})}
    id={id}
    labelText={label}
    language={language}
    datePickerEnabled
    autoComplete="off"
    value={value}
    onChange={(change) => onValue(change.value)}
    onBlur={() => onLeave?.()}
  />
)
