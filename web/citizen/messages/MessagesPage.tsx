import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { AttachmentLink } from '../controls/AttachmentLink.tsx'
import { Button } from '../controls/Button.tsx'
import { Note } from '../controls/Note.tsx'
import { WhenAnswered } from '../controls/WhenAnswered.tsx'
import { type Message, post, type Thread, type Threads } from '../door.ts'
import { OfClient } from '../frame/OfClient.tsx'
import { PageHeading } from '../frame/PageHeading.tsx'
import { answers } from '../session/session.ts'
import { useSay } from '../words/say.ts'
import { MessageForm } from './MessageForm.tsx'

/** What the person and the office have written to each other (M4.1). */
export const MessagesPage = () => (
  <OfClient>
    <Messages />
  </OfClient>
)

const key = ['messages']

function Messages() {
  const { t, language } = useSay()
  const read = async () => {
    const answer = await post<Threads>('/api/own/messages/list', { language })
    // What has been read waits on the first page no more.
    void answers.invalidateQueries({ queryKey: ['overview'] })
    return answer
  }
  const threads = useQuery({ queryKey: key, queryFn: read })
  const [isSent, setSent] = useState(false)
  const put = (answer: Threads) => {
    answers.setQueryData(key, answer)
    setSent(true)
    void answers.invalidateQueries({ queryKey: ['overview'] })
  }
  return (
    <div className="page">
      <PageHeading>{t('pages.messages')}</PageHeading>
      <p className="lead">{t('messages.lead')}</p>
      {isSent && (
        <Note tone="good" announced>
          <p>{t('messages.sent')}</p>
        </Note>
      )}
      <WhenAnswered answer={threads}>
        {(data) => (
          <>
            <details className="section" key={`new-${data.threads.length}`}>
              <summary>
                <h2>{t('messages.new')}</h2>
              </summary>
              <MessageForm onSent={put} />
            </details>
            {data.threads.length === 0 ? (
              <p>{t('messages.empty')}</p>
            ) : (
              data.threads.map((thread) => <ThreadPanel key={thread.threadId} thread={thread} onSent={put} />)
            )}
          </>
        )}
      </WhenAnswered>
    </div>
  )
}

function ThreadPanel({ thread, onSent }: { readonly thread: Thread; readonly onSent: (answer: Threads) => void }) {
  const { t, text } = useSay()
  const [replies, reply] = useState(false)
  return (
    <section className="panel" aria-labelledby={`thread-${thread.threadId}`}>
      <div className="entry-head">
        <h2 id={`thread-${thread.threadId}`}>{thread.subject}</h2>
        {thread.unread > 0 && <span className="mark">{t('messages.unread', { count: thread.unread })}</span>}
      </div>
      <p className="origin">{text(thread.office)}</p>
      <ol className="entries">
        {thread.messages.map((message) => (
          <MessageItem key={message.messageId} message={message} office={text(thread.office)} />
        ))}
      </ol>
      {thread.waitsSince && <p className="quiet">{t('messages.waits')}</p>}
      {replies ? (
        <MessageForm
          key={thread.messages.length}
          threadId={thread.threadId}
          onSent={(answer) => {
            reply(false)
            onSent(answer)
          }}
        />
      ) : (
        <Button kind="secondary" onPress={() => reply(true)}>
          {t('messages.reply')}
          <span className="unseen">: {thread.subject}</span>
        </Button>
      )}
    </section>
  )
}

function MessageItem({ message, office }: { readonly message: Message; readonly office: string }) {
  const { t, moment, day } = useSay()
  return (
    <li className="entry">
      <div className="entry-head">
        <h3>{message.byClient ? t('messages.you') : office}</h3>
        <span className="entry-when">{moment(message.sentAt)}</span>
      </div>
      <p className="paragraphs">{message.text}</p>
      {message.attachments.length > 0 && (
        <ul className="plain-list" aria-label={t('files.label')}>
          {message.attachments.map((attachment) => (
            <li key={attachment.attachmentId}>
              <AttachmentLink
                path={`/api/own/messages/attachments/${attachment.attachmentId}`}
                attachment={attachment}
              />
            </li>
          ))}
        </ul>
      )}
      {message.byClient && message.readAt && (
        <p className="origin">{t('messages.read', { moment: moment(message.readAt) })}</p>
      )}
      {message.keptUntil && <p className="origin">{t('messages.keptUntil', { day: day(message.keptUntil) })}</p>}
    </li>
  )
}
