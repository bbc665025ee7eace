import { useId, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ParagraphsField } from '../../ui/ParagraphsField.tsx'
import { post, type FoundClients } from '../api.ts'
import { useSay } from '../words/say.ts'

type Props = {
  readonly task: string
  readonly code: string
  readonly onFound: (clientId: string) => void
  readonly onClose: () => void
}

/** A code that has been changed finds its person for a reason, which goes into the log. The code is not shown again. */
export function FormerCodeDialog({ task, code, onFound, onClose }: Props) {
  const { t } = useSay()
  const id = useId()
  const [reason, setReason] = useState('')
  const [state, setState] = useState<'asking' | 'nobody' | 'fault' | 'noReason'>()

  const search = async () => {
    if (reason.trim() === '') return setState('noReason')
    setState('asking')
    try {
      const { clients } = await post<FoundClients>('/api/clients/search', {
        purpose: task,
        identityCode: code,
        reason: reason.trim(),
      })
      if (clients[0]) onFound(clients[0].clientId)
      else setState('nobody')
    } catch {
      setState('fault')
    }
  }

  return (
    <Dialog title={t('former.title')} onClose={onClose} closeLabel={t('do.close')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void search()
        }}
      >
        <p>{t('former.lead')}</p>
        <ParagraphsField
          id={id}
          label={t('former.reason')}
          rows={2}
          value={reason}
          onValue={setReason}
          error={state === 'noReason' ? t('former.noReason') : undefined}
        />
        {state === 'nobody' && (
          <Notice announced tone="neutral">
            {t('former.nobody')}
          </Notice>
        )}
        {state === 'fault' && (
          <Notice announced tone="error">
            {t('search.fault')}
          </Notice>
        )}
        <div className="row">
          <Button type="submit" busy={state === 'asking' && t('search.asking')}>
            {t('former.search')}
          </Button>
          <Button kind="secondary" onPress={onClose}>
            {t('do.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
