import { useState } from 'react'
import { Combobox } from '../../ui/Combobox.tsx'
import { SearchIcon } from '../../ui/icons.tsx'
import { useSay } from '../words/say.ts'
import { type Employer, useEmployers } from './asking.ts'

type Props = {
  readonly employer: Pick<Employer, 'employerId' | 'name' | 'businessId'> | undefined
  readonly onEmployer: (employer: Employer | undefined) => void
  readonly error?: string | undefined
}

const none: readonly Employer[] = []

/** One employer, found by its name or business id. */
export function EmployerPicker({ employer, onEmployer, error }: Props) {
  const { t } = useSay()
  const [typed, type] = useState('')
  const found = useEmployers(typed)
  const options = found.data ?? none
  return (
    <Combobox
      id="employer"
      label={t('employers.employer.pick')}
      hint={t('employers.employer.pickHint')}
      icon={<SearchIcon />}
      text={employer ? `${employer.name} (${employer.businessId})` : typed}
      onText={(next) => {
        if (employer) onEmployer(undefined)
        type(next)
      }}
      error={error}
      options={options}
      keyOf={({ employerId }) => employerId}
      onPick={onEmployer}
      firstByDefault
      openOnFocus
      status={
        found.isFetching
          ? t('search.asking')
          : options.length === 0
            ? t('employers.employer.none')
            : t('employers.employer.found', { count: options.length })
      }
    >
      {({ name, businessId }) => (
        <span className="code-option">
          <span>{name}</span>
          <span className="quiet">{businessId}</span>
        </span>
      )}
    </Combobox>
  )
}
