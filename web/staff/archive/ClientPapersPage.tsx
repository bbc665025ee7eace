import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { PageHeading } from '../frame/PageHeading.tsx'
import { TaskFirst } from '../frame/TaskFirst.tsx'
import { WentWrong } from '../frame/WentWrong.tsx'
import { useDesk } from '../session/desk.ts'
import { dayFrom, sayDay, today, useSay } from '../words/say.ts'
import { usePapersOfClient, useRegisterPaper, type Paper, type Papers } from './archive.ts'
import { PaperTable } from './PaperTable.tsx'
import '../worklists/WorklistTable.css'
import './Archive.css'

/** The papers of one client in locked storage, and taking a new one in (N5.11). */
export function ClientPapersPage() {
  const { clientId = '' } = useParams({ strict: false })
  const { t } = useSay()
  const { task } = useDesk()
  const found = usePapersOfClient(clientId)
  return (
    <div className="page">
      <header>
        <p className="crumb">
          <Link to="/clients/$clientId" params={{ clientId }} search={{}}>
            {t('archive.paper.back')}
          </Link>
        </p>
        <PageHeading title={t('archive.paper.ofClient')}>{t('archive.paper.ofClient')}</PageHeading>
        <p className="page-lead">{t('archive.paper.ofClientLead')}</p>
      </header>
      {!task ? (
        <TaskFirst />
      ) : found.isError ? (
        <WentWrong fault={found.error} again={() => void found.refetch()} />
      ) : !found.data ? (
        <div className="panel">
          <Skeleton lines={6} label={t('do.loading')} />
        </div>
      ) : (
        <>
          {found.data.papers.length === 0 ? (
            <div className="panel empty">
              <p>{t('archive.paper.none')}</p>
            </div>
          ) : (
            <PaperTable papers={found.data.papers} kinds={found.data.kinds} caption={t('archive.paper.ofClient')} />
          )}
          <NewPaper clientId={clientId} kinds={found.data.kinds} />
        </>
      )}
    </div>
  )
}

const place = /^[\p{L}\p{N}][\p{L}\p{N} ./-]*$/u
const nothing = { kind: '', room: '', shelf: '', box: '' }

function NewPaper({ clientId, kinds }: { readonly clientId: string; readonly kinds: Papers['kinds'] }) {
  const { t, text, language } = useSay()
  const save = useRegisterPaper(clientId)
  const [values, setValues] = useState(nothing)
  const [arrived, setArrived] = useState(sayDay(today()))
  const [asked, setAsked] = useState(false)
  const [saved, setSaved] = useState<Paper>()
  const set = (name: keyof typeof nothing) => (value: string) => setValues({ ...values, [name]: value })

  const arrivedOn = dayFrom(arrived)
  const flaws = {
    kind: values.kind === '' && t('archive.paper.required'),
    room: flawOf(values.room),
    shelf: flawOf(values.shelf),
    box: flawOf(values.box),
    arrived: (arrivedOn === undefined || arrivedOn > today()) && t('archive.paper.badDate'),
  }
  const said = (flaw: string | false) => (asked && flaw ? flaw : undefined)

  return (
    <section className="panel form-part" aria-labelledby="new-paper">
      <h2 id="new-paper">{t('archive.paper.new')}</h2>
      {saved && (
        <Notice announced title={t('archive.paper.confirmed', { number: saved.number })}>
          {t('archive.paper.write', { number: saved.number })}
        </Notice>
      )}
      <form
        className="form-part"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setAsked(true)
          if (Object.values(flaws).some(Boolean)) return
          save.mutate(
            { ...values, arrivedOn: arrivedOn! },
            {
              onSuccess: (paper) => {
                setSaved(paper)
                setValues(nothing)
                setAsked(false)
              },
            },
          )
        }}
      >
        <SelectField
          id="paper-kind"
          label={t('archive.paper.kind')}
          value={values.kind}
          onValue={set('kind')}
          none="–"
          error={said(flaws.kind)}
          options={kinds.map(({ id, label }) => ({ value: id, label: text(label) }))}
        />
        <div className="place-fields">
          {(['room', 'shelf', 'box'] as const).map((name) => (
            <TextField
              key={name}
              id={`paper-${name}`}
              label={t(`archive.paper.${name}`)}
              value={values[name]}
              onValue={set(name)}
              maxLength={40}
              error={said(flaws[name])}
            />
          ))}
        </div>
        <DateField
          id="paper-arrived"
          label={t('archive.paper.arrivedOn')}
          language={language}
          value={arrived}
          onValue={setArrived}
          error={said(flaws.arrived)}
        />
        {save.isError && <WentWrong fault={save.error} again={() => save.reset()} />}
        <div>
          <Button type="submit" busy={save.isPending && t('do.saving')}>
            {t('archive.paper.save')}
          </Button>
        </div>
      </form>
    </section>
  )

  function flawOf(value: string): string | false {
    if (value.trim() === '') return t('archive.paper.required')
    return !place.test(value) && t('archive.paper.badPlace')
  }
}
