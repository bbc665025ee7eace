import { Type, type Static, type TSchema } from 'typebox'
import { uuid } from '../../register/entries/contract.ts'
import { IdentityCode } from '../incoming/contract.ts'

/** Persons, statements or referrals that one request asks for at most. */
export const mostAtOnce = 1000

/** One entry, cut to the fields that the recipient may be given. */
const GivenEntry = Type.Object(
  {
    entryId: uuid('The entry, the same in all its versions'),
    version: Type.Integer({ minimum: 1 }),
    payload: Type.Record(Type.String(), Type.Unknown(), { description: 'Fields by name, see GET /api/rulebook' }),
  },
  { $id: 'GivenEntry' },
)

const Kinds = Type.Record(Type.String(), Type.Array(GivenEntry), { description: 'What is given, by kind' })

export const AskAboutPerson = Type.Object(
  {
    identityCode: IdentityCode,
    provision: Type.String({
      minLength: 3,
      maxLength: 100,
      description: 'The provision that gives the right, as cited',
    }),
    kinds: Type.Optional(
      Type.Array(Type.String({ minLength: 1, maxLength: 60 }), {
        minItems: 1,
        maxItems: 60,
        uniqueItems: true,
        description: 'No more than these; without it, all that the provision gives',
      }),
    ),
  },
  { additionalProperties: false },
)
export type AskAboutPerson = Static<typeof AskAboutPerson>

export const PersonAnswer = Type.Object({ kinds: Kinds }, { $id: 'PersonAnswer' })

export const AskStatements = Type.Object(
  {
    identityCodes: Type.Array(IdentityCode, { minItems: 1, maxItems: mostAtOnce, uniqueItems: true }),
  },
  { additionalProperties: false },
)
export type AskStatements = Static<typeof AskStatements>

const Statement = Type.Object(
  {
    statementId: uuid('The statement, the same in all its versions'),
    version: Type.Integer({ minimum: 1 }),
    /** The fields of the kind labourPolicyStatement that a payer is given. */
    payload: Type.Record(Type.String(), Type.Unknown()),
  },
  { $id: 'Statement' },
)

/** In the order of the codes asked for. Nobody there, nobody's payer and nothing given yet are the same empty list. */
export const StatementsOfPersons = Type.Object(
  {
    persons: Type.Array(Type.Object({ identityCode: Type.String(), statements: Type.Array(Statement) })),
  },
  { $id: 'StatementsOfPersons' },
)
export type StatementsOfPersons = Static<typeof StatementsOfPersons>

const Marker = Type.String({ minLength: 1, maxLength: 200, description: 'As the page before gave it' })

export const FetchChanges = Type.Object(
  {
    after: Type.Optional(Marker),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: mostAtOnce, description: '200 unless said' })),
  },
  { additionalProperties: false },
)
export type FetchChanges = Static<typeof FetchChanges>

const page = <T extends TSchema>(changes: T, id: string) =>
  Type.Object(
    {
      changes: Type.Array(changes),
      after: Type.Optional(Type.String({ description: 'Marker of the last change; kept for the next fetch' })),
      more: Type.Boolean({ description: 'There is more after it already now' }),
    },
    { $id: id },
  )

/** Changes of a payer's statements, oldest first. One that was annulled, or went to another payer, has no payload. */
export const StatementChanges = page(
  Type.Object({
    statementId: uuid('The statement'),
    version: Type.Integer({ minimum: 1 }),
    identityCode: Type.Optional(Type.String()),
    payload: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    annulled: Type.Optional(Type.Literal(true)),
  }),
  'StatementChanges',
)
export type StatementChanges = Static<typeof StatementChanges>

export const Referred = Type.Object(
  { referral: uuid('The referral, by which its reports name the person'), kinds: Kinds },
  { $id: 'Referred' },
)

export const ReferralChanges = page(Referred, 'ReferralChanges')

export const AskReferral = Type.Object({ referral: uuid('The referral') }, { additionalProperties: false })
export type AskReferral = Static<typeof AskReferral>
