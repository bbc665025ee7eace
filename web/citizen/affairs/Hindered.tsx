import { Note } from '../controls/Note.tsx'
import { useSay } from '../words/say.ts'
import type { Hindrance } from './affairs.ts'

const known = [
  'beforeLastChange',
  'notOpen',
  'answered',
  'handled',
  'notAnswered',
  'tooMany',
  'late',
  'onItsDay',
  'notOffered',
  'beforeStart',
  'tooEarly',
  'future',
  'reversed',
] as const

/** What stands in the way, in words, and the way to a human being. */
export function Hindered({ hindrance }: { readonly hindrance: Hindrance | undefined }) {
  const { t, day } = useSay()
  if (!hindrance) return null
  const { kind, flaw } = hindrance
  const code = known.find((each) => each === flaw?.code)
  const limit = typeof flaw?.limit === 'string' ? day(flaw.limit) : ''
  return (
    <Note tone="error" announced title={t(kind === 'away' || kind === 'held' ? 'wrong.away' : 'affairs.notDone')}>
      <p>
        {kind === 'away' || kind === 'fault'
          ? t(`wrong.${kind}Text`)
          : kind === 'held'
            ? t('wrong.held')
            : kind === 'stale'
              ? t('affairs.stale')
              : code
                ? t(`affairs.because.${code}`, { day: limit })
                : t('wrong.invalid')}
      </p>
      {kind === 'conflict' && <p>{t('affairs.human')}</p>}
    </Note>
  )
}
