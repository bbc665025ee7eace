import { Type, type Static } from 'typebox'
import { plainWords, uuid } from '../../register/entries/contract.ts'

/** Reports that one message brings at most. */
export const mostReports = 1000

const Kind = Type.String({ minLength: 1, maxLength: 60, description: 'A kind that the notice lets the source bring' })
const Payload = Type.Record(Type.String(), Type.Unknown(), { description: 'Fields of the kind' })

/** A personal identity code. It stands in bodies only, and is told back to nobody who did not send it. */
export const IdentityCode = Type.String({ minLength: 11, maxLength: 11, description: 'Personal identity code' })

export const ReceiveReports = Type.Object(
  {
    reports: Type.Array(
      Type.Object({ identityCode: IdentityCode, kind: Kind, payload: Payload }, { additionalProperties: false }),
      { minItems: 1, maxItems: mostReports },
    ),
  },
  { additionalProperties: false },
)
export type ReceiveReports = Static<typeof ReceiveReports>

/** The same whoever the persons are: it does not tell which of them the register has. */
export const Received = Type.Object(
  {
    received: Type.Integer({
      description: 'Reports that were read; those about persons not in the register are dropped',
    }),
  },
  { $id: 'Received' },
)
export type Received = Static<typeof Received>

const Words = Type.String({ maxLength: 2000, pattern: plainWords })
const Day = Type.String({ format: 'date' })

export const RequestStatements = Type.Object(
  {
    requests: Type.Array(
      Type.Object(
        {
          identityCode: IdentityCode,
          from: Type.Optional(Day),
          to: Type.Optional(Day),
          benefit: Type.Optional(Type.String({ maxLength: 10, description: 'Code of the list benefitKind' })),
          reason: Type.Optional(Words),
          reference: Type.Optional(Type.String({ maxLength: 50, pattern: plainWords })),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: mostReports },
    ),
  },
  { additionalProperties: false },
)
export type RequestStatements = Static<typeof RequestStatements>

export const ReceiveServiceReports = Type.Object(
  {
    reports: Type.Array(
      Type.Object(
        { referral: uuid('The referral, as the register names it'), payload: Payload },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: mostReports },
    ),
  },
  { additionalProperties: false },
)
export type ReceiveServiceReports = Static<typeof ReceiveServiceReports>

/** In the order in which the reports were sent. A referral that is over, another's or nobody's is `notFound` alike. */
export const ServiceReportsReceived = Type.Object(
  { outcomes: Type.Array(Type.Union([Type.Literal('received'), Type.Literal('notFound')])) },
  { $id: 'ServiceReportsReceived' },
)
export type ServiceReportsReceived = Static<typeof ServiceReportsReceived>
