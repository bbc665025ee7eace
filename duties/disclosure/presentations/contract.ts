import { type Static, Type } from 'typebox'
import { EmployerId } from '../../../register/employers/contract.ts'
import { Entry, plainWords, Purpose, uuid } from '../../../register/entries/contract.ts'
import { VacancyId } from '../../../register/vacancies/contract.ts'

/** The two necessities for which health data may go to an employer (916/2012 13:6.3), as the notice names them. */
export const necessities = ['specialHealthDemands', 'hamperedByIllness'] as const

const chosen = {
  purpose: Purpose,
  vacancyId: VacancyId,
  messageId: uuid('Made by the sender: the letters are known by it, and the same one sent twice gives once'),
  leaveOut: Type.Optional(
    Type.Array(uuid('An entry that is not given, though the consent covers it'), { maxItems: 500 }),
  ),
  health: Type.Optional(
    Type.Object(
      {
        necessity: Type.Enum([...necessities]),
        reasons: Type.String({
          minLength: 10,
          maxLength: 2000,
          pattern: plainWords,
          description: 'Why it is necessary; recorded, and never given',
        }),
      },
      { additionalProperties: false, description: 'Gives necessary health data too, by its own consent (N7.7)' },
    ),
  ),
}

/** What is to be presented, before anything leaves. */
export const PreviewPresentation = Type.Object(chosen, { additionalProperties: false })
export type PreviewPresentation = Static<typeof PreviewPresentation>

/** What was previewed goes out as it was seen, by its digest: on paper or as sealed mail. */
export const SendPresentation = Type.Object(
  {
    ...chosen,
    digest: Type.String({ pattern: '^[0-9a-f]{64}$', description: '`digest` of the preview that was looked at' }),
    channel: Type.Enum(['letter', 'mail']),
  },
  { additionalProperties: false },
)
export type SendPresentation = Static<typeof SendPresentation>

const Line = Type.Object({ label: Type.String(), value: Type.String() })

/** The letter as data: the page, the PDF and the message all show this. */
export const LetterShown = Type.Object({
  language: Type.Enum(['fi', 'sv', 'en']),
  title: Type.String(),
  from: Type.Array(Type.String()),
  to: Type.Array(Type.String()),
  writtenOn: Type.String({ format: 'date' }),
  opening: Type.Array(Type.String()),
  parts: Type.Array(Type.Object({ heading: Type.String(), groups: Type.Array(Type.Array(Line)) })),
  closing: Type.Array(Type.String()),
  signature: Type.String(),
})

const Consent = Type.Object({
  entryId: uuid('The consent'),
  givenOn: Type.String({ format: 'date' }),
  validUntil: Type.Optional(Type.String({ format: 'date' })),
  items: Type.Array(Type.String(), { description: 'Codes of the list consentItem that it covers' }),
})

/** Exactly what would be sent, or what stands in the way. */
export const PresentationPreview = Type.Object({
  /** Without it nothing is given. */
  consent: Type.Optional(Consent),
  healthConsent: Type.Optional(Consent),
  choices: Type.Array(
    Type.Object({ entryId: uuid('The entry'), kind: Type.String(), says: Type.String(), leftOut: Type.Boolean() }),
    { description: 'Entries that the consent covers' },
  ),
  unemployment: Type.Enum(['given', 'notTrue', 'noConsent', 'notSeen'], {
    description: 'Item 6: given, not true, not consented to, or for another group to see',
  }),
  mayMail: Type.Boolean({ description: 'The employer has an address for sealed mail' }),
  letter: Type.Optional(LetterShown),
  /** A letter of its own, which names nobody: it goes by the reference of the presentation. */
  healthLetter: Type.Optional(LetterShown),
  digest: Type.Optional(Type.String()),
})
export type PresentationPreview = Static<typeof PresentationPreview>

/** What was sent: the presentation as it stands in the record, and the letters as PDFs in base64. */
export const Presented = Type.Object({ entry: Entry, pdf: Type.String(), healthPdf: Type.Optional(Type.String()) })
export type Presented = Static<typeof Presented>

export const GiveFixedTermFact = Type.Object(
  {
    purpose: Purpose,
    employerId: EmployerId,
    name: Type.String({
      minLength: 2,
      maxLength: 200,
      pattern: plainWords,
      description: 'The name by which the employer names the person; the letter repeats it',
    }),
    messageId: uuid('Made by the sender; the same one sent twice gives once'),
  },
  { additionalProperties: false },
)
export type GiveFixedTermFact = Static<typeof GiveFixedTermFact>

export const FixedTermFact = Type.Object({ givenOn: Type.String({ format: 'date' }), pdf: Type.String() })
export type FixedTermFact = Static<typeof FixedTermFact>
