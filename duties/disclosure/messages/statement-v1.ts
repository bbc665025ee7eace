import { type Static, Type } from 'typebox'

const day = Type.String({ format: 'date' })

/**
 * The message by which the payer of a benefit is told of a labour policy statement (1290/2002 ch. 11 §4, M3.7), first
 * version. No public schema of this traffic is known, so this one is our own; `docs/statement-message.md` describes it.
 *
 * A member is never given another meaning: what must change is a version of its own, sent beside this one until every
 * payer takes it.
 */
export const StatementMessage = Type.Object(
  {
    schema: Type.Literal('seloste.labourPolicyStatement'),
    schemaVersion: Type.Literal(1),
    /** `annulled`: what the statement says holds no more. `corrected`: the same statement, without a clerical error. */
    news: Type.Enum(['issued', 'annulled', 'corrected']),
    messageId: Type.String({ format: 'uuid' }),
    madeAt: Type.String({ format: 'date-time' }),
    person: Type.Object({
      identityCode: Type.String(),
      lastName: Type.Optional(Type.String()),
      firstNames: Type.Optional(Type.String()),
    }),
    statement: Type.Object({
      /** The same in every message about the statement. */
      id: Type.String({ format: 'uuid' }),
      /** Grows by one with every correction. */
      revision: Type.Integer({ minimum: 1 }),
      code: Type.String(),
      from: day,
      to: Type.Optional(day),
      payer: Type.String(),
      fund: Type.Optional(Type.String()),
      kelaOffice: Type.Optional(Type.String()),
      benefit: Type.Optional(Type.String()),
      issuedOn: day,
      issuer: Type.String(),
      grounds: Type.Optional(Type.String()),
      /** The statement in whose place this one was given; a message of its own tells that it was annulled. */
      replaces: Type.Optional(Type.String({ format: 'uuid' })),
    }),
  },
  { $id: 'seloste.labourPolicyStatement.v1', additionalProperties: false },
)
export type StatementMessage = Static<typeof StatementMessage>

type Given = { readonly entryId: string; readonly version: number; readonly payload: Readonly<Record<string, unknown>> }

/** The bytes that go to the payer: nothing but what the disclosure let through. */
export function statementMessage(
  { news, messageId, madeAt }: Pick<StatementMessage, 'news' | 'messageId' | 'madeAt'>,
  {
    identityCode,
    names,
    statement,
  }: { readonly identityCode: Given; readonly names?: Given; readonly statement: Given },
): Uint8Array {
  const message = {
    schema: 'seloste.labourPolicyStatement',
    schemaVersion: 1,
    news,
    messageId,
    madeAt,
    person: { ...identityCode.payload, ...names?.payload },
    statement: { id: statement.entryId, revision: statement.version, ...statement.payload },
  } as unknown as StatementMessage
  return Buffer.from(JSON.stringify(message))
}
