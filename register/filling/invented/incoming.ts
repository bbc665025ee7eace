import type { EntryLine } from '../contract.ts'
import { dayNumber, dayText, type DayNumber } from './days.ts'
import type { Said } from './record.ts'
import type { Scene } from './scene.ts'
import { words } from './texts.ts'

const services = ['servicePeriod', 'training', 'workTryout']

/** What others tell of the client: whoever arranges a service, and whoever pays a benefit. */
export function inventIncoming(scene: Scene): void {
  // Reports are added while we look: what is looked at is what there is before.
  for (const entry of scene.record.entries.filter(({ kind }) => services.includes(kind))) inventReport(scene, entry)
  const statement = scene.record.entries.findLast(({ kind }) => kind === 'labourPolicyStatement')
  if (statement) inventPayer(scene, statement)
}

function inventReport(scene: Scene, { entryId, kind, payload }: EntryLine): void {
  const { random, person, record, asOf } = scene
  const { to, provider, organiser } = payload as { to?: string; provider?: string; organiser?: string }
  const who = provider ?? organiser
  if (entryId === undefined || to === undefined || who === undefined || !random.chance(0.35)) return
  const last = dayNumber(to)
  const on = Math.min(asOf - 1, last + random.between(0, 12))
  if (on < last) return
  const isAbsence = random.chance(0.2)
  record.add(
    'serviceReport',
    {
      reportKind: isAbsence ? 'absence' : 'final',
      on: dayText(on),
      [kind]: entryId,
      ...(isAbsence
        ? {
            absentFrom: dayText(last - 3),
            absentTo: dayText(last - 2),
            absenceReason: random.pick(['otherAcceptable', 'childCare', 'unknown']),
          }
        : {
            daysAttended: random.between(5, 60),
            result: random.pick(['unemployed', 'work', 'otherService', 'studies']),
            text: words[person.language].conclusion,
          }),
    },
    brought(scene, on, kind === 'workTryout' ? 'workTryoutOrganiser' : 'serviceProvider', who),
  )
}

function inventPayer(scene: Scene, { payload }: EntryLine): void {
  const { random, record, asOf } = scene
  const { payer, fund, benefit, issuedOn } = payload as {
    payer: string
    fund?: string
    benefit?: string
    issuedOn: string
  }
  const isKela = payer === 'kela'
  const source = isKela ? 'kela' : 'unemploymentFund'
  const who = isKela ? 'Kela' : `Kassa ${fund}`
  const decidedOn = Math.min(asOf - 1, dayNumber(issuedOn) + random.between(3, 20))
  if (random.chance(0.2)) {
    record.add(
      'benefitDecision',
      {
        decidedOn: dayText(decidedOn),
        benefit: isKela ? (benefit === '02' ? 'basicAllowance' : 'labourMarketSubsidy') : 'earningsRelatedAllowance',
        outcome: random.chance(0.9) ? 'granted' : 'rejected',
        from: dayText(dayNumber(issuedOn)),
      },
      brought(scene, decidedOn, source, who),
    )
  }
  if (isKela && random.chance(0.15)) {
    record.add(
      'labourMarketSubsidyDays',
      { days: random.between(20, 700), countedOn: dayText(decidedOn) },
      brought(scene, decidedOn, source, who),
    )
  }
  if (random.chance(0.03)) {
    record.add(
      'statementRequest',
      { requestedOn: dayText(decidedOn), ...(benefit === undefined ? {} : { benefit }) },
      brought(scene, decidedOn, source, who),
    )
  }
}

const brought = ({ person }: Scene, on: DayNumber, source: string, sourceDetail: string): Said => ({
  on,
  by: person.caseworker,
  source,
  sourceDetail,
  channel: 'interface',
})
