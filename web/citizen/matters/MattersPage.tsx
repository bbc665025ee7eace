import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { AskOffice } from '../affairs/AskOffice.tsx'
import { Button } from '../controls/Button.tsx'
import { Field } from '../controls/Field.tsx'
import { KeepLetter } from '../controls/KeepLetter.tsx'
import { NotSent, Receipt } from '../controls/Receipt.tsx'
import { useSending } from '../controls/use-sending.ts'
import { WhenAnswered } from '../controls/WhenAnswered.tsx'
import { type OwnMatter, type OwnMatters, post } from '../door.ts'
import { OfClient } from '../frame/OfClient.tsx'
import { PageHeading } from '../frame/PageHeading.tsx'
import { useSay } from '../words/say.ts'

/** What the person has asked, claimed and requested, and how far each is (N10.2, N11.1). */
export const MattersPage = () => (
  <OfClient>
    <Matters />
  </OfClient>
)

function Matters() {
  const { t, language } = useSay()
  const matters = useQuery({
    queryKey: ['matters'],
    queryFn: () => post<OwnMatters>('/api/own/matters/list', { language }),
  })
  return (
    <div className="page">
      <PageHeading>{t('pages.matters')}</PageHeading>
      <p className="lead">{t('matters.lead')}</p>
      <WhenAnswered answer={matters}>
        {(data) =>
          data.matters.length === 0 ? (
            <p>{t('matters.empty')}</p>
          ) : (
            <ul className="entries panel">
              {data.matters.map((matter) => (
                <MatterItem key={matter.matterId} matter={matter} />
              ))}
            </ul>
          )
        }
      </WhenAnswered>
      <InspectionForm />
    </div>
  )
}

function MatterItem({ matter }: { readonly matter: OwnMatter }) {
  const { t, text, day } = useSay()
  const path = `/api/own/matters/${matter.matterId}`
  const name = `${text(matter.title)} ${matter.number}`
  return (
    <li className="entry">
      <div className="entry-head">
        <h2 className="as-h3">{text(matter.title)}</h2>
        <span className="entry-when">{matter.number}</span>
      </div>
      <p>
        <span className="mark">
          {matter.result ? t(`matters.result.${matter.result}`) : t(`matters.state.${matter.state}`)}
        </span>
      </p>
      <p className="entry-summary paragraphs">{matter.text}</p>
      {matter.answer && (
        <p className="entry-summary paragraphs">
          <strong>
            {t(`matters.answer.${matter.state === 'waiting' ? 'waiting' : matter.isCertified ? 'refused' : 'other'}`)}:
          </strong>{' '}
          {matter.answer}
        </p>
      )}
      <p className="origin">
        {[
          text(matter.office),
          t('matters.received', { day: day(matter.receivedOn) }),
          matter.closedOn
            ? t('matters.closed', { day: day(matter.closedOn) })
            : matter.dueOn && t('matters.due', { day: day(matter.dueOn) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <div className="entry-acts no-print">
        {matter.byThemself && <KeepLetter path={`${path}/receipt`} what="receipt" of={name} />}
        {matter.isCertified && <KeepLetter path={`${path}/certificate`} what="certificate" of={name} />}
      </div>
      {matter.state === 'waiting' && (
        <details className="no-print">
          <summary>
            {t('matters.reply')}
            <span className="unseen">: {name}</span>
          </summary>
          <AskOffice subject={t('matters.replySubject', { number: matter.number })} />
        </details>
      )}
    </li>
  )
}

function InspectionForm() {
  const { t } = useSay()
  const [words, setWords] = useState('')
  const { send, sent, wrong, busy } = useSending('inspection', '/api/own/matters', words !== '')
  return (
    <section className="panel" aria-labelledby="inspect-title">
      <h2 id="inspect-title">{t('matters.inspectTitle')}</h2>
      <p>{t('matters.inspectLead')}</p>
      {sent ? (
        <Receipt raised={sent} title={t('matters.sent')} />
      ) : (
        <form
          className="form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            const text = words.trim() || t('matters.inspectDefault')
            void send({ kind: 'inspectionRequest', text })
          }}
        >
          <Field
            label={t('matters.inspectText')}
            hint={t('matters.inspectDefault')}
            optional={t('viewings.optional')}
            value={words}
            onValue={setWords}
            lines={3}
            maxLength={2000}
          />
          <NotSent wrong={wrong} />
          <div className="actions">
            <Button type="submit" kind="secondary" busy={busy && t('do.sending')}>
              {t('matters.inspectSend')}
            </Button>
          </div>
        </form>
      )}
    </section>
  )
}
