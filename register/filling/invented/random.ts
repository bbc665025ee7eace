/** Choices with their weights, ready to be drawn from. */
export type Weighted<T> = { readonly items: readonly T[]; readonly upTo: readonly number[]; readonly total: number }

/** Pairs of item and weight; weights need not add up to anything. */
export function weighted<T>(pairs: readonly (readonly [T, number])[]): Weighted<T> {
  let total = 0
  const upTo = pairs.map(([, weight]) => (total += weight))
  return { items: pairs.map(([item]) => item), upTo, total }
}

/** The first of a list is drawn most often, the later ones less and less, as it is with names. */
export const commonFirst = <T>(items: readonly T[]): Weighted<T> =>
  weighted(items.map((item, index) => [item, 1 / (index + 3)] as const))

/**
 * A small seeded source of chance: the same seed gives the same draws on every machine. The generator is Chris
 * Doty-Humphrey's sfc32, which passes the usual batteries. Not for secrets.
 */
export class Random {
  #a: number
  #b: number
  #c: number
  #counter = 1

  constructor(...seeds: readonly number[]) {
    let state = 0x9e3779b9
    const mixed = () => {
      state = (state + 0x9e3779b9) | 0
      let z = state
      z = Math.imul(z ^ (z >>> 16), 0x21f0aaad)
      z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
      return z ^ (z >>> 15)
    }
    for (const seed of seeds) state = mixed() ^ seed
    this.#a = mixed()
    this.#b = mixed()
    this.#c = mixed()
    for (let round = 0; round < 12; round += 1) this.bits()
  }

  /** 32 random bits. */
  bits(): number {
    const drawn = (((this.#a + this.#b) | 0) + this.#counter) | 0
    this.#counter = (this.#counter + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + drawn
    this.#c |= 0
    return drawn >>> 0
  }

  /** From 0 up to but not including 1. */
  fraction(): number {
    return this.bits() / 0x1_0000_0000
  }

  chance(probability: number): boolean {
    return this.fraction() < probability
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.fraction() * (most - least + 1))
  }

  /** Mostly near the mean, now and then much more: waiting times, lengths of unemployment. */
  around(mean: number, least: number, most: number): number {
    const drawn = -Math.log(1 - this.fraction()) * mean
    return Math.round(Math.min(most, Math.max(least, drawn)))
  }

  pick<T>(items: readonly T[]): T {
    return items[this.between(0, items.length - 1)]!
  }

  draw<T>({ items, upTo, total }: Weighted<T>): T {
    const point = this.fraction() * total
    const index = upTo.findIndex((limit) => point < limit)
    return items[index === -1 ? items.length - 1 : index]!
  }

  /** Several of a list, none twice, in the order of the list. */
  some<T>(items: readonly T[], count: number): T[] {
    const chosen = new Set<number>()
    while (chosen.size < Math.min(count, items.length)) chosen.add(this.between(0, items.length - 1))
    return [...chosen].toSorted((a, b) => a - b).map((index) => items[index]!)
  }

  /** A UUID of version 7, as the register itself gives them, for an instant in milliseconds. */
  uuid(instant: number): string {
    const time = instant.toString(16).padStart(12, '0')
    const hex = (bits: number, length: number) => bits.toString(16).padStart(length, '0')
    const [first, second] = [this.bits(), this.bits()]
    const third = this.bits()
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(first & 0xfff, 3)}-${hex(0x8000 | ((first >>> 12) & 0x3fff), 4)}-${hex(second, 8)}${hex(third & 0xffff, 4)}`
  }
}

/** A whole number from any text, so that a seed may be a word. */
export function seedFrom(text: string): number {
  let hash = 0x811c9dc5
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash >>> 0
}
