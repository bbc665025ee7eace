import { uuidv7 } from 'uuidv7'
import { isNoticeDue } from '../../access/look-for-due.ts'
import { open } from '../../access/open.ts'
import type { Records } from '../../access/records.ts'
import type { Register, Visit } from '../../access/visit.ts'
import type { Language } from '../../rulebook/text.ts'
import { entryFrom, listCurrentEntriesOf } from '../../register/entries/read-entries.ts'
import { dueNotices, insertNotice, type NoticeRow, putOffNotice, settleNotice, takeNotice } from './notice-queries.ts'
import { noticeWords } from './notice-words.ts'
import type { Roads, Sent } from './roads.ts'

/** Has the client told outside the service that something waits; in the transaction that makes it wait. */
export async function tellOutside(records: Records, { register }: Pick<Visit, 'register'>): Promise<void> {
  await records.change(insertNotice, [records.client, uuidv7(), register.now().toISOString()])
}

/** Who tells: a machine of its own, which reads nothing but where a notice goes. */
const notifierVisit = (register: Register): Visit => ({
  register,
  actor: { id: 'notifier', name: 'Seloste', group: 'notifier', office: null, workstation: null },
})

const leaseSeconds = 120
/** Seconds to wait after so many attempts: a minute at first, an hour at most. */
const waitAfter = (attempts: number) => Math.min(3600, 60 * 2 ** Math.max(0, attempts - 1))
const atOnce = 200

export type Notified = {
  readonly sent: number
  readonly nowhere: number
  readonly refused: number
  readonly away: number
}

type Notifying = {
  readonly roads: Roads
  /** The e-service's own address. */
  readonly address: string
  readonly stop?: AbortSignal
}

/**
 * Sends what is due, by e-mail where there is an address and else by text message. Whoever gave neither, or is under a
 * safety ban, is told nowhere. May be killed between any two steps: what was not settled is sent again.
 */
export async function notifyDue(register: Register, { roads, address, stop }: Notifying): Promise<Notified> {
  const counts = { sent: 0, nowhere: 0, refused: 0, away: 0 }
  if ((!roads.email && !roads.sms) || !(await isNoticeDue(register))) return counts
  const due = await open(notifierVisit(register), { purpose: 'ownAffairs', operation: 'findNotices' }, (records) =>
    records.rowsKeptBehind<NoticeRow>(dueNotices, [register.now().toISOString(), atOnce]),
  )
  for (const row of due) {
    if (stop?.aborted) break
    const outcome = await notify(register, row, { roads, address, ...(stop ? { stop } : {}) })
    if (outcome) counts[outcome] += 1
  }
  return counts
}

async function notify(
  register: Register,
  { client_id, notice_id }: NoticeRow,
  { roads, address, stop = new AbortController().signal }: Notifying,
): Promise<keyof Notified | undefined> {
  const errand = { purpose: 'ownAffairs', operation: 'notify', client: client_id } as const
  const now = () => register.now().toISOString()
  const taken = await open(notifierVisit(register), errand, async (records) => {
    const lease = new Date(register.now().getTime() + leaseSeconds * 1000).toISOString()
    const [row] = await records.rows<NoticeRow>(takeNotice, [records.clients, notice_id, lease, now()])
    if (!row) return undefined
    const where = await whereTo(records, register, roads)
    if (!where) await records.change(settleNotice, [records.clients, notice_id, 'nowhere', null, now()])
    return { attempts: row.attempts, where }
  })
  if (!taken) return undefined
  const { attempts, where } = taken
  if (!where) return 'nowhere'
  const { channel, to, language } = where
  const body = noticeWords.body[language].replace('{address}', address)
  const sent = await roads[channel]!({ id: notice_id, to, subject: noticeWords.subject[language], body }, stop).catch(
    (): Sent => 'away',
  )
  await open(notifierVisit(register), errand, (records) =>
    sent === 'away'
      ? records.change(putOffNotice, [
          records.clients,
          notice_id,
          new Date(register.now().getTime() + waitAfter(attempts) * 1000).toISOString(),
        ])
      : records.change(settleNotice, [records.clients, notice_id, sent, channel, now()]),
  )
  return sent
}

/** Where the client can be told, and in which language; nothing when there is no way that reaches them. */
async function whereTo(
  records: Records,
  register: Register,
  roads: Roads,
): Promise<{ channel: keyof Roads; to: string; language: Language } | undefined> {
  const entries = (await listCurrentEntriesOf(records, 'identity')).map((row) => entryFrom(row, register))
  const said = (kind: string, field: string) => entries.find((entry) => entry.kind === kind)?.payload[field]
  const service = said('languages', 'service')
  const language: Language = service === 'sv' || service === 'en' ? service : 'fi'
  const [address, number] = [said('email', 'address'), said('phone', 'number')]
  if (roads.email && typeof address === 'string') return { channel: 'email', to: address, language }
  if (roads.sms && typeof number === 'string') return { channel: 'sms', to: number, language }
  return undefined
}
