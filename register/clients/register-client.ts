import { randomUUID } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import { open } from '../../access/open.ts'
import { type Flaw, Refusal } from '../../access/refusal.ts'
import { statement } from '../../access/records.ts'
import { todayOf, type Visit } from '../../access/visit.ts'
import { checkPayload, type Payload } from '../entries/check-payload.ts'
import { provenanceFlaws, surroundingsOf } from '../entries/record-entry.ts'
import { writeVersion } from '../entries/write-version.ts'
import type { RegisterClient, RegisteredClient } from './contract.ts'

/** Days that a job search stays valid after registering, unless renewed. */
export const firstValidity = 14

const insertClient = statement(
  'insert-client',
  `insert into client (client_id, office, display_name, changed_at) values ($1, $2, '', $3)`,
)

/**
 * Registers a person as a client: the job search starts the same day (916/2012 2:1). Everything is recorded as entries,
 * all or nothing.
 *
 * `searchId` names the job search, where whoever sends it has named it.
 *
 * Throws `Refusal`: `invalid` with every flaw by its place in what was sent; `conflict` when the code already finds a
 * client; `notFound` when the actor does not register clients.
 */
export async function registerClient(
  visit: Visit,
  sent: RegisterClient,
  { clientId = randomUUID(), searchId }: { readonly clientId?: string; readonly searchId?: string } = {},
): Promise<RegisteredClient> {
  const { register, actor } = visit
  const office = sent.office ?? actor.office ?? ''
  const today = todayOf(register)
  const wanted = entriesOf(sent, office, today)
  const checkedEntries = wanted.map(({ kind, payload, pointer, inside }) => {
    const { payload: stored, flaws } = checkPayload(register.rules.kinds.get(kind)!, payload, surroundingsOf(register))
    return { kind, payload: stored, flaws: flaws.map((flaw) => placed(flaw, pointer, inside)) }
  })
  const flaws = [
    ...provenanceFlaws(register, { source: 'self', ...sent }),
    ...checkedEntries.flatMap((entry) => entry.flaws),
  ]
  if (flaws.length > 0) throw new Refusal('invalid', flaws)

  return open(
    visit,
    { purpose: sent.purpose, operation: 'register', client: clientId, registersAt: office },
    async (records) => {
      const recordedAt = register.now().toISOString()
      await records.change(insertClient, [clientId, office, recordedAt])
      for (const { kind, payload } of checkedEntries) {
        await writeVersion(records, register, {
          entry_id: (kind === 'jobSearch' && searchId) || uuidv7(),
          version: 1,
          kind,
          payload,
          source: sent.source ?? 'self',
          source_detail: sent.sourceDetail ?? null,
          channel: sent.channel,
          recorded_by: actor.id,
          recorded_by_name: actor.name,
          recorded_office: actor.office,
          recorded_at: recordedAt,
          is_annulled: false,
          reason: null,
        })
      }
      return { clientId }
    },
  )
}

type Wanted = {
  kind: string
  payload: Payload
  pointer: string
  /** The payload was sent as itself, not as one value. */ inside: boolean
}

function entriesOf(sent: RegisterClient, office: string, today: string): Wanted[] {
  const whole = (
    kind:
      | 'names'
      | 'languages'
      | 'citizenship'
      | 'address'
      | 'email'
      | 'phone'
      | 'employmentStatus'
      | 'occupationSought',
  ): Wanted[] => (sent[kind] ? [{ kind, payload: sent[kind], pointer: `/${kind}`, inside: true }] : [])
  const each = (kind: 'education' | 'employment'): Wanted[] =>
    (sent[kind] ?? []).map((payload, nth) => ({ kind, payload, pointer: `/${kind}/${nth}`, inside: true }))
  return [
    { kind: 'identityCode', payload: { identityCode: sent.identityCode }, pointer: '/identityCode', inside: false },
    ...whole('names'),
    ...whole('languages'),
    ...whole('citizenship'),
    ...(sent.municipality
      ? [
          {
            kind: 'municipality',
            payload: { municipality: sent.municipality },
            pointer: '/municipality',
            inside: false,
          },
        ]
      : []),
    ...whole('address'),
    ...whole('email'),
    ...whole('phone'),
    { kind: 'responsibleCaseworker', payload: { office, from: today }, pointer: '/office', inside: false },
    {
      kind: 'jobSearch',
      payload: { startedOn: today, validUntil: daysAfter(today, firstValidity) },
      pointer: '/jobSearch',
      inside: true,
    },
    ...whole('employmentStatus'),
    ...whole('occupationSought'),
    ...each('education'),
    ...each('employment'),
  ]
}

const placed = (flaw: Flaw, pointer: string, inside: boolean): Flaw => ({
  ...flaw,
  pointer: inside ? flaw.pointer.replace(/^\/payload/, pointer) : pointer,
})

/** The day that many days later, in the calendar. */
export function daysAfter(day: string, days: number): string {
  const instant = new Date(`${day}T00:00:00Z`)
  instant.setUTCDate(instant.getUTCDate() + days)
  return instant.toISOString().slice(0, 10)
}
