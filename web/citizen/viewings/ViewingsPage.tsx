import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Dialog } from '../../ui/Dialog.tsx'
import { momentInFinland } from '../../ui/days.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { Button } from '../controls/Button.tsx'
import { Field } from '../controls/Field.tsx'
import { Note } from '../controls/Note.tsx'
import { NotSent, Receipt } from '../controls/Receipt.tsx'
import { useSending } from '../controls/use-sending.ts'
import { type OwnViewing, type OwnViewings, post } from '../door.ts'
import { OfClient } from '../frame/OfClient.tsx'
import { PageHeading } from '../frame/PageHeading.tsx'
import { useSay } from '../words/say.ts'
import { Disclosures } from './Disclosures.tsx'

/** Who has looked at the own data, for which task and on which ground; each line can be asked about. */
export const ViewingsPage = () => (
  <OfClient>
    <WhoHas />
  </OfClient>
)

function WhoHas() {
  const { t } = useSay()
  const [given, show] = useState(false)
  return (
    <div className="page">
      <PageHeading>{t('pages.viewings')}</PageHeading>
      <div className="switch" role="group" aria-label={t('record.show')}>
        <button type="button" aria-pressed={!given} onClick={() => show(false)}>
          {t('disclosures.show.viewings')}
        </button>
        <button type="button" aria-pressed={given} onClick={() => show(true)}>
          {t('disclosures.show.given')}
        </button>
      </div>
      {given ? <Disclosures /> : <Viewings />}
    </div>
  )
}

function Viewings() {
  const { t, day, language } = useSay()
  const [others, setOthers] = useState(true)
  const [asked, ask] = useState<OwnViewing>()
  const viewings = useInfiniteQuery({
    queryKey: ['viewings', language, others],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      post<OwnViewings>('/api/own/viewings', { language, others, ...(pageParam ? { after: pageParam } : {}) }),
    getNextPageParam: ({ next }) => next,
  })
  const lines = viewings.data?.pages.flatMap((page) => page.viewings) ?? []
  const days = [...Map.groupBy(lines, ({ at }) => momentInFinland(at).day)]
  return (
    <>
      <p className="lead">{t('viewings.lead')}</p>
      <p>
        <label className="check">
          <input type="checkbox" checked={others} onChange={(event) => setOthers(event.target.checked)} />{' '}
          {t('viewings.others')}
        </label>
      </p>
      {viewings.isError && (
        <Note tone="error" announced title={t('wrong.away')}>
          <p>{t('wrong.awayText')}</p>
          <Button kind="secondary" onPress={() => void viewings.refetch()}>
            {t('do.again')}
          </Button>
        </Note>
      )}
      {viewings.isPending && <Skeleton lines={5} label={t('do.loading')} />}
      {viewings.isSuccess && lines.length === 0 && <p>{t('viewings.empty')}</p>}
      {days.map(([date, ofDay]) => (
        <section key={date} className="day">
          <h2>{day(date)}</h2>
          <ul className="entries panel">
            {ofDay.map((viewing) => (
              <Line key={viewing.logId} viewing={viewing} onAsk={ask} />
            ))}
          </ul>
        </section>
      ))}
      {viewings.hasNextPage && (
        <p>
          <Button
            kind="secondary"
            busy={viewings.isFetchingNextPage && t('do.loading')}
            onPress={() => void viewings.fetchNextPage()}
          >
            {t('do.more')}
          </Button>
        </p>
      )}
      {asked && (
        <Dialog title={t('viewings.askTitle')} closeLabel={t('do.close')} onClose={() => ask(undefined)}>
          <AskForm viewing={asked} onClose={() => ask(undefined)} />
        </Dialog>
      )}
    </>
  )
}

type LineProps = { readonly viewing: OwnViewing; readonly onAsk: (viewing: OwnViewing) => void }

function Line({ viewing, onAsk }: LineProps) {
  const { t, moment } = useSay()
  const { at, byThemself, who, office, did, refused, task, ground, categories } = viewing
  return (
    <li className="entry">
      <div className="entry-head">
        <h3>{t(`viewings.did.${did}`)}</h3>
        <span className="entry-when">{moment(at)}</span>
      </div>
      <p className="entry-summary">{byThemself ? t('viewings.you') : [who, office].filter(Boolean).join(', ')}</p>
      {refused && <p className="mark">{t('viewings.refused')}</p>}
      <p className="origin">
        {[
          task && t('viewings.task', { task }),
          ground && t('viewings.ground', { ground }),
          categories.length > 0 && t('viewings.which', { categories: categories.join(', ') }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {!byThemself && (
        <div className="entry-acts no-print">
          <button
            type="button"
            className="link-button"
            aria-label={t('viewings.askAbout', { what: t(`viewings.did.${did}`), when: moment(at) })}
            onClick={() => onAsk(viewing)}
          >
            {t('viewings.ask')}
          </button>
        </div>
      )}
    </li>
  )
}

function AskForm({ viewing, onClose }: { readonly viewing: OwnViewing; readonly onClose: () => void }) {
  const { t, moment } = useSay()
  const [words, setWords] = useState('')
  const { send, sent, wrong, busy } = useSending('ask', '/api/own/viewings/ask', words !== '')
  if (sent)
    return (
      <>
        <Receipt raised={sent} title={t('viewings.asked')} />
        <div className="actions">
          <Button onPress={onClose}>{t('do.close')}</Button>
        </div>
      </>
    )
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const text = words.trim()
        void send({ logId: viewing.logId, ...(text ? { text } : {}) })
      }}
    >
      <p>{t('viewings.askLead')}</p>
      <p className="quoted">
        {t(`viewings.did.${viewing.did}`)}, {[viewing.who, viewing.office].filter(Boolean).join(', ')},{' '}
        {moment(viewing.at)}
      </p>
      <Field
        label={t('viewings.askText')}
        optional={t('viewings.optional')}
        value={words}
        onValue={setWords}
        lines={4}
        maxLength={1000}
      />
      <NotSent wrong={wrong} />
      <div className="actions">
        <Button type="submit" busy={busy && t('do.sending')}>
          {t('do.send')}
        </Button>
        <Button kind="secondary" onPress={onClose}>
          {t('do.cancel')}
        </Button>
      </div>
    </form>
  )
}
