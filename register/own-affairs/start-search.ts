import { randomUUID } from 'node:crypto'
import { open } from '../../access/open.ts'
import { type Flaw, Refusal } from '../../access/refusal.ts'
import { type LocalDate, todayOf, type Visit } from '../../access/visit.ts'
import { endOfPeriod } from '../../rulebook/period.ts'
import { findClient } from '../clients/client-queries.ts'
import { firstValidity, registerClient } from '../clients/register-client.ts'
import { lockClients } from '../entries/lock-clients.ts'
import { entryFrom, listCurrentEntriesOf } from '../entries/read-entries.ts'
import { isDay } from '../identity-codes/identity-code.ts'
import type { StartAnswers, StartedSearch, StartSearch } from './contract.ts'
import { isOpenSearch, lastStatusOf, searchOf } from './open-own-affairs.ts'
import { ownPurpose } from './open-own-record.ts'
import { type ImportedWords, sayFields } from './say-entry.ts'
import { statusAfter } from './status-after.ts'
import { writeOwn } from './write-own.ts'

/** Who starts: as strong identification says it (306/2019 §6). */
export type Starting = {
  readonly firstNames: string
  readonly lastName: string
  readonly identityCode: string
}

type Told = { readonly kind: string; readonly payload: Readonly<Record<string, unknown>> }

/**
 * Starts a job search online, the same day (916/2012 2:1, N6.1). Whoever is no client yet is registered by what strong
 * identification says and by what they tell, at the office of their municipality; a client whose search has ended or
 * lapsed starts another. Gives the acknowledgement, which shows exactly what was told, and the client who there now is.
 *
 * Throws `Refusal`: `invalid` with every flaw by its place in the answers; `conflict` when a search is open already, or
 * when the code finds a client meanwhile.
 */
export async function startSearch(
  visit: Visit,
  person: Starting,
  { entryId, language, answers }: StartSearch,
  importedWords: ImportedWords,
): Promise<{ started: StartedSearch; clientId: string }> {
  const { register, actor } = visit
  const today = todayOf(register)
  const isNew = actor.client === undefined
  const office = isNew ? officeOf(visit, answers) : undefined
  const flaws = flawsOf(answers, { isNew, office, today })
  if (flaws.length > 0) throw new Refusal('invalid', flaws)
  const told = toldIn(answers, today)
  const saying = { rules: register.rules, language, importedWords }
  const acknowledged = (at: string, recorded: readonly Told[]): StartedSearch => {
    const { name, phone } = register.rules.notice.offices[at]!
    return {
      startedOn: today,
      validUntil: endOfPeriod(today, { days: firstValidity }),
      office: { name: name[language], phone },
      told: recorded.map(({ kind, payload }) => {
        const known = register.rules.kinds.get(kind)!
        return { title: known.label[language], fields: sayFields(saying, known, payload) }
      }),
    }
  }
  if (isNew) {
    const clientId = randomUUID()
    await registerThemself(visit, { person, clientId, entryId, office: office!, told })
    return { started: acknowledged(office!, told), clientId }
  }
  const { at, recorded } = await startAgain(visit, { entryId, told, today })
  return { started: acknowledged(at, recorded), clientId: actor.client! }
}

type Registering = {
  readonly person: Starting
  readonly clientId: string
  readonly entryId: string
  readonly office: string
  readonly told: readonly Told[]
}

/** Registers the person as the client that they then are. What is told of them bears them as its recorder. */
async function registerThemself(
  { register, actor, ...rest }: Visit,
  { person, clientId, entryId, office, told }: Registering,
): Promise<void> {
  const themself = { ...actor, id: clientId, client: clientId }
  const ofKind = (kind: string) => told.filter((each) => each.kind === kind).map(({ payload }) => payload)
  const single = told.filter(({ kind }) => kind !== 'education' && kind !== 'employment')
  const { municipality, ...others } = Object.fromEntries(single.map(({ kind, payload }) => [kind, payload]))
  const { firstNames, lastName, identityCode } = person
  try {
    await registerClient(
      { ...rest, register, actor: themself },
      {
        purpose: ownPurpose,
        identityCode,
        names: { firstNames, lastName },
        office,
        municipality: String(municipality!['municipality']),
        ...others,
        education: ofKind('education'),
        employment: ofKind('employment'),
        source: 'self',
        channel: 'eService',
      },
      { clientId, searchId: entryId },
    )
  } catch (error) {
    throw error instanceof Refusal && error.reason === 'invalid' ? inAnswers(error) : error
  }
}

/** What a client does not tell by starting again: it is in the record, and what has changed of it, the office records. */
const knownBefore = ['municipality', 'education', 'employment']

/**
 * A client starts another search, when none is open. Gives the client's office and what was recorded. The same search again,
 * after a lost answer, is what it was, whoever its starter was before it: all that was told is acknowledged once more.
 */
function startAgain(
  visit: Visit,
  { entryId, told, today }: { entryId: string; told: readonly Told[]; today: LocalDate },
): Promise<{ at: string; recorded: readonly Told[] }> {
  const { register, actor } = visit
  return open(visit, { purpose: ownPurpose, operation: 'record', client: actor.client! }, async (records) => {
    const client = await findClient(records, register.rules, actor.group)
    if (!client || (await lockClients(records)).length === 0) throw new Refusal('notFound')
    const entries = (await listCurrentEntriesOf(records, 'customership')).map((row) => entryFrom(row, register))
    const search = searchOf(entries)
    if (entries.some((entry) => entry.entryId === entryId)) return { at: client.office, recorded: told }
    if (search && isOpenSearch(search, today)) throw new Refusal('conflict', [{ pointer: '', code: 'isOpen' }])
    const since = lastStatusOf(entries)?.payload['from']
    const validUntil = endOfPeriod(today, { days: firstValidity })
    const startReason = search?.payload['endedOn'] === undefined ? 'afterLapse' : 'again'
    const payload = { startedOn: today, validUntil, ...(search ? { startReason } : {}) }
    await writeOwn(records, visit, { kind: 'jobSearch', entryId, seen: 0, payload })
    const recorded = told.filter(({ kind }) => !knownBefore.includes(kind))
    for (const { kind, payload: words } of recorded) {
      // A status is told by its changes: one that begins before the last contradicts it.
      if (kind === 'employmentStatus' && since !== undefined && String(words['from']) < String(since)) {
        throw new Refusal('conflict', [{ pointer: '/answers/since', code: 'beforeLastChange', limit: String(since) }])
      }
      await writeOwn(records, visit, { kind, entryId: randomUUID(), seen: 0, payload: words })
    }
    return { at: client.office, recorded }
  }).catch((error: unknown) => {
    throw error instanceof Refusal && error.reason === 'invalid' ? inAnswers(error) : error
  })
}

/** What the answers say, as entries of the register. */
function toldIn(answers: StartAnswers, today: LocalDate): Told[] {
  const { situation, since, municipality, native, service, phone, email, street, postalCode, city, occupation, hours } =
    answers
  const { education = [], employment = [] } = answers
  return [
    { kind: 'employmentStatus', payload: { ...statusAfter[situation!], told: situation, from: since || today } },
    ...(municipality ? [{ kind: 'municipality', payload: { municipality } }] : []),
    ...(service ? [{ kind: 'languages', payload: { native: native || service, service } }] : []),
    ...(street ? [{ kind: 'address', payload: { street, postalCode, city } }] : []),
    ...(phone ? [{ kind: 'phone', payload: { number: phone.replaceAll(/[\s-]/g, '') } }] : []),
    ...(email ? [{ kind: 'email', payload: { address: email.trim() } }] : []),
    ...(occupation ? [{ kind: 'occupationSought', payload: { occupation, ...(hours ? { hours } : {}) } }] : []),
    ...education.map((row) => ({ kind: 'education', payload: withoutEmpty(row) })),
    ...employment.map((row) => ({ kind: 'employment', payload: withoutEmpty(row) })),
  ]
}

const withoutEmpty = (row: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value))

/** Days back that the situation may have begun: as far as a change may be told (domain: 12 weeks). */
const furthestBack = { days: -84 }

function flawsOf(
  answers: StartAnswers,
  { isNew, office, today }: { isNew: boolean; office: string | undefined; today: LocalDate },
): Flaw[] {
  const { situation, since, municipality, service, phone, email, street, postalCode, city, occupation } = answers
  const at = (name: keyof StartAnswers, code: string): Flaw => ({ pointer: `/answers/${name}`, code })
  const flaws: Flaw[] = []
  if (!situation) flaws.push(at('situation', 'required'))
  if (since) {
    if (!isDay(since)) flaws.push(at('since', 'badDate'))
    else if (since > today) flaws.push(at('since', 'future'))
    else if (since < endOfPeriod(today, furthestBack)) flaws.push(at('since', 'tooEarly'))
  }
  if (isNew) {
    if (!municipality) flaws.push(at('municipality', 'required'))
    else if (office === undefined) flaws.push(at('municipality', 'unknownCode'))
    if (!service) flaws.push(at('service', 'required'))
    if (!phone && !email) flaws.push(at('phone', 'required'))
    if (!occupation) flaws.push(at('occupation', 'required'))
    // Without these nobody is registered (916/2012 2:1 and 2:2). A permit that may not let one work, the office looks at.
    if (!answers.rightToWork) flaws.push(at('rightToWork', 'required'))
    if (answers.rightToWork === 'otherPermit') flaws.push(at('rightToWork', 'permitToShow'))
    if (!answers.education?.length) flaws.push(at('education', 'required'))
    if (!answers.employment?.length && !answers.hasNotWorked) flaws.push(at('employment', 'required'))
  }
  for (const [nth, { startedOn, endedOn }] of (answers.employment ?? []).entries()) {
    if (startedOn && endedOn && isDay(startedOn) && isDay(endedOn) && endedOn < startedOn) {
      flaws.push({ pointer: `/answers/employment/${nth}/endedOn`, code: 'beforeStart', limit: startedOn })
    }
  }
  if (street || postalCode || city) {
    for (const name of ['street', 'postalCode', 'city'] as const) if (!answers[name]) flaws.push(at(name, 'required'))
  }
  return flaws
}

/** The office whose clients the residents of the municipality are. */
function officeOf({ register }: Visit, { municipality }: StartAnswers): string | undefined {
  if (!municipality) return undefined
  const offices = Object.entries(register.rules.notice.offices)
  return offices.find(
    ([, { kind, municipalities }]) => kind === 'teOffice' && municipalities?.includes(municipality),
  )?.[0]
}

/** Where each field of an entry was asked. */
const askedAs: Readonly<Record<string, keyof StartAnswers>> = {
  number: 'phone',
  address: 'email',
  from: 'since',
}

/** Flaws of what is recorded, told by the answers that they are in. */
function inAnswers({ flaws }: Refusal): Refusal {
  return new Refusal(
    'invalid',
    flaws.map((flaw) => {
      if (/^[/](education|employment)[/]/.test(flaw.pointer)) return { ...flaw, pointer: `/answers${flaw.pointer}` }
      const name = flaw.pointer.split('/').at(-1) ?? ''
      return { ...flaw, pointer: `/answers/${askedAs[name] ?? name}` }
    }),
  )
}
