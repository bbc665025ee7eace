import { useState } from 'react'
import { Button } from '../controls/Button.tsx'
import { Field } from '../controls/Field.tsx'
import { NotSent, Receipt } from '../controls/Receipt.tsx'
import { useSending } from '../controls/use-sending.ts'
import { PageHeading } from '../frame/PageHeading.tsx'
import { useSay } from '../words/say.ts'

/** When the service was last assessed as a whole: to be renewed with the statement's text. */
const assessedOn = '2026-11-27'

/** The accessibility statement (306/2019 §9), and feedback that opens a matter answered in 14 days (§10). */
export function AccessibilityPage() {
  const { t, day } = useSay()
  const [words, setWords] = useState('')
  const [contact, setContact] = useState('')
  const { send, sent, wrong, busy } = useSending('feedback', '/api/accessibility-feedback', words !== '')
  const isShort = words.trim().length < 3
  return (
    <div className="page prose">
      <PageHeading>{t('pages.accessibility')}</PageHeading>
      <p className="lead">{t('accessibility.lead')}</p>
      <h2>{t('accessibility.levelTitle')}</h2>
      <p>{t('accessibility.level')}</p>
      <h2>{t('accessibility.knownTitle')}</h2>
      <ul>
        <li>{t('accessibility.knownLanguage')}</li>
        <li>{t('accessibility.knownFiles')}</li>
      </ul>
      <p>{t('accessibility.otherwise')}</p>
      <h2>{t('accessibility.madeTitle')}</h2>
      <p>{t('accessibility.made', { day: day(assessedOn) })}</p>
      <h2>{t('accessibility.feedbackTitle')}</h2>
      <p>{t('accessibility.feedbackLead')}</p>
      {sent ? (
        <Receipt raised={sent} title={t('accessibility.sent')} />
      ) : (
        <form
          className="panel form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            const answerTo = contact.trim()
            void send({ text: words.trim(), ...(answerTo ? { contact: answerTo } : {}) }, isShort)
          }}
        >
          <Field
            label={t('accessibility.text')}
            value={words}
            onValue={setWords}
            lines={5}
            maxLength={2000}
            error={wrong === 'unfilled' && isShort ? t('accessibility.textWrong') : undefined}
          />
          <Field
            label={t('accessibility.contact')}
            optional={t('accessibility.optional')}
            hint={t('accessibility.contactHint')}
            value={contact}
            onValue={setContact}
            maxLength={200}
          />
          <NotSent wrong={wrong} />
          <div className="actions">
            <Button type="submit" busy={busy && t('do.sending')}>
              {t('accessibility.send')}
            </Button>
          </div>
        </form>
      )}
      <h2>{t('accessibility.supervisorTitle')}</h2>
      <p>{t('accessibility.supervisor')}</p>
      <p>
        {t('accessibility.supervisorName')}
        <br />
        <a href="https://www.saavutettavuusvaatimukset.fi/">www.saavutettavuusvaatimukset.fi</a>
        <br />
        <a href="mailto:saavutettavuus@traficom.fi">saavutettavuus@traficom.fi</a>
        <br />
        <a href="tel:+358295345000">029 534 5000</a>
      </p>
    </div>
  )
}
