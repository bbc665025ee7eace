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

const fieldOf = (hindrance: Hindrance | undefined) => hindrance?.flaw?.pointer.split('/').at(-1)

/** Says why something was not done, in words; undefined where there are none for it. */
function useBecause() {
  const { t, day } = useSay()
  return (flaw: Hindrance['flaw']): string | undefined => {
    const code = known.find((each) => each === flaw?.code)
    return code && t(`affairs.because.${code}`, { day: typeof flaw?.limit === 'string' ? day(flaw.limit) : '' })
  }
}

/** What is wrong with a field, to be said beside it. */
export function useWhyAt(hindrance: Hindrance | undefined) {
  const because = useBecause()
  return (field: string): string | undefined => (fieldOf(hindrance) === field ? because(hindrance?.flaw) : undefined)
}

type Props = {
  readonly hindrance: Hindrance | undefined
  /** Fields that say themselves what is wrong with them (`useWhyAt`). */
  readonly fields?: readonly string[]
}

/** What stands in the way, in words, and the way to a human being. */
export function Hindered({ hindrance, fields }: Props) {
  const { t } = useSay()
  const because = useBecause()
  if (!hindrance) return null
  const { kind, flaw } = hindrance
  const why = because(flaw)
  const isAtField = why !== undefined && fields?.includes(fieldOf(hindrance)!) === true
  if (isAtField && kind === 'invalid') return null
  return (
    <Note tone="error" announced title={t(kind === 'away' || kind === 'held' ? 'wrong.away' : 'affairs.notDone')}>
      {!isAtField && (
        <p>
          {kind === 'away' || kind === 'fault'
            ? t(`wrong.${kind}Text`)
            : kind === 'held'
              ? t('wrong.held')
              : kind === 'stale'
                ? t('affairs.stale')
                : (why ?? t('wrong.invalid'))}
        </p>
      )}
      {kind === 'conflict' && <p>{t('affairs.human')}</p>}
    </Note>
  )
}
