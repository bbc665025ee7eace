import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { CheckIcon, ClockIcon, ConsentIcon, PlusIcon, StrikeIcon } from '../../ui/icons.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import type { Entry, Payload } from '../api.ts'
import { EntryLine, type EntryAct } from '../client-record/EntryLine.tsx'
import type { Words } from '../client-record/entry-words.ts'
import { newestFirst } from '../client-record/record.ts'
import { WentWrong } from '../frame/WentWrong.tsx'
import type { Recording } from '../recording/recording.ts'
import { sayDay, today } from '../words/say.ts'
import { consentStanding, decisionsOfOneEmployer, type Standing } from './consent-standing.ts'
import { type Recipient, useRecipients } from './disclosures.ts'
import { sayFact } from './say-disclosure.ts'
import '../worklists/WorklistTable.css'
import './disclosures.css'

type Props = {
  readonly entries: readonly Entry[]
  readonly words: Words
  readonly mayWrite: boolean
  readonly fresh: string | undefined
  readonly onAct: (act: EntryAct, entry: Entry) => void
  readonly onBegin: (recording: Recording, from: HTMLElement) => void
}

/** What a consent can be for: its recipients, and the items it may be given by. */
type Purpose = {
  readonly purpose: string
  readonly label: string
  readonly recipients: readonly Recipient[]
  readonly items: readonly { readonly item: string; readonly label: string; readonly covers: string }[]
}

/** Consents of one person, by what they are for and by item: how each stands today, and every decision behind it. */
export function Consents({ entries: all, words, mayWrite, fresh, onAct, onBegin }: Props) {
  const { t } = words.say
  const found = useRecipients()
  const entries = useMemo(() => all.filter(({ kind }) => kind === 'consent'), [all])
  const purposes = useMemo(() => purposesOf(found.data?.recipients ?? [], words), [found.data, words])
  return (
    <div className="stack">
      <section className="panel section" aria-labelledby="section-title">
        <h2 id="section-title">{t('disclosures.consents.title')}</h2>
        <p className="quiet">{t('disclosures.consents.lead')}</p>
        {found.isError ? (
          <WentWrong fault={found.error} again={() => void found.refetch()} />
        ) : !found.data ? (
          <Skeleton lines={8} label={t('do.loading')} />
        ) : (
          <div className="consent-purposes">
            {purposes.map((purpose) => (
              <PurposeCard
                key={purpose.purpose}
                purpose={purpose}
                entries={entries}
                words={words}
                onBegin={mayWrite ? onBegin : undefined}
              />
            ))}
          </div>
        )}
      </section>
      <section className="panel section" aria-labelledby="decisions-title">
        <h2 id="decisions-title">{t('disclosures.consents.decisions')}</h2>
        {entries.length === 0 ? (
          <p className="quiet">{t('disclosures.consents.none')}</p>
        ) : (
          <ul className="plain-list">
            {newestFirst(entries).map((entry) => (
              <EntryLine
                key={entry.entryId}
                entry={entry}
                words={words}
                withCategory={false}
                mayWrite={mayWrite}
                fresh={entry.entryId === fresh}
                onAct={onAct}
              />
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}

type CardProps = {
  readonly purpose: Purpose
  readonly entries: readonly Entry[]
  readonly words: Words
  readonly onBegin: Props['onBegin'] | undefined
}

function PurposeCard({ purpose, entries, words, onBegin }: CardProps) {
  const { say } = words
  const { t, text } = say
  const { items, label } = purpose
  const rows = items.length > 0 ? items : [{ item: undefined, label: t('disclosures.consents.whole'), covers: '' }]
  const standing = rows.map((row) => ({
    ...row,
    standing: consentStanding(entries, { purpose: purpose.purpose, item: row.item, today: today() }),
  }))
  const inForce = standing.filter((row) => row.standing.state === 'given')
  const limited = decisionsOfOneEmployer(entries, purpose.purpose)
  const titleId = `consent-${purpose.purpose}`
  const begin = (decision: 'given' | 'withdrawn', about: readonly (string | undefined)[], from: HTMLElement) => {
    const named = about.filter((item) => item !== undefined)
    const preset: Payload = {
      purpose: purpose.purpose,
      decision,
      givenOn: today(),
      ...(named.length > 0 ? { items: named } : {}),
    }
    onBegin?.({ what: 'new', kind: 'consent', preset }, from)
  }
  return (
    <article className="consent-purpose" aria-labelledby={titleId}>
      <header className="consent-head">
        <div>
          <h3 id={titleId}>{label}</h3>
          <p className="consent-to">
            {purpose.recipients.map((recipient) => (
              <Link key={recipient.recipient} to="/recipients" search={{ recipient: recipient.recipient }}>
                {t('disclosures.consents.to', { names: text(recipient.name) })}
              </Link>
            ))}
          </p>
        </div>
        {onBegin && (
          <span className="row">
            <button
              type="button"
              className="chip"
              aria-label={t('disclosures.consents.recordFor', { what: label })}
              onClick={(event) =>
                begin(
                  'given',
                  items.map(({ item }) => item),
                  event.currentTarget,
                )
              }
            >
              <PlusIcon />
              {t('disclosures.consents.record')}
            </button>
            {inForce.length > 1 && (
              <button
                type="button"
                className="chip"
                aria-label={t('disclosures.consents.withdrawAllFor', { what: label })}
                onClick={(event) =>
                  begin(
                    'withdrawn',
                    inForce.map(({ item }) => item),
                    event.currentTarget,
                  )
                }
              >
                {t('disclosures.consents.withdrawAll')}
              </button>
            )}
          </span>
        )}
      </header>
      <ul className="plain-list consent-items">
        {standing.map((row) => (
          <li key={row.item ?? ''} className="consent-item">
            <span className="consent-words">
              <span className="consent-label">{row.label}</span>
              {row.covers && row.covers !== row.label && (
                <span className="table-when">{t('disclosures.consents.covers', { what: row.covers })}</span>
              )}
            </span>
            <span className="consent-state">
              <StandingBadge state={row.standing.state} words={words} />
              <span className="table-when">{sayTime(row.standing, words)}</span>
            </span>
            <span className="consent-act">
              {onBegin && row.standing.state === 'given' && (
                <button
                  type="button"
                  className="chip"
                  aria-label={t('disclosures.consents.withdrawFor', { what: `${label}: ${row.label}` })}
                  onClick={(event) => begin('withdrawn', [row.item], event.currentTarget)}
                >
                  {t('disclosures.consents.withdraw')}
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {limited.length > 0 && (
        <div className="consent-limited">
          <h4>{t('disclosures.consents.limited')}</h4>
          <ul className="plain-list">
            {limited.map((entry) => (
              <LimitedDecision key={entry.entryId} entry={entry} words={words} />
            ))}
          </ul>
        </div>
      )}
    </article>
  )
}

function LimitedDecision({ entry, words }: { readonly entry: Entry; readonly words: Words }) {
  const { say, rules } = words
  const { employer, businessId, items, decision, validUntil } = entry.payload as {
    employer?: string
    businessId?: string
    items?: readonly string[]
    decision: string
    validUntil?: string
  }
  const lapsed = decision === 'given' && validUntil !== undefined && validUntil < today()
  const state = lapsed ? 'lapsed' : decision === 'given' ? 'given' : decision === 'withdrawn' ? 'withdrawn' : 'refused'
  return (
    <li className="consent-item">
      <span className="consent-words">
        <span className="consent-label">{[employer, businessId].filter(Boolean).join(' · ')}</span>
        <span className="table-when">
          {items?.map((item) => rules.ownCode('consentItem', item)).join('; ') ??
            say.t('disclosures.consents.allItems')}
        </span>
        {!businessId && decision === 'given' && (
          <span className="carriage-why">{say.t('disclosures.consents.noBusinessId')}</span>
        )}
      </span>
      <span className="consent-state">
        <StandingBadge state={state} words={words} />
        <span className="table-when">{sayTime({ state, entry }, words)}</span>
      </span>
    </li>
  )
}

const icons = {
  given: CheckIcon,
  refused: StrikeIcon,
  withdrawn: StrikeIcon,
  lapsed: ClockIcon,
  none: ConsentIcon,
} as const

const StandingBadge = ({ state, words }: { readonly state: Standing['state']; readonly words: Words }) => {
  const Icon = icons[state]
  return (
    <span className={`badge carriage consent-${state}`}>
      <Icon />
      {words.say.t(`disclosures.consents.state.${state}`)}
    </span>
  )
}

function sayTime({ state, entry }: Standing, { say: { t } }: Words): string {
  const { givenOn, validUntil } = (entry?.payload ?? {}) as { givenOn?: string; validUntil?: string }
  if (!givenOn) return ''
  if (state === 'refused' || state === 'withdrawn') return t('disclosures.consents.on', { day: sayDay(givenOn) })
  const end = validUntil
    ? t('disclosures.consents.until', { day: sayDay(validUntil) })
    : t('disclosures.consents.openEnded')
  return `${t('disclosures.consents.since', { day: sayDay(givenOn) })}, ${end}`
}

/** The purposes of the notice, each with whom it is for and what each of its items holds. */
function purposesOf(recipients: readonly Recipient[], { say, rules }: Words): readonly Purpose[] {
  const purposes = new Map<string, Purpose>()
  for (const recipient of recipients) {
    const { consent } = recipient
    if (!consent) continue
    const known = purposes.get(consent.purpose)
    const labels = new Map(recipient.gives.map(({ kind, label }) => [kind, say.text(label)]))
    purposes.set(consent.purpose, {
      purpose: consent.purpose,
      label: say.text(consent.label),
      recipients: [...(known?.recipients ?? []), recipient],
      items:
        known?.items ??
        consent.items.map(({ item, label, covers }) => ({
          item,
          label: say.text(label),
          covers: covers
            .map((name) =>
              recipient.facts.includes(name) ? sayFact(say, name) : (labels.get(name) ?? rules.kindLabel(name)),
            )
            .join(', '),
        })),
    })
  }
  return [...purposes.values()]
}
