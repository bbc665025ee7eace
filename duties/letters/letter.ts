import type { Language } from '../../rulebook/text.ts'

/** A labelled value of a letter. */
export type LetterLine = { readonly label: string; readonly value: string }

/** A part of a letter under a heading of its own: groups of lines, each group about one thing. */
export type LetterPart = { readonly heading: string; readonly groups: readonly (readonly LetterLine[])[] }

/**
 * A letter of the office, as data: what it says stands here once, and the page, the PDF and the message all show this.
 * Every text is plain, in the language of the letter.
 */
export type Letter = {
  readonly language: Language
  readonly title: string
  /** The office that writes, with its address and phone, a line each. */
  readonly from: readonly string[]
  /** To whom, a line each. */
  readonly to: readonly string[]
  /** The day it is written, ISO 8601. */
  readonly writtenOn: string
  readonly opening: readonly string[]
  readonly parts: readonly LetterPart[]
  readonly closing: readonly string[]
  /** Who wrote it. */
  readonly signature: string
}

/** `2026-03-14` as letters write it, `14.3.2026`. */
export const letterDay = (day: string): string => {
  const [year, month, date] = day.split('-')
  return `${Number(date)}.${Number(month)}.${year}`
}

/** The letter as plain text, for a message and for reading aloud: the same words in the same order as on paper. */
export const letterText = (letter: Letter): string =>
  [
    letter.from.join('\n'),
    letter.to.join('\n'),
    letterDay(letter.writtenOn),
    letter.title,
    ...letter.opening,
    ...letter.parts.flatMap(({ heading, groups }) => [
      heading,
      ...groups.map((group) => group.map(({ label, value }) => `${label}: ${value}`).join('\n')),
    ]),
    ...letter.closing,
    letter.signature,
  ].join('\n\n')
