import { useState } from 'react'
import { Combobox } from '../../ui/Combobox.tsx'
import { SearchIcon } from '../../ui/icons.tsx'
import { useSay } from '../words/say.ts'
import { useVacancies, type Vacancy } from './asking.ts'

type Props = {
  readonly vacancy: Vacancy | undefined
  readonly onVacancy: (vacancy: Vacancy | undefined) => void
  readonly error?: string | undefined
}

const none: readonly Vacancy[] = []

/** One open vacancy, found by its title, employer or number. */
export function VacancyPicker({ vacancy, onVacancy, error }: Props) {
  const { t } = useSay()
  const [typed, type] = useState('')
  const found = useVacancies(typed, 'open')
  const options = found.data?.pages[0]?.vacancies ?? none
  return (
    <Combobox
      id="vacancy"
      label={t('employers.present.vacancy')}
      hint={t('employers.present.vacancyHint')}
      icon={<SearchIcon />}
      text={vacancy ? `${vacancy.title}, ${vacancy.employer}` : typed}
      onText={(next) => {
        if (vacancy) onVacancy(undefined)
        type(next)
      }}
      error={error}
      options={options}
      keyOf={({ vacancyId }) => vacancyId}
      onPick={onVacancy}
      firstByDefault
      openOnFocus
      status={
        found.isFetching
          ? t('search.asking')
          : options.length === 0
            ? t('employers.present.noVacancy')
            : t('employers.present.vacancies', { count: options.length })
      }
    >
      {({ title, employer, number }) => (
        <span className="code-option">
          <span>
            {title}, {employer}
          </span>
          <span className="quiet">{number}</span>
        </span>
      )}
    </Combobox>
  )
}
