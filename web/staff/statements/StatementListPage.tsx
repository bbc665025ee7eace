import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Chips } from '../frame/Chips.tsx'
import { PageHeading } from '../frame/PageHeading.tsx'
import { Paged } from '../frame/Paged.tsx'
import { useRulebook } from '../frame/rulebook.tsx'
import { TaskFirst } from '../frame/TaskFirst.tsx'
import { useDesk } from '../session/desk.ts'
import { addDays, daysBetween, today, useSay } from '../words/say.ts'
import { type ListedPreparations, type ListFilters, usePreparations } from './statements.ts'
import '../worklists/WorklistPage.css'
import '../worklists/WorklistTable.css'

const horizons = [7, 14, 30] as const

/** What the office prepares, the nearest last day first. */
export function StatementListPage() {
  const { t, number } = useSay()
  const { task } = useDesk()
  const [whose, setWhose] = useState<ListFilters['whose']>('anyone')
  const [horizon, setHorizon] = useState<(typeof horizons)[number]>()
  const found = usePreparations({ whose, to: horizon ? addDays(today(), horizon) : undefined })
  const pages = found.data?.pages
  const rows = pages?.flatMap((page) => page.preparations)
  return (
    <div className="page page-wide">
      <header>
        <PageHeading title={t('statements.listTitle')}>{t('statements.listTitle')}</PageHeading>
        <p className="page-lead">{t('statements.listLead')}</p>
      </header>
      {!task ? (
        <TaskFirst />
      ) : (
        <>
          <div className="filters" role="group" aria-label={t('worklist.filters')}>
            <Chips
              label={t('statements.whose')}
              options={(['anyone', 'mine', 'toCheck'] as const).map((value) => ({
                value,
                label: t(`statements.of.${value}`),
              }))}
              chosen={whose}
              onChoose={setWhose}
            />
            <Chips
              label={t('statements.column.due')}
              options={horizons.map((value) => ({ value, label: t('worklist.within', { count: value }) }))}
              chosen={horizon}
              onChoose={(value) => setHorizon(horizon === value ? undefined : value)}
            />
          </div>
          <Paged
            found={found}
            rows={rows}
            lines={9}
            total={rows && t('statements.total', { count: pages?.[0]?.total ?? 0, shown: number(rows.length) })}
            empty={
              <>
                <p>{t('statements.emptyList')}</p>
                <p className="quiet">{t('statements.emptyHow')}</p>
              </>
            }
          >
            {(rows) => <PreparationTable rows={rows} triggers={pages?.[0]?.triggers ?? []} />}
          </Paged>
        </>
      )}
    </div>
  )
}

type TableProps = {
  readonly rows: ListedPreparations['preparations']
  readonly triggers: ListedPreparations['triggers']
}

function PreparationTable({ rows, triggers }: TableProps) {
  const { t, text, day, inDays } = useSay()
  const rules = useRulebook()
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={t('statements.listTitle')}>
      <table className="table">
        <caption className="unseen">{t('statements.listTitle')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('statements.column.client')}</th>
            <th scope="col">{t('statements.column.why')}</th>
            <th scope="col" className="numeric">
              {t('statements.column.due')}
            </th>
            <th scope="col">{t('statements.column.stage')}</th>
            <th scope="col">{t('statements.column.code')}</th>
            <th scope="col">{t('statements.column.handler')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ matter, clientId, stage, trigger, clockFrom, awaitsClarification, code }) => {
            const due = matter.dueOn ?? ''
            const late = due < today()
            const soon = !late && daysBetween(today(), due) <= 5
            return (
              <tr key={matter.matterId}>
                <th scope="row">
                  <Link to="/clients/$clientId/statements/$matterId" params={{ clientId, matterId: matter.matterId }}>
                    {matter.clientName}
                  </Link>
                  <span className="table-when">{matter.number}</span>
                </th>
                <td>{text(triggers.find(({ id }) => id === trigger)?.label)}</td>
                <td className="numeric">
                  {day(due)}
                  <span className={`table-when${late ? ' table-late' : soon ? ' table-soon' : ''}`}>
                    {awaitsClarification ? t('statements.awaits', { day: day(clockFrom) }) : inDays(due)}
                  </span>
                </td>
                <td>{t(`statements.stage.${stage}`)}</td>
                <td>
                  {code ? (
                    <>
                      {code}
                      <span className="table-when">{rules.ownCode('statementCode', code)}</span>
                    </>
                  ) : (
                    '–'
                  )}
                </td>
                <td>{matter.handlerName}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
