import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { PlusIcon } from '../../ui/icons.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { Chips } from '../frame/Chips.tsx'
import { PageHeading } from '../frame/PageHeading.tsx'
import { Paged } from '../frame/Paged.tsx'
import { TaskFirst } from '../frame/TaskFirst.tsx'
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
        <Chips
          label={t('employers.states')}
          options={states.map((value) => ({ value, label: t(`employers.state.${value}`) }))}
          chosen={state}
          onChoose={(value) => setState(state === value ? undefined : value)}
        />
      </div>
      <Paged
        found={found}
        rows={vacancies}
        lines={8}
        total={vacancies && t('employers.shown', { count: vacancies.length })}
        empty={
          <>
            <p>{t('employers.empty')}</p>
            <p className="quiet">{t('employers.how')}</p>
          </>
        }
      >
        {(vacancies) => (
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
      </Paged>
      {isAdding && <EmployerDialog onClose={() => add(false)} onSaved={() => add(false)} />}
    </>
  )
}
