import { useEffect, useRef, useState } from 'react'
import { AttachmentLink } from '../controls/AttachmentLink.tsx'
import { KeepLetter } from '../controls/KeepLetter.tsx'
import { Note } from '../controls/Note.tsx'
import type { OwnAffairs } from '../door.ts'
import { useSay } from '../words/say.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { AttachForm } from './AttachForm.tsx'

export type Event = OwnAffairs['events'][number]
type Sent = Event['sent'][number]

/** A statement, or a request with its state, what has come to it, and what may be sent. */
export function EventItem({ event }: { readonly event: Event }) {
  const { t, day, inDays } = useSay()
  const [done, setDone] = useState<string>()
  const sent = event.sent.find(({ entryId }) => entryId === done)
  const isLate = event.kind === 'clarificationRequest' && event.state === 'inHandling' && event.sent.length === 0
  return (
    <li
      className="entry event"
      data-kind={event.kind}
      data-state={event.state}
      data-annulled={event.annulled || undefined}
    >
      <div className="entry-head">
        <h2 className="as-h3">{event.title}</h2>
        <span className="entry-when">{day(event.on)}</span>
      </div>
      {event.annulled && <p className="mark">{t('record.annulled')}</p>}
      {event.stateLabel && <p className="mark">{event.stateLabel}</p>}
      <dl>
        {event.fields.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {(event.mayAnswer || event.state === 'awaitingAttachments') && event.answerBy && (
        <p>
          <strong>{t('home.by', { day: day(event.answerBy), inDays: inDays(event.answerBy) })}</strong>
        </p>
      )}
      {isLate && <p>{t('security.late')}</p>}
      {sent && <Acknowledged sent={sent} />}
      {event.sent.map((each) => (
        <SentItem key={each.entryId} sent={each} />
      ))}
      {event.mayAnswer && <AnswerForm event={event} onSent={setDone} />}
      {event.mayAttach && <AttachForm key={event.sent.length} event={event} onSent={setDone} />}
    </li>
  )
}

/** That it has arrived, and when. What was sent stands below it, word for word. */
function Acknowledged({ sent }: { readonly sent: Sent }) {
  const { t, moment } = useSay()
  const box = useRef<HTMLDivElement>(null)
  // The form that had the focus is gone: reading goes on here.
  useEffect(() => box.current?.focus(), [sent.entryId])
  return (
    <div ref={box} tabIndex={-1}>
      <Note
        tone="good"
        announced
        title={t(sent.kind === 'clarificationAnswer' ? 'security.sentTitle' : 'security.attachedTitle')}
      >
        <p>{t('security.arrived', { moment: moment(sent.recordedAt) })}</p>
      </Note>
    </div>
  )
}

function SentItem({ sent }: { readonly sent: Sent }) {
  const { t, day, moment } = useSay()
  const when = sent.byThemself
    ? t('security.youSent', { moment: moment(sent.recordedAt) })
    : t('security.came', { day: day(sent.on), channel: sent.channel })
  return (
    <div className="quoted" data-kind={sent.kind}>
      <h3>{sent.title}</h3>
      <p className="origin">{when}</p>
      <dl>
        {sent.fields.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {sent.attachments.length > 0 && (
        <ul className="plain-list" aria-label={t('files.label')}>
          {sent.attachments.map((attachment) => (
            <li key={attachment.attachmentId}>
              <AttachmentLink path={`/api/own/attachments/${attachment.attachmentId}`} attachment={attachment} />
            </li>
          ))}
        </ul>
      )}
      {sent.byThemself && (
        <KeepLetter path={`/api/own/entries/${sent.entryId}/receipt`} what="receipt" of={`${sent.title} ${when}`} />
      )}
    </div>
  )
}
