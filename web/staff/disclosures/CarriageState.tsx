import { AlertIcon, CheckIcon, ClockIcon, SendIcon, StrikeIcon } from '../../ui/icons.tsx'
import type { Delivery, Disclosure } from '../api.ts'
import { useSay } from '../words/say.ts'
import { sayProblem, stateOf } from './say-disclosure.ts'
import '../worklists/WorklistTable.css'
import './disclosures.css'

const icons = {
  waiting: ClockIcon,
  toPost: ClockIcon,
  delivered: SendIcon,
  acknowledged: CheckIcon,
  refused: AlertIcon,
  stopped: StrikeIcon,
  answered: CheckIcon,
} as const

type Props = {
  readonly carriage: Delivery['carriage'] | undefined
  readonly channel: Disclosure['channel']
}

/** How far something is, in a word and a picture. What was answered through an interface was there at once. */
export function CarriageBadge({ carriage, channel }: Props) {
  const { t } = useSay()
  const state = carriage ? stateOf(carriage, channel) : 'answered'
  const Icon = icons[state]
  return (
    <span className={`badge carriage carriage-${state}`}>
      <Icon />
      {t(`disclosures.state.${state}`)}
    </span>
  )
}

/** When it was where, and why it is not further. */
export function CarriageStory({ carriage }: Pick<Props, 'carriage'>) {
  const say = useSay()
  const { t, moment } = say
  if (!carriage) return null
  const { state, problem, attempts, nextAttemptAt, deliveredAt, acknowledgedAt } = carriage
  const parts = [
    acknowledgedAt
      ? t('disclosures.acknowledgedAt', { moment: moment(acknowledgedAt) })
      : deliveredAt
        ? t('disclosures.deliveredAt', { moment: moment(deliveredAt) })
        : '',
    attempts > 0 && (state === 'waiting' || state === 'refused') ? t('disclosures.attempts', { count: attempts }) : '',
    attempts > 0 && nextAttemptAt ? t('disclosures.nextAttempt', { moment: moment(nextAttemptAt) }) : '',
  ].filter(Boolean)
  if (!problem && parts.length === 0) return null
  return (
    <>
      {problem && <span className="carriage-why">{sayProblem(say, problem)}</span>}
      {parts.length > 0 && <span className="table-when">{parts.join(' · ')}</span>}
    </>
  )
}
