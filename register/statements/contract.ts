import { type Static, Type } from 'typebox'
import { clarificationStates } from '../clarifications/contract.ts'
import { ClientId, Entry, plainWords, Purpose, Reason, uuid } from '../entries/contract.ts'
import { Matter, MatterEvent } from '../matters/contract.ts'

const day = Type.String({ format: 'date' })
const words = (maxLength: number) => Type.String({ maxLength, pattern: plainWords })
const short = Type.String({ minLength: 1, maxLength: 40 })
const Version = Type.Integer({ minimum: 1, description: 'The version of the matter that the preparer saw' })

export const stages = ['drafting', 'awaitingCheck', 'checked', 'issued', 'dropped'] as const
export type Stage = (typeof stages)[number]
const Stage = Type.Enum([...stages])

/** What a statement is to say, whole or half written. Fields as in the kind `labourPolicyStatement`. */
export const StatementDraft = Type.Object(
  {
    code: Type.Optional(Type.String({ maxLength: 10 })),
    from: Type.Optional(day),
    to: Type.Optional(day),
    payer: Type.Optional(Type.String({ maxLength: 40 })),
    fund: Type.Optional(Type.String({ maxLength: 10 })),
    kelaOffice: Type.Optional(Type.String({ maxLength: 10 })),
    benefit: Type.Optional(Type.String({ maxLength: 10 })),
    grounds: Type.Optional(words(4000)),
  },
  { additionalProperties: false },
)
export type StatementDraft = Static<typeof StatementDraft>

/** A version of an entry that a statement rests on. */
export const ReliedOn = Type.Object(
  { entryId: uuid('The entry'), version: Type.Integer({ minimum: 1 }) },
  { additionalProperties: false },
)
export type ReliedOn = Static<typeof ReliedOn>

export const proposalRules = [
  'noSearch',
  'searchEnded',
  'searchLapsed',
  'leftWork',
  'dismissed',
  'suspended',
  'disputed',
  'refusedOffer',
  'brokeOffService',
  'brokeOffAgain',
  'brokeOffRepeatedly',
  'inWork',
  'inSubsidisedWork',
  'inService',
  'serviceEnded',
  'selfMotivatedStudies',
  'selfMotivatedStudiesEnded',
  'fullTimeStudies',
  'unemployedJobseeker',
] as const
export type ProposalRule = (typeof proposalRules)[number]

export const cautions = ['hearFirst', 'remindFirst', 'durationUnsure', 'extentUnsure', 'alreadyGiven'] as const
export type Caution = (typeof cautions)[number]

/** A code that recorded facts speak for, with why. The human being decides. */
export const Proposal = Type.Object({
  code: Type.String(),
  from: day,
  to: Type.Optional(day),
  rule: Type.Enum([...proposalRules]),
  because: Type.Array(ReliedOn, { description: 'The entries that speak for it' }),
  cautions: Type.Array(Type.Enum([...cautions])),
})
export type Proposal = Static<typeof Proposal>

/** A preparation: what the matter of the same id is about. */
export const Preparation = Type.Object(
  {
    matter: Matter,
    stage: Stage,
    trigger: Type.String(),
    triggerEntry: Type.Optional(Type.String({ format: 'uuid' })),
    requests: Type.Array(Type.String({ format: 'uuid' }), { description: 'Requests for clarification it waits for' }),
    clockFrom: Type.String({ format: 'date', description: 'The day from which the time runs' }),
    awaitsClarification: Type.Boolean({ description: 'An answer can still come' }),
    replaces: Type.Optional(Type.String({ format: 'uuid' })),
    replacesBecause: Type.Optional(Type.String()),
    draft: StatementDraft,
    evidence: Type.Array(
      Type.Object({
        ...ReliedOn.properties,
        isFrozen: Type.Boolean(),
        hasChanged: Type.Boolean({ description: 'A later version has been recorded since' }),
      }),
    ),
    sentByName: Type.Optional(Type.String()),
    checkedByName: Type.Optional(Type.String()),
    statement: Type.Optional(Type.String({ format: 'uuid', description: 'The statement that came of it' })),
  },
  { $id: 'Preparation' },
)
export type Preparation = Static<typeof Preparation>

/** What the signed-in member of staff may do with statements, as the notice has it for the group and office. */
export const StatementRights = Type.Object({
  level: Type.Optional(Type.Enum(['basic', 'expert'])),
  may: Type.Array(Type.String()),
  codes: Type.Array(
    Type.Object({
      code: Type.String(),
      scope: Type.String(),
      needsSecondPerson: Type.Boolean(),
      hearsFirst: Type.Boolean(),
      isInternal: Type.Boolean(),
    }),
    { description: 'Codes that can be issued; only those of the own scopes' },
  ),
})
export type StatementRights = Static<typeof StatementRights>

export const OpenedPreparation = Type.Object({
  preparation: Preparation,
  events: Type.Array(MatterEvent, { description: 'Newest first' }),
  sections: Type.Record(Type.String(), Type.Array(Entry), { description: 'Facts that a statement can rest on' }),
  versions: Type.Array(Entry, { description: 'The versions relied on, as they were' }),
  clarifications: Type.Array(
    Type.Object({ request: Type.String({ format: 'uuid' }), state: Type.Enum([...clarificationStates]) }),
    { description: 'How the requests for clarification among the facts stand today' },
  ),
  proposals: Type.Array(Proposal, { description: 'Best first' }),
  rights: StatementRights,
  /** Said with the draft, not as a refusal: what still stands in the way of issuing it. */
  lacks: Type.Array(Type.Object({ pointer: Type.String(), code: Type.String(), limit: Type.Optional(Type.String()) })),
  clientName: Type.Optional(Type.String()),
})
export type OpenedPreparation = Static<typeof OpenedPreparation>

export const BeginPreparation = Type.Object(
  {
    purpose: Purpose,
    trigger: short,
    triggerEntry: Type.Optional(uuid('The entry that gave rise to it')),
    receivedOn: Type.Optional(Type.String({ format: 'date', description: 'The day it came in; today unless said' })),
    requests: Type.Optional(Type.Array(uuid('A request for clarification'), { maxItems: 10 })),
    replaces: Type.Optional(uuid('The statement that it is to replace')),
    reason: Type.Optional(Reason),
  },
  { additionalProperties: false },
)
export type BeginPreparation = Static<typeof BeginPreparation>

export const SavePreparation = Type.Object(
  {
    purpose: Purpose,
    version: Version,
    draft: StatementDraft,
    evidence: Type.Array(ReliedOn, { maxItems: 50 }),
    requests: Type.Optional(Type.Array(uuid('A request for clarification'), { maxItems: 10 })),
  },
  { additionalProperties: false },
)
export type SavePreparation = Static<typeof SavePreparation>

export const StepInPreparation = Type.Object({ purpose: Purpose, version: Version }, { additionalProperties: false })
export type StepInPreparation = Static<typeof StepInPreparation>

export const CheckPreparation = Type.Object(
  { purpose: Purpose, version: Version, approves: Type.Boolean(), note: Type.Optional(words(2000)) },
  { additionalProperties: false },
)
export type CheckPreparation = Static<typeof CheckPreparation>

export const DropPreparation = Type.Object(
  { purpose: Purpose, version: Version, reason: Reason },
  { additionalProperties: false },
)
export type DropPreparation = Static<typeof DropPreparation>

export const statementStates = ['issued', 'annulled', 'replaced', 'transferred'] as const
export type StatementState = (typeof statementStates)[number]

/** A statement as it is shown, with what became of it. */
export const GivenStatement = Type.Object({
  entryId: Type.String({ format: 'uuid' }),
  version: Type.Integer(),
  state: Type.Enum([...statementStates]),
  isInternal: Type.Boolean({ description: 'Stays with the office' }),
  payload: Type.Record(Type.String(), Type.Unknown()),
  issuedByName: Type.Optional(Type.String()),
  changedAt: Type.String({ format: 'date-time' }),
  /** Why it was annulled, or a clerical error in it corrected. */
  reason: Type.Optional(Type.String()),
  isCorrected: Type.Boolean(),
  replacedBy: Type.Optional(Type.String({ format: 'uuid' })),
})
export type GivenStatement = Static<typeof GivenStatement>

export const GivenStatements = Type.Object({
  statements: Type.Array(GivenStatement, { description: 'Newest day of issue first' }),
})
export type GivenStatements = Static<typeof GivenStatements>

export const StatementsOfClient = Type.Object({
  ...GivenStatements.properties,
  preparations: Type.Array(Preparation, { description: 'Pending ones, the nearest last day first' }),
  sections: Type.Record(Type.String(), Type.Array(Entry), { description: 'Facts that a statement can rest on' }),
  rights: StatementRights,
  triggers: Type.Array(
    Type.Object({ id: Type.String(), label: Type.Object({ fi: Type.String(), sv: Type.String(), en: Type.String() }) }),
  ),
  clientName: Type.Optional(Type.String()),
})
export type StatementsOfClient = Static<typeof StatementsOfClient>

export const AnnulStatement = Type.Object(
  { purpose: Purpose, version: Type.Integer({ minimum: 1 }), reason: Reason },
  { additionalProperties: false },
)
export type AnnulStatement = Static<typeof AnnulStatement>

export const CorrectClericalError = Type.Object(
  {
    purpose: Purpose,
    version: Type.Integer({ minimum: 1 }),
    changes: Type.Record(Type.String({ maxLength: 40 }), Type.String({ maxLength: 4000, pattern: plainWords })),
    reason: Reason,
  },
  { additionalProperties: false },
)
export type CorrectClericalError = Static<typeof CorrectClericalError>

export const TransferStatement = Type.Object(
  {
    purpose: Purpose,
    version: Type.Integer({ minimum: 1 }),
    payer: short,
    fund: Type.Optional(Type.String({ maxLength: 10 })),
    kelaOffice: Type.Optional(Type.String({ maxLength: 10 })),
    benefit: Type.Optional(Type.String({ maxLength: 10 })),
    reason: Reason,
  },
  { additionalProperties: false },
)
export type TransferStatement = Static<typeof TransferStatement>

/** A statement that was given, with the messages about it to payers. An internal one goes to nobody. */
export const Issued = Type.Object({
  statement: GivenStatement,
  messages: Type.Array(Type.Object({ messageId: Type.String(), payer: Type.String() })),
})
export type Issued = Static<typeof Issued>

export const ListPreparations = Type.Object(
  {
    purpose: Purpose,
    whose: Type.Optional(Type.Enum(['mine', 'anyone', 'toCheck'])),
    to: Type.Optional(Type.String({ format: 'date', description: 'Due on this day at the latest' })),
    after: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { additionalProperties: false },
)
export type ListPreparations = Static<typeof ListPreparations>

export const ListedPreparation = Type.Object({
  matter: Matter,
  clientId: ClientId,
  stage: Stage,
  trigger: Type.String(),
  clockFrom: day,
  awaitsClarification: Type.Boolean(),
  code: Type.Optional(Type.String()),
  sentByName: Type.Optional(Type.String()),
})
export type ListedPreparation = Static<typeof ListedPreparation>

export const ListedPreparations = Type.Object({
  preparations: Type.Array(ListedPreparation, { description: 'The nearest last day first' }),
  triggers: StatementsOfClient.properties.triggers,
  total: Type.Integer(),
  next: Type.Optional(Type.String()),
})
export type ListedPreparations = Static<typeof ListedPreparations>
