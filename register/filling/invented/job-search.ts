import { dayText, type DayNumber } from './days.ts'
import { reform, type Search } from './life.ts'
import { byOffice, type Scene, toldBy } from './scene.ts'
import { contactTexts, words } from './texts.ts'
import { inventEmployer } from './trades.ts'
import { weighted } from './random.ts'

const priorActivities = weighted([
  ['01', 55] as const,
  ['03', 12],
  ['04', 6],
  ['10', 4],
  ['11', 5],
  ['06', 3],
  ['07', 2],
  ['13', 10],
  ['05', 3],
])
const endReasons = weighted([['02', 48] as const, ['04', 18], ['01', 14], ['11', 8], ['03', 4], ['06', 4], ['05', 4]])
const contactModes = weighted([
  ['31', 24] as const,
  ['01', 20],
  ['02', 6],
  ['34', 12],
  ['05', 8],
  ['35', 10],
  ['36', 3],
  ['97', 12],
  ['20', 5],
])
const channelOfMode: Readonly<Record<string, string>> = {
  '31': 'phone',
  '01': 'phone',
  '02': 'phone',
  '34': 'email',
  '05': 'email',
  '35': 'visit',
  '36': 'visit',
  '97': 'eService',
  '20': 'video',
}
const fromClient = new Set(['31', '34', '35', '36', '97'])

/** Customership: job searches, employment statuses and the dealings along the way. */
export function inventJobSearches(scene: Scene): void {
  const { random, person, life, record, asOf } = scene
  for (const [index, search] of life.searches.entries()) {
    const isLast = index === life.searches.length - 1
    inventSearch(scene, search, index)
    inventContacts(scene, search, isLast)
  }
  for (const { code, from, to, changeReason } of life.statuses) {
    record.add(
      'employmentStatus',
      { code, from: dayText(from), to: to === undefined ? undefined : dayText(to), changeReason },
      toldBy(random, from, person.adviser),
    )
  }
  if (life.isOpen && random.chance(0.22)) {
    const on = asOf + random.between(1, 30)
    record.add(
      'appointment',
      {
        on: dayText(on),
        time: `${random.between(8, 15)}.${random.pick(['00', '15', '30', '45'])}`,
        mode: random.pick(['visit', 'phone', 'video']),
        about: random.pick(words[person.language].appointment),
      },
      byOffice(asOf - random.between(1, 12), person.caseworker),
    )
  }
}

function inventSearch({ random, person, record, asOf }: Scene, search: Search, index: number): void {
  const { startedOn, endedOn, endReason, validUntil } = search
  const { adviser, caseworker, language } = person
  const base = {
    startedOn: dayText(startedOn),
    startReason: index === 0 ? 'first' : random.chance(0.2) ? 'afterLapse' : 'again',
  }
  const firstValidity = Math.min(startedOn + random.between(14, 90), validUntil ?? Number.POSITIVE_INFINITY)
  const job = record.add(
    'jobSearch',
    { ...base, validUntil: dayText(firstValidity) },
    toldBy(random, startedOn, adviser),
  )
  if (endedOn !== undefined) {
    record.revise(
      job,
      { ...base, endedOn: dayText(endedOn), endReason },
      words[language].ended,
      byOffice(endedOn, caseworker),
    )
  } else if (validUntil !== undefined && validUntil > firstValidity) {
    const renewedOn = Math.max(startedOn, Math.min(asOf - 1, validUntil - 90))
    record.revise(
      job,
      { ...base, validUntil: dayText(validUntil) },
      words[language].renewed,
      toldBy(random, renewedOn, adviser),
    )
  }
  if (random.chance(0.7)) {
    const until = startedOn - random.between(1, 30)
    record.add(
      'priorActivity',
      { activity: random.draw(priorActivities), until: dayText(until) },
      toldBy(random, startedOn, adviser),
    )
  }
  if ((search.startCode === '2' || search.startCode === '3') && random.chance(0.6)) {
    record.add(
      'endOfEmployment',
      {
        employer: inventEmployer(random, person.trade.branch, person.municipality.fi).name,
        endedOn: dayText(startedOn - random.between(1, 14)),
        reason: search.startCode === '3' ? '21' : random.draw(endReasons),
      },
      toldBy(random, startedOn, adviser),
    )
  }
  if (index > 0 && random.chance(0.5)) return
  record.add(
    'serviceLine',
    {
      line: random.pick(['01', '01', '01', '02', '02', '03']),
      from: dayText(Math.min(startedOn + random.between(0, 5), asOf - 1)),
    },
    byOffice(startedOn + 6, caseworker),
  )
}

function inventContacts(
  { random, person, record, asOf }: Scene,
  { startedOn, endedOn }: Search,
  isLast: boolean,
): void {
  const until = Math.min(endedOn ?? asOf - 1, asOf - 1)
  const length = until - startedOn
  const count = isLast ? Math.min(5, 1 + Math.floor(length / 90) + random.between(0, 1)) : random.between(0, 1)
  const { language, caseworker, adviser } = person
  for (let made = 0; made < count && length > 3; made += 1) {
    const on = startedOn + random.between(1, length)
    const mode = random.draw(contactModes)
    const by = random.chance(0.6) ? caseworker : adviser
    const said = { on, by, source: fromClient.has(mode) ? 'self' : 'office', channel: channelOfMode[mode]! }
    const payload = { mode, on: dayText(on), summary: random.pick(contactTexts[language]) }
    const contact = record.add('contact', payload, said)
    if (random.chance(0.015)) {
      const corrected = { ...payload, mode: mode === '31' ? '01' : '31' }
      record.revise(contact, corrected, words[language].typo, { ...said, on: on + 1 })
    } else if (random.chance(0.004)) {
      record.annul(contact, words[language].wrongClient, { ...said, on: on + 1 })
    }
  }
  if (isLast && startedOn > reform && random.chance(0.05) && length > 40) inventReminder()

  function inventReminder() {
    const on: DayNumber = startedOn + random.between(30, length)
    const about = random.pick(['didNotCome', 'didNotContact', 'didNotReport', 'didNotStartService', 'didNotFollowPlan'])
    record.add('reminder', { on: dayText(on), about, consequence: words[language].reminder }, byOffice(on, caseworker))
  }
}
