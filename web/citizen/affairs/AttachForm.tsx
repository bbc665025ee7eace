import { useState } from 'react'
import { type ChosenFile, inBase64 } from '../../ui/files.ts'
import { Button } from '../controls/Button.tsx'
import { Field } from '../controls/Field.tsx'
import { areTakeable, Files } from '../controls/Files.tsx'
import { useSay } from '../words/say.ts'
import { useAct } from './affairs.ts'
import type { Event } from './EventItem.tsx'
import { Hindered } from './Hindered.tsx'

type Props = { readonly event: Event; readonly onSent: (entryId: string) => void }

/** What comes after the answer: files, with a word beside them if need be. */
export function AttachForm({ event, onSent }: Props) {
  const { t, day } = useSay()
  const [files, setFiles] = useState<readonly ChosenFile[]>([])
  const [words, setWords] = useState('')
  const [follow, setFollow] = useState(false)
  const [isUnfilled, setUnfilled] = useState(false)
  const { act, hindrance, isBusy } = useAct(
    '/api/own/clarifications/attachments',
    files.length > 0 || words !== '',
    onSent,
  )
  const ofFiles = hindrance?.flaws?.filter(({ pointer }) => pointer.startsWith('/attachments/')) ?? []
  const lacks = files.length === 0 && words.trim() === ''

  const send = async () => {
    setUnfilled(lacks)
    if (lacks || !areTakeable(files)) return
    const attachments = await Promise.all(files.map(inBase64))
    await act({
      request: event.entryId,
      text: words,
      attachmentsFollow: follow,
      ...(attachments.length > 0 ? { attachments } : {}),
    })
  }

  return (
    <details className="section" open={event.state === 'awaitingAttachments'}>
      <summary>
        <h3>
          {t('security.attach')}
          <span className="unseen">
            : {event.title} {day(event.on)}
          </span>
        </h3>
      </summary>
      <form
        className="form"
        noValidate
        onSubmit={(submitted) => {
          submitted.preventDefault()
          void send()
        }}
      >
        <p className="hint">{t('security.attachHint')}</p>
        <Files files={files} onFiles={setFiles} flaws={ofFiles} />
        <Field
          label={t('security.attachText')}
          value={words}
          onValue={setWords}
          lines={3}
          maxLength={4000}
          error={isUnfilled && lacks ? t('security.attachNothing') : undefined}
        />
        <label className="check">
          <input type="checkbox" checked={follow} onChange={({ target }) => setFollow(target.checked)} />
          {t('security.attachFollow')}
        </label>
        {ofFiles.length === 0 && <Hindered hindrance={hindrance} />}
        <div className="actions">
          <Button type="submit" busy={isBusy && t('do.sending')}>
            {t('security.attachSend')}
          </Button>
        </div>
      </form>
    </details>
  )
}
