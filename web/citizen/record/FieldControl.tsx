import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { Field } from '../controls/Field.tsx'
import { post, type Text } from '../door.ts'
import { useSay } from '../words/say.ts'
import type { FormField } from './forms.ts'

type Codes = Readonly<Record<string, Text & { readonly validTo?: string }>>
type Found = { readonly codes: readonly (Text & { readonly code: string })[] }

type Props = {
  readonly name: string
  readonly label: string
  readonly field: FormField
  readonly codes: Codes | undefined
  readonly value: unknown
  readonly error: string | undefined
  readonly onValue: (value: unknown) => void
}

const completed: Readonly<Record<string, string>> = {
  street: 'street-address',
  postalCode: 'postal-code',
  city: 'address-level2',
  address: 'email',
  number: 'tel',
}

/** The control of one field of a form, by what the field holds. */
export function FieldControl({ name, label, field, codes, value, error, onValue }: Props) {
  const { t, text } = useSay()
  const id = useId()
  const optional = field.required ? undefined : t('viewings.optional')
  const hint = field.hint && text(field.hint)
  if (field.type === 'boolean')
    return (
      <label className="check">
        <input type="checkbox" checked={value === true} onChange={(event) => onValue(event.target.checked)} /> {label}
      </label>
    )
  if (field.type === 'code' && codes)
    return (
      <div className={error ? 'field field-wrong' : 'field'}>
        <label htmlFor={id}>
          {label}
          {optional && <span className="optional"> ({optional})</span>}
        </label>
        <select
          id={id}
          value={String(value ?? '')}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onChange={(event) => onValue(event.target.value)}
        >
          <option value="">{t('change.choose')}</option>
          {Object.entries(codes)
            .filter(([, { validTo }]) => validTo === undefined)
            .toSorted(([a], [b]) => (a < b ? -1 : 1))
            .map(([code, words]) => (
              <option key={code} value={code}>
                {text(words)}
              </option>
            ))}
        </select>
        {error && (
          <span className="error" id={`${id}-error`}>
            {error}
          </span>
        )}
      </div>
    )
  if (field.type === 'code' || field.type === 'codes')
    return (
      <CodeSearch
        label={label}
        list={field.list}
        max={field.type === 'codes' ? field.max : 1}
        chosen={field.type === 'codes' ? ((value as string[] | undefined) ?? []) : value ? [String(value)] : []}
        optional={optional}
        error={error}
        onChosen={(chosen) => onValue(field.type === 'codes' ? chosen : (chosen[0] ?? ''))}
      />
    )
  return (
    <Field
      label={label}
      optional={optional}
      hint={hint}
      error={error}
      value={String(value ?? '')}
      onValue={onValue}
      {...(field.type === 'longText' ? { lines: 7 } : {})}
      {...('maxLength' in field ? { maxLength: field.maxLength } : {})}
      type={field.type === 'email' ? 'email' : field.type === 'phone' ? 'tel' : field.type === 'date' ? 'date' : 'text'}
      autoComplete={completed[name] ?? 'off'}
    />
  )
}

type SearchProps = {
  readonly label: string
  readonly list: string
  readonly max: number
  readonly chosen: readonly string[]
  readonly optional: string | undefined
  readonly error: string | undefined
  readonly onChosen: (codes: readonly string[]) => void
}

/** Codes of a list that others keep: what is chosen stands as words that can be taken away, and more is searched for. */
export function CodeSearch({ label, list, max, chosen, optional, error, onChosen }: SearchProps) {
  const { t, text } = useSay()
  const id = useId()
  const [typed, type] = useState('')
  const known = useQuery({
    queryKey: ['codes', list, chosen],
    enabled: chosen.length > 0,
    queryFn: () => post<Found>(`/api/code-lists/${list}/search`, { codes: chosen }),
  })
  const found = useQuery({
    queryKey: ['codes', list, typed],
    enabled: typed.trim().length > 0,
    queryFn: () => post<Found>(`/api/code-lists/${list}/search`, { words: typed.trim(), limit: 8 }),
  })
  const wordOf = (code: string) => text(known.data?.codes.find((each) => each.code === code)) || '…'
  const choose = (code: string) => {
    type('')
    onChosen(max === 1 ? [code] : [...new Set([...chosen, code])].slice(0, max))
  }
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="optional"> ({optional})</span>}
      </label>
      {chosen.length > 0 && (
        <ul className="chips">
          {chosen.map((code) => (
            <li key={code}>
              <button
                type="button"
                className="chip"
                aria-label={t('change.takeAway', { what: wordOf(code) })}
                onClick={() => onChosen(chosen.filter((each) => each !== code))}
              >
                {wordOf(code)} <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <span className="hint" id={`${id}-hint`}>
        {t('change.search')}
      </span>
      <input
        id={id}
        value={typed}
        autoComplete="off"
        aria-invalid={error ? true : undefined}
        aria-describedby={[`${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')}
        onChange={(event) => type(event.target.value)}
      />
      <ul className="found" aria-live="polite">
        {typed.trim() !== '' &&
          (found.data?.codes ?? []).map((each) => (
            <li key={each.code}>
              <button type="button" className="link-button" onClick={() => choose(each.code)}>
                {text(each)}
              </button>
            </li>
          ))}
      </ul>
      {error && (
        <span className="error" id={`${id}-error`}>
          {error}
        </span>
      )}
    </div>
  )
}
