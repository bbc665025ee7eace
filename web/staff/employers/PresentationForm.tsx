import { Link } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { PresentationPreview, Presented } from '../../../duties/disclosure/presentations/contract.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ParagraphsField } from '../../ui/ParagraphsField.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { post, Problem } from '../api.ts'
import { useRulebook } from '../frame/rulebook.tsx'
import { WentWrong } from '../frame/WentWrong.tsx'
import { asSentence } from '../recording/flaws.ts'
import { announce } from '../session/desk.ts'
import { useSay } from '../words/say.ts'
import { flawsByMember, type Vacancy } from './asking.ts'
import { LetterSheet } from './LetterSheet.tsx'
import './PresentationForm.css'

type Props = {
  readonly clientId: string
  readonly task: string
  readonly vacancy: Vacancy
  readonly onSent: (presented: Presented & { readonly byMail: boolean }) => void
}

const necessities = ['specialHealthDemands', 'hamperedByIllness'] as const
type Health = { readonly necessity: (typeof necessities)[number]; readonly reasons: string }

/** What the consent lets be told, chosen; the letter as it will go; and the sending of exactly that. */
export function PresentationForm({ clientId, task, vacancy, onSent }: Props) {
  const { t, day } = useSay()
  const rules = useRulebook()
  const [messageId] = useState(() => crypto.randomUUID())
  const [leaveOut, setLeaveOut] = useState<readonly string[]>([])
  const [health, setHealth] = useState<Health>()
  const [writing, setWriting] = useState<Health>()
  const [channel, setChannel] = useState<'letter' | 'mail'>('letter')
  const [state, setState] = useState<unknown>()
  const asked = { purpose: task, vacancyId: vacancy.vacancyId, messageId, leaveOut, ...(health ? { health } : {}) }
  const seen = useQuery({
    queryKey: ['presentation', clientId, asked],
    gcTime: 0,
    queryFn: () => post<PresentationPreview>(`/api/clients/${clientId}/presentations/preview`, asked),
  })
  // What was seen last stays in sight while another choice is looked at.
  const [preview, setPreview] = useState<PresentationPreview>()
  useEffect(() => {
    if (seen.data) setPreview(seen.data)
  }, [seen.data])
  const flaws = flawsByMember(seen.error, t)

  const send = async () => {
    // Only what is in sight now, and was looked at as it now stands, is sent.
    if (!seen.data?.digest) return
    setState('waiting')
    try {
      const presented = await post<Presented>(`/api/clients/${clientId}/presentations`, {
        ...asked,
        digest: seen.data.digest,
        channel,
      })
      announce(t('employers.present.sent'))
      onSent({ ...presented, byMail: channel === 'mail' })
    } catch (fault) {
      setState(fault)
      if (fault instanceof Problem && fault.status === 409) void seen.refetch()
    }
  }

  return (
    <section className="panel form-part" aria-labelledby="presentation" aria-busy={seen.isFetching}>
      <h2 id="presentation">{t('employers.present.presentation')}</h2>
      <p className="quiet">{t('employers.present.presentationLead')}</p>
      {seen.isError && !flaws ? (
        <WentWrong fault={seen.error} again={() => void seen.refetch()} />
      ) : !preview ? (
        <Skeleton lines={6} label={t('do.loading')} />
      ) : !preview.consent || !preview.letter ? (
        <Notice tone="warning" title={t('employers.present.noConsent')}>
          <p>{t('employers.present.noConsentHow')}</p>
          <Link to="/clients/$clientId" params={{ clientId }} search={{}}>
            {t('employers.present.toRecord')}
          </Link>
        </Notice>
      ) : (
        <>
          <p>
            {[
              t('employers.present.consented', { day: day(preview.consent.givenOn) }),
              preview.consent.validUntil &&
                t('employers.present.consentUntil', { day: day(preview.consent.validUntil) }),
            ]
              .filter(Boolean)
              .join(', ')}
            {': '}
            {preview.consent.items.map((item) => rules.ownCode('consentItem', item).toLowerCase()).join('; ')}.
          </p>
          <fieldset className="present-choices">
            <legend>{t('employers.present.choose')}</legend>
            <p className="quiet">{t('employers.present.chooseHint')}</p>
            <ul className="plain-list">
              {preview.choices.map(({ entryId, kind, says }) => (
                <li key={entryId}>
                  <label className="present-choice">
                    <input
                      type="checkbox"
                      checked={kind === 'names' || !leaveOut.includes(entryId)}
                      disabled={kind === 'names'}
                      onChange={() =>
                        setLeaveOut((before) =>
                          before.includes(entryId) ? before.filter((id) => id !== entryId) : [...before, entryId],
                        )
                      }
                    />
                    <span>
                      <span className="present-kind">{rules.kindLabel(kind)}</span> {says}
                    </span>
                  </label>
                </li>
              ))}
            </ul>
          </fieldset>
          <p className="quiet">{t(`employers.present.unemployment.${preview.unemployment}`)}</p>
          <HealthPart
            preview={preview}
            writing={writing}
            onWriting={(next) => {
              setWriting(next)
              if (!next) setHealth(undefined)
            }}
            error={flaws?.['health/necessity']}
            onShow={setHealth}
          />
          <h3>{t('employers.present.letter')}</h3>
          <LetterSheet letter={preview.letter} title={t('employers.present.letter')} />
          {preview.healthLetter && (
            <>
              <h3>{t('employers.present.healthLetter')}</h3>
              <LetterSheet letter={preview.healthLetter} title={t('employers.present.healthLetter')} />
            </>
          )}
          <ChoiceField
            id="channel"
            label={t('employers.present.how')}
            value={channel}
            onValue={(next) => setChannel(next === 'mail' ? 'mail' : 'letter')}
            options={[
              { value: 'letter', label: t('employers.present.byLetter') },
              ...(preview.mayMail ? [{ value: 'mail', label: t('employers.present.byMail') }] : []),
            ]}
          />
          {state instanceof Problem && state.status === 409 ? (
            <Notice announced tone="warning">
              {t(state.kind === 'stale' ? 'employers.present.stale' : 'employers.present.withdrawn')}
            </Notice>
          ) : (
            state instanceof Error && <WentWrong fault={state} again={() => void send()} />
          )}
          <div className="row">
            <Button busy={(state === 'waiting' || !seen.data) && t('do.loading')} onPress={() => void send()}>
              {t('employers.present.send')}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}

type HealthProps = {
  readonly preview: PresentationPreview
  readonly writing: Health | undefined
  readonly onWriting: (health: Health | undefined) => void
  readonly onShow: (health: Health) => void
  readonly error: string | undefined
}

/** Health data only by a consent of its own, and with the necessity and its reasons recorded first (N7.7). */
function HealthPart({ preview, writing, onWriting, onShow, error }: HealthProps) {
  const { t } = useSay()
  const [attempt, setAttempt] = useState(0)
  if (!preview.healthConsent) return <p className="quiet">{t('employers.present.noHealthConsent')}</p>
  const isShort = (writing?.reasons.trim().length ?? 0) < 10
  return (
    <div className="form-part">
      <label className="present-choice">
        <input
          type="checkbox"
          checked={writing !== undefined}
          onChange={() => onWriting(writing ? undefined : { necessity: 'hamperedByIllness', reasons: '' })}
        />
        <span>
          {t('employers.present.health')} <span className="quiet">{t('employers.present.healthHint')}</span>
        </span>
      </label>
      {writing && (
        <>
          <ChoiceField
            id="necessity"
            label={t('employers.present.necessity')}
            value={writing.necessity}
            onValue={(next) =>
              onWriting({ ...writing, necessity: necessities.find((each) => each === next) ?? 'hamperedByIllness' })
            }
            error={error}
            options={necessities.map((value) => ({ value, label: t(`employers.present.necessities.${value}`) }))}
          />
          <ParagraphsField
            id="reasons"
            label={t('employers.present.reasons')}
            hint={t('employers.present.reasonsHint')}
            rows={2}
            value={writing.reasons}
            onValue={(reasons) => onWriting({ ...writing, reasons })}
            error={attempt > 0 && isShort ? asSentence(t('employers.flaw.reasons')) : undefined}
          />
          <div className="row">
            <Button
              kind="secondary"
              onPress={() => {
                if (isShort) setAttempt(attempt + 1)
                else onShow({ ...writing, reasons: writing.reasons.trim() })
              }}
            >
              {t('employers.present.preview')}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}
