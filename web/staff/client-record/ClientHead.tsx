import { HandIcon, ShieldIcon, SpeechIcon } from '../../ui/icons.tsx'
import type { Client, ClientRecord } from '../api.ts'
import { PageHeading } from '../frame/PageHeading.tsx'
import type { CodeWord } from '../frame/rulebook.tsx'
import { useRulebook } from '../frame/rulebook.tsx'
import { today, useSay, type Say } from '../words/say.ts'

type Props = { readonly record: ClientRecord; readonly word: CodeWord; readonly nameOf: (staffId: string) => string }

/** Who this is, and what one must know before speaking. */
export function ClientHead({ record, word, nameOf }: Props) {
  const { client, sections } = record
  const say = useSay()
  const { t } = say
  const rules = useRulebook()
  const arrangements = (sections['customership'] ?? []).filter((entry) => entry.kind === 'specialArrangement')
  const details = (arrangement: string) =>
    arrangements.find((entry) => entry.payload['arrangement'] === arrangement)?.payload['details']
  const year = Number(today().slice(0, 4))

  return (
    <header className="client-head">
      <PageHeading title={t('client.tab')} className="client-name">
        {client.name ?? t('client.nameless')}
      </PageHeading>
      <p className="client-facts">
        {[
          client.birthYear ? t('client.age', { year: client.birthYear, count: year - client.birthYear }) : '',
          client.municipality ? word('municipality', client.municipality) : '',
          rules.officeName(client.office),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ul className="plain-list row client-badges" aria-label={t('client.badges')}>
        {client.safetyBan && (
          <li className="badge badge-alert">
            <ShieldIcon />
            {t('badge.safetyBan')}
          </li>
        )}
        {client.specialArrangements?.map((arrangement) => (
          <li key={arrangement} className="badge badge-care">
            <HandIcon />
            {[rules.ownCode('arrangement', arrangement), details(arrangement)].filter(Boolean).join(': ')}
          </li>
        ))}
        {client.serviceLanguage && (
          <li className="badge">
            <SpeechIcon />
            {t('badge.language', { language: rules.ownCode('serviceLanguage', client.serviceLanguage) })}
          </li>
        )}
      </ul>
      <p className="client-standing">
        {standingSentence(client, say, (code) => rules.ownCode('employmentCode', code), nameOf)}
      </p>
    </header>
  )
}

/** One sentence of where the client stands, of what the reader may see. */
export function standingSentence(
  client: Client,
  { t, day, since }: Say,
  employmentWord: (code: string) => string,
  nameOf: (staffId: string) => string,
): string {
  const parts: string[] = []
  if (client.customershipEndedOn) parts.push(t('standing.ended', { day: day(client.customershipEndedOn) }))
  else if (client.searchValidUntil)
    parts.push(
      client.searchValidUntil >= today()
        ? t('standing.validUntil', { day: day(client.searchValidUntil) })
        : t('standing.lapsed', { day: day(client.searchValidUntil) }),
    )
  else if (client.searchStartedOn && !client.searchEndedOn)
    parts.push(t('standing.searching', { day: day(client.searchStartedOn) }))
  if (client.employmentCode && !client.customershipEndedOn) {
    const word = employmentWord(client.employmentCode).toLowerCase()
    const from = client.employmentSince
    parts.push(
      from && from <= today() ? t('standing.statusSince', { status: word, day: day(from), long: since(from) }) : word,
    )
  }
  if (client.caseworker) parts.push(t('standing.caseworker', { name: nameOf(client.caseworker) }))
  else if (client.searchStartedOn && !client.customershipEndedOn) parts.push(t('standing.nobody'))
  if (parts.length === 0) return t('standing.unknown')
  const sentence = parts.join(' · ')
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
