import { useState } from 'react'
import { Button } from '../controls/Button.tsx'
import { Field } from '../controls/Field.tsx'
import { NotSent, Receipt } from '../controls/Receipt.tsx'
import { useSending } from '../controls/use-sending.ts'
import type { OwnEntry } from '../door.ts'
import { useSay } from '../words/say.ts'

/** A claim to correct a datum (N11.1), which says itself which datum it is about. */
export function ClaimForm({ entry, onClose }: { readonly entry: OwnEntry; readonly onClose: () => void }) {
  const { t, day, moment } = useSay()
  const [words, setWords] = useState('')
  const { send, sent, wrong, busy } = useSending('claim', '/api/own/matters', words !== '')
  const isShort = words.trim() === ''
  const about = [entry.title, entry.from && day(entry.from), entry.summary, moment(entry.recordedAt)]
    .filter(Boolean)
    .join(', ')

  if (sent)
    return (
      <>
        <Receipt raised={sent} title={t('claim.sent')} />
        <div className="actions">
          <Button onPress={onClose}>{t('do.close')}</Button>
        </div>
      </>
    )
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const text = `${about.slice(0, 500)} [${entry.entryId}, ${entry.version}]\n\n${words.trim()}`
        void send({ kind: 'correctionClaim', text }, isShort)
      }}
    >
      <p>{t('claim.lead')}</p>
      <p className="quoted">
        <span className="quiet">{t('claim.about')}</span>
        {about}
      </p>
      <Field
        label={t('claim.text')}
        value={words}
        onValue={setWords}
        lines={5}
        maxLength={1400}
        error={wrong === 'unfilled' && isShort ? t('claim.textWrong') : undefined}
      />
      <NotSent wrong={wrong} />
      <div className="actions">
        <Button type="submit" busy={busy && t('do.sending')}>
          {t('do.send')}
        </Button>
        <Button kind="secondary" onPress={onClose}>
          {t('do.cancel')}
        </Button>
      </div>
    </form>
  )
}
