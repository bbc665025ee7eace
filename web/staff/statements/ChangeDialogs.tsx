import { useState } from 'react'
import { DateField } from '../../ui/DateField.tsx'
import { ParagraphsField } from '../../ui/ParagraphsField.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { post } from '../api.ts'
import { useRulebook } from '../frame/rulebook.tsx'
import { announce, useDesk } from '../session/desk.ts'
import { dayFrom, sayDay, useSay } from '../words/say.ts'
import { PayerFields } from './PayerFields.tsx'
import { StatementDialog } from './StatementDialog.tsx'
import {
  addressOf,
  type GivenStatement,
  type Issued,
  type OpenedPreparation,
  type StatementsOfClient,
} from './statements.ts'

export type Change = {
  readonly act: 'replace' | 'annul' | 'clerical' | 'transfer'
  readonly statement: GivenStatement
}

type Props = {
  readonly clientId: string
  readonly change: Change
  readonly triggers: StatementsOfClient['triggers']
  readonly onClose: () => void
  /** The preparation of what replaces the statement has begun. */
  readonly onBegun: (matterId: string) => void
  readonly onChanged: () => void
}

/** The four things that can be done to a statement that was given; none of them edits it. */
export function ChangeDialogs({ clientId, change: { act, statement }, triggers, onClose, onBegun, onChanged }: Props) {
  const { t, text, language } = useSay()
  const rules = useRulebook()
  const { task } = useDesk()
  const payload = statement.payload as Readonly<Record<string, string | undefined>>
  const [trigger, setTrigger] = useState(triggers[0]?.id ?? '')
  const [address, setAddress] = useState({
    payer: payload['payer'] ?? '',
    fund: payload['fund'] ?? '',
    benefit: payload['benefit'] ?? '',
  })
  const [from, setFrom] = useState(sayDay(payload['from']))
  const [to, setTo] = useState(sayDay(payload['to']))
  const [grounds, setGrounds] = useState(payload['grounds'] ?? '')
  const place = `${addressOf(clientId)}/${statement.entryId}`
  const asked = { purpose: task, version: statement.version }
  const shared = {
    act: t(`statements.${act}.act`),
    title: t(`statements.${act}.title`),
    lead: t(`statements.${act}.lead`),
  }
  const kind = rules.kind('labourPolicyStatement')
  const label = (field: string) => text(kind?.fields[field]?.label)

  if (act === 'replace')
    return (
      <StatementDialog
        {...shared}
        reasonLabel={t('statements.reason')}
        onClose={onClose}
        onAct={async (reason) => {
          const { preparation } = await post<OpenedPreparation>(`${addressOf(clientId)}/preparations`, {
            purpose: task,
            trigger,
            replaces: statement.entryId,
            reason,
          })
          onBegun(preparation.matter.matterId)
        }}
      >
        <SelectField
          id="replace-trigger"
          label={t('statements.begin.trigger')}
          value={trigger}
          onValue={setTrigger}
          options={triggers.map(({ id, label: words }) => ({ value: id, label: text(words) }))}
        />
      </StatementDialog>
    )
  if (act === 'transfer')
    return (
      <StatementDialog
        {...shared}
        reasonLabel={t('statements.reason')}
        onClose={onClose}
        onAct={async (reason) => {
          const { payer, fund, benefit } = address
          await post<Issued>(`${place}/transfer`, {
            ...asked,
            payer,
            ...(payer === 'unemploymentFund' && fund ? { fund } : {}),
            ...(benefit ? { benefit } : {}),
            reason,
          })
          announce(t('statements.transfer.done'))
          onChanged()
        }}
      >
        <PayerFields id="transfer" value={address} onValue={(next) => setAddress({ ...address, ...next })} />
      </StatementDialog>
    )
  if (act === 'clerical')
    return (
      <StatementDialog
        {...shared}
        reasonLabel={t('statements.reason')}
        onClose={onClose}
        onAct={async (reason) => {
          const said = { from: dayFrom(from) ?? '', to: dayFrom(to) ?? '', grounds: grounds.trim() }
          const changes = Object.fromEntries(
            Object.entries(said).filter(([name, value]) => value !== (payload[name] ?? '')),
          )
          await post<Issued>(`${place}/clerical-error`, { ...asked, changes, reason })
          announce(t('statements.clerical.done'))
          onChanged()
        }}
      >
        <DateField id="clerical-from" label={label('from')} language={language} value={from} onValue={setFrom} />
        <DateField id="clerical-to" label={label('to')} language={language} value={to} onValue={setTo} />
        <ParagraphsField id="clerical-grounds" label={label('grounds')} rows={4} value={grounds} onValue={setGrounds} />
      </StatementDialog>
    )
  return (
    <StatementDialog
      {...shared}
      reasonLabel={t('statements.reason')}
      onClose={onClose}
      onAct={async (reason) => {
        await post<Issued>(`${place}/annul`, { ...asked, reason })
        announce(t('statements.annul.done'))
        onChanged()
      }}
    />
  )
}
