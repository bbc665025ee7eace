import { open } from '../../access/open.ts'
import { Refusal } from '../../access/refusal.ts'
import { type LocalDate, todayOf, type Visit } from '../../access/visit.ts'
import { isOwn } from '../../rulebook/code-list.ts'
import type { Field } from '../../rulebook/field.ts'
import type { Rules } from '../../rulebook/rules.ts'
import type { Language } from '../../rulebook/text.ts'
import { findClient } from '../clients/client-queries.ts'
import { standingConsent } from '../consents/standing-consent.ts'
import type { Entry } from '../entries/contract.ts'
import type { EntryRow } from '../entries/entry-queries.ts'
import { entryFrom, listCurrentEntriesOf } from '../entries/read-entries.ts'
import { lockClients } from '../entries/lock-clients.ts'
import { consentWordings, currentWording } from './consent-wordings.ts'
import type { ConsentItemState, DecideConsents, OwnConsents } from './contract.ts'
import { ownPurpose, themselfOf } from './open-own-record.ts'
import { writeOwn } from './write-own.ts'

/** The purposes that are decided item by item: the five that an employer may be given to fill a vacancy (N7.4). */
const itemsOf: Readonly<Record<string, readonly string[]>> = {
  employerPresentation: ['contact', 'education', 'workHistory', 'militaryService', 'competence'],
  fixedTermFact: ['unemployment'],
}

/** The purposes for which something is given to an employer, and so can be given to one of them only. */
const ofEmployers = ['employerPresentation', 'employerHealth', 'fixedTermFact']

/** Those of them for which it is given to fill a vacancy, and so can be for one vacancy only. */
const forVacancies = ['employerPresentation', 'employerHealth']

/**
 * How the consents stand, purpose by purpose and item by item, with the sentence that is read when deciding (N7.2, N7.4,
 * N7.7, M3.6), and every decision that has been made, with what was read then.
 */
export async function readOwnConsents(visit: Visit, language: Language): Promise<OwnConsents> {
  const { register, actor } = visit
  return open(visit, { purpose: ownPurpose, operation: 'open', client: themselfOf(visit) }, async (records) => {
    if (!(await findClient(records, register.rules, actor.group))) throw new Refusal('notFound')
    const rows = (await listCurrentEntriesOf(records, 'offers')).filter(({ kind }) => kind === 'consent')
    records.returns(rows)
    return consentsFrom(visit, rows, language)
  })
}

/**
 * Records what the person decides about a purpose: each decision is an entry of its own, and the last one holds from this
 * moment on. Giving, refusing and withdrawing are all kept (916/2012 ch. 13 §6.1).
 *
 * Throws `Refusal`: `invalid` for a purpose or an item that is not decided so, or for a wording that is no longer read.
 */
export async function decideConsents(visit: Visit, sent: DecideConsents): Promise<OwnConsents> {
  const { register } = visit
  const items = itemsOf[sent.purpose]
  if (!Object.hasOwn(consentWordings[currentWording]!, sent.purpose))
    throw new Refusal('invalid', [{ pointer: '/purpose', code: 'unknownCode' }])
  if (sent.wording !== currentWording) throw new Refusal('stale')
  const { employer } = sent
  if (employer && !ofEmployers.includes(sent.purpose))
    throw new Refusal('invalid', [{ pointer: '/employer', code: 'unknown' }])
  if (employer?.vacancy && !forVacancies.includes(sent.purpose))
    throw new Refusal('invalid', [{ pointer: '/employer/vacancy', code: 'unknown' }])
  for (const [index, { items: decided = [] }] of sent.decisions.entries()) {
    const isFit = items ? decided.length > 0 && decided.every((item) => items.includes(item)) : decided.length === 0
    if (!isFit) throw new Refusal('invalid', [{ pointer: `/decisions/${index}/items`, code: 'unknownCode' }])
  }
  return open(visit, { purpose: ownPurpose, operation: 'record', client: themselfOf(visit) }, async (records) => {
    if ((await lockClients(records)).length === 0) throw new Refusal('notFound')
    for (const { entryId, decision, items: decided } of sent.decisions) {
      const payload = {
        purpose: sent.purpose,
        decision,
        form: 'eService',
        givenOn: todayOf(register),
        wording: sent.wording,
        ...(decided ? { items: decided } : {}),
        readIn: sent.language,
        ...(employer ? { employer: employer.name.trim(), businessId: employer.businessId } : {}),
        ...(employer?.vacancy ? { vacancy: employer.vacancy.trim() } : {}),
      }
      await writeOwn(records, visit, { kind: 'consent', entryId, seen: 0, payload })
    }
    const rows = (await listCurrentEntriesOf(records, 'offers')).filter(({ kind }) => kind === 'consent')
    records.returns(rows)
    return consentsFrom(visit, rows, sent.language)
  })
}

function consentsFrom({ register }: Visit, rows: readonly EntryRow[], language: Language): OwnConsents {
  const { rules } = register
  const today = todayOf(register)
  const entries = rows.map((row) => entryFrom(row, register))
  const word = wordsOf(rules, language)
  const general = entries.filter(({ payload }) => payload['vacancy'] === undefined)
  const stateOf = (purpose: string, item?: string): ConsentItemState => {
    if (standingConsent(general, { purpose, item, today })) return 'given'
    const decided = general.find(
      ({ payload }) =>
        payload['purpose'] === purpose &&
        payload['businessId'] === undefined &&
        (item === undefined || ((payload['items'] as string[] | undefined)?.includes(item) ?? true)),
    )
    return decided ? (decided.payload['decision'] === 'withdrawn' ? 'withdrawn' : 'refused') : 'open'
  }
  return {
    wording: currentWording,
    purposes: Object.entries(consentWordings[currentWording]!).map(([purpose, sentence]) => ({
      purpose,
      title: word('purpose', purpose),
      sentence: sentence[language],
      state: stateOf(purpose),
      items: (itemsOf[purpose] ?? []).map((item) => ({
        item,
        label: word('items', item),
        state: stateOf(purpose, item),
      })),
    })),
    employers: toOneOnly(entries, today).map(({ purpose, items, ...to }) => ({
      ...to,
      purpose,
      title: word('purpose', purpose),
      items: items.map((item) => ({ item, label: word('items', item) })),
    })),
    history: entries.map(({ entryId, payload, recordedAt, channel }) => ({
      entryId,
      recordedAt,
      channel: rules.notice.channels[channel]?.label[language] ?? '',
      title: word('purpose', String(payload['purpose'])),
      decision: word('decision', String(payload['decision'])),
      items: ((payload['items'] as string[] | undefined) ?? []).map((item) => word('items', item)),
      ...(payload['employer'] ? { employer: String(payload['employer']) } : {}),
      ...(payload['vacancy'] ? { vacancy: String(payload['vacancy']) } : {}),
      sentence: consentWordings[String(payload['wording'])]?.[String(payload['purpose'])]?.[language] ?? '',
    })),
  }
}

/** What has been given to one employer only and stands today: of each employer, vacancy and purpose, the items in force. */
function toOneOnly(entries: readonly Entry[], today: LocalDate) {
  const own = entries.filter(({ payload }) => payload['businessId'] !== undefined)
  // The newest stands first, and says the employer's name as it was last told.
  const asked = new Map(
    own
      .toReversed()
      .map(({ payload }) => [JSON.stringify([payload['businessId'], payload['vacancy'], payload['purpose']]), payload]),
  )
  return [...asked.values()].flatMap((payload) => {
    const [purpose, businessId] = [String(payload['purpose']), String(payload['businessId'])]
    const vacancy = payload['vacancy'] as string | undefined
    // What was decided about every employer, or every vacancy, since then stands above it.
    const isOwn = (item?: string) => {
      const standing = standingConsent(entries, { purpose, businessId, vacancy, item, today })?.payload
      return standing?.['businessId'] === businessId && standing['vacancy'] === vacancy
    }
    const items = (itemsOf[purpose] ?? []).filter((item) => isOwn(item))
    const stands = itemsOf[purpose] ? items.length > 0 : isOwn()
    const employer = String(payload['employer'] ?? '')
    return stands ? [{ businessId, employer, ...(vacancy ? { vacancy } : {}), purpose, items }] : []
  })
}

/** The words of the codes of a consent, as its kind has them. */
const wordsOf =
  ({ kinds }: Rules, language: Language) =>
  (name: string, code: string): string => {
    const field: Field | undefined = kinds.get('consent')?.fields[name]
    const list = field?.type === 'code' || field?.type === 'codes' ? field.list : undefined
    return (list && isOwn(list) && list.codes[code]?.[language]) || code
  }
