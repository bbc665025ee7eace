import { Problem } from '../problem.ts'

export type PressureLimits = {
  /** Requests under way at most, of all members together. */
  readonly requests: number
  /** Of one member. */
  readonly requestsOfMember: number
  /** Requests of many persons, of all members together. */
  readonly bulk: number
  /** Extracts, of all members together. */
  readonly extracts: number
}

/** Far above what members at work ask, and below what would make the register slow for the people who use it. */
export const pressureLimits: PressureLimits = { requests: 64, requestsOfMember: 32, bulk: 4, extracts: 1 }

export type Weight = 'single' | 'bulk' | 'extract'

/**
 * What is under way at a door. Whoever would make it more than it carries is told so at once, and when to come again:
 * a queue would only hide it, and grow.
 */
export class Pressure {
  readonly #limits: PressureLimits
  readonly #ofMember = new Map<string, number>()
  readonly #heavy = { bulk: 0, extract: 0 }
  #all = 0

  constructor(limits: PressureLimits) {
    this.#limits = limits
  }

  /**
   * Takes a place; gives what gives it back, which may be called more than once.
   *
   * Throws `Problem` 429 `too-many-requests` of the member, 503 `busy` of all together; both say when to come again.
   */
  enter(member: string, weight: Weight): () => void {
    const mine = this.#ofMember.get(member) ?? 0
    if (mine >= this.#limits.requestsOfMember) {
      throw new Problem(429, 'too-many-requests', 'Too many requests of this member are under way', { retryAfter: 1 })
    }
    const most = { single: Number.POSITIVE_INFINITY, bulk: this.#limits.bulk, extract: this.#limits.extracts }[weight]
    if (this.#all >= this.#limits.requests || (weight !== 'single' && this.#heavy[weight] >= most)) {
      throw new Problem(503, 'busy', 'The register has its hands full', { retryAfter: weight === 'extract' ? 60 : 2 })
    }
    this.#all += 1
    this.#ofMember.set(member, mine + 1)
    if (weight !== 'single') this.#heavy[weight] += 1
    let isLeft = false
    return () => {
      if (isLeft) return
      isLeft = true
      this.#all -= 1
      const left = this.#ofMember.get(member)! - 1
      if (left === 0) this.#ofMember.delete(member)
      else this.#ofMember.set(member, left)
      if (weight !== 'single') this.#heavy[weight] -= 1
    }
  }
}
