import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../controls/Button.tsx'
import { Field } from '../controls/Field.tsx'
import { NotSent, Receipt } from '../controls/Receipt.tsx'
import { useSending } from '../controls/use-sending.ts'
import type { OwnMe } from '../door.ts'
import { PageHeading } from '../frame/PageHeading.tsx'
import { useSay } from '../words/say.ts'

/** Somebody who is no client learns that, and how to begin. */
export function NoClientPage({ me }: { readonly me: OwnMe }) {
  const { t } = useSay()
  return (
    <div className="page">
      <PageHeading>{t(me.hasIdentityCode ? 'noClient.title' : 'noClient.foreignTitle')}</PageHeading>
      <p className="lead">{t(me.hasIdentityCode ? 'noClient.lead' : 'noClient.foreignLead')}</p>
      {me.hasIdentityCode ? (
        <p>
          <Link to="/start" className="button">
            {t('start.title')}
          </Link>
        </p>
      ) : (
        <AskToBeMatched />
      )}
      <section className="panel">
        <h2>{t('noClient.start')}</h2>
        <ol className="numbered">
          <li>{t('noClient.step1')}</li>
          <li>{t('noClient.step2')}</li>
          <li>{t('noClient.step3')}</li>
        </ol>
      </section>
    </div>
  )
}

function AskToBeMatched() {
  const { t } = useSay()
  const [contact, setContact] = useState('')
  const { send, sent, wrong, busy } = useSending('identity-match', '/api/identity-match', contact !== '')
  const isShort = contact.trim().length < 3
  if (sent) return <Receipt raised={sent} title={t('matters.sent')} />
  return (
    <form
      className="panel form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send({ contact: contact.trim() }, isShort)
      }}
    >
      <Field
        label={t('noClient.contact')}
        value={contact}
        onValue={setContact}
        maxLength={200}
        error={wrong === 'unfilled' && isShort ? t('noClient.contactWrong') : undefined}
      />
      <NotSent wrong={wrong} />
      <div className="actions">
        <Button type="submit" busy={busy && t('do.sending')}>
          {t('noClient.ask')}
        </Button>
      </div>
    </form>
  )
}
