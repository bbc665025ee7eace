// The hyphen last: between two others it would mean all that lies between them.
const separators = '+YXWVUABCDEF-'
const shape = new RegExp(`^(\\d{6})[${separators}](\\d{3})([0-9A-Y])$`)
const checkMarks = '0123456789ABCDEFHJKLMNPRSTUVWXY'

/**
 * What has been typed so far, as a personal identity code (128/2010 §2): not one at all, one in the making, one whose
 * check mark is wrong, or a whole one. The separator is part of the identity: it is kept as typed, in upper case.
 */
export function readIdentityCode(
  typed: string,
): { readonly state: 'no' | 'unfinished' | 'wrong' } | { readonly state: 'whole'; readonly code: string } {
  const code = typed.replaceAll(/\s/g, '').replaceAll('–', '-').toUpperCase()
  if (!/^\d/.test(code)) return { state: 'no' }
  if (code.length < 11) return { state: /^\d{1,6}$|^\d{6}[-+A-Y]\d{0,3}$/.test(code) ? 'unfinished' : 'wrong' }
  const [, birth, individual, mark] = shape.exec(code) ?? []
  if (!birth || !individual || checkMarks[Number(birth + individual) % 31] !== mark) return { state: 'wrong' }
  return { state: 'whole', code }
}
