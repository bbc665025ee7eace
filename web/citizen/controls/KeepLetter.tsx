import { useState } from 'react'
import { handOver } from '../../ui/files.ts'
import { post } from '../door.ts'
import { useSay } from '../words/say.ts'
import { Button } from './Button.tsx'
import { Note } from './Note.tsx'

type Props = {
  readonly path: string
  readonly what: 'receipt' | 'certificate'
  /** What it is of, for whoever hears the button and does not see what stands around it. */
  readonly of: string
}

/** Gives the person a letter to keep, as a PDF: made when it is asked for. */
export function KeepLetter({ path, what, of }: Props) {
  const { t, language } = useSay()
  const [busy, setBusy] = useState(false)
  const [isAway, setAway] = useState(false)
  const keep = async () => {
    setBusy(true)
    setAway(false)
    try {
      const { pdf } = await post<{ pdf: string }>(path, { language })
      handOver({ name: `${t(`keep.${what}Name`)}.pdf`, mediaType: 'application/pdf', content: pdf })
    } catch {
      setAway(true)
    }
    setBusy(false)
  }
  return (
    <>
      <Button kind="link" busy={busy && t('do.loading')} onPress={() => void keep()}>
        {t(`keep.${what}`)}
        <span className="unseen">: {of}</span>
      </Button>
      {isAway && (
        <Note tone="error" announced>
          <p>{t('wrong.awayText')}</p>
        </Note>
      )}
    </>
  )
}
