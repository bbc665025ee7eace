import { type Static, Type } from 'typebox'
import { Purpose } from '../../register/entries/contract.ts'

/** For which task a letter is printed, and in which language of the person's. */
export const PrintUnderPurpose = Type.Object(
  { purpose: Purpose, language: Type.Enum(['fi', 'sv', 'en']) },
  { additionalProperties: false },
)
export type PrintUnderPurpose = Static<typeof PrintUnderPurpose>

/** A letter to be kept or printed: the same letter gives the same bytes. */
export const PrintedLetter = Type.Object({ pdf: Type.String({ description: 'PDF/UA-1 in base64' }) })
export type PrintedLetter = Static<typeof PrintedLetter>
