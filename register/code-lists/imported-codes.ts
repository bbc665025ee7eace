import type pg from 'pg'
import type { Text } from '../../rulebook/text.ts'
import type { FoundCodes, SearchCodes } from './contract.ts'

type ImportedCode = {
  list: string
  code: string
  fi: string
  sv: string
  en: string
  /** The last day on which the list had the code, when it has it no more. */
  valid_to: string | null
  is_excerpt: boolean
}

/** How long an imported list is trusted before it is read again, in milliseconds. */
const freshFor = 60_000

/**
 * The code lists that others keep, as imported, held in memory: no personal data is in them. Read again once a minute,
 * so that an import shows without a restart.
 */
export class ImportedCodes {
  readonly #pool: pg.Pool
  #lists: ReadonlyMap<string, ReadonlyMap<string, ImportedCode>> = new Map()
  #readAt = Number.NEGATIVE_INFINITY

  constructor(pool: pg.Pool) {
    this.#pool = pool
  }

  /** Reads the lists if they are not fresh. An outage leaves the ones in memory. */
  async refresh(): Promise<void> {
    if (performance.now() - this.#readAt < freshFor) return
    this.#readAt = performance.now()
    const { rows } = await this.#pool.query<ImportedCode>(
      'select list, code, fi, sv, en, valid_to, is_excerpt from imported_code order by list, code',
    )
    const lists = new Map<string, Map<string, ImportedCode>>()
    for (const row of rows) {
      const list = lists.get(row.list) ?? new Map()
      lists.set(row.list, list.set(row.code, row))
    }
    this.#lists = lists
  }

  /**
   * Undefined while nobody has imported the list, or only a part of it: then a code is held to its shape alone. A code
   * that the list no longer has is still there, for what happened while it had it.
   */
  has(list: string, code: string): boolean | undefined {
    const codes = this.#lists.get(list)
    if (!codes || codes.has(code)) return codes && true
    const [some] = codes.values()
    return some?.is_excerpt ? undefined : false
  }

  /** The words of a code; undefined while nobody has imported it. */
  words(list: string, code: string): Text | undefined {
    const known = this.#lists.get(list)?.get(code)
    return known && { fi: known.fi, sv: known.sv, en: known.en }
  }

  search(list: string, { words = '', codes, limit = 20 }: SearchCodes): FoundCodes {
    const all = [...(this.#lists.get(list)?.values() ?? [])]
    const sought = words
      .toLocaleLowerCase('fi')
      .split(/\s+/)
      .filter((word) => word !== '')
    const fits = codes
      ? all.filter(({ code }) => codes.includes(code))
      : all.filter((code) => code.valid_to === null && sought.every((word) => begins(code, word)))
    const found = fits.slice(0, codes ? codes.length : limit)
    return { codes: found.map(({ code, fi, sv, en }) => ({ code, fi, sv, en })) }
  }
}

const begins = ({ code, fi, sv, en }: ImportedCode, word: string) =>
  code.startsWith(word) || [fi, sv, en].some((name) => ` ${name.toLocaleLowerCase('fi')}`.includes(` ${word}`))
