import { Link, useParams, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { BriefcaseIcon, ClockIcon, DocumentIcon, EyeIcon, MergeIcon, PlusIcon, MailIcon } from '../../ui/icons.tsx'
import { whenServed } from '../../ui/outage.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import type { Draft, Entry } from '../api.ts'
import { GivingLinks, givingSectionsOf } from '../disclosures/GivingSections.tsx'
import { PageHeading } from '../frame/PageHeading.tsx'
import { useCodeWords, useRulebook } from '../frame/rulebook.tsx'
import { TaskFirst } from '../frame/TaskFirst.tsx'
import { WentWrong } from '../frame/WentWrong.tsx'
import { useColleagues } from '../recording/colleagues.ts'
import type { Recording } from '../recording/recording.ts'
import { announce, rememberOpened, useDesk } from '../session/desk.ts'
import { useMe } from '../session/session.ts'
import { today, useSay } from '../words/say.ts'
import { AnnulDialog } from './AnnulDialog.tsx'
import { ClientHead } from './ClientHead.tsx'
import type { EntryAct } from './EntryLine.tsx'
import type { Words } from './entry-words.ts'
import { HistoryDialog } from './HistoryDialog.tsx'
import { nextSteps, type NextStep } from './next-steps.ts'
import { NextSteps } from './NextSteps.tsx'
import { useDrafts, useRecord, useRecordChanges } from './record.ts'
import { eventsOf, RecordShape, SectionEntries, Timeline } from './Timeline.tsx'
import './ClientRecordPage.css'

const BandChart = lazy(() => whenServed(() => import('./BandChart.tsx')))
const Consents = lazy(async () => ({
  default: (await whenServed(() => import('../disclosures/Consents.tsx'))).Consents,
}))
const GivenToOthers = lazy(async () => ({
  default: (await whenServed(() => import('../disclosures/GivenToOthers.tsx'))).GivenToOthers,
}))
const RecordingDrawer = lazy(() => whenServed(() => import('../recording/RecordingDrawer.tsx')))

const noEntries: readonly Entry[] = []

/** The link of a section is the current one only where the address says just that section. */
const onlyThis = { exact: true, includeSearch: true }

export function ClientRecordPage() {
  const { clientId = '' } = useParams({ strict: false })
  const { task } = useDesk()
  const { t } = useSay()
  if (!task)
    return (
      <div className="page">
        <PageHeading title={t('client.tab')}>{t('client.tab')}</PageHeading>
        <TaskFirst />
      </div>
    )
  return <Opened key={`${clientId} ${task}`} clientId={clientId} />
}

function Opened({ clientId }: { readonly clientId: string }) {
  const say = useSay()
  const { t } = say
  const rules = useRulebook()
  const me = useMe().data
  const answer = useRecord(clientId)
  const record = answer.data
  const { section } = useSearch({ strict: false }) as { section?: string }
  const drafts = useDrafts(clientId, (record?.mayDo.write.length ?? 0) > 0)
  const put = useRecordChanges(clientId)

  const [recording, setRecording] = useState<Recording>()
  const [looking, look] = useState<{ readonly act: 'annul' | 'history'; readonly entry: Entry }>()
  const [fresh, setFresh] = useState<string>()
  const opener = useRef<HTMLElement | null>(null)
  const page = useRef<HTMLDivElement>(null)

  const entries = useMemo(() => (record ? Object.values(record.sections).flat() : noEntries), [record])
  const nameOf = useColleagues(entries)
  const municipality = record?.client.municipality
  const others = useMemo(() => (municipality ? [['municipality', municipality] as const] : []), [municipality])
  const code = useCodeWords(entries, others)
  const words: Words = useMemo(() => ({ say, rules, code, nameOf, entries }), [say, rules, code, nameOf, entries])
  const events = useMemo(() => eventsOf(entries, rules), [entries, rules])
  const steps = useMemo(() => (record ? nextSteps(record, today()) : []), [record])

  const { client } = record ?? {}
  useEffect(() => {
    if (client?.name) rememberOpened({ clientId: client.clientId, name: client.name, birthYear: client.birthYear })
  }, [client?.clientId, client?.name, client?.birthYear])

  const mayRecord = (record?.mayDo.write.length ?? 0) > 0
  const begin = useCallback((next: Recording, from?: HTMLElement) => {
    const at = from ?? document.activeElement
    opener.current = at instanceof HTMLElement ? at : null
    setRecording(next)
  }, [])

  useEffect(() => {
    if (!mayRecord) return
    const onKey = (event: KeyboardEvent) => {
      const target = event.target
      const writing =
        target instanceof HTMLElement &&
        target.closest('input, textarea, select, [contenteditable], dialog, [role="menu"]')
      if (event.key !== 'n' || event.ctrlKey || event.metaKey || event.altKey || writing) return
      event.preventDefault()
      begin({ what: 'choose' })
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [mayRecord, begin])

  const act = useCallback(
    (what: EntryAct, entry: Entry) => {
      if (what === 'correct') begin({ what: 'correct', entry }, menuOf(page.current, entry.entryId))
      else look({ act: what, entry })
    },
    [begin],
  )

  const actOn = (step: NextStep, from: HTMLElement) => {
    if (step.act?.does === 'record') begin({ what: 'new', kind: step.act.kind, preset: step.act.preset }, from)
    else if (step.act)
      begin(
        { what: 'correct', entry: step.act.entry, preset: step.act.preset, reason: t(`next.${step.id}.reason`) },
        from,
      )
  }

  const close = useCallback(() => {
    setRecording(undefined)
    const back = opener.current
    requestAnimationFrame(() => (back?.isConnected ? back : page.current?.querySelector<HTMLElement>('h1'))?.focus())
  }, [])

  // The menu that opened the dialog is gone by now: its button takes the focus back.
  const stopLooking = () => {
    const entryId = looking?.entry.entryId
    look(undefined)
    requestAnimationFrame(() => entryId && menuOf(page.current, entryId)?.focus())
  }

  const saved = useCallback((entryId: string) => {
    setFresh(entryId)
    setRecording(undefined)
    requestAnimationFrame(() => {
      const line = page.current?.querySelector<HTMLElement>(`[data-entry="${entryId}"]`)
      line?.scrollIntoView({ block: 'center' })
      ;(line?.querySelector<HTMLElement>('.entry-toggle') ?? page.current?.querySelector<HTMLElement>('h1'))?.focus({
        preventScroll: true,
      })
    })
  }, [])

  if (answer.isError)
    return (
      <div className="page">
        <WentWrong page fault={answer.error} again={() => void answer.refetch()} />
      </div>
    )
  if (!record) return <RecordShape label={t('client.opening')} />

  const categories = rules.categoryIds.filter((category) => category in record.sections)
  const chosen = categories.find((category) => category === section)
  const giving = givingSectionsOf(me, rules, record)
  const chosenGiving = giving.find((each) => each === section)
  const shown = { words, writable: record.mayDo.write, fresh, onAct: act }

  return (
    <div className={`record${recording ? ' record-writing' : ''}`}>
      <div className="record-page" ref={page}>
        <div className="record-top">
          <ClientHead record={record} word={code} nameOf={nameOf} />
          <div className="record-acts">
            {mayRecord && (
              <Button icon={<PlusIcon />} aria-keyshortcuts="n" onPress={() => begin({ what: 'choose' })}>
                {t('record.add')} <kbd className="button-key">n</kbd>
              </Button>
            )}
            {me?.mayDo['exchangeMessages'] && record.client.office === me.office && (
              <Link className="record-link" to="/clients/$clientId/messages" params={{ clientId }}>
                <MailIcon />
                {t('messages.title')}
              </Link>
            )}
            {me?.mayDo['handleMatters'] && (
              <Link className="record-link" to="/clients/$clientId/matters" params={{ clientId }}>
                <DocumentIcon />
                {t('matters.title')}
              </Link>
            )}
            {me?.mayDo['prepareStatements'] && (
              <Link className="record-link" to="/clients/$clientId/statements" params={{ clientId }}>
                <DocumentIcon />
                {t('statements.title')}
              </Link>
            )}
            {me?.mayDo['keepVacancies'] && record.mayDo.write.includes('jobOffer') && (
              <Link className="record-link" to="/clients/$clientId/present" params={{ clientId }}>
                <BriefcaseIcon />
                {t('employers.present.link')}
              </Link>
            )}
            {record.mayDo.readLog && (
              <Link className="record-link" to="/clients/$clientId/viewings" params={{ clientId }}>
                <EyeIcon />
                {t('viewings.title')}
              </Link>
            )}
            {me?.mayDo['hold'] && (
              <Link className="record-link" to="/clients/$clientId/holds" params={{ clientId }}>
                <ClockIcon />
                {t('holds.title')}
              </Link>
            )}
            {record.mayDo.merge && (
              <Link className="record-link" to="/clients/$clientId/duplicates" params={{ clientId }}>
                <MergeIcon />
                {t('duplicates.title')}
              </Link>
            )}
          </div>
        </div>
        <Drafts drafts={drafts.data ?? []} entries={entries} recording={recording} onContinue={begin} />
        <NextSteps steps={steps} onAct={actOn} />
        <Suspense
          fallback={
            <div className="panel">
              <Skeleton lines={4} />
            </div>
          }
        >
          <BandChart entries={entries} words={words} />
        </Suspense>
        <div className="record-sections">
          <nav className="section-navigation" aria-label={t('client.sections')}>
            <ul className="plain-list">
              <li>
                <Link
                  to="/clients/$clientId"
                  params={{ clientId }}
                  search={{}}
                  replace
                  className="section-link"
                  activeOptions={onlyThis}
                >
                  <span>{t('timeline.title')}</span>
                  <span className="section-count">{events.length}</span>
                </Link>
              </li>
              {categories.map((category) => (
                <li key={category}>
                  <Link
                    to="/clients/$clientId"
                    params={{ clientId }}
                    search={{ section: category }}
                    replace
                    className="section-link"
                    activeOptions={onlyThis}
                  >
                    <span>{rules.categoryLabel(category)}</span>
                    <span className="section-count">{record.sections[category]?.length ?? 0}</span>
                  </Link>
                </li>
              ))}
              <GivingLinks clientId={clientId} sections={giving} />
            </ul>
          </nav>
          {chosenGiving ? (
            <Suspense
              fallback={
                <div className="panel">
                  <Skeleton lines={8} label={t('do.loading')} />
                </div>
              }
            >
              {chosenGiving === 'given' ? (
                <GivenToOthers clientId={clientId} words={words} />
              ) : (
                <Consents
                  entries={entries}
                  words={words}
                  mayWrite={record.mayDo.write.includes('consent')}
                  fresh={fresh}
                  onAct={act}
                  onBegin={begin}
                />
              )}
            </Suspense>
          ) : chosen ? (
            <SectionEntries
              key={chosen}
              title={rules.categoryLabel(chosen)}
              entries={record.sections[chosen] ?? noEntries}
              {...shown}
            />
          ) : (
            <Timeline title={t('timeline.title')} entries={entries} {...shown} />
          )}
        </div>
      </div>
      {recording && (
        <Suspense
          fallback={
            <div className="drawer">
              <Skeleton lines={6} label={t('do.loading')} />
            </div>
          }
        >
          <RecordingDrawer
            key={recordingKey(recording)}
            clientId={clientId}
            recording={recording}
            record={record}
            words={words}
            onChoose={(kind) => setRecording({ what: 'new', kind })}
            onBack={() => setRecording({ what: 'choose' })}
            onClose={close}
            onSaved={({ entry, client: changed }) => {
              put(entry, changed, rules.kind(entry.kind)?.single)
              void drafts.refetch()
              announce(t('record.saved', { kind: rules.kindLabel(entry.kind) }))
              saved(entry.entryId)
            }}
            onDraftsChanged={() => void drafts.refetch()}
          />
        </Suspense>
      )}
      {looking?.act === 'history' && (
        <HistoryDialog clientId={clientId} entry={looking.entry} words={words} onClose={stopLooking} />
      )}
      {looking?.act === 'annul' && (
        <AnnulDialog
          clientId={clientId}
          entry={looking.entry}
          words={words}
          onClose={stopLooking}
          onAnnulled={({ entry, client: changed }) => {
            put({ ...entry, annulled: true }, changed)
            look(undefined)
            announce(t('annul.done', { kind: rules.kindLabel(entry.kind) }))
          }}
        />
      )}
    </div>
  )
}

const menuOf = (page: HTMLElement | null, entryId: string) =>
  page?.querySelector<HTMLElement>(`[data-entry="${entryId}"] .entry-acts [aria-haspopup]`) ?? undefined

const recordingKey = (recording: Recording) =>
  recording.what === 'choose'
    ? 'choose'
    : recording.what === 'new'
      ? `new ${recording.kind} ${recording.draft?.draftId ?? ''}`
      : `correct ${recording.entry.entryId} ${recording.entry.version}`

type DraftsProps = {
  readonly drafts: readonly Draft[]
  readonly entries: readonly Entry[]
  readonly recording: Recording | undefined
  readonly onContinue: (recording: Recording, from: HTMLElement) => void
}

/** What was begun and not recorded: the writer's alone, kept by the register until it is recorded or dropped. */
function Drafts({ drafts, entries, recording, onContinue }: DraftsProps) {
  const { t, moment } = useSay()
  const rules = useRulebook()
  if (drafts.length === 0 || recording) return null
  return (
    <section className="panel drafts" aria-labelledby="drafts-title">
      <h2 id="drafts-title">{t('drafts.title')}</h2>
      <ul className="plain-list">
        {drafts.map((draft) => (
          <li key={draft.draftId} className="row">
            <span>
              {rules.kindLabel(draft.kind)}{' '}
              <span className="quiet">{t('drafts.saved', { moment: moment(draft.savedAt) })}</span>
            </span>
            <button
              type="button"
              className="chip"
              onClick={(event) => {
                const entry = entries.find(({ entryId }) => entryId === draft.content.corrects)
                onContinue(
                  entry ? { what: 'correct', entry, draft } : { what: 'new', kind: draft.kind, draft },
                  event.currentTarget,
                )
              }}
            >
              {t('drafts.continue')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
