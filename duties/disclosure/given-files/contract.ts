import { type Static, Type } from 'typebox'
import { plainWords, Purpose, uuid } from '../../../register/entries/contract.ts'

export const FileId = uuid('The file, named by whoever orders it: the same one ordered again is gone on with')
const code = Type.Optional(Type.String({ pattern: '^\\w{1,4}$' }))

/** The processors and what each is for: bulletins by text message, surveys by e-mail (N7.9). */
export const processors = ['elisaOc', 'webropol'] as const

/** Whose contact details a processor is given: clients of the own office, by what their rows say. */
export const OrderContacts = Type.Object(
  {
    purpose: Purpose,
    fileId: FileId,
    processor: Type.Enum([...processors]),
    employmentCode: code,
    serviceLine: code,
    serviceLanguage: Type.Optional(Type.String({ maxLength: 10, pattern: '^\\w+$' })),
    municipality: code,
  },
  { additionalProperties: false },
)
export type OrderContacts = Static<typeof OrderContacts>

/** Who took part in a project in a period, for the ministry's verification (N7.8). */
export const OrderExtract = Type.Object(
  {
    purpose: Purpose,
    fileId: FileId,
    project: Type.String({ minLength: 1, maxLength: 100, pattern: plainWords }),
    from: Type.String({ format: 'date' }),
    to: Type.String({ format: 'date' }),
  },
  { additionalProperties: false },
)
export type OrderExtract = Static<typeof OrderExtract>

/** What was made: how many persons it is about, and how long it may be fetched. */
export const GivenFile = Type.Object({
  fileId: FileId,
  persons: Type.Integer(),
  leftOut: Type.Integer({ description: 'Chosen, and not given: a safety ban, an objection, or nothing to give' }),
  expiresAt: Type.String({ format: 'date-time' }),
})
export type GivenFile = Static<typeof GivenFile>

export const FetchFile = Type.Object({ purpose: Purpose }, { additionalProperties: false })
export const FetchedFile = Type.Object({
  name: Type.String(),
  csv: Type.String({ description: 'Semicolon-separated, UTF-8; no cell is read as a formula' }),
})
export type FetchedFile = Static<typeof FetchedFile>
