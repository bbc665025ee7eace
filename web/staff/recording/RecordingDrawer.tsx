import { useEffect, useId, useRef, useState } from 'react'
import { CloseIcon } from '../../ui/icons.tsx'
import type { ClientRecord, Recorded } from '../api.ts'
import type { Words } from '../client-record/entry-words.ts'
import { useSay } from '../words/say.ts'
import { EntryForm } from './EntryForm.tsx'
import { KindChooser } from './KindChooser.tsx'
import type { Recording } from './recording.ts'
import './RecordingDrawer.css'

type Props = {
  readonly clientId: string
  readonly recording: Recording
  readonly record: ClientRecord
  readonly words: Words
  readonly onChoose: (kind: string) => void
  readonly onBack: () => void
  readonly onClose: () => void
  readonly onSaved: (recorded: Recorded) => void
  readonly onDraftsChanged: () => void
}

// Below this width the drawer lies over the record instead of beside it.
const over = '(max-width: 75rem)'

/** Writing beside the record: the record stays in sight, the keyboard is in the form, Escape leaves and keeps the draft. */
export default function RecordingDrawer({
  clientId,
  recording,
  record,
  words,
  onChoose,
  onBack,
  onClose,
  onSaved,
  onDraftsChanged,
}: Props) {
  const { t } = useSay()
  const titleId = useId()
  const drawer = useRef<HTMLDivElement>(null)
  const [covers, setCovers] = useState(() => matchMedia(over).matches)

  useEffect(() => {
    const media = matchMedia(over)
    const change = () => setCovers(media.matches)
    media.addEventListener('change', change)
    return () => media.removeEventListener('change', change)
  }, [])

  // What lies under the drawer can be neither reached nor read while it is covered.
  useEffect(() => {
    if (!covers) return
    const under = [...document.querySelectorAll('.masthead, .side, .record-page, .footer, .skip-link')]
    for (const element of under) element.toggleAttribute('inert', true)
    return () => {
      for (const element of under) element.toggleAttribute('inert', false)
    }
  }, [covers])

  useEffect(() => {
    if (recording.what === 'choose') return
    // Talking does not wait: the first field is ready to be written in.
    drawer.current?.querySelector<HTMLElement>('form input:not([type="hidden"]), form select, form textarea')?.focus()
  }, [recording])

  const title =
    recording.what === 'choose'
      ? t('recording.title')
      : recording.what === 'new'
        ? t('recording.new', { kind: words.rules.kindLabel(recording.kind) })
        : t(recording.preset ? 'recording.complete' : 'recording.correct', {
            kind: words.rules.kindLabel(recording.entry.kind),
          })

  return (
    <div
      ref={drawer}
      className="drawer"
      aria-labelledby={titleId}
      {...(covers ? { role: 'dialog', 'aria-modal': true } : { role: 'complementary' })}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose()
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault()
          drawer.current?.querySelector('form')?.requestSubmit()
        }
      }}
    >
      <div className="drawer-head">
        <h2 id={titleId}>{title}</h2>
        <button type="button" className="icon-button" aria-label={t('recording.close')} onClick={onClose}>
          <CloseIcon />
        </button>
      </div>
      <p className="drawer-who">
        {t('recording.about')} <strong>{record.client.name}</strong>
      </p>
      {recording.what === 'choose' ? (
        <KindChooser writable={record.mayDo.write} onChoose={onChoose} />
      ) : (
        <EntryForm
          clientId={clientId}
          recording={recording}
          words={words}
          onBack={onBack}
          onClose={onClose}
          onSaved={onSaved}
          onDraftsChanged={onDraftsChanged}
        />
      )}
    </div>
  )
}
