import { dayText, workday, type DayNumber } from './days.ts'
import type { Status, Turn } from './life.ts'
import { byOffice, type Scene } from './scene.ts'
import { words } from './texts.ts'
import { inventEmployer, type Trade, tradesOf } from './trades.ts'
import { giveServiceStatement } from './unemployment-security.ts'

/** The first two are members of the notice, so that the partners' door of a demo has somebody to refer to. */
const providers = [
  { provider: 'Polku Valmennus Oy', businessId: '9990057-7' },
  { provider: 'Koulutuskulma Oy', businessId: '9990064-9' },
  { provider: 'Taitotalli ry', businessId: '9990071-0' },
  { provider: 'Uraportaat Oy', businessId: '9990078-8' },
  { provider: 'Kielisilta Oy', businessId: '9990092-1' },
  { provider: 'Verstas Työpajat ry', businessId: '9990099-9' },
]
const courses = {
  fi: (trade: Trade) => `${trade.fi}: täydennyskoulutus`,
  sv: (trade: Trade) => `${trade.sv}: fortbildning`,
}

type Period = { readonly from: DayNumber; readonly to: DayNumber; readonly isOver: boolean }

/** Services, work with support and the decisions on money that go with them, where the statuses say so. */
export function inventServices(scene: Scene): void {
  const { random, person, record, life, asOf } = scene
  const turns = life.searches.flatMap((search) => search.turns)
  for (const status of turns) inventTurn(scene, status)

  const last = life.searches.at(-1)!
  const until = Math.min(last.endedOn ?? asOf - 1, asOf - 1)
  if (random.chance(0.16) && until - last.startedOn > 30) {
    const from = workday(last.startedOn + random.between(10, until - last.startedOn))
    record.add(
      'servicePeriod',
      {
        service: random.pick(['informationAndGuidance', 'careerGuidance', 'brokering']),
        from: dayText(from),
        to: dayText(from),
      },
      byOffice(from, person.caseworker),
    )
  }
  if (random.chance(0.05) && until - last.startedOn > 60) {
    const on = workday(last.startedOn + random.between(40, until - last.startedOn))
    record.add(
      'expertAssessment',
      {
        assessmentKind: random.pick(['60', '01', '50', '30']),
        assessedOn: dayText(on),
        provider: random.pick(providers).provider,
        conclusion: words[person.language].conclusion,
      },
      {
        on,
        by: person.caseworker,
        source: 'serviceProvider',
        sourceDetail: random.pick(providers).provider,
        channel: 'interface',
      },
    )
  }
  if (random.chance(0.012)) inventStartupGrant(scene, last.startedOn, until)
  if (last.endReason === '03' && random.chance(0.06)) inventMobilityAllowance(scene, until)
}

function inventTurn(scene: Scene, status: Status): void {
  const { random, asOf } = scene
  const turn = status.turn
  const to = status.to ?? status.plannedTo
  if (turn === undefined || to === undefined) return
  const period: Period = { from: status.from, to, isOver: to < asOf }
  const add: Partial<Record<Turn, () => void>> = {
    jobSearchCoaching: () => addCoaching(scene, 'jobSearchCoaching', period, { before: 'BA', since: 'TV01' }),
    careerCoaching: () => addCoaching(scene, 'careerCoaching', period, { before: 'BB', since: 'UV01' }),
    rehabilitativeWork: () => addCoaching(scene, 'rehabilitativeWork', period, { before: 'BE', since: 'KT01' }),
    integrationTraining: () => addCoaching(scene, 'integrationTraining', period, { before: 'E1', since: 'TK01' }),
    selfMotivatedStudies: () => addCoaching(scene, 'selfMotivatedStudies', period, { before: 'D1', since: 'OM01' }),
    workTryout: () => addTryout(scene, period),
    training: () => addTraining(scene, period),
    subsidisedWork: () => addSubsidisedWork(scene, period),
  }
  add[turn]?.()
  if (period.isOver && random.chance(0.3) && (turn === 'workTryout' || turn === 'training'))
    addCompensation(scene, turn, period)
}

const endOf = ({ random }: Scene, { isOver }: Period) =>
  isOver
    ? random.pick(['completed', 'completed', 'completed', 'completed', 'interrupted', 'gotWork', 'illness'])
    : undefined

function addCoaching(scene: Scene, service: string, period: Period, codes: { before: string; since: string }): void {
  const { random, person, record } = scene
  const isStudy = service === 'selfMotivatedStudies'
  record.add(
    'servicePeriod',
    {
      service,
      ...(isStudy ? {} : random.pick(providers)),
      from: dayText(period.from),
      to: dayText(period.to),
      extent: isStudy ? undefined : Math.max(1, Math.min(200, Math.round((period.to - period.from) * 0.5))),
      endReason: endOf(scene, period),
    },
    byOffice(period.from - 3, person.caseworker),
  )
  giveServiceStatement(scene, codes, period.from, period.to)
}

function addTryout(scene: Scene, period: Period): void {
  const { random, person, record } = scene
  const employer = inventEmployer(random, person.trade.branch, person.municipality.fi)
  record.add(
    'workTryout',
    {
      organiser: employer.name,
      businessId: employer.businessId,
      tryoutKind: random.chance(0.85) ? '20' : '21',
      goal: period.from > 16_071 ? random.pick(['1', '2']) : undefined,
      occupation: person.trade.code,
      tasks: words[person.language].tryoutTasks,
      from: dayText(period.from),
      to: dayText(period.to),
      endReason: endOf(scene, period),
    },
    byOffice(period.from - 5, person.caseworker),
  )
  giveServiceStatement(scene, { before: 'BC', since: 'TY01' }, period.from, period.to)
}

function addTraining(scene: Scene, period: Period): void {
  const { random, person, record } = scene
  record.add(
    'training',
    {
      name: courses[person.language](random.pick(tradesOf(person.trade.branch))),
      courseKind: random.pick(['14', '15', '15']),
      field: person.trade.field,
      ...random.pick(providers),
      from: dayText(period.from),
      to: dayText(period.to),
      endReason: endOf(scene, period),
    },
    byOffice(period.from - 10, person.caseworker),
  )
  giveServiceStatement(scene, { before: 'E1', since: 'TK01' }, period.from, period.to)
}

function addSubsidisedWork(scene: Scene, period: Period): void {
  const { random, person, record, world } = scene
  const employer = inventEmployer(random, person.trade.branch, person.municipality.fi)
  const rate = random.pick(['30', '40', '50', '50', '70'])
  const by = world.staff.anyoneOf(random, 'grantsOfficer', person.office)
  const dates = { from: dayText(period.from), to: dayText(period.to) }
  record.add(
    'paySubsidyDecision',
    {
      decidedOn: dayText(period.from - random.between(2, 12)),
      outcome: random.chance(0.93) ? 'granted' : 'partlyGranted',
      employer: employer.name,
      businessId: employer.businessId,
      rate,
      ...dates,
      amount: random.between(2_000, 14_000),
      fundKind: random.pick(['0', '1', '2']),
    },
    byOffice(period.from - 2, by),
  )
  record.add(
    'paySubsidisedWork',
    {
      employer: employer.name,
      businessId: employer.businessId,
      sector: random.pick(['2', '3', '4', '4', '4']),
      placementKind: period.from > 16_800 ? random.pick(['6T', '6T', '5T', '6V']) : '60',
      targetGroup: period.from > 16_436 ? random.pick(['07', '08', '09', '03']) : '02',
      occupation: person.trade.code,
      rate,
      ...dates,
      endReason: period.isOver ? random.pick(['01', '01', '02', '03', '06']) : undefined,
    },
    byOffice(period.from, person.caseworker),
  )
}

function addCompensation(scene: Scene, turn: Turn, period: Period): void {
  const { random, person, record, asOf, world } = scene
  const decidedOn = Math.min(asOf - 1, period.from + random.between(5, 25))
  record.add(
    'expenseCompensationDecision',
    {
      decidedOn: dayText(decidedOn),
      outcome: random.chance(0.95) ? 'granted' : 'rejected',
      service: turn === 'workTryout' ? 'other' : 'jobCoaching',
      from: dayText(period.from),
      to: dayText(period.to),
      dailyAmount: random.pick([9, 18]),
    },
    byOffice(decidedOn, world.staff.anyoneOf(random, 'grantsOfficer', person.office)),
  )
}

function inventStartupGrant(scene: Scene, startedOn: DayNumber, until: DayNumber): void {
  const { random, person, record, asOf, world } = scene
  if (until - startedOn < 30) return
  const decidedOn = workday(startedOn + random.between(20, until - startedOn))
  const isGranted = random.chance(0.8)
  const { name, businessId } = inventEmployer(random, person.trade.branch, person.municipality.fi)
  const from = decidedOn + 7
  record.add(
    'startupGrantDecision',
    {
      decidedOn: dayText(decidedOn),
      outcome: isGranted ? 'granted' : 'rejected',
      business: name,
      businessId,
      ...(isGranted ? { from: dayText(from), to: dayText(from + 180), dailyAmount: 37.21 } : {}),
    },
    byOffice(Math.min(decidedOn, asOf - 1), world.staff.anyoneOf(random, 'grantsOfficer', person.office)),
  )
}

function inventMobilityAllowance(scene: Scene, until: DayNumber): void {
  const { random, person, record } = scene
  const from = until + 1
  record.add(
    'mobilityAllowanceDecision',
    {
      decidedOn: dayText(until),
      outcome: 'granted',
      reason: person.trade[person.language],
      employer: inventEmployer(random, person.trade.branch, person.municipality.fi).name,
      municipality: person.municipality.code,
      from: dayText(from),
      to: dayText(from + 60),
    },
    { on: until, by: person.caseworker, source: 'kela', sourceDetail: 'Kela', channel: 'interface' },
  )
}
