import { useMemo } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { Problem, type Delivery, type Disclosure, type OpenedParcel } from '../api.ts'
import type { Words } from '../client-record/entry-words.ts'
import { useCodeWords, useRulebook } from '../frame/rulebook.tsx'
import { WentWrong } from '../frame/WentWrong.tsx'
import { useColleagues } from '../recording/colleagues.ts'
import { useMe } from '../session/session.ts'
import { today, useSay } from '../words/say.ts'
import { useParcel } from './disclosures.ts'
import { GivenContent } from './GivenContent.tsx'
import { sayAddressee } from './say-disclosure.ts'

type Props = { readonly delivery: Delivery; readonly onClose: () => void; readonly onSent: () => void }

/** A letter to print, or a file to fetch: exactly what leaves, and where to. */
export function LetterDialog({ delivery, onClose, onSent }: Props) {
  const { t } = useSay()
  const found = useParcel(delivery)
  const gone = found.error instanceof Problem && found.error.status === 404
  const isLetter = delivery.channel === 'letter'
  const content = found.data && contentOf(found.data)
  return (
    <Dialog
      wide
      title={t(isLetter ? 'disclosures.letter.title' : 'disclosures.channel.file')}
      closeLabel={t('do.close')}
      onClose={onClose}
    >
      {gone ? (
        <p role="status">{t('disclosures.letter.gone')}</p>
      ) : found.isError ? (
        <WentWrong fault={found.error} again={() => void found.refetch()} />
      ) : !found.data ? (
        <Skeleton lines={6} label={t('do.loading')} />
      ) : (
        <>
          {content ? (
            <Letter delivery={delivery} to={found.data.to} content={content} />
          ) : (
            <p>{t('disclosures.letter.file', { name: nameOf(found.data) })}</p>
          )}
          <div className="row letter-acts">
            {content && isLetter ? (
              <Button kind="secondary" onPress={() => print()}>
                {t('disclosures.letter.print')}
              </Button>
            ) : (
              <Button kind="secondary" onPress={() => download(found.data)}>
                {t('disclosures.letter.download')}
              </Button>
            )}
            {isLetter && <Button onPress={onSent}>{t('disclosures.deliveries.sent')}</Button>}
          </div>
        </>
      )}
    </Dialog>
  )
}

type Content = NonNullable<Disclosure['content']> & {
  readonly correction?: { readonly kind: string; readonly isAnnulled: boolean }
}

function Letter({
  delivery,
  to,
  content,
}: {
  readonly delivery: Delivery
  readonly to: string
  readonly content: Content
}) {
  const say = useSay()
  const { t, text } = say
  const rules = useRulebook()
  const me = useMe().data
  const nameOf = useColleagues()
  const code = useCodeWords(nothing)
  const words: Words = useMemo(() => ({ say, rules, code, nameOf, entries: nothing }), [say, rules, code, nameOf])
  const { name, more } = sayAddressee(say, delivery.to)
  const { correction } = content
  return (
    <article className="letter">
      <header className="letter-head">
        <p>
          {text(me?.officeName)}
          <br />
          {say.day(today())}
        </p>
        <p>
          <span className="unseen">{t('disclosures.letter.to')}: </span>
          {to ? (
            <span className="letter-address">{to}</span>
          ) : (
            <>
              <strong>{name}</strong>
              {more && (
                <>
                  <br />
                  {more}
                </>
              )}
            </>
          )}
        </p>
      </header>
      {!to && <p className="quiet letter-note">{t('disclosures.letter.noAddress')}</p>}
      <h3>{t(correction ? 'disclosures.letter.correctionHeading' : 'disclosures.letter.heading')}</h3>
      {delivery.clientName && <p>{t('disclosures.letter.client', { name: delivery.clientName })}</p>}
      {correction ? (
        <>
          <p>{t('disclosures.letter.concerns', { kind: rules.kindLabel(correction.kind) })}</p>
          <p>
            {t(Object.keys(content.kinds).length > 0 ? 'disclosures.letter.corrected' : 'disclosures.letter.annulled')}
          </p>
        </>
      ) : (
        <p>{t('disclosures.letter.lead')}</p>
      )}
      <GivenContent content={content} fields={fieldsOf(content)} words={words} heading="h4" />
      <p className="quiet">{t('disclosures.letter.reference', { id: delivery.messageId })}</p>
    </article>
  )
}

const nothing: readonly never[] = []

const fieldsOf = ({ kinds }: Content): Disclosure['fields'] =>
  Object.fromEntries(
    Object.entries(kinds).map(([kind, entries]) => [
      kind,
      [...new Set(entries.flatMap(({ payload }) => Object.keys(payload)))],
    ]),
  )

/** What the register itself wrote can be said in words; what came ready made, a PDF, is carried as it is. */
function contentOf({ type, base64 }: OpenedParcel): Content | undefined {
  if (!type.startsWith('application/json')) return undefined
  const said: unknown = JSON.parse(new TextDecoder().decode(bytesOf(base64)))
  if (typeof said !== 'object' || said === null) return undefined
  if ('correction' in said) {
    const { correction } = said as {
      correction: {
        kind: string
        entryId: string
        version: number
        isAnnulled: boolean
        payload?: Record<string, unknown>
      }
    }
    const { kind, entryId, version, payload } = correction
    return { kinds: payload ? { [kind]: [{ entryId, version, payload }] } : {}, facts: {}, correction }
  }
  return 'kinds' in said && 'facts' in said ? (said as Content) : undefined
}

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))

const nameOf = ({ name, type }: OpenedParcel) => name ?? (type === 'application/pdf' ? 'seloste.pdf' : 'seloste.txt')

/** Hands the bytes to the browser, which asks where to; the page keeps nothing of them. */
function download(parcel: OpenedParcel) {
  const address = URL.createObjectURL(new Blob([bytesOf(parcel.base64)], { type: parcel.type }))
  const link = document.createElement('a')
  link.href = address
  link.download = nameOf(parcel)
  link.click()
  URL.revokeObjectURL(address)
}
