import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useId, useRef, useState } from 'react'
import { ChevronIcon, ShieldIcon } from '../../ui/icons.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import type { Recipients } from '../api.ts'
import { PageHeading } from '../frame/PageHeading.tsx'
import { useRulebook } from '../frame/rulebook.tsx'
import { WentWrong } from '../frame/WentWrong.tsx'
import { useMe } from '../session/session.ts'
import { useSay } from '../words/say.ts'
import { type Recipient, useRecipients } from './disclosures.ts'
import { sayBasis, sayFact } from './say-disclosure.ts'
import { sayProvision } from './say-provision.ts'
import '../client-record/ClientRecordPage.css'
import '../worklists/WorklistPage.css'
import './disclosures.css'

const grounds = ['provision', 'consent', 'processor'] as const

/** Who gets what, and by which provision: what will leave, before it leaves. */
export function RecipientsPage() {
  const { t } = useSay()
  const found = useRecipients()
  const group = useMe().data?.group
  const { recipient: wanted } = useSearch({ strict: false }) as { recipient?: string }
  const [ground, setGround] = useState<(typeof grounds)[number]>()
  const [mine, setMine] = useState(false)
  const acts = found.data?.acts ?? {}
  const shown = (found.data?.recipients ?? []).filter(
    (each) =>
      (ground === undefined || each.ground === ground) &&
      (!mine || each.givenBy.some((giver) => giver.group === group)),
  )
  return (
    <div className="page page-wide">
      <header>
        <PageHeading title={t('disclosures.recipients.title')}>{t('disclosures.recipients.title')}</PageHeading>
        <p className="page-lead">{t('disclosures.recipients.lead')}</p>
      </header>
      <div className="filters">
        <div className="row" role="group" aria-label={t('disclosures.recipients.filters')}>
          <button
            type="button"
            className="chip"
            aria-pressed={ground === undefined}
            onClick={() => setGround(undefined)}
          >
            {t('disclosures.recipients.every')}
          </button>
          {grounds.map((each) => (
            <button
              key={each}
              type="button"
              className="chip"
              aria-pressed={ground === each}
              onClick={() => setGround(each)}
            >
              {t(`disclosures.ground.${each}`)}
            </button>
          ))}
        </div>
        <button type="button" className="chip" aria-pressed={mine} onClick={() => setMine(!mine)}>
          {t('disclosures.recipients.mine')}
        </button>
      </div>
      {found.isError ? (
        <WentWrong fault={found.error} again={() => void found.refetch()} />
      ) : !found.data ? (
        <div className="panel">
          <Skeleton lines={9} label={t('do.loading')} />
        </div>
      ) : (
        <>
          <p role="status" className="worklist-total">
            {t('disclosures.recipients.shown', { count: shown.length })}
          </p>
          {shown.length === 0 ? (
            <div className="panel empty">
              <p>{t('disclosures.recipients.none')}</p>
              <p className="quiet">{t('disclosures.recipients.noneHow')}</p>
            </div>
          ) : (
            <ul className="plain-list panel recipients">
              {shown.map((recipient) => (
                <RecipientLine
                  key={recipient.recipient}
                  recipient={recipient}
                  acts={acts}
                  wanted={recipient.recipient === wanted}
                />
              ))}
            </ul>
          )}
        </>
      )}
    </div>
  )
}

type Acts = Recipients['acts']

type LineProps = { readonly recipient: Recipient; readonly acts: Acts; readonly wanted: boolean }

function RecipientLine({ recipient, acts, wanted }: LineProps) {
  const { t, text, language } = useSay()
  const navigate = useNavigate()
  const [open, setOpen] = useState(wanted)
  const line = useRef<HTMLLIElement>(null)
  const id = useId()
  useEffect(() => {
    if (!wanted) return
    setOpen(true)
    line.current?.scrollIntoView({ block: 'start' })
  }, [wanted])
  const count = recipient.gives.reduce((sum, { fields }) => sum + fields.length, 0)
  return (
    <li ref={line} className="recipient" data-recipient={recipient.recipient} data-open={open || undefined}>
      <h2 className="recipient-name">
        <button
          type="button"
          className="recipient-toggle"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => {
            setOpen(!open)
            // An address that says one recipient would open it again when the page comes back.
            if (wanted) void navigate({ to: '/recipients', search: {}, replace: true })
          }}
        >
          <ChevronIcon />
          <span>{text(recipient.name)}</span>
        </button>
      </h2>
      <p className="recipient-facts">
        <span className={`badge recipient-ground recipient-${recipient.ground}`}>
          {t(`disclosures.ground.${recipient.ground}`)}
        </span>
        <span>{recipient.provisions.map((provision) => sayProvision(provision, language, {})).join(' · ')}</span>
      </p>
      <p className="recipient-count">
        {count > 0 ? t('disclosures.recipients.fields', { count }) : t('disclosures.recipients.answerOnly')}
      </p>
      {open && (
        <div id={id} className="recipient-open">
          <Gifts recipient={recipient} />
          <Terms recipient={recipient} acts={acts} />
        </div>
      )}
    </li>
  )
}

/** Kinds and fields, by section of the notice. */
function Gifts({ recipient: { gives, facts, despiteSafetyBan } }: { readonly recipient: Recipient }) {
  const say = useSay()
  const { t, text } = say
  const rules = useRulebook()
  const hides = gives.some(({ fields }) => fields.some(({ hiddenBySafetyBan }) => hiddenBySafetyBan))
  return (
    <div className="recipient-gifts">
      <h3>{t('disclosures.recipients.gets')}</h3>
      {gives.length === 0 && <p className="quiet">{t('disclosures.recipients.noFields')}</p>}
      {rules.categoryIds
        .filter((category) => gives.some((gift) => gift.category === category))
        .map((category) => (
          <section key={category}>
            <h4 className={`entry-category category-${rules.categories[category]?.number ?? 0}`}>
              {rules.categoryLabel(category)}
            </h4>
            <dl className="entry-fields">
              {gives
                .filter((gift) => gift.category === category)
                .map(({ kind, label, fields }) => (
                  <div key={kind}>
                    <dt>{text(label)}</dt>
                    <dd>
                      {fields.map((field, index) => (
                        <span key={field.name}>
                          {index > 0 && ', '}
                          {text(field.label).toLowerCase()}
                          {field.hiddenBySafetyBan && (
                            <span className="recipient-hidden">
                              <ShieldIcon />
                              <span className="unseen"> ({t('disclosures.recipients.hidden')})</span>
                            </span>
                          )}
                        </span>
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      {facts.length > 0 && (
        <>
          <h4>{t('disclosures.recipients.facts')}</h4>
          <ul className="recipient-list">
            {facts.map((name) => (
              <li key={name}>{sayFact(say, name)}</li>
            ))}
          </ul>
        </>
      )}
      {(hides || despiteSafetyBan) && (
        <p className="recipient-ban">
          <ShieldIcon />
          {t(despiteSafetyBan ? 'disclosures.recipients.despiteBan' : 'disclosures.recipients.underBan')}
        </p>
      )}
    </div>
  )
}

/** On which terms: provisions, ways, givers, and what must be there before. */
function Terms({ recipient, acts }: Pick<LineProps, 'recipient' | 'acts'>) {
  const say = useSay()
  const { t, text } = say
  const terms: readonly (readonly [string, readonly string[]])[] = [
    [
      t('disclosures.recipients.provisions'),
      recipient.provisions.map((provision) => sayProvision(provision, say.language, acts)),
    ],
    [t('disclosures.recipients.channels'), recipient.channels.map((channel) => t(`disclosures.channel.${channel}`))],
    [
      t('disclosures.recipients.givenBy'),
      recipient.givenBy.length > 0
        ? recipient.givenBy.map(({ label }) => text(label))
        : [t('disclosures.recipients.byMachine')],
    ],
    [
      t('disclosures.recipients.consent'),
      recipient.consent
        ? [text(recipient.consent.label), ...recipient.consent.items.map(({ label }) => text(label))]
        : [],
    ],
    [t('disclosures.recipients.basis'), recipient.basis.map((name) => sayBasis(say, name))],
    [t('disclosures.recipients.members'), recipient.members.map(text)],
  ]
  return (
    <dl className="recipient-terms">
      {terms.map(([term, words]) =>
        words.length === 0 ? null : (
          <div key={term}>
            <dt>{term}</dt>
            {words.map((word) => (
              <dd key={word}>{word}</dd>
            ))}
          </div>
        ),
      )}
      {recipient.onlyItsOwn && (
        <div>
          <dt className="unseen">{t('disclosures.recipients.gets')}</dt>
          <dd>{t('disclosures.recipients.onlyItsOwn')}</dd>
        </div>
      )}
    </dl>
  )
}
