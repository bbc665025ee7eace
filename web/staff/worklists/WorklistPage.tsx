import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { SelectField } from '../../ui/SelectField.tsx'
import { CloseIcon } from '../../ui/icons.tsx'
import { worklists, type WorklistId } from '../api.ts'
import { Chips } from '../frame/Chips.tsx'
import { PageHeading } from '../frame/PageHeading.tsx'
import { Paged } from '../frame/Paged.tsx'
import { useRulebook } from '../frame/rulebook.tsx'
import { TaskFirst } from '../frame/TaskFirst.tsx'
import { useMe } from '../session/session.ts'
import { announce, useDesk } from '../session/desk.ts'
import { addDays, today, useSay } from '../words/say.ts'
import { namesOf } from './worklist-names.ts'
import { useWorklist, type Filters } from './worklist.ts'
import { WorklistTable } from './WorklistTable.tsx'
import './WorklistPage.css'

export function WorklistPage() {
  const { list } = useParams({ strict: false })
  const known = worklists.find((each) => each === list)
  const { t } = useSay()
  return known ? (
    <Known key={known} list={known} />
  ) : (
    <PageHeading title={t('wentWrong.notFound.title')}>{t('wentWrong.notFound.title')}</PageHeading>
  )
}

const horizons = [7, 14, 30] as const

function Known({ list }: { readonly list: WorklistId }) {
  const { t, text, number } = useSay()
  const { task } = useDesk()
  const me = useMe().data
  const rules = useRulebook()
  const named = namesOf(list, me)
  const usual = me?.group === 'caseworker' ? 'me' : 'anyone'
  const [caseworker, setCaseworker] = useState<NonNullable<Filters['caseworker']>>(usual)
  const [employmentCode, setEmploymentCode] = useState('')
  const [horizon, setHorizon] = useState<(typeof horizons)[number]>()
  const found = useWorklist(list, {
    caseworker,
    employmentCode: employmentCode || undefined,
    to: horizon ? addDays(today(), horizon) : undefined,
  })
  const rows = found.data?.pages.flatMap((page) => page.rows)
  const total = found.data?.pages[0]?.total ?? 0
  const codes = rules.codeLists['employmentCode']?.codes ?? {}
  const filtered = caseworker !== usual || employmentCode !== '' || horizon !== undefined
  const title = t(`worklist.${named}.title`)

  return (
    <div className="page page-wide">
      <header>
        <PageHeading title={title}>{title}</PageHeading>
        <p className="page-lead">{t(`worklist.${named}.lead`)}</p>
      </header>
      {!task ? (
        <TaskFirst />
      ) : (
        <>
          <div className="filters" role="group" aria-label={t('worklist.filters')}>
            <Chips
              label={t('worklist.whose')}
              options={(['me', 'anyone', 'nobody'] as const).map((value) => ({
                value,
                label: t(`worklist.of.${value}`),
              }))}
              chosen={caseworker}
              onChoose={setCaseworker}
            />
            {list !== 'myClients' && (
              <Chips
                label={t('worklist.due')}
                options={horizons.map((value) => ({ value, label: t('worklist.within', { count: value }) }))}
                chosen={horizon}
                onChoose={(value) => setHorizon(horizon === value ? undefined : value)}
              />
            )}
            <SelectField
              id="employment-filter"
              label={t('worklist.employment')}
              labelHidden
              value={employmentCode}
              onValue={setEmploymentCode}
              none={t('worklist.anyEmployment')}
              options={Object.entries(codes).map(([value, label]) => ({ value, label: text(label) }))}
            />
            {filtered && (
              <button
                type="button"
                className="chip chip-clear"
                onClick={() => {
                  setCaseworker(usual)
                  setEmploymentCode('')
                  setHorizon(undefined)
                  announce(t('worklist.filtersCleared'))
                }}
              >
                <CloseIcon />
                {t('worklist.clearFilters')}
              </button>
            )}
          </div>
          <Paged
            found={found}
            rows={rows}
            lines={9}
            total={rows && t('worklist.shown', { shown: number(rows.length), count: total })}
            empty={
              <>
                <p>{filtered ? t('worklist.emptyFiltered') : t(`worklist.${named}.empty`)}</p>
                <p className="quiet">{t(`worklist.${named}.how`)}</p>
              </>
            }
          >
            {(rows) => <WorklistTable list={list} rows={rows} caption={title} />}
          </Paged>
        </>
      )}
    </div>
  )
}
