import { dayNumber, type DayNumber } from './days.ts'
import { type Random, weighted } from './random.ts'

/** Why somebody is not simply unemployed for a while, and what the register has of it. */
export type Turn =
  | 'jobSearchCoaching'
  | 'careerCoaching'
  | 'workTryout'
  | 'training'
  | 'integrationTraining'
  | 'rehabilitativeWork'
  | 'subsidisedWork'
  | 'selfMotivatedStudies'
  | 'shortJob'
  | 'partTime'
  | 'familyLeave'

/** A period of one employment code; the last one has no end. */
export type Status = {
  readonly code: string
  readonly from: DayNumber
  readonly to?: DayNumber
  readonly changeReason?: string
  readonly turn?: Turn
  /** When what the turn is about is planned to end, where it has not ended. */
  readonly plannedTo?: DayNumber
}

export type Search = {
  readonly startedOn: DayNumber
  readonly endedOn?: DayNumber
  readonly endReason?: string
  /** Of an open job search. */
  readonly validUntil?: DayNumber
  readonly startCode: string
  readonly turns: readonly Status[]
}

export type Life = {
  readonly searches: readonly Search[]
  readonly statuses: readonly Status[]
  readonly isOpen: boolean
}

/** The act that the entries are made under came into force. */
const firstDay = dayNumber('2013-01-15')
/** From this day there is a code for part-time work, and reasons for ending that go with it. */
export const reform = dayNumber('2022-05-02')

const searchCount = weighted([[1, 52] as const, [2, 26], [3, 13], [4, 6], [5, 3]])
const startCodes = weighted([['2', 74] as const, ['3', 8], ['1', 6], ['8', 6], ['5', 4], ['9', 2]])
const endReasons = weighted([
  ['03', 42] as const,
  ['10', 22],
  ['05', 8],
  ['08', 7],
  ['06', 6],
  ['13', 5],
  ['01', 4],
  ['00', 3],
  ['16', 2],
  ['14', 1],
])
/** The employment code that follows an ended job search. */
const codeAfter: Readonly<Record<string, string>> = {
  '03': '1',
  '01': '1',
  '10': '1',
  '06': '1',
  '05': '5',
  '08': '8',
  '13': '8',
  '00': '0',
  '16': '9',
  '14': '5',
  '02': '1',
}

const turnWeights: readonly (readonly [Turn, number])[] = [
  ['jobSearchCoaching', 14],
  ['careerCoaching', 7],
  ['workTryout', 18],
  ['training', 15],
  ['rehabilitativeWork', 9],
  ['subsidisedWork', 10],
  ['selfMotivatedStudies', 6],
  ['shortJob', 20],
  ['partTime', 9],
  ['familyLeave', 4],
]
const turns = weighted(turnWeights)
const turnsOfNewcomers = weighted<Turn>([...turnWeights, ['integrationTraining', 60]])
const turnLength: Readonly<Record<Turn, readonly [number, number]>> = {
  jobSearchCoaching: [14, 40],
  careerCoaching: [20, 60],
  workTryout: [28, 120],
  training: [40, 200],
  integrationTraining: [120, 300],
  rehabilitativeWork: [60, 180],
  subsidisedWork: [90, 300],
  selfMotivatedStudies: [90, 360],
  shortJob: [15, 90],
  partTime: [30, 200],
  familyLeave: [100, 300],
}
const turnCode: Readonly<Record<Turn, string>> = {
  jobSearchCoaching: '7',
  careerCoaching: '7',
  workTryout: '7',
  training: '8',
  integrationTraining: '8',
  rehabilitativeWork: '7',
  subsidisedWork: '0',
  selfMotivatedStudies: '8',
  shortJob: '1',
  partTime: '9',
  familyLeave: '5',
}
const turnReason: Readonly<Record<Turn, string>> = {
  jobSearchCoaching: '11',
  careerCoaching: '11',
  workTryout: '11',
  training: '04',
  integrationTraining: '04',
  rehabilitativeWork: '12',
  subsidisedWork: '00',
  selfMotivatedStudies: '13',
  shortJob: '03',
  partTime: '16',
  familyLeave: '05',
}

/**
 * The job searches of a life and the employment statuses through them: each status lasts until the next one, from the
 * first registration to the reference day.
 */
export function inventLife(random: Random, adultOn: DayNumber, asOf: DayNumber, isNewcomer: boolean): Life {
  const earliest = Math.max(adultOn, firstDay)
  const isOpen = random.chance(0.72)
  const periods: { startedOn: DayNumber; endedOn?: DayNumber }[] = []
  const endedOn = isOpen ? undefined : Math.max(earliest + 10, asOf - 1 - random.between(3, 1400))
  const lastStart = (endedOn ?? asOf) - 1 - random.around(isOpen ? 240 : 200, isOpen ? 1 : 14, 1400)
  periods.push({ startedOn: Math.max(earliest, lastStart), ...(endedOn === undefined ? {} : { endedOn }) })
  for (let more = random.draw(searchCount) - 1; more > 0; more -= 1) {
    const end = periods[0]!.startedOn - random.around(320, 20, 1500)
    const start = end - random.around(170, 14, 900)
    if (start < earliest) break
    periods.unshift({ startedOn: start, endedOn: end })
  }
  const searches = periods.map((period) => inventSearch(random, period, asOf, isNewcomer))
  return { searches, statuses: statusesOf(searches), isOpen }
}

function inventSearch(
  random: Random,
  { startedOn, endedOn }: { startedOn: DayNumber; endedOn?: DayNumber },
  asOf: DayNumber,
  isNewcomer: boolean,
): Search {
  const drawn = random.draw(startCodes)
  const startCode = drawn === '9' && startedOn < reform ? '2' : drawn
  const turns = inventTurns(random, startedOn, endedOn, asOf, isNewcomer)
  if (endedOn === undefined) {
    const validUntil = random.chance(0.03) ? asOf - random.between(1, 5) : asOf + random.between(1, 88)
    return { startedOn, startCode, turns, validUntil }
  }
  const reason = startCode === '3' && random.chance(0.6) ? '02' : random.draw(endReasons)
  const endReason = endedOn < reform && (reason === '14' || reason === '16') ? '03' : reason
  return { startedOn, startCode, turns, endedOn, endReason }
}

/** Turns come some months apart, and one may be under way on the reference day. */
function inventTurns(
  random: Random,
  startedOn: DayNumber,
  endedOn: DayNumber | undefined,
  asOf: DayNumber,
  isNewcomer: boolean,
): Status[] {
  const found: Status[] = []
  const until = endedOn ?? asOf
  let day = startedOn + random.around(150, 25, 500)
  while (day < until - 10) {
    const turn = random.draw(isNewcomer ? turnsOfNewcomers : turns)
    const length = random.between(...turnLength[turn])
    const to = day + length
    if (!(turn === 'partTime' && day < reform)) {
      const status = { code: turnCode[turn], from: day, turn, changeReason: turnReason[turn] }
      const isUnderWay = to >= until
      if (isUnderWay && endedOn !== undefined) break
      found.push(isUnderWay ? { ...status, plannedTo: to } : { ...status, to })
      if (isUnderWay) break
    }
    day = to + random.around(240, 30, 700)
  }
  return found
}

/** One after another without a gap: a status ends on the day before the next. */
function statusesOf(searches: readonly Search[]): Status[] {
  const starts: Status[] = []
  for (const { startedOn, startCode, turns, endedOn, endReason } of searches) {
    starts.push({ code: startCode, from: startedOn })
    for (const turn of turns) {
      starts.push(turn)
      if (turn.to !== undefined) starts.push({ code: '2', from: turn.to + 1 })
    }
    if (endedOn !== undefined && endReason !== undefined) {
      starts.push({ code: codeAfter[endReason] ?? '1', from: endedOn + 1, changeReason: endReason })
    }
  }
  return starts.map((status, index) => {
    const next = starts[index + 1]
    const { to: _, ...open } = status
    return next ? { ...open, to: next.from - 1 } : open
  })
}
