import { CalendarIcon, ClockIcon, DocumentIcon, MailIcon, PlanIcon } from '../../ui/icons.tsx'
import { daysBetween, today, useSay } from '../words/say.ts'
import type { NextStep } from './next-steps.ts'

type Props = { readonly steps: readonly NextStep[]; readonly onAct: (step: NextStep, from: HTMLElement) => void }

const icons = {
  interview: CalendarIcon,
  clarification: DocumentIcon,
  offer: MailIcon,
  plan: PlanIcon,
  search: ClockIcon,
} satisfies Record<NextStep['id'], unknown>

/** What must happen next, each with the button that does it. */
export function NextSteps({ steps, onAct }: Props) {
  const { t, day, inDays } = useSay()
  return (
    <section className="panel next" aria-labelledby="next-title">
      <h2 id="next-title">{t('next.title')}</h2>
      {steps.length === 0 ? (
        <p className="quiet next-nothing">{t('next.nothing')}</p>
      ) : (
        <ul className="plain-list next-list">
          {steps.map((step) => {
            const Icon = icons[step.id]
            const late = step.dueOn < today()
            const soon = !late && daysBetween(today(), step.dueOn) <= 2
            return (
              <li key={step.id} className={`next-step${late ? ' next-late' : soon ? ' next-soon' : ''}`}>
                <Icon />
                <span className="next-words">
                  <strong>{t(`next.${step.id}.what`)}</strong>
                  <span>
                    {t(`next.${step.id}.when`, { day: day(step.dueOn) })}{' '}
                    <span className="next-days">({inDays(step.dueOn)})</span>
                  </span>
                </span>
                {step.act && (
                  <button type="button" className="chip" onClick={(event) => onAct(step, event.currentTarget)}>
                    {t(`next.${step.id}.act`)}
                  </button>
                )}
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
