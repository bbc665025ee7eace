import { Checkbox } from 'suomifi-ui-components'
import type { FieldProps } from './TextField.tsx'

export const CheckField = ({ id, label, value, onValue, hint, error }: FieldProps<boolean>) => (
  <Checkbox
    id={id}
    checked={value}
    onClick={({ checkboxState }) => onValue(checkboxState)}
    {...(hint ? { hintText: hint } : {})}
    {...(error ? { status: 'error' as const, statusText: error } : {})}
  >
    {label}
  </Checkbox>
)
