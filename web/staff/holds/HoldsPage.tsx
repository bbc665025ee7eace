import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ParagraphsField } from '../../ui/ParagraphsField.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { post, type Hold, type HoldsOfClient } from '../api.ts'
import { PageHeading } from '../frame/PageHeading.tsx'
import { useRulebook } from '../frame/rulebook.tsx'
import { TaskFirst } from '../frame/TaskFirst.tsx'
import { WentWrong } from '../frame/WentWrong.tsx'
import { asSentence } from '../recording/flaws.ts'
import { announce, useDesk } from '../session/desk.ts'
import { addDays, dayFrom, sayDay, today, useSay } from '../words/say.ts'
import { useHeldWords } from './held-words.ts'

/** Why and until when a client is kept: the rule, what holds the data, and a way to hold it or to let it go. */
export function HoldsPage() {
  const { clientId = '' } = useParams({ strict: false })
  const { t, day } = useSay()
  const { task } = useDesk()
  const { ruleOf } = useHeldWords()
  const answers = useQueryClient()
  const key = ['holds', clientId, task] as const
  const found = useQuery({
    queryKey: key,
    enabled: task !== undefined,
    gcTime: 0,
    queryFn: () => post<HoldsOfClient>(`/api/clients/${clientId}/holds/list`, { purpose: task }),
  })
  const [lifting, lift] = useState<Hold>()
  const put = (answer: HoldsOfClient) => {
    answers.setQueryData(key, answer)
    void answers.invalidateQueries({ queryKey: ['holdsOfOffice'] })
  }
  const keeping = found.data?.keeping

  return (
    <div className="page">
      <header>
        <p>
          <Link to="/clients/$clientId" params={{ clientId }} search={{}}>
            {t('client.back')}
          </Link>
        </p>
        <PageHeading title={t('holds.title')}>{t('holds.title')}</PageHeading>
        <p className="page-lead">{t('holds.lead')}</p>
      </header>
      {!task ? (
        <TaskFirst />
      ) : found.isError ? (
        <WentWrong fault={found.error} again={() => void found.refetch()} />
      ) : !found.data || !keeping ? (
        <div className="panel">
          <Skeleton lines={6} label={t('do.loading')} />
        </div>
      ) : (
        <>
          <section className="panel" aria-labelledby="keeping-title">
            <h2 id="keeping-title">{t('holds.keeping')}</h2>
            <p>
              {keeping.keptUntil
                ? t('holds.keptUntil', { day: day(keeping.keptUntil), from: day(keeping.countedFrom) })
                : t('holds.noEnd')}{' '}
              <span className="quiet">{ruleOf(keeping.rule)}</span>
            </p>
          </section>
          <section className="panel" aria-labelledby="holding-title">
            <h2 id="holding-title">{t('holds.what')}</h2>
            {found.data.holds.length === 0 ? (
              <p className="quiet">{t('holds.none')}</p>
            ) : (
              <ul className="plain-list stack">
                {found.data.holds.map((hold) => (
                  <HeldLine key={hold.holdId ?? `${hold.matterKind} ${hold.reviewOn}`} hold={hold} onLift={lift} />
                ))}
              </ul>
            )}
          </section>
          <PlaceHold clientId={clientId} onPlaced={put} />
        </>
      )}
      {lifting && (
        <LiftDialog
          hold={lifting}
          onClose={() => lift(undefined)}
          onLifted={(answer) => {
            put(answer)
            lift(undefined)
            announce(t('holds.lifted'))
          }}
        />
      )}
    </div>
  )
}

function HeldLine({ hold, onLift }: { readonly hold: Hold; readonly onLift: (hold: Hold) => void }) {
  const { t, day } = useSay()
  const { groundOf, whatOf } = useHeldWords()
  return (
    <li>
      <strong>{whatOf(hold)}</strong> · {groundOf(hold)}
      {hold.reason && <p className="entry-paragraphs">{hold.reason}</p>}
      <p className="quiet">
        {[
          hold.placedByName && hold.placedAt
            ? t('holds.placedBy', { name: hold.placedByName, day: day(hold.placedAt) })
            : '',
          hold.reviewOn
            ? t(hold.by === 'matter' ? 'holds.matterDue' : 'holds.reviewOn', { day: day(hold.reviewOn) })
            : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {hold.holdId && (
        <Button kind="light" onPress={() => onLift(hold)} aria-label={t('holds.liftOf', { what: whatOf(hold) })}>
          {t('holds.lift')}
        </Button>
      )}
    </li>
  )
}

type Flawed = { readonly reason?: string | undefined; readonly reviewOn?: string | undefined }

function PlaceHold({
  clientId,
  onPlaced,
}: {
  readonly clientId: string
  readonly onPlaced: (answer: HoldsOfClient) => void
}) {
  const { t, language } = useSay()
  const rules = useRulebook()
  const { task } = useDesk()
  const id = useId()
  const [what, setWhat] = useState('')
  const [ground, setGround] = useState('pendingMatter')
  const [reason, setReason] = useState('')
  const [reviewOn, setReviewOn] = useState(sayDay(addDays(today(), 90)))
  const [flaws, setFlaws] = useState<Flawed>({})
  const [state, setState] = useState<unknown>()

  const place = async () => {
    const review = dayFrom(reviewOn)
    const wrong: Flawed = {
      reason: reason.trim().length < 3 ? asSentence(t('flaw.reason')) : undefined,
      reviewOn: !review || review <= today() || review > addDays(today(), 365) ? t('holds.reviewWrong') : undefined,
    }
    setFlaws(wrong)
    if (wrong.reason || wrong.reviewOn) return
    setState('waiting')
    try {
      onPlaced(
        await post<HoldsOfClient>(`/api/clients/${clientId}/holds`, {
          purpose: task,
          ground,
          reason: reason.trim(),
          reviewOn: review,
          ...(what ? { categories: [what] } : {}),
        }),
      )
      setReason('')
      setState(undefined)
      announce(t('holds.placed'))
    } catch (fault) {
      setState(fault)
    }
  }

  return (
    <section className="panel" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('holds.place')}</h2>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void place()
        }}
      >
        <SelectField
          id={`${id}-what`}
          label={t('holds.whatToHold')}
          value={what}
          onValue={setWhat}
          none={t('holds.everything')}
          options={rules.categoryIds.map((value) => ({ value, label: rules.categoryLabel(value) }))}
        />
        <SelectField
          id={`${id}-ground`}
          label={t('holds.ground')}
          value={ground}
          onValue={setGround}
          options={(['pendingMatter', 'statutoryTask'] as const).map((value) => ({
            value,
            label: t(`holds.grounds.${value}`),
          }))}
        />
        <ParagraphsField
          id={`${id}-reason`}
          label={t('holds.reason')}
          rows={2}
          maxLength={500}
          value={reason}
          onValue={setReason}
          error={flaws.reason}
        />
        <DateField
          id={`${id}-review`}
          label={t('holds.review')}
          hint={t('holds.reviewHint')}
          language={language}
          value={reviewOn}
          onValue={setReviewOn}
          error={flaws.reviewOn}
        />
        {state instanceof Error && <WentWrong fault={state} again={() => void place()} />}
        <div>
          <Button type="submit" busy={state === 'waiting' && t('do.saving')}>
            {t('holds.placeAct')}
          </Button>
        </div>
      </form>
    </section>
  )
}

type LiftProps = {
  readonly hold: Hold
  readonly onLifted: (answer: HoldsOfClient) => void
  readonly onClose: () => void
}

function LiftDialog({ hold, onLifted, onClose }: LiftProps) {
  const { t } = useSay()
  const { task } = useDesk()
  const id = useId()
  const [reason, setReason] = useState('')
  const [state, setState] = useState<unknown>()
  const lift = async () => {
    if (reason.trim().length < 3) return setState('noReason')
    setState('waiting')
    try {
      const path = `/api/clients/${hold.clientId}/holds/${hold.holdId}/lift`
      onLifted(await post<HoldsOfClient>(path, { purpose: task, reason: reason.trim() }))
    } catch (fault) {
      setState(fault)
    }
  }
  return (
    <Dialog title={t('holds.liftTitle')} onClose={onClose} closeLabel={t('do.close')}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void lift()
        }}
      >
        <p>{t('holds.liftLead')}</p>
        <ParagraphsField
          id={id}
          label={t('holds.liftReason')}
          rows={2}
          maxLength={500}
          value={reason}
          onValue={setReason}
          error={state === 'noReason' ? asSentence(t('flaw.reason')) : undefined}
        />
        {state instanceof Error && <WentWrong fault={state} again={() => void lift()} />}
        <div className="row">
          <Button type="submit" busy={state === 'waiting' && t('do.saving')}>
            {t('holds.lift')}
          </Button>
          <Button kind="secondary" onPress={onClose}>
            {t('do.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
