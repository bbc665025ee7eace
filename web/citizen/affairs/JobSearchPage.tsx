import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../controls/Button.tsx'
import { Field } from '../controls/Field.tsx'
import { Note } from '../controls/Note.tsx'
import { Select } from '../controls/Select.tsx'
import { WhenAnswered } from '../controls/WhenAnswered.tsx'
import type { OwnAffairs } from '../door.ts'
import { OfClient } from '../frame/OfClient.tsx'
import { PageHeading } from '../frame/PageHeading.tsx'
import { useSay } from '../words/say.ts'
import { useAct, useAffairs } from './affairs.ts'
import { Hindered, useWhyAt } from './Hindered.tsx'

/** The job search: until when it is valid, renewing, telling a change, ending. */
export const JobSearchPage = () => (
  <OfClient>
    <JobSearch />
  </OfClient>
)

type Search = NonNullable<OwnAffairs['search']>

function JobSearch() {
  const { t, day } = useSay()
  const affairs = useAffairs()
  const [isEnded, setEnded] = useState(false)
  return (
    <div className="page">
      <PageHeading>{t('pages.jobSearch')}</PageHeading>
      <WhenAnswered answer={affairs}>
        {(data) => (
          <>
            {data.search ? (
              <>
                {isEnded && data.search.endedOn && (
                  <Note tone="good" announced title={t('search.endedTitle', { day: day(data.search.endedOn) })}>
                    <p>{t('search.endedText')}</p>
                  </Note>
                )}
                <Renewal search={data.search} />
                {data.search.isOpen && <ChangeNotice affairs={data} />}
                {data.search.isOpen && <Ending search={data.search} affairs={data} onEnded={() => setEnded(true)} />}
              </>
            ) : (
              <>
                <p>{t('search.none')}</p>
                <p>
                  <Link to="/start" className="button">
                    {t('start.title')}
                  </Link>
                </p>
              </>
            )}
            {data.statuses.length > 0 && (
              <section aria-labelledby="statuses-title">
                <h2 id="statuses-title">{t('search.statuses')}</h2>
                <ul className="entries panel">
                  {data.statuses.map((status) => (
                    <li key={status.entryId} className="entry">
                      <div className="entry-head">
                        <h3>{status.label}</h3>
                        <span className="entry-when">
                          {day(status.from)}–{day(status.to)}
                        </span>
                      </div>
                      {status.told && <p className="origin">{t('search.told', { change: status.told })}</p>}
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </>
        )}
      </WhenAnswered>
    </div>
  )
}

function Renewal({ search }: { readonly search: Search }) {
  const { t, day } = useSay()
  const { act, hindrance, isBusy, isDone } = useAct('/api/own/job-search/renew')
  const { entryId, version, startedOn, validUntil, endedOn, isOpen, renewsUntil } = search
  const state = endedOn ? 'ended' : isOpen ? 'valid' : 'lapsed'
  return (
    <section className={`band band-${state}`} aria-labelledby="search-title">
      <h2 id="search-title">{t('home.search')}</h2>
      <p className="band-state">{t(`home.searchState.${state}`, { day: day(endedOn ?? validUntil) })}</p>
      <p>{t('home.since', { day: day(startedOn) })}</p>
      {isDone && (
        <Note tone="good" announced title={t('search.renewed')}>
          <p>{t('search.renewedText', { day: day(validUntil) })}</p>
        </Note>
      )}
      {isOpen ? (
        (validUntil === undefined || renewsUntil > validUntil) && (
          <>
            <p>{t('search.renewLead', { day: day(renewsUntil) })}</p>
            <Hindered hindrance={hindrance} />
            <div className="actions">
              <Button busy={isBusy && t('do.sending')} onPress={() => void act({ entryId, seen: version })}>
                {t('search.renew')}
              </Button>
            </div>
          </>
        )
      ) : (
        <p>
          <Link to="/start" className="button">
            {t('start.again')}
          </Link>
        </p>
      )}
    </section>
  )
}

/** A change of the situation, in three questions and a summary of what is sent. */
function ChangeNotice({ affairs: { changes, notice } }: { readonly affairs: OwnAffairs }) {
  const { t, day } = useSay()
  const [change, setChange] = useState('')
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [asked, ask] = useState(false)
  const clear = () => {
    for (const set of [setChange, setFrom, setTo]) set('')
    ask(false)
  }
  const { act, hindrance, isBusy, isDone } = useAct('/api/own/status-changes', `${change}${from}${to}` !== '', clear)
  const whyAt = useWhyAt(hindrance)
  const label = changes.find(({ code }) => code === change)?.label
  return (
    <section className="panel" aria-labelledby="change-title">
      <h2 id="change-title">{t('search.changeTitle')}</h2>
      <p>{t('search.changeLead', { from: day(notice.from), until: day(notice.until) })}</p>
      {isDone && (
        <Note tone="good" announced title={t('search.changeSent')}>
          <p>{t('search.changeSentText')}</p>
        </Note>
      )}
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          ask(true)
          if (!change || !from) return
          void act({ change, from, ...(to ? { to } : {}) })
        }}
      >
        <Select
          label={t('search.change')}
          value={change}
          onValue={setChange}
          none={t('change.choose')}
          options={changes.map(({ code, label }) => ({ value: code, label }))}
          error={asked && !change ? t('flaw.required') : undefined}
        />
        <Field
          label={t('search.from')}
          type="date"
          value={from}
          onValue={setFrom}
          error={asked && !from ? t('flaw.required') : whyAt('from')}
        />
        <Field
          label={t('search.to')}
          optional={t('viewings.optional')}
          type="date"
          value={to}
          onValue={setTo}
          error={whyAt('to')}
        />
        {label && from && (
          <p className="quoted">
            <span className="quiet">{t('search.willSend')}</span>
            {label}, {day(from)}–{day(to)}
          </p>
        )}
        <Hindered hindrance={hindrance} fields={['from', 'to']} />
        <div className="actions">
          <Button type="submit" busy={isBusy && t('do.sending')}>
            {t('search.sendChange')}
          </Button>
        </div>
      </form>
    </section>
  )
}

type EndingProps = { readonly search: Search; readonly affairs: OwnAffairs; readonly onEnded: () => void }

/** Asks once more before it is done: what ends may end a benefit too. */
function Ending({ search, affairs: { endReasons, today }, onEnded }: EndingProps) {
  const { t, day } = useSay()
  const [isSure, setSure] = useState(false)
  const [endedOn, setEndedOn] = useState(today)
  const [reason, setReason] = useState('')
  const [asked, ask] = useState(false)
  const { act, hindrance, isBusy } = useAct('/api/own/job-search/end', reason !== '' || endedOn !== today, onEnded)
  const whyAt = useWhyAt(hindrance)
  const isFit = endedOn !== '' && endedOn <= today
  return (
    <details className="section">
      <summary>
        <h2>{t('search.endTitle')}</h2>
      </summary>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          ask(true)
          if (!reason || !isFit) return
          if (!isSure) return setSure(true)
          void act({ entryId: search.entryId, seen: search.version, endedOn, reason })
        }}
      >
        <p>{t('search.endLead')}</p>
        <Field
          label={t('search.endedOn')}
          type="date"
          value={endedOn}
          onValue={(value) => {
            setEndedOn(value)
            setSure(false)
          }}
          error={asked && !isFit ? t(endedOn ? 'search.endedAhead' : 'flaw.required') : whyAt('endedOn')}
        />
        <Select
          label={t('search.endReason')}
          value={reason}
          onValue={setReason}
          none={t('change.choose')}
          options={endReasons.map(({ code, label }) => ({ value: code, label }))}
          error={asked && !reason ? t('flaw.required') : undefined}
        />
        <Hindered hindrance={hindrance} fields={['endedOn']} />
        {isSure && (
          <Note tone="warning" announced>
            <p>{t('search.endSure', { day: day(endedOn) })}</p>
          </Note>
        )}
        <div className="actions">
          <Button type="submit" kind="secondary" busy={isBusy && t('do.sending')}>
            {t(isSure ? 'search.endNow' : 'search.end')}
          </Button>
          {isSure && (
            <Button kind="link" onPress={() => setSure(false)}>
              {t('do.cancel')}
            </Button>
          )}
        </div>
      </form>
    </details>
  )
}
