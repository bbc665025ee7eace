import { useEffect, useRef, useState } from 'react'
import { type ChosenFile, inBase64 } from '../../ui/files.ts'
import { Button } from '../controls/Button.tsx'
import { Field } from '../controls/Field.tsx'
import { areTakeable, Files } from '../controls/Files.tsx'
import { useSay } from '../words/say.ts'
import { useAct } from './affairs.ts'
import type { Event } from './EventItem.tsx'
import { Hindered } from './Hindered.tsx'
import { useKeptDraft } from './keep-draft.ts'

type Props = { readonly event: Event; readonly onSent: (entryId: string) => void }

/**
 * The answer in the person's own words, with files. The words are kept as a draft while they are written; before anything is
 * sent the person sees what it will be, because it cannot be changed afterwards.
 */
export function AnswerForm({ event, onSent }: Props) {
  const { t, day, time } = useSay()
  const [words, setWords] = useState(event.draft?.text ?? '')
  const [follow, setFollow] = useState(event.draft?.attachmentsFollow ?? false)
  const [files, setFiles] = useState<readonly ChosenFile[]>([])
  const [isSure, setSure] = useState(false)
  const { act, hindrance, isBusy } = useAct('/api/own/clarifications/answer', files.length > 0, onSent)
  const { savedAt = event.draft?.savedAt, hasFailed } = useKeptDraft('/api/own/clarifications/draft', event.entryId, {
    request: event.entryId,
    text: words,
    attachmentsFollow: follow,
  })
  const ofFiles = hindrance?.flaws?.filter(({ pointer }) => pointer.startsWith('/attachments/')) ?? []

  const send = async () => {
    const attachments = await Promise.all(files.map(inBase64))
    const isSent = await act({
      request: event.entryId,
      text: words,
      attachmentsFollow: follow,
      ...(attachments.length > 0 ? { attachments } : {}),
    })
    if (!isSent) setSure(false)
  }

  return (
    <form
      className="form"
      noValidate
      onSubmit={(submitted) => {
        submitted.preventDefault()
        if (isSure) void send()
        else if (areTakeable(files)) setSure(true)
      }}
    >
      {isSure ? (
        <Summary event={event} words={words} follow={follow} files={files} />
      ) : (
        <>
          <Field
            label={t('security.answer')}
            hint={t('security.answerHint')}
            value={words}
            onValue={setWords}
            lines={7}
            maxLength={8000}
          />
          <Files files={files} onFiles={setFiles} flaws={ofFiles} />
          <label className="check">
            <input type="checkbox" checked={follow} onChange={({ target }) => setFollow(target.checked)} />
            {t('security.follow')}
          </label>
          <p className="hint">{t('security.draftHint', { day: day(event.answerBy) })}</p>
          <p className="quiet" role="status">
            {hasFailed ? t('security.draftFailed') : savedAt ? t('security.draftKept', { time: time(savedAt) }) : ''}
          </p>
        </>
      )}
      {ofFiles.length === 0 && <Hindered hindrance={hindrance} />}
      <div className="actions">
        <Button type="submit" busy={isBusy && t('do.sending')}>
          {t(isSure ? 'security.send' : 'security.check')}
        </Button>
        {isSure && (
          <Button kind="secondary" onPress={() => setSure(false)}>
            {t('security.edit')}
          </Button>
        )}
      </div>
    </form>
  )
}

type SummaryProps = {
  readonly event: Event
  readonly words: string
  readonly follow: boolean
  readonly files: readonly ChosenFile[]
}

/** What will be sent, as it will be. */
function Summary({ event, words, follow, files }: SummaryProps) {
  const { t } = useSay()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <div className="note note-warning">
      <h3 ref={title} tabIndex={-1}>
        {t('security.sureTitle')}
      </h3>
      <p>{t('security.sure')}</p>
      <p className="paragraphs quoted">{words.trim() || t('security.noText')}</p>
      {files.length > 0 ? (
        <ul aria-label={t('files.label')}>
          {files.map(({ attachmentId, name }) => (
            <li key={attachmentId}>{name}</li>
          ))}
        </ul>
      ) : (
        <p>{t('security.noFiles')}</p>
      )}
      {follow && <p>{t('security.follow')}.</p>}
      {event.asksAttachments && files.length === 0 && !follow && (
        <p>
          <strong>{t('security.asked')}</strong>
        </p>
      )}
    </div>
  )
}
