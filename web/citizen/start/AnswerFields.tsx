import { Field } from '../controls/Field.tsx'
import { Select } from '../controls/Select.tsx'
import type { Flaw, StartAnswers } from '../door.ts'
import { CodeSearch } from '../record/FieldControl.tsx'
import { useSay } from '../words/say.ts'
import { CompetenceFields, rowsAsked, rowsOf, type Told } from './CompetenceFields.tsx'

/** What is answered in a word; degrees and employments are told in rows. */
type Answered = Exclude<keyof StartAnswers, Told | 'hasNotWorked'>

type Step = {
  readonly id: 'situation' | 'contact' | 'competence' | 'work'
  readonly asks: readonly (Answered | Told)[]
}

/**
 * The questions, in the steps in which they are asked. Of whoever has been a client the register knows where they live, what
 * they may do in Finland and what they have learnt and done: what has changed of that, the office records.
 */
export const stepsFor = (isClient: boolean): readonly Step[] =>
  isClient
    ? [
        { id: 'situation', asks: ['situation', 'since'] },
        { id: 'contact', asks: ['service', 'native', 'phone', 'email', 'street', 'postalCode', 'city'] },
        { id: 'work', asks: ['occupation', 'hours'] },
      ]
    : [
        { id: 'situation', asks: ['situation', 'since', 'rightToWork'] },
        {
          id: 'contact',
          asks: ['municipality', 'service', 'native', 'phone', 'email', 'street', 'postalCode', 'city'],
        },
        { id: 'competence', asks: ['education', 'employment'] },
        { id: 'work', asks: ['occupation', 'hours'] },
      ]

const situations = ['unemployed', 'laidOff', 'shortenedWeek', 'fullTimeWork', 'partTimeWork', 'studies'] as const
const languages = ['fi', 'sv', 'en'] as const
const rights = ['citizenship', 'permanentPermit', 'otherPermit'] as const
const hours = ['01', '07', '08', '09', '10'] as const

/** Codes of lists that others keep are searched for. */
const searched = { municipality: 'municipality', native: 'language', occupation: 'occupation' } as const
const completed: Readonly<Partial<Record<Answered, string>>> = {
  phone: 'tel',
  email: 'email',
  street: 'street-address',
  postalCode: 'postal-code',
  city: 'address-level2',
}
const types: Readonly<Partial<Record<Answered, 'date' | 'tel' | 'email'>>> = {
  since: 'date',
  phone: 'tel',
  email: 'email',
}

/** What a new client must tell; somebody who has been one tells what has changed. */
const needed = (name: Answered, isClient: boolean) =>
  name === 'situation' ||
  (!isClient && ['rightToWork', 'municipality', 'service', 'phone', 'occupation'].includes(name))

/** The answers without what is empty. */
export const answersOf = (told: StartAnswers): StartAnswers =>
  Object.fromEntries(
    Object.entries(told).filter(
      ([, value]) => value !== '' && value !== false && !(Array.isArray(value) && !value.length),
    ),
  ) as StartAnswers

type Props = {
  readonly step: Step
  readonly told: StartAnswers
  readonly isClient: boolean
  readonly flaws: readonly Flaw[]
  readonly onTold: (answers: Partial<StartAnswers>) => void
}

export function AnswerFields({ step, told, isClient, flaws, onTold }: Props) {
  const { t } = useSay()
  const errorOf = (name: Answered): string | undefined => {
    const flaw = flaws.find(({ pointer }) => pointer === `/answers/${name}`)
    if (!flaw) return undefined
    const known = (['required', 'badEmail', 'badPhone', 'tooLong'] as const).find((code) => code === flaw.code)
    if (known === 'required' && name === 'phone') return t('start.phoneOrEmail')
    if (flaw.code === 'permitToShow') return t('start.permitToShow')
    if (flaw.code === 'future' || flaw.code === 'tooEarly' || flaw.code === 'beforeLastChange')
      return t('start.sinceWrong')
    return t(`flaw.${known ?? 'other'}`)
  }
  if (step.id === 'competence') return <CompetenceFields told={told} flaws={flaws} onTold={onTold} />
  return (
    <>
      {step.id === 'contact' && <p className="quiet">{t(isClient ? 'start.onlyChanges' : 'start.phoneOrEmail')}</p>}
      {step.asks.filter(isWord).map((name) => {
        const label = t(`start.ask.${name}`)
        const optional = needed(name, isClient) ? undefined : t('viewings.optional')
        const value = told[name] ?? ''
        const shared = { label, value, error: errorOf(name), onValue: (next: string) => onTold({ [name]: next }) }
        if (isChosen(name))
          return <Select key={name} {...shared} none={t('change.choose')} options={optionsOf(name, t)} />
        if (name === 'municipality' || name === 'native' || name === 'occupation')
          return (
            <CodeSearch
              key={name}
              label={label}
              list={searched[name]}
              max={1}
              chosen={value ? [value] : []}
              optional={optional}
              error={errorOf(name)}
              onChosen={(codes) => onTold({ [name]: codes[0] ?? '' })}
            />
          )
        return (
          <Field
            key={name}
            {...shared}
            optional={optional}
            type={types[name] ?? 'text'}
            autoComplete={completed[name] ?? 'off'}
            maxLength={name === 'email' ? 200 : 150}
          />
        )
      })}
    </>
  )
}

type Say = ReturnType<typeof useSay>['t']

const isWord = (name: Answered | Told): name is Answered => !(name in rowsAsked)
const chosen = ['situation', 'rightToWork', 'service', 'hours'] as const
type Chosen = (typeof chosen)[number]
const isChosen = (name: Answered): name is Chosen => (chosen as readonly string[]).includes(name)

function optionsOf(name: Chosen, t: Say) {
  if (name === 'situation') return situations.map((value) => ({ value, label: t(`start.situations.${value}`) }))
  if (name === 'rightToWork') return rights.map((value) => ({ value, label: t(`start.rights.${value}`) }))
  if (name === 'service') return languages.map((value) => ({ value, label: t(`start.languages.${value}`) }))
  return hours.map((value) => ({ value, label: t(`start.hours.${value}`) }))
}

type Line = { readonly name: string; readonly label: string; readonly value: string }

/** What was told, in words, in the order in which it was asked. Codes of others' lists are said by the acknowledgement. */
export function summaryOf(
  told: StartAnswers,
  isClient: boolean,
  { t, day }: Pick<ReturnType<typeof useSay>, 't' | 'day'>,
) {
  return stepsFor(isClient).flatMap(({ asks }) =>
    asks.flatMap((name): Line[] => {
      if (!isWord(name)) return linesOfRows(told, name, { t, day })
      const value = told[name]
      if (!value) return []
      const known = isChosen(name) ? optionsOf(name, t).find((option) => option.value === value)?.label : undefined
      return [{ name, label: t(`start.ask.${name}`), value: known ?? (types[name] === 'date' ? day(value) : value) }]
    }),
  )
}

function linesOfRows(told: StartAnswers, what: Told, { t, day }: Pick<ReturnType<typeof useSay>, 't' | 'day'>): Line[] {
  const rows = rowsOf(told, what)
  if (rows.length === 0 && what === 'employment' && told.hasNotWorked)
    return [{ name: what, label: t('start.rows.employment'), value: t('start.hasNotWorked') }]
  return rows.map((row, nth) => ({
    name: `${what}-${nth}`,
    label: t(`start.row.${what}`, { nth: nth + 1 }),
    value: rowsAsked[what]
      .flatMap((name) => (row[name] ? [name.endsWith('On') ? day(row[name]) : row[name]] : []))
      .join(', '),
  }))
}
