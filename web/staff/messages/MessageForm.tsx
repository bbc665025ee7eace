import { useId, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { acceptedFiles, type ChosenFile, chosenFrom, inBase64 } from '../../ui/files.ts'
import { ParagraphsField } from '../../ui/ParagraphsField.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { post, Problem, type Thread, type Threads } from '../api.ts'
import { WentWrong } from '../frame/WentWrong.tsx'
import { useDesk } from '../session/desk.ts'
import { useSay } from '../words/say.ts'
import { templates } from './templates.ts'

type Props = {
  readonly clientId: string
  /** The thread that is answered; none when a new one is begun. */
  readonly thread?: Thread
  /** The client's service language, in which templates speak. */
  readonly language: string | undefined
  readonly onSent: (answer: Threads) => void
}

const mostFiles = 3

/** Writes to the client, from a template if need be. What is written stays until it has been sent. */
export function MessageForm({ clientId, thread, language, onSent }: Props) {
  const { t, text } = useSay()
  const { task } = useDesk()
  const id = useId()
  const [names] = useState(() => ({
    messageId: crypto.randomUUID(),
    threadId: thread?.threadId ?? crypto.randomUUID(),
  }))
  const [subject, setSubject] = useState('')
  const [words, setWords] = useState('')
  const [template, setTemplate] = useState('')
  const [files, setFiles] = useState<readonly ChosenFile[]>([])
  const [state, setState] = useState<unknown>()
  const isUnfilled = state === 'unfilled'
  const lacksSubject = !thread && subject.trim() === ''
  const refused =
    state instanceof Problem
      ? state.errors.flatMap(({ pointer }) => files[Number(/^\/attachments\/(\d+)/.exec(pointer)?.[1])] ?? [])
      : []
  const problems = [
    ...(isUnfilled && files.length > mostFiles ? [t('messages.manyFiles')] : []),
    ...refused.map(({ name }) => t('messages.fileWrong', { name })),
  ].join(' ')

  const choose = (chosen: string) => {
    setTemplate(chosen)
    const found = templates.find((each) => each.id === chosen)
    if (found) setWords(found.body[language === 'sv' || language === 'en' ? language : 'fi'])
  }
  const send = async () => {
    if (lacksSubject || words.trim() === '' || files.length > mostFiles) return setState('unfilled')
    setState('waiting')
    try {
      onSent(
        await post<Threads>(`/api/clients/${clientId}/messages`, {
          purpose: task,
          ...names,
          ...(thread ? {} : { subject: subject.trim() }),
          text: words.trim(),
          ...(files.length > 0 ? { attachments: await Promise.all(files.map(inBase64)) } : {}),
        }),
      )
    } catch (fault) {
      setState(fault)
    }
  }
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (state !== 'waiting') void send()
      }}
    >
      {!thread && (
        <TextField
          id={`${id}-subject`}
          label={t('messages.subject')}
          value={subject}
          onValue={setSubject}
          error={isUnfilled && lacksSubject ? t('messages.subjectWrong') : undefined}
        />
      )}
      <SelectField
        id={`${id}-template`}
        label={t('messages.template')}
        value={template}
        onValue={choose}
        none={t('messages.noTemplate')}
        options={templates.map((each) => ({ value: each.id, label: text(each.label) }))}
      />
      <ParagraphsField
        id={`${id}-text`}
        label={thread ? `${t('messages.reply')}: ${thread.subject}` : t('messages.text')}
        rows={5}
        maxLength={5000}
        value={words}
        onValue={setWords}
        error={isUnfilled && words.trim() === '' ? t('messages.textWrong') : undefined}
      />
      <div className="stack">
        <label className="field-label" htmlFor={`${id}-files`}>
          {t('messages.files')}
        </label>
        <span className="quiet" id={`${id}-hint`}>
          {t('messages.filesHint')}
        </span>
        <input
          id={`${id}-files`}
          type="file"
          multiple
          accept={acceptedFiles}
          aria-invalid={problems === '' ? undefined : true}
          aria-describedby={problems === '' ? `${id}-hint` : `${id}-hint ${id}-wrong`}
          onChange={({ target }) => {
            setFiles([...files, ...chosenFrom(target.files ?? [])])
            target.value = ''
          }}
        />
        {problems !== '' && (
          <span id={`${id}-wrong`} role="alert" className="field-error">
            {problems}
          </span>
        )}
        {files.length > 0 && (
          <ul className="plain-list">
            {files.map((file) => (
              <li key={file.attachmentId}>
                <Button kind="light" onPress={() => setFiles(files.filter((each) => each !== file))}>
                  {t('messages.remove', { name: file.name })}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
      {state instanceof Error && refused.length === 0 && <WentWrong fault={state} again={() => void send()} />}
      <div>
        <Button type="submit" busy={state === 'waiting' && t('messages.sending')}>
          {t('messages.send')}
        </Button>
      </div>
    </form>
  )
}
