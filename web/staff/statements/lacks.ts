import type { Say } from '../words/say.ts'

/** What stands in the way of issuing a statement, in words that tell what to do. */
export function sayLack({ pointer, code }: { readonly pointer: string; readonly code: string }, { t }: Say): string {
  const direct = [
    'notHeard',
    'notYours',
    'notIssued',
    'codeNotValid',
    'needsSecondPerson',
    'changed',
    'reversed',
  ] as const
  const known = direct.find((each) => each === code)
  if (known) return t(`statements.lacks.${known}`)
  if (code === 'ownWork') return t('statements.ownWork')
  if (pointer === '/draft/fund' && code === 'unknownCode') return t('statements.lacks.unknownFund')
  const field = (['code', 'from', 'grounds', 'payer', 'fund', 'evidence'] as const).find((each) =>
    pointer.endsWith(`/${each}`),
  )
  return field && code === 'required' ? t(`statements.lacks.${field}`) : t('statements.lacks.other')
}
