import { useQuery } from '@tanstack/react-query'
import { useMemo, useEffect, useState } from 'react'
import { Dialog } from '../../ui/Dialog.tsx'
import { Button } from '../controls/Button.tsx'
import { Note } from '../controls/Note.tsx'
import { WhenAnswered } from '../controls/WhenAnswered.tsx'
import { type OwnEntry, type OwnRecord, type OwnSection, post } from '../door.ts'
import { OfClient } from '../frame/OfClient.tsx'
import { PageHeading } from '../frame/PageHeading.tsx'
import { useSay } from '../words/say.ts'
import { ChangeForm, type Changing } from './ChangeForm.tsx'
import { ClaimForm } from './ClaimForm.tsx'
import { useForms } from './forms.ts'
import { EntryItem } from './EntryItem.tsx'

/** Everything that the register shows the person about themself, by subject or by time (N10.1, M7.1). */
export const RecordPage = () => (
  <OfClient>
    <Record />
  </OfClient>
)

function Record() {
  const { t, text, language } = useSay()
  const record = useQuery({
    queryKey: ['record', language],
    queryFn: () => post<OwnRecord>('/api/own/record', { language }),
  })
  const [byTime, setByTime] = useState(false)
  const [claimed, claim] = useState<OwnEntry>()
  const [changing, setChanging] = useState<Changing>()
  const [done, setDone] = useState<'saved' | 'removed'>()
  const change = (next: Changing | undefined) => {
    setDone(undefined)
    setChanging(next)
  }
  const forms = useForms()
  useEffect(() => {
    // Paper has nothing to press: what is shut is printed open, and shut again.
    const shut = () => document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')
    let opened: HTMLDetailsElement[] = []
    const before = () => {
      opened = [...shut()]
      for (const section of opened) section.open = true
    }
    const after = () => {
      for (const section of opened) section.open = false
    }
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
    }
  }, [])
  const form = forms.data?.kinds.find(({ id }) => id === changing?.kind)
  return (
    <div className="page">
      <PageHeading>{t('pages.record')}</PageHeading>
      <p className="lead">{t('record.lead')}</p>
      {done && (
        <Note tone="good" announced>
          <p>{t(`change.${done}`)}</p>
        </Note>
      )}
      <WhenAnswered answer={record}>
        {({ sections, apart }) => (
          <>
            <div className="switch" role="group" aria-label={t('record.show')}>
              <button type="button" aria-pressed={!byTime} onClick={() => setByTime(false)}>
                {t('record.bySection')}
              </button>
              <button type="button" aria-pressed={byTime} onClick={() => setByTime(true)}>
                {t('record.byTime')}
              </button>
            </div>
            {byTime ? (
              <ByTime sections={sections} onClaim={claim} onChange={change} />
            ) : (
              sections.map((section) => (
                <Section key={section.category} section={section} onClaim={claim} onChange={change} />
              ))
            )}
            <section className="panel">
              <h2>{t('record.apartTitle')}</h2>
              {apart.length > 0 && <p>{t('record.apart', { kinds: apart.join(', ').toLowerCase() })}</p>}
              <p>{t('record.papers')}</p>
            </section>
            <p className="actions no-print">
              <Button kind="secondary" onPress={() => print()}>
                {t('record.print')}
              </Button>
            </p>
          </>
        )}
      </WhenAnswered>
      {changing && form && forms.data && (
        <Dialog title={text(form.label)} closeLabel={t('do.close')} onClose={() => change(undefined)}>
          <ChangeForm
            changing={changing}
            form={form}
            forms={forms.data}
            onClose={() => change(undefined)}
            onDone={(what) => {
              change(undefined)
              setDone(what)
            }}
          />
        </Dialog>
      )}
      {claimed && (
        <Dialog title={t('claim.title')} closeLabel={t('do.close')} onClose={() => claim(undefined)}>
          <ClaimForm entry={claimed} onClose={() => claim(undefined)} />
        </Dialog>
      )}
    </div>
  )
}

type Claiming = { readonly onClaim: (entry: OwnEntry) => void; readonly onChange: (changing: Changing) => void }

function Section({ section, onClaim, onChange }: { readonly section: OwnSection } & Claiming) {
  const { t } = useSay()
  const { category, number, title, entries, retention, mayAdd } = section
  return (
    <details className="section" data-category={category}>
      <summary>
        <h2>
          <span className="section-number">{number}</span> {title}
        </h2>
        <span className="quiet">{t('record.count', { count: entries.length })}</span>
      </summary>
      {entries.length === 0 ? (
        <p>{t('record.empty')}</p>
      ) : (
        <ul className="entries">
          {entries.map((entry) => (
            <EntryItem key={entry.entryId} entry={entry} onClaim={onClaim} onChange={onChange} />
          ))}
        </ul>
      )}
      {mayAdd.length > 0 && (
        <p className="actions no-print">
          {mayAdd.map(({ kind, title }) => (
            <Button key={kind} kind="secondary" onPress={() => onChange({ kind })}>
              {t('record.add', { title: title.toLowerCase() })}
            </Button>
          ))}
        </p>
      )}
      <p className="quiet">{retention}</p>
    </details>
  )
}

/** One chronological list, the newest first, of one subject or of all. */
function ByTime({ sections, onClaim, onChange }: { readonly sections: readonly OwnSection[] } & Claiming) {
  const { t } = useSay()
  const [only, setOnly] = useState('')
  const entries = useMemo(() => {
    const at = ({ from, recordedAt }: OwnEntry) => from ?? recordedAt
    return sections
      .filter(({ category }) => only === '' || category === only)
      .flatMap((section) => section.entries)
      .toSorted((a, b) => (at(a) < at(b) ? 1 : -1))
  }, [sections, only])
  return (
    <>
      <div className="field">
        <label htmlFor="only">{t('record.show')}</label>
        <select id="only" value={only} onChange={(event) => setOnly(event.target.value)}>
          <option value="">{t('record.all')}</option>
          {sections.map(({ category, title }) => (
            <option key={category} value={category}>
              {title}
            </option>
          ))}
        </select>
      </div>
      <p role="status" className="quiet">
        {t('record.count', { count: entries.length })}
      </p>
      <ul className="entries panel">
        {entries.map((entry) => (
          <EntryItem key={entry.entryId} entry={entry} onClaim={onClaim} onChange={onChange} />
        ))}
      </ul>
    </>
  )
}
