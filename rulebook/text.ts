/** The languages of the register, in the order they are written everywhere: Finnish, Swedish, English. */
export const languages = ['fi', 'sv', 'en'] as const
export type Language = (typeof languages)[number]

/** One thing said in every language. A missing translation does not compile. */
export type Text = Readonly<Record<Language, string>>

/** Writes a text as it is read: Finnish, Swedish, English. */
export const text = (fi: string, sv: string, en: string): Text => ({ fi, sv, en })
