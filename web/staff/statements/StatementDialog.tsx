import { useId, useState, type ReactNode } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ParagraphsField } from '../../ui/ParagraphsField.tsx'
import { Problem } from '../api.ts'
import { WentWrong } from '../frame/WentWrong.tsx'
import { useSay } from '../words/say.ts'
import { sayLack } from './lacks.ts'

type Props = {
  readonly title: string
  readonly lead: string
  readonly act: string
  /** Whether a reason is asked for, and by which words. */
  readonly reasonLabel?: string
  readonly children?: ReactNode
  /** Does it; what it throws is shown in the dialog. */
  readonly onAct: (reason: string) => Promise<void>
  readonly onClose: () => void
}

/** One step that is asked for once more before it is taken, mostly with a reason. */
export function StatementDialog({ title, lead, act, reasonLabel, children, onAct, onClose }: Props) {
  const say = useSay()
  const { t } = say
  const id = useId()
  const [reason, setReason] = useState('')
  const [state, setState] = useState<unknown>()

  const go = async () => {
    if (reasonLabel && reason.trim().length < 3) return setState('noReason')
    setState('waiting')
    try {
      await onAct(reason.trim())
    } catch (fault) {
      setState(fault)
    }
  }
  const flaws = state instanceof Problem && (state.kind === 'invalid' || state.kind === 'conflict') ? state.errors : []

  return (
    <Dialog title={title} onClose={onClose} closeLabel={t('do.close')}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void go()
        }}
      >
        <p>{lead}</p>
        {children}
        {reasonLabel && (
          <ParagraphsField
            id={id}
            label={reasonLabel}
            rows={3}
            maxLength={500}
            value={reason}
            onValue={setReason}
            error={state === 'noReason' ? t('statements.noReason') : undefined}
          />
        )}
        {flaws.length > 0 ? (
          <Notice announced tone="error">
            {flaws.map((flaw) => sayLack(flaw, say)).join(' ')}
          </Notice>
        ) : state instanceof Problem && state.kind === 'stale' ? (
          <Notice announced tone="warning">
            {t('statements.stale')}
          </Notice>
        ) : (
          state instanceof Error && <WentWrong fault={state} again={() => void go()} />
        )}
        <div className="row">
          <Button type="submit" busy={state === 'waiting' && t('do.saving')}>
            {act}
          </Button>
          <Button kind="secondary" onPress={onClose}>
            {t('do.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
