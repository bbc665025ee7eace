import { isOwn } from '../../../rulebook/code-list.ts'
import type { Field } from '../../../rulebook/field.ts'
import { type Language, type Text, text } from '../../../rulebook/text.ts'
import { letterDay } from '../../letters/letter.ts'

/** Words of a code of a list that others keep; undefined when the list has not been imported. */
export type CodeWords = (list: string, code: string) => Text | undefined

/** A value of a field as a letter writes it. A code whose words nobody knows is written as the code. */
export function sayValue(field: Field, value: unknown, language: Language, words: CodeWords): string {
  switch (field.type) {
    case 'date':
      return letterDay(String(value))
    case 'boolean':
      return (value === true ? yes : no)[language]
    case 'code':
      return codeWord(field.list, String(value))
    case 'codes':
      return (value as string[]).map((code) => codeWord(field.list, code)).join(', ')
    default:
      return String(value)
  }

  function codeWord(list: Extract<Field, { type: 'code' }>['list'], code: string): string {
    const own = isOwn(list) ? list.codes[code] : list.besides?.[code]
    return (own ?? words(list.id, code))?.[language] ?? code
  }
}

const yes = text('kyllä', 'ja', 'yes')
const no = text('ei', 'nej', 'no')
