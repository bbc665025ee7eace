import { useId } from 'react'
import { Button } from '../controls/Button.tsx'
import { Field } from '../controls/Field.tsx'
import type { Flaw, StartAnswers } from '../door.ts'
import { useSay } from '../words/say.ts'

/** What is told of each degree and of each employment, in the order in which it is asked. */
export const rowsAsked = {
  education: ['degree', 'institution', 'completedOn'],
  employment: ['title', 'employer', 'startedOn', 'endedOn'],
} as const

export type Told = keyof typeof rowsAsked
type Row = Readonly<Record<string, string>>
export type Rows = readonly Row[]

const needed = ['degree', 'title', 'employer', 'startedOn']
const days = ['completedOn', 'startedOn', 'endedOn']
const most = 10

export const rowsOf = (answers: StartAnswers, what: Told): Rows => (answers[what] ?? []) as Rows

type Props = {
  readonly told: StartAnswers
  readonly flaws: readonly Flaw[]
  readonly onTold: (answers: Partial<StartAnswers>) => void
}

/** What the person has learnt and done: a row for each, as many as there are. */
export function CompetenceFields({ told, flaws, onTold }: Props) {
  const { t } = useSay()
  const isMissing = (what: Told) => flaws.some(({ pointer }) => pointer === `/answers/${what}`)
  return (
    <>
      <RowFields
        what="education"
        rows={rowsOf(told, 'education')}
        flaws={flaws}
        missing={isMissing('education') && t('start.educationNeeded')}
        onRows={(education) => onTold({ education })}
      />
      <RowFields
        what="employment"
        rows={rowsOf(told, 'employment')}
        flaws={flaws}
        missing={isMissing('employment') && t('start.employmentNeeded')}
        onRows={(employment) => onTold({ employment, ...(employment.length > 0 ? { hasNotWorked: false } : {}) })}
      />
      {rowsOf(told, 'employment').length === 0 && (
        <label className="check">
          <input
            type="checkbox"
            checked={told.hasNotWorked === true}
            onChange={(event) => onTold({ hasNotWorked: event.target.checked })}
          />{' '}
          {t('start.hasNotWorked')}
        </label>
      )}
    </>
  )
}

type RowsProps = {
  readonly what: Told
  readonly rows: Rows
  readonly flaws: readonly Flaw[]
  readonly missing: string | false
  readonly onRows: (rows: Row[]) => void
}

function RowFields({ what, rows, flaws, missing, onRows }: RowsProps) {
  const { t } = useSay()
  const id = useId()
  const errorOf = (nth: number, name: string): string | undefined => {
    const flaw = flaws.find(({ pointer }) => pointer === `/answers/${what}/${nth}/${name}`)
    if (!flaw) return undefined
    const known = (['required', 'badDate', 'future', 'tooLong', 'beforeStart'] as const).find(
      (code) => code === flaw.code,
    )
    return t(`flaw.${known ?? 'other'}`)
  }
  const focus = (nth: number) =>
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-row="${id}-${nth}"] input`)?.focus())
  return (
    <div className="rows" role="group" aria-labelledby={id}>
      <h3 id={id}>{t(`start.rows.${what}`)}</h3>
      {missing && (
        <p className="error" role="alert">
          {missing}
        </p>
      )}
      {rows.map((row, nth) => (
        <fieldset key={nth} className="row-fields" data-row={`${id}-${nth}`}>
          <legend>{t(`start.row.${what}`, { nth: nth + 1 })}</legend>
          {rowsAsked[what].map((name) => (
            <Field
              key={name}
              label={t(`start.ask.${name}`)}
              value={row[name] ?? ''}
              error={errorOf(nth, name)}
              optional={needed.includes(name) ? undefined : t('viewings.optional')}
              type={days.includes(name) ? 'date' : 'text'}
              autoComplete="off"
              maxLength={name === 'degree' ? 200 : 150}
              onValue={(value) =>
                onRows(rows.map((each, index) => (index === nth ? { ...each, [name]: value } : each)))
              }
            />
          ))}
          <Button
            kind="secondary"
            onPress={() => {
              onRows(rows.filter((_, index) => index !== nth))
              focus(Math.max(0, nth - 1))
            }}
          >
            {t(`start.removeRow.${what}`, { nth: nth + 1 })}
          </Button>
        </fieldset>
      ))}
      {rows.length < most && (
        <Button
          kind="secondary"
          onPress={() => {
            onRows([...rows, {}])
            focus(rows.length)
          }}
        >
          {t(`start.addRow.${what}`)}
        </Button>
      )}
    </div>
  )
}
