import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { ChevronIcon, ShareIcon } from '../../ui/icons.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import type { Disclosure, Recipients } from '../api.ts'
import type { Words } from '../client-record/entry-words.ts'
import { WentWrong } from '../frame/WentWrong.tsx'
import { momentInFinland, sayDay } from '../words/say.ts'
import { CarriageBadge, CarriageStory } from './CarriageState.tsx'
import { useDisclosures, useRecipients } from './disclosures.ts'
import { followCorrections } from './follow-corrections.ts'
import { GivenContent } from './GivenContent.tsx'
import { sayAddressee, saySummary } from './say-disclosure.ts'
import { sayProvision } from './say-provision.ts'
import './disclosures.css'

/** The ledger of one client in plain words: to whom, on which ground, for which task, what, and how it got there. */
export function GivenToOthers({ clientId, words }: { readonly clientId: string; readonly words: Words }) {
  const { t } = words.say
  const found = useDisclosures(clientId)
  const acts = useRecipients().data?.acts ?? noActs
  const disclosures = found.data?.pages.flatMap((page) => page.disclosures)
  return (
    <section className="panel section" aria-labelledby="section-title">
      <div className="section-head">
        <h2 id="section-title">{t('disclosures.given.title')}</h2>
        <Link to="/recipients" search={{}} className="record-link">
          <ShareIcon />
          {t('disclosures.given.whom')}
        </Link>
      </div>
      <p className="quiet">{t('disclosures.given.lead')}</p>
      {found.isError ? (
        <WentWrong fault={found.error} again={() => void found.refetch()} />
      ) : !disclosures ? (
        <Skeleton lines={8} label={t('do.loading')} />
      ) : disclosures.length === 0 ? (
        <div className="empty">
          <p>{t('disclosures.given.empty')}</p>
          <p className="quiet">{t('disclosures.given.how')}</p>
        </div>
      ) : (
        <ol className="plain-list">
          {followCorrections(disclosures).map(({ disclosure, corrections }) => (
            <DisclosureLine
              key={disclosure.disclosureId}
              disclosure={disclosure}
              corrections={corrections}
              acts={acts}
              words={words}
            />
          ))}
        </ol>
      )}
      {found.hasNextPage && (
        <Button
          kind="secondary"
          busy={found.isFetchingNextPage && t('do.loading')}
          onPress={() => void found.fetchNextPage()}
        >
          {t('worklist.more')}
        </Button>
      )}
    </section>
  )
}

type Acts = Recipients['acts']
const noActs: Acts = {}

type LineProps = {
  readonly disclosure: Disclosure
  readonly acts: Acts
  readonly corrections: readonly Disclosure[]
  readonly words: Words
}

function DisclosureLine({ disclosure, corrections, acts, words }: LineProps) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const { say, rules } = words
  const { t } = say
  const { day } = momentInFinland(disclosure.givenAt)
  const { name, more } = sayAddressee(say, disclosure.to)
  return (
    <li className="entry" data-open={open || undefined} data-disclosure={disclosure.disclosureId}>
      <span className="entry-when">
        {sayDay(day)}
        <span className="table-when">{say.time(disclosure.givenAt)}</span>
      </span>
      <div className="entry-what">
        <h3 className="entry-kind">
          {name}
          {disclosure.corrects && <span className="entry-mark">{t('disclosures.given.correction')}</span>}
          <CarriageBadge carriage={disclosure.delivery} channel={disclosure.channel} />
        </h3>
        {more && <p className="given-more">{more}</p>}
        <p className="entry-headline">
          {disclosure.corrects ? t('disclosures.given.correctionOf') : saySummary(say, rules, disclosure)}
        </p>
        <p className="given-ground">{sayGround(disclosure, acts, words)}</p>
        <p className="entry-origin">
          {[
            t('disclosures.given.task', { task: rules.purposeLabel(disclosure.purpose) }),
            t(`disclosures.channel.${disclosure.channel}`),
            disclosure.givenByName ? t('disclosures.given.givenBy', { name: disclosure.givenByName }) : '',
            rules.officeName(disclosure.office),
            disclosure.about ? t('disclosures.given.about', { about: disclosure.about }) : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className="given-story">
          <CarriageStory carriage={disclosure.delivery} />
        </p>
        {open && (
          <div id={id} className="given-open">
            <GivenContent
              content={disclosure.content ?? { kinds: {}, facts: {} }}
              fields={disclosure.fields}
              words={words}
              heading="h4"
            />
            <dl className="entry-fields given-ids">
              <div>
                <dt>{t('disclosures.given.messageId')}</dt>
                <dd>{disclosure.messageId}</dd>
              </div>
              {disclosure.delivery?.receipt && (
                <div>
                  <dt>{t('disclosures.given.receipt')}</dt>
                  <dd>{disclosure.delivery.receipt}</dd>
                </div>
              )}
              <div>
                <dt>{t('disclosures.given.edition')}</dt>
                <dd>{disclosure.edition}</dd>
              </div>
            </dl>
          </div>
        )}
        {corrections.length > 0 && <Corrections corrections={corrections} words={words} />}
      </div>
      <div className="entry-acts">
        <button
          type="button"
          className="icon-button entry-toggle"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          aria-label={t('disclosures.given.all', { name: `${name} ${sayDay(day)}` })}
          onClick={() => setOpen(!open)}
        >
          <ChevronIcon />
        </button>
      </div>
    </li>
  )
}

/** What was told afterwards to the same recipient. */
function Corrections({ corrections, words }: { readonly corrections: readonly Disclosure[]; readonly words: Words }) {
  const { say, rules } = words
  const id = useId()
  return (
    <div className="given-corrections">
      <h4 id={id}>{say.t('disclosures.given.corrections')}</h4>
      <ol className="plain-list" aria-labelledby={id}>
        {corrections.map((message) => {
          const kinds = Object.keys(message.fields).map((kind) => rules.kindLabel(kind))
          return (
            <li key={message.disclosureId}>
              <span className="given-correction">
                <span>
                  {say.moment(message.givenAt)}
                  {kinds.length > 0 && ` · ${kinds.join(', ')}`} · {say.t(`disclosures.channel.${message.channel}`)}
                </span>
                <CarriageBadge carriage={message.delivery} channel={message.channel} />
              </span>
              <span className="given-story">
                <CarriageStory carriage={message.delivery} />
              </span>
            </li>
          )
        })}
      </ol>
    </div>
  )
}

function sayGround(
  { ground, provision: cited, consentEntryId }: Disclosure,
  acts: Acts,
  { say, entries }: Words,
): string {
  const consent = entries.find(({ entryId }) => entryId === consentEntryId)
  const givenOn = consent?.payload['givenOn']
  const provision = sayProvision(cited, say.language, acts)
  return ground === 'consent' && typeof givenOn === 'string'
    ? say.t('disclosures.groundBy.consentOf', { day: sayDay(givenOn), provision })
    : say.t(`disclosures.groundBy.${ground}`, { provision })
}
