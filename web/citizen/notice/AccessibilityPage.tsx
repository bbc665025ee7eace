import { useState } from 'react'
import { Button } from '../controls/Button.tsx'
import { Field } from '../controls/Field.tsx'
import { NotSent, Receipt } from '../controls/Receipt.tsx'
import { useSending } from '../controls/use-sending.ts'
import { PageHeading } from '../frame/PageHeading.tsx'
import { useSay } from '../words/say.ts'

/** The accessibility statement (306/2019 §9), and feedback that opens a matter answered in 14 days (§10). */
export function AccessibilityPage() {
  const { t } = useSay()
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
      <p>{t('accessibility.known')}</p>
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
    </div>
  )
}
