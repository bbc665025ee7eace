import { useId } from 'react'

type Props = {
  readonly label: string
  readonly value: string
  readonly onValue: (value: string) => void
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly optional?: string | undefined
  readonly lines?: number
  readonly maxLength?: number
  readonly type?: 'text' | 'email' | 'tel' | 'date'
  readonly autoComplete?: string
  readonly id?: string
}

/** A labelled line or paragraph. The browser's own control, so that phones bring the right keyboard. */
export function Field({ label, value, onValue, hint, error, optional, lines, id, ...rest }: Props) {
  const own = useId()
  const field = id ?? own
  const described = [hint && `${field}-hint`, error && `${field}-error`].filter(Boolean).join(' ') || undefined
  const shared = {
    ...rest,
    id: field,
    value,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described,
    onChange: (event: { target: { value: string } }) => onValue(event.target.value),
  }
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      <label htmlFor={field}>
        {label}
        {optional && <span className="optional"> ({optional})</span>}
      </label>
      {hint && (
        <span className="hint" id={`${field}-hint`}>
          {hint}
        </span>
      )}
      {lines ? <textarea {...shared} rows={lines} /> : <input {...shared} />}
      {error && (
        <span className="error" id={`${field}-error`}>
          {error}
        </span>
      )}
    </div>
  )
}
