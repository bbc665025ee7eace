import { useState } from 'react'
import { Button } from '../controls/Button.tsx'
import { Note } from '../controls/Note.tsx'
import { Select } from '../controls/Select.tsx'
import { WhenAnswered } from '../controls/WhenAnswered.tsx'
import type { OwnAffairs } from '../door.ts'
import { OfClient } from '../frame/OfClient.tsx'
import { PageHeading } from '../frame/PageHeading.tsx'
import { useSay } from '../words/say.ts'
import { useAct, useAffairs } from './affairs.ts'
import { Applications } from './Applications.tsx'
import { Appointments } from './Appointments.tsx'
import { AskOffice } from './AskOffice.tsx'
import { Hindered } from './Hindered.tsx'

/** The plan to accept and follow, and the job offers to answer. */
export const PlanPage = () => (
  <OfClient>
    <PlanAndOffers />
  </OfClient>
)

function PlanAndOffers() {
  const { t } = useSay()
  const affairs = useAffairs()
  return (
    <div className="page">
      <PageHeading>{t('pages.plan')}</PageHeading>
      <WhenAnswered answer={affairs}>
        {(data) => (
          <>
            {data.plan ? <Plan plan={data.plan} /> : <p>{t('plan.none')}</p>}
            <Applications affairs={data} />
            <Appointments appointments={data.appointments} />
            <section aria-labelledby="offers-title">
              <h2 id="offers-title">{t('plan.offers')}</h2>
              {data.offers.length === 0 && <p>{t('plan.noOffers')}</p>}
              <ul className="entries panel">
                {data.offers.map((offer) => (
                  <Offer key={offer.entryId} offer={offer} choices={data.offerAnswers} />
                ))}
              </ul>
            </section>
          </>
        )}
      </WhenAnswered>
    </div>
  )
}

type PlanOf = NonNullable<OwnAffairs['plan']>

/** What the office wrote of a plan, without what the person has done to it. */
const writtenOf = ({ version: _version, acceptedOn: _acceptedOn, tasks, ...plan }: PlanOf) =>
  JSON.stringify([plan, tasks.map(({ task, details }) => [task, details])])

/** The plan as it was read, in the version that the person's own acts since then have made of it. */
const seenOf = (plan: PlanOf) => (now: OwnAffairs | undefined) => ({
  entryId: plan.entryId,
  seen: now?.plan && writtenOf(now.plan) === writtenOf(plan) ? now.plan.version : plan.version,
})

function Plan({ plan }: { readonly plan: PlanOf }) {
  const { t, day } = useSay()
  const { act, hindrance, isBusy, isDone } = useAct('/api/own/plan/accept')
  return (
    <section className="panel" aria-labelledby="plan-title">
      <h2 id="plan-title">{plan.title}</h2>
      <p className="quiet">
        {[t('plan.madeOn', { day: day(plan.madeOn) }), plan.reviewOn && t('plan.reviewOn', { day: day(plan.reviewOn) })]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {plan.goals && <p className="paragraphs">{plan.goals}</p>}
      <h3>{t('plan.tasks')}</h3>
      <ul className="entries">
        {plan.tasks.map((task, index) => (
          <TaskItem key={index} plan={plan} index={index} task={task} />
        ))}
      </ul>
      <Hindered hindrance={hindrance} />
      {plan.acceptedOn ? (
        <Note tone="good" announced={isDone}>
          <p>{t('plan.acceptedOn', { day: day(plan.acceptedOn) })}</p>
        </Note>
      ) : (
        <>
          <p>{t('plan.acceptLead')}</p>
          <div className="actions">
            <Button busy={isBusy && t('do.sending')} onPress={() => void act(seenOf(plan))}>
              {t('plan.accept')}
            </Button>
          </div>
        </>
      )}
      <details>
        <summary>{t('plan.propose')}</summary>
        <AskOffice subject={t('plan.proposeSubject', { day: day(plan.madeOn) })} />
      </details>
    </section>
  )
}

type TaskProps = { readonly plan: PlanOf; readonly index: number; readonly task: PlanOf['tasks'][number] }

/** One task; each is marked by itself, also while another waits to be sent. */
function TaskItem({ plan, index, task: { task, details, doneOn, dueOn } }: TaskProps) {
  const { t, day } = useSay()
  const { act, hindrance } = useAct('/api/own/plan/task-done')
  const mark = (now: OwnAffairs | undefined) => ({ ...seenOf(plan)(now), task: index })
  return (
    <li className="entry">
      <p>{[task, details].filter(Boolean).join(': ')}</p>
      <p className="quiet" role="status">
        {doneOn ? t('plan.doneOn', { day: day(doneOn) }) : dueOn && t('plan.dueOn', { day: day(dueOn) })}
      </p>
      <Hindered hindrance={hindrance} />
      {!doneOn && (
        <button
          type="button"
          className="link-button"
          aria-label={t('plan.markDone', { task })}
          onClick={() => void act(mark)}
        >
          {t('plan.done')}
        </button>
      )}
    </li>
  )
}

type OfferProps = {
  readonly offer: OwnAffairs['offers'][number]
  readonly choices: OwnAffairs['offerAnswers']
}

function Offer({ offer, choices }: OfferProps) {
  const { t, day, inDays } = useSay()
  const [result, setResult] = useState('')
  const [asked, ask] = useState(false)
  const { act, hindrance, isBusy, isDone } = useAct('/api/own/offers/answer', result !== '', () => {
    setResult('')
    ask(false)
  })
  return (
    <li className="entry">
      <div className="entry-head">
        <h3>
          {offer.title}, {offer.employer}
        </h3>
        <span className="entry-when">{day(offer.offeredOn)}</span>
      </div>
      {offer.result && (
        <p>
          <span className="mark">{offer.result}</span>
        </p>
      )}
      {offer.answerBy && offer.mayAnswer && (
        <p>
          <strong>{t('home.by', { day: day(offer.answerBy), inDays: inDays(offer.answerBy) })}</strong>
        </p>
      )}
      {isDone && (
        <Note tone="good" announced>
          <p>{t('plan.offerAnswered')}</p>
        </Note>
      )}
      {offer.mayAnswer && (
        <form
          className="form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            ask(true)
            if (result) void act({ entryId: offer.entryId, seen: offer.version, result })
          }}
        >
          <Select
            label={t('plan.offerAnswer')}
            value={result}
            onValue={setResult}
            none={t('change.choose')}
            options={choices.map(({ code, label }) => ({ value: code, label }))}
            error={asked && !result ? t('flaw.required') : undefined}
          />
          <Hindered hindrance={hindrance} />
          <div className="actions">
            <Button type="submit" busy={isBusy && t('do.sending')}>
              {t('plan.sendAnswer')}
            </Button>
          </div>
        </form>
      )}
    </li>
  )
}
