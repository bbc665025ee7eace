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

function Plan({ plan }: { readonly plan: NonNullable<OwnAffairs['plan']> }) {
  const { t, day } = useSay()
  const accepting = useAct('/api/own/plan/accept')
  const doing = useAct('/api/own/plan/task-done')
  const of = { entryId: plan.entryId, seen: plan.version }
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
          <li key={index} className="entry">
            <p>{[task.task, task.details].filter(Boolean).join(': ')}</p>
            <p className="quiet">
              {task.doneOn
                ? t('plan.doneOn', { day: day(task.doneOn) })
                : task.dueOn && t('plan.dueOn', { day: day(task.dueOn) })}
            </p>
            {!task.doneOn && (
              <button
                type="button"
                className="link-button"
                aria-label={t('plan.markDone', { task: task.task })}
                onClick={() => void doing.act({ ...of, task: index })}
              >
                {t('plan.done')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <Hindered hindrance={doing.hindrance ?? accepting.hindrance} />
      {plan.acceptedOn ? (
        <Note tone="good" announced={accepting.isDone}>
          <p>{t('plan.acceptedOn', { day: day(plan.acceptedOn) })}</p>
        </Note>
      ) : (
        <>
          <p>{t('plan.acceptLead')}</p>
          <div className="actions">
            <Button busy={accepting.isBusy && t('do.sending')} onPress={() => void accepting.act(of)}>
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

type OfferProps = {
  readonly offer: OwnAffairs['offers'][number]
  readonly choices: OwnAffairs['offerAnswers']
}

function Offer({ offer, choices }: OfferProps) {
  const { t, day, inDays } = useSay()
  const { act, hindrance, isBusy, isDone } = useAct('/api/own/offers/answer')
  const [result, setResult] = useState('')
  const [asked, ask] = useState(false)
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
