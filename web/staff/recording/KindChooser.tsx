import { useEffect, useMemo, useRef, useState } from 'react'
import { Combobox } from '../../ui/Combobox.tsx'
import { SearchIcon } from '../../ui/icons.tsx'
import type { Kind } from '../api.ts'
import { useRulebook } from '../frame/rulebook.tsx'
import { useSay } from '../words/say.ts'

type Props = { readonly writable: readonly string[]; readonly onChoose: (kind: string) => void }

const plain = (words: string) => words.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '')

/** What happens most during a phone call stands first. */
const usual = ['contact', 'interview', 'plan', 'jobOffer', 'employmentStatus', 'appointment', 'servicePeriod']

/** What is recorded is chosen by typing: `yht` is enough for `Yhteydenotto`. */
export function KindChooser({ writable, onChoose }: Props) {
  const { t, text } = useSay()
  const rules = useRulebook()
  const [typed, type] = useState('')
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])

  const kinds = useMemo(() => {
    const words = plain(typed).split(/\s+/).filter(Boolean)
    return rules.kinds
      .filter((kind) => kind.mayWrite && writable.includes(kind.id))
      .toSorted((a, b) => (rules.categories[a.category]?.number ?? 0) - (rules.categories[b.category]?.number ?? 0))
      .filter((kind) =>
        words.every((word) => plain(`${text(kind.label)} ${rules.categoryLabel(kind.category)}`).includes(word)),
      )
      .map((kind) => ({ kind, rank: rankOf(plain(text(kind.label)), words) }))
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ kind }) => kind)
  }, [typed, rules, writable, text])
  const frequent = usual.filter((id) => writable.includes(id))

  return (
    <div className="stack">
      <Combobox
        inputRef={input}
        label={t('recording.kind')}
        hint={t('recording.kindHint')}
        icon={<SearchIcon />}
        text={typed}
        onText={type}
        options={kinds}
        keyOf={(kind) => kind.id}
        onPick={(kind) => onChoose(kind.id)}
        {...(typed ? {} : { groupOf: (kind: Kind) => rules.categoryLabel(kind.category) })}
        firstByDefault
        escapeEmpties
        status={kinds.length === 0 ? t('recording.noKind') : t('recording.kinds', { count: kinds.length })}
      >
        {(kind) => (
          <span className="code-option">
            <span>{text(kind.label)}</span>
            {typed && <span className="quiet">{rules.categoryLabel(kind.category)}</span>}
          </span>
        )}
      </Combobox>
      {!typed && frequent.length > 0 && (
        <div>
          <h3 className="usual-title">{t('recording.usual')}</h3>
          <ul className="plain-list row">
            {frequent.map((id) => (
              <li key={id}>
                <button type="button" className="chip" onClick={() => onChoose(id)}>
                  {rules.kindLabel(id)}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

/** With words, kinds whose name begins with them come first; without, the order of the rulebook stands. */
const rankOf = (label: string, [first]: readonly string[]) =>
  first === undefined
    ? 0
    : label.startsWith(first)
      ? 0
      : label.includes(` ${first}`)
        ? 1
        : label.includes(first)
          ? 2
          : 3
