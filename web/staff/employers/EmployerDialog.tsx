import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { post, Problem, put } from '../api.ts'
import { WentWrong } from '../frame/WentWrong.tsx'
import { announce, useDesk } from '../session/desk.ts'
import { languageNames } from '../words/index.ts'
import { useSay } from '../words/say.ts'
import { type Employer, flawsByMember } from './asking.ts'

type Props = {
  /** The employer to change; a new one without it. */
  readonly employer?: Employer | undefined
  readonly onSaved: (employer: Employer) => void
  readonly onClose: () => void
}

const members = ['businessId', 'name', 'street', 'postalCode', 'city', 'email'] as const

/** An employer, as letters are addressed to it. */
export function EmployerDialog({ employer, onSaved, onClose }: Props) {
  const { t } = useSay()
  const { task } = useDesk()
  const answers = useQueryClient()
  const [written, write] = useState<Record<(typeof members)[number] | 'language', string>>({
    businessId: employer?.businessId ?? '',
    name: employer?.name ?? '',
    street: employer?.street ?? '',
    postalCode: employer?.postalCode ?? '',
    city: employer?.city ?? '',
    email: employer?.email ?? '',
    language: employer?.language ?? 'fi',
  })
  const [state, setState] = useState<unknown>()
  const flaws = flawsByMember(state, t)
  const isTaken = state instanceof Problem && state.status === 409

  const save = async () => {
    setState('waiting')
    try {
      const body = { purpose: task, ...written }
      const saved = employer
        ? await put<Employer>(`/api/employers/${employer.employerId}`, { ...body, version: employer.version })
        : await post<Employer>('/api/employers', body)
      void answers.invalidateQueries({ queryKey: ['employers'] })
      void answers.invalidateQueries({ queryKey: ['vacancies'] })
      announce(t('employers.employer.saved', { name: saved.name }))
      onSaved(saved)
    } catch (fault) {
      setState(fault)
    }
  }

  return (
    <Dialog
      title={t(employer ? 'employers.changeEmployer' : 'employers.newEmployer')}
      closeLabel={t('do.close')}
      onClose={onClose}
    >
      <form
        className="form-part"
        noValidate
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        {isTaken ? (
          <Notice announced tone="warning">
            {t('employers.employer.taken')}
          </Notice>
        ) : (
          state instanceof Error && !flaws && <WentWrong fault={state} again={() => void save()} />
        )}
        {members.map((member) => (
          <TextField
            key={member}
            id={`employer-${member}`}
            label={t(`employers.employer.${member}`)}
            {...(member === 'email' ? { hint: t('employers.employer.emailHint'), type: 'email' as const } : {})}
            {...(member === 'businessId' ? { hint: t('form.businessId') } : {})}
            {...(member === 'businessId' || member === 'name' ? {} : { optional: t('form.optional') })}
            width={member === 'businessId' || member === 'postalCode' ? 'short' : 'full'}
            value={written[member]}
            onValue={(value) => write((before) => ({ ...before, [member]: value }))}
            error={flaws?.[member]}
          />
        ))}
        <ChoiceField
          id="employer-language"
          label={t('employers.employer.language')}
          value={written.language}
          onValue={(language) => write((before) => ({ ...before, language }))}
          options={Object.entries(languageNames).map(([value, label]) => ({ value, label }))}
        />
        <div className="row">
          <Button type="submit" busy={state === 'waiting' && t('do.saving')}>
            {t('employers.employer.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
