import type { Flaw } from '../api.ts'
import { sayDay, type Say } from '../words/say.ts'
import type { FormFlaw } from './form-values.ts'

const known = [
  'required',
  'tooLong',
  'tooMany',
  'tooSmall',
  'tooLarge',
  'badDate',
  'tooEarly',
  'future',
  'reversed',
  'notNumber',
  'badIdentityCode',
  'badBusinessId',
  'badEmail',
  'badPhone',
  'unknownCode',
  'codeNotValid',
  'badCharacters',
  'badReference',
  'repeated',
] as const

/** What is wrong, in words that tell how it would be right. */
export const sayFlaw = (flaw: FormFlaw | Flaw, t: Say['t']): string =>
  asSentence(
    t(`flaw.${known.find((code) => code === flaw.code) ?? 'other'}`, {
      limit: typeof flaw.limit === 'string' ? sayDay(flaw.limit) || flaw.limit : String(flaw.limit ?? ''),
    }),
  )

/** Beside its field a flaw is a sentence; after the field's name in a summary it goes on. */
export const asSentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
export const goingOn = (sentence: string) =>
  /^[A-ZÅÄÖ]-/.test(sentence) ? sentence : sentence.charAt(0).toLowerCase() + sentence.slice(1)

/** Errors as the form library nests them, as lines with their paths. */
export function flatten(errors: object, before = ''): { readonly path: string; readonly message: string }[] {
  return Object.entries(errors).flatMap(([name, error]: [string, unknown]) => {
    if (!error || typeof error !== 'object' || name === 'ref' || name === 'root') return []
    const path = before ? `${before}.${name}` : name
    return 'type' in error && 'message' in error && typeof error.message === 'string'
      ? [{ path, message: error.message }]
      : flatten(error, path)
  })
}
