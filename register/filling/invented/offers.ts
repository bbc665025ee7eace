import { dayText, workday } from './days.ts'
import type { Search } from './life.ts'
import { weighted } from './random.ts'
import { byOffice, type Scene } from './scene.ts'
import { words } from './texts.ts'
import { inventEmployer } from './trades.ts'

const results = weighted([
  ['02', 16] as const,
  ['04', 30],
  ['05', 6],
  ['06', 10],
  ['08', 8],
  ['01', 9],
  ['10', 4],
  ['03', 5],
  ['12', 6],
  ['51', 6],
])

/** Job offers with and without a result, presentations to employers, and what employers tell. */
export function inventOffers(scene: Scene): void {
  const { random, life } = scene
  for (const [index, search] of life.searches.entries()) {
    const isLast = index === life.searches.length - 1
    const count = isLast ? random.pick([0, 0, 0, 1, 1, 1, 2, 3]) : random.pick([0, 0, 0, 1])
    for (let made = 0; made < count; made += 1) inventOffer(scene, search)
    if (random.chance(isLast ? 0.14 : 0.04)) inventPresentation(scene, search)
  }
}

function inventOffer({ random, person, record, asOf }: Scene, { startedOn, endedOn }: Search): void {
  const { trade, caseworker, language, municipality } = person
  const until = Math.min(endedOn ?? asOf - 1, asOf - 1)
  const offeredOn = workday(startedOn + random.between(2, Math.max(2, until - startedOn)))
  if (offeredOn > until || offeredOn < startedOn) return
  const employer = inventEmployer(random, trade.branch, municipality.fi)
  const answerBy = offeredOn + random.between(7, 14)
  const offer = {
    employer: employer.name,
    businessId: employer.businessId,
    occupation: trade.code,
    title: trade[language],
    offeredOn: dayText(offeredOn),
    answerBy: dayText(answerBy),
    hours: random.pick(['01', '01', '01', '03', '08']),
    duration: random.pick(['03', '04', '05', '06', '06']),
    employmentType: '01',
    startsOn: dayText(offeredOn + random.between(14, 60)),
  }
  const entryId = record.add('jobOffer', offer, byOffice(offeredOn, caseworker))
  // An answer is waited for until it is given; few are forgotten for long.
  if (answerBy > asOf - 6 || (endedOn === undefined && random.chance(0.03))) return
  const resultOn = Math.min(asOf - 1, answerBy + random.between(0, 14))
  const result = random.draw(results)
  if (random.chance(0.25)) {
    record.add(
      'employerResult',
      {
        employer: employer.name,
        title: trade[language],
        reportedOn: dayText(resultOn),
        result,
        startsOn: result === '01' ? offer.startsOn : undefined,
        offer: entryId,
      },
      {
        on: resultOn,
        by: caseworker,
        source: 'employer',
        sourceDetail: employer.name,
        channel: random.pick(['email', 'phone', 'interface']),
      },
    )
  }
  record.revise(
    entryId,
    { ...offer, result, resultOn: dayText(resultOn) },
    words[language].answered,
    byOffice(resultOn, caseworker),
  )
}

/** A disclosure to the employer: never without the person's written consent. */
function inventPresentation({ random, person, record, asOf, world }: Scene, { startedOn, endedOn }: Search): void {
  const { trade, language, municipality, office } = person
  const until = Math.min(endedOn ?? asOf - 1, asOf - 1)
  if (until - startedOn < 20) return
  const presentedOn = workday(startedOn + random.between(15, until - startedOn))
  const employer = inventEmployer(random, trade.branch, municipality.fi)
  const consentedOn = presentedOn - random.between(1, 7)
  record.add(
    'consent',
    {
      purpose: 'employerPresentation',
      items: ['contact', ...['education', 'workHistory', 'competence'].filter(() => random.chance(0.8))],
      decision: 'given',
      form: 'written',
      givenOn: dayText(consentedOn),
    },
    { on: consentedOn, by: person.caseworker, source: 'self', channel: 'visit' },
  )
  record.add(
    'presentation',
    {
      employer: employer.name,
      businessId: employer.businessId,
      title: trade[language],
      occupation: trade.code,
      presentedOn: dayText(presentedOn),
      consentGivenOn: dayText(consentedOn),
      result: random.chance(0.7) ? random.draw(results) : undefined,
    },
    byOffice(presentedOn, world.staff.anyoneOf(random, 'employerServices', office)),
  )
}
