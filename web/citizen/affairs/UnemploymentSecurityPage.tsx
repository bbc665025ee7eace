import { useEffect, useRef, useState } from 'react'
import { Button } from '../controls/Button.tsx'
import { Field } from '../controls/Field.tsx'
import { Note } from '../controls/Note.tsx'
import { WhenAnswered } from '../controls/WhenAnswered.tsx'
import { type OwnAffairs, put } from '../door.ts'
import { OfClient } from '../frame/OfClient.tsx'
import { PageHeading } from '../frame/PageHeading.tsx'
import { noteWriting } from '../session/session.ts'
import { useSay } from '../words/say.ts'
import { useAct, useAffairs } from './affairs.ts'
import { Hindered } from './Hindered.tsx'

/** Statements, requests for clarification and answers in one list, newest first; still readable after the customership. */
export const UnemploymentSecurityPage = () => (
  <OfClient>
    <Events />
  </OfClient>
)

type Event = OwnAffairs['events'][number]

function Events() {
  const { t } = useSay()
  const affairs = useAffairs()
  return (
    <div className="page">
      <PageHeading>{t('pages.unemploymentSecurity')}</PageHeading>
      <p className="lead">{t('security.lead')}</p>
      <WhenAnswered answer={affairs}>
        {({ events }) =>
          events.length === 0 ? (
            <p>{t('security.none')}</p>
          ) : (
            <ul className="entries panel">
              {events.map((event) => (
                <EventItem key={event.entryId} event={event} />
              ))}
            </ul>
          )
        }
      </WhenAnswered>
    </div>
  )
}

function EventItem({ event }: { readonly event: Event }) {
  const { t, day, inDays } = useSay()
  return (
    <li className="entry" data-annulled={event.annulled || undefined}>
      <div className="entry-head">
        <h2 className="as-h3">{event.title}</h2>
        <span className="entry-when">{day(event.on)}</span>
      </div>
      {event.annulled && <p className="mark">{t('record.annulled')}</p>}
      <dl>
        {event.fields.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {event.mayAnswer && event.answerBy && (
        <p>
          <strong>{t('home.by', { day: day(event.answerBy), inDays: inDays(event.answerBy) })}</strong>
        </p>
      )}
      {event.mayAnswer && <AnswerForm event={event} />}
    </li>
  )
}

/** The answer in the person's own words, kept as a draft while it is written; once sent it cannot be changed. */
function AnswerForm({ event }: { readonly event: Event }) {
  const { t, time } = useSay()
  const { act, hindrance, isBusy } = useAct('/api/own/clarifications/answer')
  const [words, setWords] = useState(event.draft ?? '')
  const [kept, setKept] = useState<string>()
  const [isSure, setSure] = useState(false)
  const saved = useRef(event.draft ?? '')

  useEffect(() => {
    if (words === saved.current) return
    noteWriting('answer', true)
    const timer = setTimeout(() => {
      const sent = words
      put<{ savedAt: string }>('/api/own/clarifications/draft', { request: event.entryId, text: sent }).then(
        ({ savedAt }) => {
          saved.current = sent
          setKept(savedAt)
          noteWriting('answer', false)
        },
        () => undefined,
      )
    }, 900)
    return () => clearTimeout(timer)
  }, [words, event.entryId])
  useEffect(() => () => noteWriting('answer', false), [])

  return (
    <form
      className="form"
      noValidate
      onSubmit={(submitted) => {
        submitted.preventDefault()
        if (isSure) void act({ request: event.entryId, text: words })
        else setSure(true)
      }}
    >
      <Field
        label={t('security.answer')}
        hint={t('security.answerHint')}
        value={words}
        onValue={setWords}
        lines={7}
        maxLength={8000}
      />
      <p className="quiet" role="status">
        {kept ? t('security.draftKept', { time: time(kept) }) : ''}
      </p>
      {isSure && (
        <Note tone="warning" announced title={t('security.sureTitle')}>
          <p>{t('security.sure')}</p>
        </Note>
      )}
      <Hindered hindrance={hindrance} />
      <div className="actions">
        <Button type="submit" busy={isBusy && t('do.sending')}>
          {t(isSure ? 'security.sendSure' : 'security.send')}
        </Button>
        {isSure && (
          <Button kind="secondary" onPress={() => setSure(false)}>
            {t('do.cancel')}
          </Button>
        )}
      </div>
    </form>
  )
}
