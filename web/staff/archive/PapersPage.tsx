import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { Problem } from '../api.ts'
import { PageHeading } from '../frame/PageHeading.tsx'
import { useRulebook } from '../frame/rulebook.tsx'
import { TaskFirst } from '../frame/TaskFirst.tsx'
import { WentWrong } from '../frame/WentWrong.tsx'
import { announce, useDesk } from '../session/desk.ts'
import { useMe } from '../session/session.ts'
import { useSay } from '../words/say.ts'
import { useConfirmPick, usePapers, usePicks, type Picks } from './archive.ts'
import { sayRule } from './archive-words.ts'
import { PaperTable } from './PaperTable.tsx'
import '../worklists/WorklistPage.css'
import '../worklists/WorklistTable.css'
import './Archive.css'

type Line = Picks['picks'][number]

/** Papers of locked storage: what is to be fetched from the shelves, and for an office its own shelves (N9.1). */
export function PapersPage() {
  const { t } = useSay()
  const { task } = useDesk()
  const me = useMe().data
  const keeps = me?.mayDo['keepPapers'] === true
  return (
    <div className="page page-wide">
      <header>
        <PageHeading title={t('archive.papers')}>{t('archive.papers')}</PageHeading>
        <p className="page-lead">{t('archive.paper.lead')}</p>
      </header>
      {!task ? (
        <TaskFirst />
      ) : (
        <>
          <PickList />
          {keeps && <Shelves />}
        </>
      )}
    </div>
  )
}

function PickList() {
  const { t } = useSay()
  const [done, showDone] = useState(false)
  const found = usePicks(done)
  const first = found.data?.pages[0]
  const picks = found.data?.pages.flatMap((page) => page.picks) ?? []
  return (
    <section className="stack">
      <div className="day-head">
        <h2>{t('archive.paper.picks')}</h2>
        <div className="row" role="group" aria-label={t('archive.paper.which')}>
          <button type="button" className="chip" aria-pressed={!done} onClick={() => showDone(false)}>
            {t('archive.paper.waiting')}
          </button>
          <button type="button" className="chip" aria-pressed={done} onClick={() => showDone(true)}>
            {t('archive.paper.done')}
          </button>
        </div>
      </div>
      {found.isError ? (
        <WentWrong fault={found.error} again={() => void found.refetch()} />
      ) : !first ? (
        <div className="panel">
          <Skeleton lines={6} label={t('do.loading')} />
        </div>
      ) : picks.length === 0 ? (
        <div className="panel empty">
          <p>{done ? t('archive.paper.emptyDone') : t('archive.paper.empty')}</p>
          <p className="quiet">{t('archive.paper.how')}</p>
        </div>
      ) : (
        <>
          {!done && (
            <p role="status" className="worklist-total">
              {t('archive.paper.shown', { count: first.total })}
            </p>
          )}
          <PickTable picks={picks} kinds={first.kinds} mayConfirm={first.mayConfirm && !done} done={done} />
        </>
      )}
      {found.hasNextPage && (
        <div>
          <Button
            kind="secondary"
            busy={found.isFetchingNextPage && t('do.loading')}
            onPress={() => void found.fetchNextPage()}
          >
            {t('archive.list.more')}
          </Button>
        </div>
      )}
    </section>
  )
}

type TableProps = {
  readonly picks: readonly Line[]
  readonly kinds: Picks['kinds']
  readonly mayConfirm: boolean
  readonly done: boolean
}

function PickTable({ picks, kinds, mayConfirm, done }: TableProps) {
  const { t, text, moment } = useSay()
  const rules = useRulebook()
  const [missing, setMissing] = useState<Line>()
  const confirm = useConfirmPick()
  const kindOf = (id: string) => text(kinds.find((kind) => kind.id === id)?.label) || id

  const settle = (pick: Line) =>
    confirm.mutate(
      { pickId: pick.pickId, outcome: pick.fate === 'transfer' ? 'transferred' : 'destroyed' },
      { onSuccess: () => announce(t('archive.paper.confirmed', { number: pick.number })) },
    )

  return (
    <>
      {confirm.isError &&
        (confirm.error instanceof Problem && confirm.error.status === 409 ? (
          <p role="alert">{t('archive.paper.someElse')}</p>
        ) : (
          <WentWrong fault={confirm.error} again={() => confirm.reset()} />
        ))}
      <div className="table-box" tabIndex={0} role="region" aria-label={t('archive.paper.picks')}>
        <table className="table">
          <caption className="unseen">{t('archive.paper.picks')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('archive.paper.number')}</th>
              <th scope="col">{t('archive.paper.place')}</th>
              <th scope="col">{t('archive.paper.kind')}</th>
              <th scope="col">{done ? t('archive.paper.outcome') : t('archive.paper.fate')}</th>
              <th scope="col">{done ? t('archive.paper.by') : t('archive.paper.because')}</th>
              {mayConfirm && (
                <th scope="col">
                  <span className="unseen">{t('archive.paper.outcome')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {picks.map((pick) => (
              <tr key={pick.pickId}>
                <th scope="row">
                  {pick.number}
                  <span className="table-when">{rules.officeName(pick.office)}</span>
                </th>
                <td>{t('archive.paper.where', { room: pick.room, shelf: pick.shelf, box: pick.box })}</td>
                <td>{kindOf(pick.kind)}</td>
                <td>
                  {pick.outcome ? t(`archive.paper.outcomes.${pick.outcome}`) : t(`archive.paper.fates.${pick.fate}`)}
                  {pick.note && <span className="table-when">{pick.note}</span>}
                </td>
                <td>
                  {pick.doneAt ? (
                    <>
                      {pick.doneByName}
                      <span className="table-when">{moment(pick.doneAt)}</span>
                    </>
                  ) : (
                    sayRule(pick.because, t)
                  )}
                </td>
                {mayConfirm && (
                  <td>
                    <div className="row pick-acts" role="group" aria-label={t('archive.paper.confirmNumber', pick)}>
                      <button type="button" className="chip" onClick={() => settle(pick)} disabled={confirm.isPending}>
                        {t(`archive.paper.confirm.${pick.fate}`)}
                      </button>
                      <button type="button" className="chip" onClick={() => setMissing(pick)}>
                        {t('archive.paper.notFound')}
                      </button>
                    </div>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {missing && <MissingDialog pick={missing} onClose={() => setMissing(undefined)} />}
    </>
  )
}

function MissingDialog({ pick, onClose }: { readonly pick: Line; readonly onClose: () => void }) {
  const { t } = useSay()
  const confirm = useConfirmPick()
  const [note, setNote] = useState('')
  const [asked, setAsked] = useState(false)
  const save = () => {
    setAsked(true)
    if (note.trim() === '') return
    confirm.mutate(
      { pickId: pick.pickId, outcome: 'notFound', note: note.trim() },
      {
        onSuccess: () => {
          announce(t('archive.paper.confirmed', { number: pick.number }))
          onClose()
        },
      },
    )
  }
  return (
    <Dialog
      title={t('archive.paper.notFoundTitle', { number: pick.number })}
      closeLabel={t('do.close')}
      onClose={onClose}
    >
      <div className="stack">
        <TextField
          id="missing-note"
          label={t('archive.paper.note')}
          value={note}
          onValue={setNote}
          maxLength={300}
          error={asked && note.trim() === '' ? t('archive.paper.noteNeeded') : undefined}
        />
        {confirm.isError && <WentWrong fault={confirm.error} again={save} />}
        <div className="row">
          <Button onPress={save} busy={confirm.isPending && t('do.saving')}>
            {t('archive.paper.save')}
          </Button>
          <Button kind="secondary" onPress={onClose}>
            {t('do.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

/** What lies in the office's own locked storage. */
function Shelves() {
  const { t } = useSay()
  const found = usePapers(true)
  const papers = found.data?.pages.flatMap((page) => page.papers)
  return (
    <section className="stack">
      <div>
        <h2>{t('archive.paper.kept')}</h2>
        <p className="quiet">{t('archive.paper.keptLead')}</p>
      </div>
      {found.isError ? (
        <WentWrong fault={found.error} again={() => void found.refetch()} />
      ) : !papers ? (
        <div className="panel">
          <Skeleton lines={6} label={t('do.loading')} />
        </div>
      ) : papers.length === 0 ? (
        <div className="panel empty">
          <p>{t('archive.paper.noneKept')}</p>
        </div>
      ) : (
        <PaperTable
          papers={papers}
          kinds={found.data!.pages[0]!.kinds}
          caption={t('archive.paper.kept')}
          leadsToClient
        />
      )}
      {found.hasNextPage && (
        <div>
          <Button
            kind="secondary"
            busy={found.isFetchingNextPage && t('do.loading')}
            onPress={() => void found.fetchNextPage()}
          >
            {t('archive.list.more')}
          </Button>
        </div>
      )}
    </section>
  )
}
