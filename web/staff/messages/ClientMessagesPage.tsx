import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { type Message, post, type Thread, type Threads, type ThreadsOfClient } from '../api.ts'
import { AttachmentLink } from '../client-record/Attachments.tsx'
import { PageHeading } from '../frame/PageHeading.tsx'
import { TaskFirst } from '../frame/TaskFirst.tsx'
import { WentWrong } from '../frame/WentWrong.tsx'
import { announce, useDesk } from '../session/desk.ts'
import { useSay } from '../words/say.ts'
import { MessageForm } from './MessageForm.tsx'
import './messages.css'

/** Everything that the client and the office have written to each other (M4.1). */
export function ClientMessagesPage() {
  const { clientId = '' } = useParams({ strict: false })
  const { t } = useSay()
  const { task } = useDesk()
  const answers = useQueryClient()
  const key = ['messagesOf', clientId, task] as const
  const found = useQuery({
    queryKey: key,
    enabled: task !== undefined,
    gcTime: 0,
    queryFn: () => post<ThreadsOfClient>(`/api/clients/${clientId}/messages/list`, { purpose: task }),
  })
  const put = ({ threads }: Threads) => {
    answers.setQueryData<ThreadsOfClient>(key, (before) => ({ ...before, threads }))
    void answers.invalidateQueries({ queryKey: ['messages'] })
  }
  const sent = (answer: Threads) => {
    put(answer)
    announce(t('messages.sent'))
  }
  return (
    <div className="page">
      <header>
        <p>
          <Link to="/clients/$clientId" params={{ clientId }} search={{}}>
            {t('client.back')}
          </Link>
        </p>
        <PageHeading title={t('messages.of')}>
          {found.data?.clientName ? `${t('messages.title')}: ${found.data.clientName}` : t('messages.of')}
        </PageHeading>
        <p className="page-lead">{t('messages.clientLead')}</p>
      </header>
      {!task ? (
        <TaskFirst />
      ) : found.isError ? (
        <WentWrong fault={found.error} again={() => void found.refetch()} />
      ) : !found.data ? (
        <div className="panel">
          <Skeleton lines={8} label={t('do.loading')} />
        </div>
      ) : (
        <>
          {found.data.threads.length === 0 && <p className="quiet">{t('messages.none')}</p>}
          {found.data.threads.map((thread) => (
            <ThreadPanel
              key={thread.threadId}
              clientId={clientId}
              thread={thread}
              language={found.data.serviceLanguage}
              onSent={sent}
              onMoved={put}
            />
          ))}
          <section className="panel" aria-labelledby="write-title">
            <h2 id="write-title">{t('messages.write')}</h2>
            <MessageForm
              key={found.data.threads.length}
              clientId={clientId}
              language={found.data.serviceLanguage}
              onSent={sent}
            />
          </section>
        </>
      )}
    </div>
  )
}

type PanelProps = {
  readonly clientId: string
  readonly thread: Thread
  readonly language: string | undefined
  readonly onSent: (answer: Threads) => void
  readonly onMoved: (answer: Threads) => void
}

function ThreadPanel({ clientId, thread, language, onSent, onMoved }: PanelProps) {
  const { t, moment } = useSay()
  const { task } = useDesk()
  const [fault, setFault] = useState<unknown>()
  const id = `thread-${thread.threadId}`
  const move = async (act: 'take' | 'release' | 'handled') => {
    setFault(undefined)
    try {
      const path = `/api/clients/${clientId}/messages/${thread.threadId}/handle`
      onMoved(await post<Threads>(path, { purpose: task, version: thread.version, act }))
      announce(t(`messages.did.${act}`))
    } catch (error) {
      setFault(error)
    }
  }
  return (
    <section className="panel stack" aria-labelledby={id}>
      <h2 id={id}>{thread.subject}</h2>
      <p className="quiet">
        {[
          thread.waitsSince && t('messages.waits', { moment: moment(thread.waitsSince) }),
          `${t('messages.assigned')}: ${thread.assignedToName ?? t('messages.nobody')}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ol className="plain-list stack">
        {thread.messages.map((message) => (
          <MessageItem key={message.messageId} clientId={clientId} message={message} />
        ))}
      </ol>
      <div className="row">
        {thread.assignedTo === undefined ? (
          <Button
            kind="secondary"
            onPress={() => void move('take')}
            aria-label={`${t('messages.take')}: ${thread.subject}`}
          >
            {t('messages.take')}
          </Button>
        ) : (
          <Button
            kind="secondary"
            onPress={() => void move('release')}
            aria-label={`${t('messages.release')}: ${thread.subject}`}
          >
            {t('messages.release')}
          </Button>
        )}
        {thread.waitsSince && (
          <Button
            kind="secondary"
            onPress={() => void move('handled')}
            aria-label={`${t('messages.handled')}: ${thread.subject}`}
          >
            {t('messages.handled')}
          </Button>
        )}
      </div>
      {fault instanceof Error && <WentWrong fault={fault} again={() => setFault(undefined)} />}
      <MessageForm
        key={thread.messages.length}
        clientId={clientId}
        thread={thread}
        language={language}
        onSent={onSent}
      />
    </section>
  )
}

function MessageItem({ clientId, message }: { readonly clientId: string; readonly message: Message }) {
  const { t, moment, day } = useSay()
  return (
    <li className={message.byClient ? 'message' : 'message message-ours'}>
      <p className="quiet">
        {t('messages.sentAt', {
          name: message.byClient ? t('messages.client') : (message.sentByName ?? ''),
          moment: moment(message.sentAt),
        })}
        {!message.byClient &&
          ` · ${message.readAt ? t('messages.read', { moment: moment(message.readAt) }) : t('messages.unread')}`}
      </p>
      <p className="entry-paragraphs">{message.text}</p>
      {message.attachments.length > 0 && (
        <ul className="plain-list" aria-label={t('messages.files')}>
          {message.attachments.map((attachment) => (
            <li key={attachment.attachmentId}>
              <AttachmentLink
                path={`/api/clients/${clientId}/messages/attachments/${attachment.attachmentId}`}
                attachment={attachment}
              />
            </li>
          ))}
        </ul>
      )}
      {message.keptUntil && <p className="quiet">{t('messages.keptUntil', { day: day(message.keptUntil) })}</p>}
    </li>
  )
}
