import { ChevronIcon } from './icons.tsx'
import type { FieldProps } from './TextField.tsx'
import './SelectField.css'

type Props = FieldProps & {
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** The words of the empty choice; without them there is none. */
  readonly none?: string
  readonly labelHidden?: boolean
}

/** One of a list. The browser's own control: it opens as the device's user is used to, and reflows everywhere. */
export const SelectField = ({
  id,
  label,
  value,
  onValue,
  onLeave,
  hint,
  error,
  optional,
  options,
  none,
  labelHidden,
}: Props) => (
  <div className="select-field">
    <label className={labelHidden ? 'unseen' : 'field-label'} htmlFor={id}>
      {label}
      {optional && <span className="field-optional"> ({optional})</span>}
    </label>
    {hint && (
      <span className="field-hint" id={`${id}-hint`}>
        {hint}
      </span>
    )}
    <span className={`select-box${error ? ' select-wrong' : ''}`}>
      <select
        id={id}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={[hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined}
        onChange={(event) => onValue(event.target.value)}
        onBlur={() => onLeave?.()}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronIcon />
    </span>
    {error && (
      <span className="field-error" id={`${id}-error`}>
        {error}
      </span>
    )}
  </div>
)
