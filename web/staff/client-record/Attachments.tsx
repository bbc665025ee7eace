import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { handOver, inMegabytes } from '../../ui/files.ts'
import { type AttachedFile, type Attachment, type Entry, post } from '../api.ts'
import { WentWrong } from '../frame/WentWrong.tsx'
import { useDesk } from '../session/desk.ts'
import { useSay } from '../words/say.ts'

/** The files that hang on an entry of the client whose page this is. */
export function EntryAttachments({ entry }: { readonly entry: Entry }) {
  const { clientId = '' } = useParams({ strict: false })
  const { t } = useSay()
  if (!entry.attachments?.length) return null
  return (
    <ul className="plain-list" aria-label={t('messages.files')}>
      {entry.attachments.map((attachment) => (
        <li key={attachment.attachmentId}>
          <AttachmentLink
            path={`/api/clients/${clientId}/attachments/${attachment.attachmentId}`}
            attachment={attachment}
          />
        </li>
      ))}
    </ul>
  )
}

/** A file, opened when it is asked for, for the task at hand: each opening is a line in the log. */
export function AttachmentLink({ path, attachment }: { readonly path: string; readonly attachment: Attachment }) {
  const { t, language } = useSay()
  const { task } = useDesk()
  const [state, setState] = useState<unknown>()
  const open = async () => {
    setState('waiting')
    try {
      handOver(await post<AttachedFile>(path, { purpose: task }))
      setState(undefined)
    } catch (fault) {
      setState(fault)
    }
  }
  return (
    <>
      <Button kind="light" busy={state === 'waiting' && t('do.loading')} onPress={() => void open()}>
        {t('messages.open', { name: attachment.name })}
      </Button>
      <span className="quiet">
        {' '}
        {inMegabytes(attachment.size).toLocaleString(language)} MB
        {!attachment.isScanned && `, ${t('messages.notScanned')}`}
      </span>
      {state instanceof Error && <WentWrong fault={state} again={() => void open()} />}
    </>
  )
}
