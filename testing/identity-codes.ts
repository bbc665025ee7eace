const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY'

/**
 * A personal identity code of nobody: individual numbers 900–999 are never given to a person. `day` is DDMMYY; the
 * separator says the century and is no part of the checksum.
 */
export function artificialCode(day: string, separator: string, individual: number): string {
  if (individual < 900 || individual > 999) throw new RangeError('Only 900–999 are artificial')
  return `${day}${separator}${individual}${checkCharacters[Number(`${day}${individual}`) % 31]}`
}
