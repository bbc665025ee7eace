import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Note } from '../controls/Note.tsx'
import { MessageForm } from '../messages/MessageForm.tsx'
import { useSay } from '../words/say.ts'

/** A message to the office about something on this page: it waits there until somebody has handled it. */
export function AskOffice({ subject }: { readonly subject: string }) {
  const { t } = useSay()
  const answers = useQueryClient()
  const [isAsked, setAsked] = useState(false)
  if (isAsked)
    return (
      <Note tone="good" announced>
        <p>{t('plan.asked')}</p>
      </Note>
    )
  return (
    <MessageForm
      subject={subject}
      onSent={(threads) => {
        answers.setQueryData(['messages'], threads)
        setAsked(true)
      }}
    />
  )
}
