import { dayText, yearOf, type DayNumber } from './days.ts'

const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY'
/** Individual numbers 900–999 are artificial: no living person has one (128/2010 §2). */
const individualNumbers = 100
/** The first separator is the old one, and the one that most people have; the others came in 2023 (690/2022). */
const separators = { 1900: '-YXWVU', 2000: 'ABCDEF' } as const

export type InventedCode = { readonly code: string; readonly bornOn: DayNumber; readonly sex: 'female' | 'male' }

/**
 * Gives artificial identity codes, none twice. A day of birth has 100 individual numbers times six separators, so the
 * people of working age (some 18 600 days of birth) could be eleven million. Memory: two counters a day of birth.
 *
 * The later separators go through the individual numbers in the same order as the first one: pairs of persons whose
 * codes differ in nothing but the separator are there in every register that is large enough to have them.
 */
export class InventedCodes {
  readonly #usualOn = new Map<DayNumber, number>()
  readonly #otherOn = new Map<DayNumber, number>()
  readonly #reserved: ReadonlySet<string>

  /** `reserved`: codes of people who are in the register by another way. */
  constructor(reserved: Iterable<string> = []) {
    this.#reserved = new Set(reserved)
  }

  /** A code for somebody born that day, or as soon after it as there is one left. */
  next(bornOn: DayNumber, { otherSeparator }: { otherSeparator: boolean }): InventedCode {
    for (let day = bornOn; ; day += 1) {
      const usual = this.#usualOn.get(day) ?? 0
      const other = this.#otherOn.get(day) ?? 0
      const mostOthers = individualNumbers * 5
      if (usual >= individualNumbers && other >= mostOthers) continue
      const takesOther = other < mostOthers && (otherSeparator || usual >= individualNumbers)
      if (takesOther) {
        this.#otherOn.set(day, other + 1)
        const separator = 1 + modulo(Math.floor(other / individualNumbers) + day, 5)
        const taken = codeOf(day, other % individualNumbers, separator)
        if (this.#reserved.has(taken.code)) return this.next(bornOn, { otherSeparator })
        return taken
      }
      this.#usualOn.set(day, usual + 1)
      const taken = codeOf(day, usual, 0)
      return this.#reserved.has(taken.code) ? this.next(bornOn, { otherSeparator }) : taken
    }
  }
}

function codeOf(bornOn: DayNumber, nth: number, separator: number): InventedCode {
  const [year, month, day] = dayText(bornOn).split('-') as [string, string, string]
  // 37 and 100 have no common factor: each number comes once, women and men in turn.
  const individual = 900 + modulo(nth * 37 + bornOn, individualNumbers)
  const digits = `${day}${month}${year.slice(2)}${individual}`
  const check = checkCharacters[Number(digits) % 31]!
  const mark = separators[yearOf(bornOn) < 2000 ? 1900 : 2000][separator]!
  return {
    code: `${digits.slice(0, 6)}${mark}${individual}${check}`,
    bornOn,
    sex: individual % 2 === 0 ? 'female' : 'male',
  }
}

/** Days of birth before 1970 are negative numbers. */
const modulo = (number: number, by: number) => ((number % by) + by) % by
