/** A name, and the year of birth when the last word is one: `virtanen aino 1985`. Too short a beginning is none. */
export function readName(typed: string): { readonly name: string; readonly birthYear?: number } | undefined {
  const [, name = '', year] = /^(.*?)(?:\s+((?:19|20)\d{2}))?\s*$/s.exec(typed.trim()) ?? []
  if (name.length < 2 || /^\d/.test(name)) return undefined
  return year ? { name, birthYear: Number(year) } : { name }
}
