import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { Problem, type Delivery, type HandleDelivery } from '../api.ts'
import { PageHeading } from '../frame/PageHeading.tsx'
import { TaskFirst } from '../frame/TaskFirst.tsx'
import { WentWrong } from '../frame/WentWrong.tsx'
import { announce, useDesk } from '../session/desk.ts'
import { useMe } from '../session/session.ts'
import { useSay } from '../words/say.ts'
import { DeliveriesTable } from './DeliveriesTable.tsx'
import { type QueueState, useDeliveries, useDeliveryCounts, useHandleDelivery } from './disclosures.ts'
import { LetterDialog } from './LetterDialog.tsx'
import '../worklists/WorklistPage.css'
import './disclosures.css'

const states = ['open', 'waiting', 'refused', 'delivered', 'acknowledged', 'stopped'] as const satisfies QueueState[]

/** What the own office has given out, and what has become of it. */
export function DeliveriesPage() {
  const { t } = useSay()
  const { task } = useDesk()
  return (
    <div className="page page-wide">
      <header>
        <PageHeading title={t('disclosures.deliveries.title')}>{t('disclosures.deliveries.title')}</PageHeading>
        <p className="page-lead">{t('disclosures.deliveries.lead')}</p>
      </header>
      {task ? <Queue /> : <TaskFirst />}
    </div>
  )
}

function Queue() {
  const { t, number } = useSay()
  const [state, setState] = useState<QueueState>('open')
  const [reading, read] = useState<Delivery>()
  const [givingUp, giveUp] = useState<Delivery>()
  const [fault, setFault] = useState<unknown>()
  const found = useDeliveries(state)
  const handling = useHandleDelivery()
  const deliveries = found.data?.pages.flatMap((page) => page.deliveries)
  // While another state is being asked for, the figures that the navigation has stand in.
  const known = useDeliveryCounts(useMe().data).data
  const counts = found.data?.pages[0]?.counts ?? known
  const countOf = (each: QueueState) =>
    each === 'open' ? (counts?.['waiting'] ?? 0) + (counts?.['refused'] ?? 0) : (counts?.[each] ?? 0)

  const handle = (delivery: Delivery, act: HandleDelivery['act']) => {
    setFault(undefined)
    giveUp(undefined)
    handling.mutate(
      { delivery, act },
      {
        onSuccess: () => announce(t(`disclosures.deliveries.done.${act}`)),
        onError: (problem) => setFault(problem),
        // The row that was acted on may be gone: its heading takes the focus, so that it is not lost.
        onSettled: () => document.querySelector<HTMLElement>('h1')?.focus(),
      },
    )
  }

  return (
    <>
      <div className="filters">
        <div className="row" role="group" aria-label={t('disclosures.deliveries.filters')}>
          {states.map((each) => (
            <button
              key={each}
              type="button"
              className="chip"
              aria-pressed={state === each}
              onClick={() => setState(each)}
            >
              {t(`disclosures.deliveries.of.${each}`)}
              {counts && <span className="chip-count">{number(countOf(each))}</span>}
            </button>
          ))}
        </div>
      </div>
      {fault instanceof Problem && fault.status === 409 ? (
        <Notice announced tone="warning">
          {t('disclosures.deliveries.moved')}
        </Notice>
      ) : fault ? (
        <WentWrong fault={fault} again={() => setFault(undefined)} />
      ) : null}
      {found.isError ? (
        <WentWrong fault={found.error} again={() => void found.refetch()} />
      ) : !deliveries ? (
        <div className="panel">
          <Skeleton lines={8} label={t('do.loading')} />
        </div>
      ) : (
        <>
          <p role="status" className="worklist-total">
            {t('disclosures.deliveries.shown', { count: deliveries.length })}
          </p>
          {deliveries.length === 0 ? (
            <div className="panel empty">
              <p>{t(`disclosures.deliveries.empty.${state}`)}</p>
              <p className="quiet">{t('disclosures.deliveries.how')}</p>
            </div>
          ) : (
            <DeliveriesTable
              deliveries={deliveries}
              busy={handling.isPending ? handling.variables.delivery.disclosureId : undefined}
              onAct={(delivery, act) =>
                act === 'read' ? read(delivery) : act === 'giveUp' ? giveUp(delivery) : handle(delivery, act)
              }
            />
          )}
          {found.hasNextPage && (
            <div>
              <Button
                kind="secondary"
                busy={found.isFetchingNextPage && t('do.loading')}
                onPress={() => void found.fetchNextPage()}
              >
                {t('worklist.more')}
              </Button>
            </div>
          )}
        </>
      )}
      {reading && (
        <LetterDialog
          delivery={reading}
          onClose={() => read(undefined)}
          onSent={() => {
            read(undefined)
            handle(reading, 'sent')
          }}
        />
      )}
      {givingUp && (
        <Dialog title={t('disclosures.deliveries.giveUpTitle')} onClose={() => giveUp(undefined)}>
          <p>{t('disclosures.deliveries.giveUpLead')}</p>
          <div className="row">
            <Button onPress={() => handle(givingUp, 'giveUp')}>{t('disclosures.deliveries.giveUp')}</Button>
            <Button kind="secondary" onPress={() => giveUp(undefined)}>
              {t('do.cancel')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  )
}
