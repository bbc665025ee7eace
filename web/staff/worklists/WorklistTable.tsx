import { Link } from '@tanstack/react-router'
import { ShieldIcon } from '../../ui/icons.tsx'
import type { WorklistId, WorklistRow } from '../api.ts'
import { useRulebook } from '../frame/rulebook.tsx'
import { useColleagues } from '../recording/colleagues.ts'
import { daysBetween, today, useSay } from '../words/say.ts'
import './WorklistTable.css'

type Props = { readonly list: WorklistId; readonly rows: readonly WorklistRow[]; readonly caption: string }

export function WorklistTable({ list, rows, caption }: Props) {
  const { t, day, inDays, since } = useSay()
  const rules = useRulebook()
  const nameOf = useColleagues()
  const due = list !== 'myClients'
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={caption}>
      <table className="table">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('worklist.client')}</th>
            <th scope="col">{t('worklist.why')}</th>
            {due && (
              <th scope="col" className="numeric">
                {t('worklist.due')}
              </th>
            )}
            <th scope="col">{t('worklist.employment')}</th>
            <th scope="col" className="numeric">
              {t('worklist.validUntil')}
            </th>
            <th scope="col">{t('worklist.caseworker')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const late = row.dueOn !== undefined && row.dueOn < today()
            const soon = row.dueOn !== undefined && !late && daysBetween(today(), row.dueOn) <= 2
            return (
              <tr key={row.clientId}>
                <th scope="row">
                  <Link to="/clients/$clientId" params={{ clientId: row.clientId }} search={{}}>
                    {row.name}
                  </Link>
                  {row.birthYear ? (
                    <span className="table-more"> {t('client.born', { year: row.birthYear })}</span>
                  ) : null}
                  {row.safetyBan && (
                    <span className="badge badge-alert table-badge">
                      <ShieldIcon />
                      {t('badge.safetyBan')}
                    </span>
                  )}
                </th>
                <td>{why(t, row)}</td>
                {due && (
                  <td className="numeric">
                    {day(row.dueOn)}
                    {row.dueOn && (
                      <span className={`table-when${late ? ' table-late' : soon ? ' table-soon' : ''}`}>
                        {inDays(row.dueOn)}
                      </span>
                    )}
                  </td>
                )}
                <td>
                  {row.employmentCode ? rules.ownCode('employmentCode', row.employmentCode) : '–'}
                  {row.employmentSince && row.employmentSince <= today() && (
                    <span className="table-when">{since(row.employmentSince)}</span>
                  )}
                </td>
                <td className="numeric">{row.searchValidUntil ? day(row.searchValidUntil) : '–'}</td>
                <td>
                  {row.caseworker ? nameOf(row.caseworker) : <span className="quiet">{t('worklist.nobody')}</span>}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

const reasons = ['myClients', 'interviewsDue', 'plansToReview', 'searchesLapsing', 'clarification', 'offer'] as const

function why(t: ReturnType<typeof useSay>['t'], row: WorklistRow): string {
  const known = reasons.find((reason) => reason === row.why)
  return known ? t(`why.${known}`) : row.why
}
