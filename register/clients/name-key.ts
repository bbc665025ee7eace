/**
 * A name as it is looked by: lower case, one space between words, foreign accents folded, å ä ö kept as letters of
 * their own. The same for what is stored and for what is sought.
 */
export const nameKey = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^åäö]/gu, (letter) => letter.normalize('NFD').replaceAll(/\p{M}/gu, ''))
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

type Names = {
  readonly firstNames?: string | undefined
  readonly lastName?: string | undefined
  readonly callName?: string | undefined
}

/** The keys a person is found by: family name first and given name first, with the name they go by. */
export function nameKeys({ firstNames = '', lastName = '', callName }: Names): string[] {
  const given = callName ?? firstNames.split(' ')[0] ?? ''
  const keys = [
    `${lastName} ${firstNames}`,
    `${lastName} ${given}`,
    `${given} ${lastName}`,
    `${firstNames} ${lastName}`,
  ]
  return [...new Set(keys.map(nameKey).filter((key) => key !== ''))]
}

/** The half-open range of keys that begin with what was typed. Under collation C no key sorts above U+10FFFF. */
export const rangeFrom = (typed: string) => {
  const from = nameKey(typed)
  return { from, to: `${from}\u{10FFFF}` }
}
