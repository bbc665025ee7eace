import { Link, useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { Skeleton } from '../../ui/Skeleton.tsx'
import type { Words } from '../client-record/entry-words.ts'
import { PageHeading } from '../frame/PageHeading.tsx'
import { useCodeWords, useRulebook } from '../frame/rulebook.tsx'
import { TaskFirst } from '../frame/TaskFirst.tsx'
import { WentWrong } from '../frame/WentWrong.tsx'
import { useColleagues } from '../recording/colleagues.ts'
import { useDesk } from '../session/desk.ts'
import { useSay } from '../words/say.ts'
import { ClosedPreparation } from './ClosedPreparation.tsx'
import { DraftDesk } from './DraftDesk.tsx'
import { factsOf, type OpenedPreparation, usePreparation } from './statements.ts'
import './statements.css'

/** One statement in preparation: what it rests on, what is proposed and why, what it says, what is still lacking. */
export function PreparationPage() {
  const { clientId = '', matterId = '' } = useParams({ strict: false })
  const { t } = useSay()
  const { task } = useDesk()
  const { answer, put } = usePreparation(clientId, matterId)
  const title = t('statements.draft.title')
  return (
    <div className="page page-wide">
      <p>
        <Link to="/clients/$clientId/statements" params={{ clientId }}>
          {t('statements.back')}
        </Link>
      </p>
      {!task ? (
        <>
          <PageHeading title={title}>{title}</PageHeading>
          <TaskFirst />
        </>
      ) : answer.isError ? (
        <WentWrong page fault={answer.error} again={() => void answer.refetch()} />
      ) : !answer.data ? (
        <div className="panel">
          <Skeleton lines={12} label={t('do.loading')} />
        </div>
      ) : (
        <Opened
          key={matterId}
          clientId={clientId}
          opened={answer.data}
          put={put}
          again={async () => void (await answer.refetch())}
        />
      )}
    </div>
  )
}

type OpenedProps = {
  readonly clientId: string
  readonly opened: OpenedPreparation
  readonly put: (opened: OpenedPreparation) => void
  readonly again: () => Promise<void>
}

function Opened({ clientId, opened, put, again }: OpenedProps) {
  const say = useSay()
  const { t, day } = say
  const rules = useRulebook()
  const { preparation, sections, versions, events } = opened
  const { matter, stage } = preparation
  const entries = useMemo(() => [...factsOf(sections), ...versions], [sections, versions])
  const nameOf = useColleagues(entries)
  const code = useCodeWords(entries)
  const words: Words = useMemo(() => ({ say, rules, code, nameOf, entries }), [say, rules, code, nameOf, entries])
  const isClosed = matter.state === 'closed'
  return (
    <>
      <header className="statement-head">
        <PageHeading title={t('statements.draft.title')}>
          {t('statements.draft.title')}
          {opened.clientName && <span className="statement-whose"> {opened.clientName}</span>}
        </PageHeading>
        <p className="statement-facts">
          <span className="badge">{t(`statements.stage.${stage}`)}</span>
          <span>{matter.number}</span>
          {!isClosed && <span>{t('statements.due', { day: day(matter.dueOn) })}</span>}
          {!isClosed && (
            <span className="quiet">
              {preparation.awaitsClarification
                ? t('statements.awaits', { day: day(preparation.clockFrom) })
                : t('statements.clock', { day: day(preparation.clockFrom) })}
            </span>
          )}
          {preparation.sentByName && (
            <span className="quiet">{t('statements.sentBy', { name: preparation.sentByName })}</span>
          )}
          {preparation.checkedByName && (
            <span className="quiet">{t('statements.checkedBy', { name: preparation.checkedByName })}</span>
          )}
        </p>
        {preparation.replacesBecause && (
          <p className="quiet">
            {t('statements.reason')}: {preparation.replacesBecause}
          </p>
        )}
      </header>
      {isClosed ? (
        <ClosedPreparation opened={opened} words={words} />
      ) : (
        <DraftDesk clientId={clientId} opened={opened} words={words} put={put} again={again} />
      )}
      <section className="panel statement-events" aria-labelledby="events">
        <h2 id="events">{t('statements.events')}</h2>
        <ul className="plain-list">
          {events.map((event) => (
            <li key={event.version}>
              {t(`statements.event.${event.state}`)} · {event.doneByName} · {say.moment(event.doneAt)}
              {event.note && <span className="statement-note">{event.note}</span>}
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
