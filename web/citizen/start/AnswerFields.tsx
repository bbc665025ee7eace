import { Field } from '../controls/Field.tsx'
import { Select } from '../controls/Select.tsx'
import type { Flaw, StartAnswers } from '../door.ts'
import { CodeSearch } from '../record/FieldControl.tsx'
import { useSay } from '../words/say.ts'

export type Answered = keyof StartAnswers

/** The questions, in the steps in which they are asked. */
export const steps = [
  { id: 'situation', asks: ['situation', 'since'] },
  {
    id: 'contact',
    asks: ['municipality', 'service', 'native', 'phone', 'email', 'street', 'postalCode', 'city'],
  },
  { id: 'work', asks: ['occupation', 'hours'] },
] as const satisfies readonly { readonly id: string; readonly asks: readonly Answered[] }[]

type Step = (typeof steps)[number]

const situations = ['unemployed', 'laidOff', 'shortenedWeek', 'fullTimeWork', 'partTimeWork', 'studies'] as const
const languages = ['fi', 'sv', 'en'] as const
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
  name === 'situation' || (!isClient && ['municipality', 'service', 'phone', 'occupation'].includes(name))

/** The answers without what is empty. */
export const answersOf = (told: StartAnswers): StartAnswers =>
  Object.fromEntries(Object.entries(told).filter(([, value]) => value !== '')) as StartAnswers

type Props = {
  readonly step: Step
  readonly told: StartAnswers
  readonly isClient: boolean
  readonly flaws: readonly Flaw[]
  readonly onTold: (name: Answered, value: string) => void
}

export function AnswerFields({ step, told, isClient, flaws, onTold }: Props) {
  const { t } = useSay()
  const errorOf = (name: Answered): string | undefined => {
    const flaw = flaws.find(({ pointer }) => pointer === `/answers/${name}`)
    if (!flaw) return undefined
    const known = (['required', 'badEmail', 'badPhone', 'tooLong'] as const).find((code) => code === flaw.code)
    if (known === 'required' && name === 'phone') return t('start.phoneOrEmail')
    if (flaw.code === 'future' || flaw.code === 'tooEarly' || flaw.code === 'beforeLastChange')
      return t('start.sinceWrong')
    return t(`flaw.${known ?? 'other'}`)
  }
  return (
    <>
      {step.id === 'contact' && <p className="quiet">{t(isClient ? 'start.onlyChanges' : 'start.phoneOrEmail')}</p>}
      {step.asks.map((name: Answered) => {
        const label = t(`start.ask.${name}`)
        const optional = needed(name, isClient) ? undefined : t('viewings.optional')
        const value = told[name] ?? ''
        const shared = { label, value, error: errorOf(name), onValue: (next: string) => onTold(name, next) }
        if (name === 'situation' || name === 'service' || name === 'hours')
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
              onChosen={(codes) => onTold(name, codes[0] ?? '')}
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

function optionsOf(name: 'situation' | 'service' | 'hours', t: Say) {
  if (name === 'situation') return situations.map((value) => ({ value, label: t(`start.situations.${value}`) }))
  if (name === 'service') return languages.map((value) => ({ value, label: t(`start.languages.${value}`) }))
  return hours.map((value) => ({ value, label: t(`start.hours.${value}`) }))
}

/** What was told, in words, in the order in which it was asked. Codes of others' lists are said by the acknowledgement. */
export function summaryOf(told: StartAnswers, t: Say) {
  return steps.flatMap(({ asks }) =>
    asks.flatMap((name: Answered) => {
      const value = told[name]
      if (!value) return []
      const known =
        name === 'situation' || name === 'service' || name === 'hours'
          ? optionsOf(name, t).find((option) => option.value === value)?.label
          : undefined
      return [{ name, label: t(`start.ask.${name}`), value: known ?? value }]
    }),
  )
}
