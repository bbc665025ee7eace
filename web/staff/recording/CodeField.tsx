import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { Combobox } from '../../ui/Combobox.tsx'
import { CloseIcon } from '../../ui/icons.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import type { FieldProps } from '../../ui/TextField.tsx'
import { post, type FoundCodes } from '../api.ts'
import { useRulebook, type CodeWord } from '../frame/rulebook.tsx'
import { useSay } from '../words/say.ts'

type Option = { readonly code: string; readonly label: string }

const plain = (words: string) => words.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '')

function useSettled<T>(value: T): T {
  const [settled, settle] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => settle(value), 160)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

/** The codes of a list that fit the typed words: our own lists at hand, those of others asked for from the door. */
function useOptions(
  listId: string,
  typed: string,
  on: string,
): { readonly options: readonly Option[]; readonly asking: boolean } {
  const rules = useRulebook()
  const { text } = useSay()
  const list = rules.codeLists[listId]
  const own = list?.codes
  const settled = useSettled(typed)
  const asked = useQuery({
    queryKey: ['code-search', listId, settled],
    enabled: !own,
    queryFn: ({ signal }) =>
      post<FoundCodes>(`/api/code-lists/${listId}/search`, { words: settled.slice(0, 100), limit: 20 }, { signal }),
  })
  return useMemo(() => {
    if (!own)
      return {
        options: (asked.data?.codes ?? []).map((code) => ({ code: code.code, label: text(code) })),
        asking: asked.isFetching,
      }
    const wanted = plain(typed).split(/\s+/).filter(Boolean)
    const options = Object.entries(own)
      .filter(([, { validFrom, validTo }]) => (!validFrom || validFrom <= on) && (!validTo || validTo >= on))
      .map(([code, words]) => ({ code, label: text(words) }))
      .filter(({ code, label }) => wanted.every((word) => plain(`${code} ${label}`).includes(word)))
    return { options, asking: false }
  }, [own, asked.data, asked.isFetching, typed, on, text])
}

type Props = FieldProps & {
  readonly list: string
  readonly word: CodeWord
  /** The day whose codes are valid. */ readonly on: string
}

/** One code of a list. A short list is all in sight, a longer one is a select, a long one is found by typing. */
export function CodeField({ list, word, on, ...field }: Props) {
  const { text, t } = useSay()
  const rules = useRulebook()
  const own = rules.codeLists[list]?.codes
  const valid = own
    ? Object.entries(own).filter(
        ([code, { validFrom, validTo }]) =>
          code === field.value || ((!validFrom || validFrom <= on) && (!validTo || validTo >= on)),
      )
    : []
  if (own && valid.length <= 4) {
    const options = valid.map(([value, label]) => ({ value, label: text(label) }))
    return (
      <ChoiceField
        {...field}
        options={field.optional ? [...options, { value: '', label: t('form.notSaid') }] : options}
      />
    )
  }
  if (own && valid.length <= 20)
    return (
      <SelectField
        {...field}
        none={t('form.choose')}
        options={valid.map(([value, label]) => ({ value, label: text(label) }))}
      />
    )
  return <TypedCode {...field} list={list} word={word} on={on} />
}

function TypedCode({ list, word, on, id, label, value, onValue, onLeave, hint, error, optional }: Props) {
  const { t } = useSay()
  const said = value ? word(list, value) : ''
  const [typed, type] = useState<string>()
  const { options, asking } = useOptions(list, typed ?? '', on)
  const status =
    asking && options.length === 0
      ? t('search.asking')
      : options.length === 0
        ? t('form.noCode')
        : t('form.codes', { count: options.length })
  return (
    <Combobox
      id={id}
      label={label}
      {...(hint ? { hint } : {})}
      error={error}
      {...(optional ? { optional } : {})}
      placeholder={t('form.typeCode')}
      text={typed ?? said}
      onText={(next) => {
        type(next)
        if (value) onValue('')
      }}
      options={options}
      keyOf={(option) => option.code}
      onPick={(option) => {
        onValue(option.code)
        type(undefined)
      }}
      onLeave={() => {
        type(undefined)
        onLeave?.()
      }}
      firstByDefault
      openOnFocus
      busy={asking}
      status={status}
    >
      {(option) => <CodeOption option={option} />}
    </Combobox>
  )
}

/** Several codes of one list: found by typing, shown as chips that can be taken away. */
export function CodesField({
  list,
  word,
  on,
  id,
  label,
  value,
  onValue,
  hint,
  error,
  optional,
}: Omit<Props, keyof FieldProps> & FieldProps<readonly string[]>) {
  const { t } = useSay()
  const [typed, type] = useState('')
  const { options, asking } = useOptions(list, typed, on)
  const left = options.filter(({ code }) => !value.includes(code))
  return (
    <div className="codes-field">
      <Combobox
        id={id}
        label={label}
        {...(hint ? { hint } : {})}
        error={error}
        {...(optional ? { optional } : {})}
        placeholder={t('form.typeCodes')}
        text={typed}
        onText={type}
        options={left}
        keyOf={(option) => option.code}
        onPick={(option) => {
          onValue([...value, option.code])
          type('')
        }}
        onLeave={() => type('')}
        firstByDefault
        openOnFocus
        busy={asking}
        status={left.length === 0 ? t('form.noCode') : t('form.codes', { count: left.length })}
      >
        {(option) => <CodeOption option={option} />}
      </Combobox>
      {value.length > 0 && (
        <ul className="plain-list row codes-chosen" aria-label={t('form.chosen', { field: label })}>
          {value.map((code) => (
            <li key={code}>
              <button
                type="button"
                className="chip"
                aria-label={t('form.takeAway', { what: word(list, code) })}
                onClick={() => {
                  onValue(value.filter((each) => each !== code))
                  document.getElementById(id)?.focus()
                }}
              >
                {word(list, code)}
                <CloseIcon />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

const CodeOption = ({ option }: { readonly option: Option }) => (
  <span className="code-option">
    <span>{option.label}</span>
    <span className="quiet">{option.code}</span>
  </span>
)
