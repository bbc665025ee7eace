import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { ParagraphsField } from '../../ui/ParagraphsField.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { type Matter, type Matters, type MatterWithEvents, post } from '../api.ts'
import { PageHeading } from '../frame/PageHeading.tsx'
import { useRulebook } from '../frame/rulebook.tsx'
import { TaskFirst } from '../frame/TaskFirst.tsx'
import { WentWrong } from '../frame/WentWrong.tsx'
import { announce, useDesk } from '../session/desk.ts'
import { dayFrom, sayDay, today, useSay } from '../words/say.ts'

/** A client's matters that the own group handles, and a form for one that came by post, by e-mail or at the desk (N10.2, N11.1). */
export function ClientMattersPage() {
  const { clientId = '' } = useParams({ strict: false })
  const { t } = useSay()
  const { task } = useDesk()
  const answers = useQueryClient()
  const key = ['mattersOfClient', clientId, task] as const
  const found = useQuery({
    queryKey: key,
    enabled: task !== undefined,
    gcTime: 0,
    queryFn: () => post<Matters>(`/api/clients/${clientId}/matters/list`, { purpose: task }),
  })
  const put = ({ matter }: MatterWithEvents) => {
    answers.setQueryData<Matters>(key, (known) => known && { ...known, matters: [matter, ...known.matters] })
    void answers.invalidateQueries({ queryKey: ['matters'] })
    announce(t('matters.opened', { number: matter.number }))
  }
  return (
    <div className="page">
      <header>
        <p>
          <Link to="/clients/$clientId" params={{ clientId }} search={{}}>
            {t('client.back')}
          </Link>
        </p>
        <PageHeading title={t('matters.ofClient')}>{t('matters.ofClient')}</PageHeading>
        <p className="page-lead">{t('matters.ofClientLead')}</p>
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
          <OpenForm clientId={clientId} onOpened={put} />
          <section className="panel" aria-labelledby="known-title">
            <h2 id="known-title">{t('matters.known')}</h2>
            {found.data.matters.length === 0 ? (
              <p className="quiet">{t('matters.noneOfClient')}</p>
            ) : (
              <ul className="plain-list stack">
                {found.data.matters.map((matter) => (
                  <MatterLine key={matter.matterId} matter={matter} />
                ))}
              </ul>
            )}
          </section>
        </>
      )}
    </div>
  )
}

function MatterLine({ matter }: { readonly matter: Matter }) {
  const { t, day } = useSay()
  const { matterLabel } = useRulebook()
  const { clientId, matterId } = matter
  const facts = [
    t(`matters.states.${matter.state}`),
    t('matters.received', { day: day(matter.receivedOn) }),
    matter.state === 'closed'
      ? t('matters.closedOn', { day: day(matter.closedOn) })
      : matter.dueOn && t('matters.dueOn', { day: day(matter.dueOn) }),
    matter.result && t(`matters.results.${matter.result}`),
    matter.handlerName,
  ]
  return (
    <li>
      <Link to="/clients/$clientId/matters/$matterId" params={{ clientId, matterId }}>
        {matterLabel(matter.kind)} {matter.number}
      </Link>
      <p className="quiet">{facts.filter(Boolean).join(' · ')}</p>
    </li>
  )
}

type Flawed = { readonly kind?: string | undefined; readonly receivedOn?: string | undefined }

type FormProps = { readonly clientId: string; readonly onOpened: (answer: MatterWithEvents) => void }

/** What was written stays until the matter is open. */
function OpenForm({ clientId, onOpened }: FormProps) {
  const { t, language } = useSay()
  const { matters, matterLabel } = useRulebook()
  const { task } = useDesk()
  const id = useId()
  const [kind, setKind] = useState('')
  const [receivedOn, setReceivedOn] = useState(sayDay(today()))
  const [note, setNote] = useState('')
  const [flaws, setFlaws] = useState<Flawed>({})
  const [state, setState] = useState<unknown>()
  const kinds = Object.entries(matters).filter(([, { byWorkflow, byVisitors }]) => !byWorkflow && !byVisitors)

  const openIt = async () => {
    if (state === 'waiting') return
    const arrived = dayFrom(receivedOn)
    const wrong: Flawed = {
      kind: kind === '' ? t('matters.chooseKind') : undefined,
      receivedOn: !arrived || arrived > today() ? t('matters.receivedWrong') : undefined,
    }
    setFlaws(wrong)
    if (wrong.kind || wrong.receivedOn) return
    setState('waiting')
    try {
      const said = note.trim() === '' ? {} : { note: note.trim() }
      const sent = { purpose: task, kind, receivedOn: arrived, ...said }
      onOpened(await post<MatterWithEvents>(`/api/clients/${clientId}/matters`, sent))
      setKind('')
      setReceivedOn(sayDay(today()))
      setNote('')
      setState(undefined)
    } catch (fault) {
      setState(fault)
    }
  }

  return (
    <section className="panel" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('matters.openTitle')}</h2>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void openIt()
        }}
      >
        <SelectField
          id={`${id}-kind`}
          label={t('matters.kind')}
          value={kind}
          onValue={(value) => {
            setKind(value)
            setFlaws(({ receivedOn }) => ({ receivedOn }))
          }}
          none=""
          options={kinds.map(([value]) => ({ value, label: matterLabel(value) }))}
          {...(flaws.kind ? { error: flaws.kind } : {})}
        />
        <DateField
          id={`${id}-received`}
          label={t('matters.arrived')}
          hint={t('matters.arrivedHint')}
          language={language}
          value={receivedOn}
          onValue={setReceivedOn}
          error={flaws.receivedOn}
        />
        <ParagraphsField
          id={`${id}-note`}
          label={t('matters.asks')}
          hint={t('matters.asksHint')}
          rows={4}
          maxLength={2000}
          value={note}
          onValue={setNote}
        />
        {state instanceof Error && <WentWrong fault={state} again={() => void openIt()} />}
        <div>
          <Button type="submit" busy={state === 'waiting' && t('do.saving')}>
            {t('matters.open')}
          </Button>
        </div>
      </form>
    </section>
  )
}
