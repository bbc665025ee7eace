import type { Notice } from '../../rulebook/notice.ts'
import type { Language } from '../../rulebook/text.ts'

/** The head of a letter: the office that writes, its address and phone. Nothing when the office is not of the notice. */
export function officeLines({ offices }: Notice, code: string | null, language: Language): string[] {
  const office = offices[code ?? '']
  return office ? [office.name[language], office.address, office.phone] : []
}
