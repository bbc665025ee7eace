import { RadioButton, RadioButtonGroup } from 'suomifi-ui-components'
import type { FieldProps } from './TextField.tsx'

type Props = FieldProps & {
  readonly options: readonly { readonly value: string; readonly label: string; readonly hint?: string }[]
}

/** One of a few, all in sight. */
export const ChoiceField = ({ id, label, value, onValue, hint, error, optional, options }: Props) => (
  <RadioButtonGroup
    id={id}
    name={id}
    labelText={label}
    value={value}
    onChange={onValue}
    {...(hint ? { groupHintText: hint } : {})}
    {...(optional ? { optionalText: optional } : {})}
    {...(error ? { groupStatus: 'error' as const, groupStatusText: error } : {})}
  >
    {options.map((option, index) => (
      <RadioButton
        key={option.value}
        value={option.value}
        id={index === 0 ? `${id}-first` : `${id}-${option.value}`}
        {...(option.hint ? { hintText: option.hint } : {})}
      >
        {option.label}
      </RadioButton>
    ))}
  </RadioButtonGroup>
)
