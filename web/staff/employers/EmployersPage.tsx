import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { PlusIcon } from '../../ui/icons.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { PageHeading } from '../frame/PageHeading.tsx'
import { TaskFirst } from '../frame/TaskFirst.tsx'
import { WentWrong } from '../frame/WentWrong.tsx'
import { useDesk } from '../session/desk.ts'
import { useSay } from '../words/say.ts'
import '../worklists/WorklistTable.css'
import '../worklists/WorklistPage.css'
import { useVacancies, type Vacancy } from './asking.ts'
import { EmployerDialog } from './EmployerDialog.tsx'

const states = ['open', 'filled', 'withdrawn'] as const satisfies readonly Vacancy['state'][]

/** The vacancies of the office's employers: a list to find one on, and where new ones are added. */
export function EmployersPage() {
  const { t } = useSay()
  const { task } = useDesk()
  return (
    <div className="page page-wide">
      <header>
        <PageHeading title={t('employers.title')}>{t('employers.title')}</PageHeading>
        <p className="page-lead">{t('employers.lead')}</p>
      </header>
      {task ? <Vacancies /> : <TaskFirst />}
    </div>
  )
}

function Vacancies() {
  const { t, day, number } = useSay()
  const [words, setWords] = useState('')
  const [state, setState] = useState<Vacancy['state'] | undefined>('open')
  const [isAdding, add] = useState(false)
  const found = useVacancies(words, state)
  const vacancies = found.data?.pages.flatMap((page) => page.vacancies)
  return (
    <>
      <div className="row">
        <Link className="record-link" to="/vacancies/new">
          <PlusIcon />
          {t('employers.new')}
        </Link>
        <Button kind="bare" icon={<PlusIcon />} onPress={() => add(true)}>
          {t('employers.newEmployer')}
        </Button>
      </div>
      <div className="filters" role="group" aria-label={t('worklist.filters')}>
        <TextField id="vacancy-search" label={t('employers.search')} value={words} onValue={setWords} maxLength={100} />
        <div className="row" role="group" aria-label={t('employers.states')}>
          {states.map((each) => (
            <button
              key={each}
              type="button"
              className="chip"
              aria-pressed={state === each}
              onClick={() => setState(state === each ? undefined : each)}
            >
              {t(`employers.state.${each}`)}
            </button>
          ))}
        </div>
      </div>
      {found.isError ? (
        <WentWrong fault={found.error} again={() => void found.refetch()} />
      ) : !vacancies ? (
        <div className="panel">
          <Skeleton lines={8} label={t('do.loading')} />
        </div>
      ) : (
        <>
          <p role="status" className="worklist-total">
            {t('employers.shown', { count: vacancies.length })}
          </p>
          {vacancies.length === 0 ? (
            <div className="panel empty">
              <p>{t('employers.empty')}</p>
              <p className="quiet">{t('employers.how')}</p>
            </div>
          ) : (
            <div className="table-box" tabIndex={0} role="region" aria-label={t('employers.title')}>
              <table className="table">
                <caption className="unseen">{t('employers.title')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('employers.column.title')}</th>
                    <th scope="col">{t('employers.column.employer')}</th>
                    <th scope="col">{t('employers.column.number')}</th>
                    <th scope="col" className="numeric">
                      {t('employers.column.places')}
                    </th>
                    <th scope="col" className="numeric">
                      {t('employers.column.applyBy')}
                    </th>
                    <th scope="col">{t('employers.column.state')}</th>
                  </tr>
                </thead>
                <tbody>
                  {vacancies.map((vacancy) => (
                    <tr key={vacancy.vacancyId}>
                      <th scope="row">
                        <Link to="/vacancies/$vacancyId" params={{ vacancyId: vacancy.vacancyId }}>
                          {vacancy.title}
                        </Link>
                      </th>
                      <td>
                        {vacancy.employer}
                        <span className="table-when">{vacancy.businessId}</span>
                      </td>
                      <td>{vacancy.number}</td>
                      <td className="numeric">{number(vacancy.places)}</td>
                      <td className="numeric">{vacancy.applyBy ? day(vacancy.applyBy) : '–'}</td>
                      <td>{t(`employers.state.${vacancy.state}`)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
          {found.hasNextPage && (
            <div>
              <Button
                kind="secondary"
                busy={found.isFetchingNextPage && t('do.loading')}
                onPress={() => void found.fetchNextPage()}
              >
                {t('employers.more')}
              </Button>
            </div>
          )}
        </>
      )}
      {isAdding && <EmployerDialog onClose={() => add(false)} onSaved={() => add(false)} />}
    </>
  )
}
