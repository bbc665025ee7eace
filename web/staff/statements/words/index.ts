import type { fi } from './fi.ts'

type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> }

/** The shape that every language has: a text that is missing in one does not compile. */
export type StatementWords = Same<typeof fi>
