import { useEffect, useState } from 'react'
import { type ChosenFile, inBase64 } from '../../ui/files.ts'
import { Button } from '../controls/Button.tsx'
import { Field } from '../controls/Field.tsx'
import { areTakeable, Files } from '../controls/Files.tsx'
import { NotSent } from '../controls/Receipt.tsx'
import { useSendingBy } from '../controls/use-sending.ts'
import { post, type Threads } from '../door.ts'
import { useSay } from '../words/say.ts'

type Props = {
  /** The thread that is answered; none when a new one is begun. */
  readonly threadId?: string
  readonly onSent: (answer: Threads) => void
  /** What a new thread is about, where the page knows. */
  readonly subject?: string
}

/** Writes to the office, with files if need be. What is written stays until it has been sent. */
export function MessageForm({ threadId, onSent, subject: about = '' }: Props) {
  const { t } = useSay()
  const [begun] = useState(() => threadId ?? crypto.randomUUID())
  const [subject, setSubject] = useState(about)
  const [words, setWords] = useState('')
  const [files, setFiles] = useState<readonly ChosenFile[]>([])
  const form = `message-${begun}`
  const isWriting = words !== '' || subject !== about || files.length > 0
  const { send, sent, wrong, flaws, busy } = useSendingBy(form, isWriting, (messageId, content) =>
    post<Threads>('/api/own/messages', { messageId, ...content }),
  )
  useEffect(() => {
    if (sent) onSent(sent)
    // oxlint-disable-next-line react/exhaustive-deps -- told once, when it was sent
  }, [sent])

  const lacksSubject = threadId === undefined && subject.trim() === ''
  const submit = async () => {
    const isUnfilled = lacksSubject || words.trim() === '' || !areTakeable(files)
    await send(
      {
        threadId: begun,
        ...(threadId === undefined ? { subject: subject.trim() } : {}),
        text: words.trim(),
        ...(files.length > 0 ? { attachments: isUnfilled ? [] : await Promise.all(files.map(inBase64)) } : {}),
      },
      isUnfilled,
    )
  }
  const isUnfilled = wrong === 'unfilled'
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      {threadId === undefined && (
        <Field
          label={t('messages.subject')}
          value={subject}
          onValue={setSubject}
          maxLength={120}
          error={isUnfilled && lacksSubject ? t('messages.subjectWrong') : undefined}
        />
      )}
      <Field
        label={t('messages.text')}
        value={words}
        onValue={setWords}
        lines={5}
        maxLength={5000}
        error={isUnfilled && words.trim() === '' ? t('messages.textWrong') : undefined}
      />
      <Files files={files} onFiles={setFiles} flaws={flaws} />
      <NotSent wrong={flaws.length > 0 ? undefined : wrong} />
      <div className="actions">
        <Button type="submit" busy={busy && t('do.sending')}>
          {t('do.send')}
        </Button>
      </div>
    </form>
  )
}
