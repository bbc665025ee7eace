import { useState } from 'react'
import { handOver, inMegabytes } from '../../ui/files.ts'
import { type AttachedFile, type Attachment, post } from '../door.ts'
import { useSay } from '../words/say.ts'
import { Button } from './Button.tsx'
import { Note } from './Note.tsx'

type Props = { readonly path: string; readonly attachment: Attachment }

/** A file that was sent, opened when it is asked for. */
export function AttachmentLink({ path, attachment }: Props) {
  const { t, language } = useSay()
  const [busy, setBusy] = useState(false)
  const [isAway, setAway] = useState(false)
  const open = async () => {
    setBusy(true)
    setAway(false)
    try {
      handOver(await post<AttachedFile>(path, { language }))
    } catch {
      setAway(true)
    }
    setBusy(false)
  }
  return (
    <>
      <Button kind="link" busy={busy && t('do.loading')} onPress={() => void open()}>
        {t('files.open', { name: attachment.name })}
      </Button>
      <span className="quiet">
        {' '}
        {inMegabytes(attachment.size).toLocaleString(language)} MB
        {!attachment.isScanned && `, ${t('files.notScanned')}`}
      </span>
      {isAway && (
        <Note tone="error" announced>
          <p>{t('wrong.awayText')}</p>
        </Note>
      )}
    </>
  )
}
