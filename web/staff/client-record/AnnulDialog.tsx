import { useId, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ParagraphsField } from '../../ui/ParagraphsField.tsx'
import { post, Problem, type Entry, type Recorded } from '../api.ts'
import { WentWrong } from '../frame/WentWrong.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { asSentence } from '../recording/flaws.ts'
import { useDesk } from '../session/desk.ts'
import { sayHeadline, type Words } from './entry-words.ts'

type Props = {
  readonly clientId: string
  readonly entry: Entry
  readonly words: Words
  readonly onAnnulled: (recorded: Recorded) => void
  readonly onClose: () => void
}

/** Takes a datum out of use for a reason. It stays in the history. */
export function AnnulDialog({ clientId, entry, words, onAnnulled, onClose }: Props) {
  const { task } = useDesk()
  const { t } = words.say
  const id = useId()
  const [reason, setReason] = useState('')
  const [state, setState] = useState<unknown>()

  const annul = async () => {
    if (reason.trim().length < 3) return setState('noReason')
    setState('waiting')
    try {
      onAnnulled(
        await post<Recorded>(`/api/clients/${clientId}/entries/${entry.entryId}/annul`, {
          purpose: task,
          version: entry.version,
          reason: reason.trim(),
        }),
      )
    } catch (fault) {
      setState(fault)
    }
  }

  return (
    <Dialog title={t('annul.title')} onClose={onClose} closeLabel={t('do.close')}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void annul()
        }}
      >
        <p>
          <strong>{words.rules.kindLabel(entry.kind)}</strong> {sayHeadline(entry, words)}
        </p>
        <p className="quiet">{t('annul.lead')}</p>
        <ParagraphsField
          id={id}
          label={t('annul.reason')}
          rows={2}
          maxLength={500}
          value={reason}
          onValue={setReason}
          error={state === 'noReason' ? asSentence(t('flaw.reason')) : undefined}
        />
        {state instanceof Problem && state.kind === 'stale' ? (
          <Notice announced tone="warning">
            {t('annul.stale')}
          </Notice>
        ) : (
          state instanceof Error && <WentWrong fault={state} again={() => void annul()} />
        )}
        <div className="row">
          <Button type="submit" busy={state === 'waiting' && t('do.saving')}>
            {t('annul.act')}
          </Button>
          <Button kind="secondary" onPress={onClose}>
            {t('do.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
