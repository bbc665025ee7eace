import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { open } from '../../../access/open.ts'
import type { Records } from '../../../access/records.ts'
import { Refusal } from '../../../access/refusal.ts'
import { todayOf, type Visit } from '../../../access/visit.ts'
import { findClient } from '../../../register/clients/client-queries.ts'
import { type ConsentEntry, standingConsent } from '../../../register/consents/standing-consent.ts'
import type { Employer } from '../../../register/employers/contract.ts'
import { getEmployer } from '../../../register/employers/keep-employers.ts'
import type { Entry } from '../../../register/entries/contract.ts'
import { currentEntry, type EntryRow } from '../../../register/entries/entry-queries.ts'
import { entryFrom, listCurrentEntriesOf, shownEntry } from '../../../register/entries/read-entries.ts'
import { checked, kindOf } from '../../../register/entries/record-entry.ts'
import { writeVersion } from '../../../register/entries/write-version.ts'
import type { Vacancy } from '../../../register/vacancies/contract.ts'
import { getVacancy } from '../../../register/vacancies/vacancy-queries.ts'
import { disclose } from '../disclose.ts'
import { addressLines } from '../../letters/address-lines.ts'
import type { Letter } from '../../letters/letter.ts'
import { printLetter } from '../../letters/print-letter.ts'
import { projectRecords } from '../project-record.ts'
import { holdToRule, type Wanted } from '../wanted.ts'
import { byItem, type ItemEntry } from './by-item.ts'
import type { PresentationPreview, Presented, PreviewPresentation, SendPresentation } from './contract.ts'
import { healthLetter, presentationLetter } from './presentation-letter.ts'
import { sayValue } from './say-value.ts'
import { unemploymentOf } from './unemployment-of.ts'

/** What would be given, and the letter that gives it. */
type Composed = {
  readonly employer: Employer
  readonly vacancy: Vacancy
  readonly consent: ConsentEntry | undefined
  readonly healthConsent: ConsentEntry | undefined
  readonly choices: readonly Choice[]
  readonly unemployment: PresentationPreview['unemployment']
  readonly items: readonly string[]
  /** What goes out, each by its own consent: the presentation, and health data when it is asked for. */
  readonly letters: readonly Outgoing[]
}

type Choice = ItemEntry & { readonly leftOut: boolean }

/** A letter, what it gives, and by which disclosure. */
type Outgoing = { readonly wanted: Wanted; readonly given: readonly ItemEntry[]; readonly letter: Letter }

/**
 * Shows what would be sent to the employer of a vacancy, exactly: the letter itself, limited by the person's itemised
 * consent (N7.4, M3.6, N7.7). Nothing leaves.
 *
 * Throws `Refusal`: `notFound` when there is no such client or vacancy for the actor; `conflict` when the vacancy is
 * closed; `invalid` when health data is asked for on a ground that the vacancy does not give.
 */
export async function previewPresentation(
  visit: Visit,
  clientId: string,
  sent: PreviewPresentation,
): Promise<PresentationPreview> {
  const errand = { purpose: sent.purpose, operation: 'previewDisclosure', client: clientId } as const
  return open(visit, errand, async (records) => {
    const composed = await compose(records, visit, sent)
    const { consent, healthConsent, choices, employer, letters, unemployment, items } = composed
    const [presentation, health] = letters.map(({ letter }) => letter)
    return {
      ...(consent ? { consent: consentShown(consent, items) } : {}),
      ...(healthConsent ? { healthConsent: consentShown(healthConsent, []) } : {}),
      choices: choices.map(({ entryId, kind, payload, leftOut }) => ({
        entryId,
        kind,
        says: says(visit, employer, kind, payload),
        leftOut,
      })),
      unemployment,
      mayMail: employer.email !== undefined,
      ...(presentation ? { letter: presentation, digest: digestOf(letters) } : {}),
      ...(health ? { healthLetter: health } : {}),
    } as PresentationPreview
  })
}

/**
 * Sends what was previewed to the employer, on paper or as sealed mail: the ledger, what waits to be carried and the
 * presentation in the record are of one transaction (N7.2, N7.4). Health data goes by its own consent and its recorded
 * necessity, and is a disclosure of its own (N7.7).
 *
 * Throws `Refusal`: `stale` when what would be sent is no longer what was seen; `conflict` without a consent in force;
 * `invalid` for mail to an employer that has no address for it; `notFound`.
 */
export async function presentToEmployer(visit: Visit, clientId: string, sent: SendPresentation): Promise<Presented> {
  const { register } = visit
  return open(visit, { purpose: sent.purpose, operation: 'disclose', client: clientId }, async (records) => {
    const before = await sentBefore(records, sent)
    const composed = await compose(records, visit, sent)
    const { employer, letters } = composed
    if (letters.length < (sent.health ? 2 : 1)) {
      const isHealthMissing = letters.length > 0
      throw new Refusal('conflict', [{ pointer: isHealthMissing ? '/health' : '', code: 'noConsent' }])
    }
    if (digestOf(letters) !== sent.digest) throw new Refusal('stale')
    const to = sent.channel === 'mail' ? employer.email : addressLines(employer).join('\n')
    if (to === undefined) throw new Refusal('invalid', [{ pointer: '/channel', code: 'noAddress' }])
    const pdfs: Buffer[] = []
    for (const letter of letters) pdfs.push(await sendLetter(records, visit, letter, { sent, to }))
    const [pdf, healthPdf] = pdfs
    const row = before ?? (await recordPresentation(records, visit, composed, sent.messageId))
    return {
      entry: shownEntry(records, register, row),
      pdf: pdf!.toString('base64'),
      ...(healthPdf ? { healthPdf: healthPdf.toString('base64') } : {}),
    }
  })
}

/** The presentation that the same message has already made: it is given once. */
async function sentBefore(records: Records, { messageId }: SendPresentation): Promise<EntryRow | undefined> {
  const [row] = await records.rows<EntryRow>(currentEntry, [records.clients, messageId])
  if (row && row.kind !== 'presentation') throw new Refusal('conflict')
  return row
}

/** Gives what the letter shows, and carries the letter itself. */
async function sendLetter(
  records: Records,
  visit: Visit,
  { wanted, given, letter }: Outgoing,
  { sent, to }: { readonly sent: SendPresentation; readonly to: string },
): Promise<Buffer> {
  const { notice } = visit.register.rules
  const pdf = printLetter(letter)
  const isHealth = wanted.recipient === 'employerHealth'
  const { kinds } = await disclose(records, visit, {
    ...wanted,
    channel: sent.channel,
    messageId: isHealth ? `${sent.messageId}/health` : sent.messageId,
    deliver: { to, body: { type: 'application/pdf', bytes: pdf, name: isHealth ? 'letter-2.pdf' : 'letter-1.pdf' } },
  })
  // What the ledger says was given is what the letter shows. A difference would be a fault of ours, and gives nothing.
  if (!isDeepStrictEqual(byItem(notice, wanted.recipient, kinds), given)) {
    throw new Error('A letter shows something else than what is given')
  }
  return pdf
}

async function recordPresentation(
  records: Records,
  { register, actor }: Visit,
  composed: Composed,
  entryId: string,
): Promise<EntryRow> {
  const kind = kindOf(register, 'presentation')
  return writeVersion(records, register, {
    entry_id: entryId,
    version: 1,
    kind: kind.id,
    payload: checked(kind, presentationOf(composed, todayOf(register)), register),
    source: 'office',
    source_detail: null,
    channel: 'office',
    recorded_by: actor.id,
    recorded_by_name: actor.name,
    recorded_office: actor.office,
    recorded_at: register.now().toISOString(),
    is_annulled: false,
    reason: null,
  })
}

const presentationOf = ({ employer, vacancy, consent }: Composed, presentedOn: string) => ({
  employer: employer.name,
  businessId: employer.businessId,
  title: vacancy.title,
  vacancy: vacancy.number,
  occupation: vacancy.occupation,
  presentedOn,
  consentGivenOn: consent!.payload['givenOn'],
})

async function compose(records: Records, visit: Visit, sent: PreviewPresentation): Promise<Composed> {
  const { register } = visit
  const { notice } = register.rules
  const today = todayOf(register)
  // First of all: of somebody out of reach not even that there is no consent is told.
  if (!(await findClient(records, register.rules, visit.actor.group))) throw new Refusal('notFound')
  const vacancy = await getVacancy(records, sent.vacancyId)
  const employer = await getEmployer(records, vacancy.employerId)
  const offers = (await listCurrentEntriesOf(records, 'offers')).map((row) => entryFrom(row, register))
  if (vacancy.state !== 'open') throw new Refusal('conflict', [{ pointer: '/vacancyId', code: 'notOpen' }])
  if (sent.health?.necessity === 'specialHealthDemands' && vacancy.healthDemands === undefined) {
    throw new Refusal('invalid', [{ pointer: '/health/necessity', code: 'noHealthDemands' }])
  }
  const consentFor = (recipient: string, item?: string) =>
    standingConsent(offers, {
      purpose: notice.recipients[recipient]!.consent!.purpose,
      item,
      businessId: employer.businessId,
      vacancy: vacancy.number,
      today,
    })
  // Without its first item nobody is presented: a person is presented by name.
  const consent = consentFor('employer', 'contact')
  const healthConsent = consentFor('employerHealth')
  const known = { employer, vacancy, consent, healthConsent }
  if (!consent) return { ...known, choices: [], unemployment: 'noConsent', items: [], letters: [] }
  const items = Object.keys(notice.recipients['employer']!.consent!.items!).filter(
    (item) => consentFor('employer', item)?.entryId === consent.entryId,
  )
  const unemployment: Composed['unemployment'] = items.includes('unemployment')
    ? await unemploymentOf(records, visit)
    : 'noConsent'
  const reference = `${vacancy.number}/${sent.messageId.slice(-8)}`
  const about = { employer, vacancy, reference }
  const choices = await choicesOf(wantedBy('employer', consent))
  const given = chosen(choices)
  const presentation: Outgoing = {
    wanted: {
      ...wantedBy('employer', consent),
      entries: given.map(({ entryId }) => entryId),
      ...(unemployment === 'given' ? { facts: { unemployedForTwelveMonths: true } } : {}),
    },
    given,
    letter: presentationLetter(visit, {
      ...about,
      given,
      unemployedForTwelveMonths: unemployment === 'given',
      consentGivenOn: consent.payload['givenOn'] as string,
    }),
  }
  if (!sent.health || !healthConsent) return { ...known, items, choices, unemployment, letters: [presentation] }
  const wantedHealth = { ...wantedBy('employerHealth', healthConsent), basis: { ...sent.health } }
  const healthChoices = await choicesOf(wantedHealth)
  const givenHealth = chosen(healthChoices)
  const all = { ...known, items, choices: [...choices, ...healthChoices], unemployment }
  if (givenHealth.length === 0) return { ...all, letters: [presentation] }
  const health: Outgoing = {
    wanted: { ...wantedHealth, entries: givenHealth.map(({ entryId }) => entryId) },
    given: givenHealth,
    letter: healthLetter(visit, {
      ...about,
      given: givenHealth,
      consentGivenOn: healthConsent.payload['givenOn'] as string,
    }),
  }
  return { ...all, letters: [presentation, health] }

  /** What the rule and the consent let be given; a person is presented by name, so that the name is never left out. */
  async function choicesOf(wanted: Wanted): Promise<Choice[]> {
    const leaveOut = new Set(sent.leaveOut)
    const entries = await givable(records, visit, wanted)
    return entries.map((entry) => ({ ...entry, leftOut: entry.kind !== 'names' && leaveOut.has(entry.entryId) }))
  }

  function wantedBy(recipient: string, { entryId }: ConsentEntry): Wanted {
    const ground = { by: 'consent', consent: entryId } as const
    return { recipient, member: employer.businessId, ground, channel: 'letter', about: vacancy.number }
  }
}

/** What the recipient's rule and the consent let be given of the record, item by item. */
async function givable(records: Records, visit: Visit, wanted: Wanted): Promise<ItemEntry[]> {
  const { notice } = visit.register.rules
  const [projected] = await projectRecords(records, visit, wanted, holdToRule(notice, wanted))
  if (!projected) throw new Refusal('notFound')
  records.returns(projected.rows)
  return byItem(notice, wanted.recipient, projected.kinds)
}

const chosen = (choices: readonly Choice[]): ItemEntry[] =>
  choices
    .filter(({ leftOut }) => !leftOut)
    .map(({ entryId, version, payload, kind, item }) => ({ entryId, version, payload, kind, item }))

const digestOf = (letters: readonly Outgoing[]) =>
  createHash('sha256')
    .update(JSON.stringify(letters.map(({ letter }) => letter)))
    .digest('hex')

function consentShown({ entryId, payload }: ConsentEntry, items: readonly string[]) {
  const { givenOn, validUntil } = payload as { givenOn: string; validUntil?: string }
  return { entryId, givenOn, ...(validUntil ? { validUntil } : {}), items: [...items] }
}

/** An entry in one line, in the language of the letter. */
function says({ register }: Visit, { language }: Employer, id: string, payload: Entry['payload']): string {
  const kind = register.rules.kinds.get(id)!
  const parts = kind.headline
    .filter((name) => payload[name] !== undefined)
    .map((name) => sayValue(kind.fields[name]!, payload[name], language, register.codeWords ?? (() => undefined)))
  return parts.join(', ')
}
