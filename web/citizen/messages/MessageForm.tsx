import { useEffect, useId, useState } from 'react'
import { acceptedFiles, type ChosenFile, chosenFrom, inBase64, inMegabytes } from '../../ui/files.ts'
import { Button } from '../controls/Button.tsx'
import { Field } from '../controls/Field.tsx'
import { NotSent } from '../controls/Receipt.tsx'
import { useSendingBy } from '../controls/use-sending.ts'
import { type Flaw, post, type Threads } from '../door.ts'
import { useSay } from '../words/say.ts'

type Props = {
  /** The thread that is answered; none when a new one is begun. */
  readonly threadId?: string
  readonly onSent: (answer: Threads) => void
  /** What a new thread is about, where the page knows. */
  readonly subject?: string
}

const mostFiles = 3

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
    const isUnfilled = lacksSubject || words.trim() === '' || files.length > mostFiles
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

type FilesProps = {
  readonly files: readonly ChosenFile[]
  readonly onFiles: (files: readonly ChosenFile[]) => void
  readonly flaws: readonly Flaw[]
}

const told = ['empty', 'tooLong', 'badMediaType', 'liesAboutType', 'infected'] as const

function Files({ files, onFiles, flaws }: FilesProps) {
  const { t, language } = useSay()
  const id = useId()
  const problems = flaws.flatMap(({ pointer, code }) => {
    const file = files[Number(/^\/attachments\/(\d+)/.exec(pointer)?.[1])]
    const known = told.find((each) => each === code)
    return file && known ? [t(`messages.flaw.${known}`, { name: file.name })] : []
  })
  if (files.length > mostFiles) problems.push(t('messages.flaw.many'))
  const described = [`${id}-hint`, problems.length > 0 && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={problems.length > 0 ? 'field field-wrong' : 'field'}>
      <label htmlFor={id}>{t('messages.files')}</label>
      <span className="hint" id={`${id}-hint`}>
        {t('messages.filesHint')}
      </span>
      <input
        id={id}
        type="file"
        multiple
        accept={acceptedFiles}
        aria-invalid={problems.length > 0 ? true : undefined}
        aria-describedby={described}
        onChange={({ target }) => {
          onFiles([...files, ...chosenFrom(target.files ?? [])])
          // The same file may be chosen again after it was removed.
          target.value = ''
        }}
      />
      {problems.length > 0 && (
        <span className="error" id={`${id}-error`} role="alert">
          {problems.join(' ')}
        </span>
      )}
      {files.length > 0 && (
        <ul className="plain-list">
          {files.map((file) => (
            <li key={file.attachmentId}>
              {file.name} ({inMegabytes(file.size).toLocaleString(language)} MB){' '}
              <Button kind="link" onPress={() => onFiles(files.filter((each) => each !== file))}>
                {t('messages.remove', { name: file.name })}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
