import { type Static, Type } from 'typebox'
import { Attachment } from '../attachments/contract.ts'
import { OwnEvent } from '../clarifications/contract.ts'
import { plainWords, uuid } from '../entries/contract.ts'

const day = Type.String({ format: 'date' })
const strict = { additionalProperties: false }

export const InLanguage = Type.Object({ language: Type.Enum(['fi', 'sv', 'en']) }, strict)
export type InLanguage = Static<typeof InLanguage>

/** One datum of the own record, in words: no code is left in it. */
export const OwnEntry = Type.Object(
  {
    entryId: uuid('The entry, the same in all its versions'),
    version: Type.Integer({ minimum: 1 }),
    category: Type.String(),
    kind: Type.String(),
    title: Type.String({ description: 'What sort of datum it is' }),
    summary: Type.String({ description: 'The datum in one line' }),
    fields: Type.Array(Type.Object({ label: Type.String(), value: Type.String() })),
    from: Type.Optional(day),
    to: Type.Optional(day),
    recordedAt: Type.String({ format: 'date-time' }),
    byThemself: Type.Boolean({ description: 'Recorded by the person, in the e-service' }),
    source: Type.String({ description: 'Where it came from, and from whom' }),
    channel: Type.String(),
    office: Type.Optional(Type.String({ description: 'The office of whoever entered it' })),
    changed: Type.Optional(Type.String({ description: 'Why it was corrected' })),
    annulled: Type.Optional(Type.Literal(true)),
    kept: Type.String({ description: 'How long it is kept and by which provision (N9.2, N9.3)' }),
    keptUntil: Type.Optional(day),
    attachments: Type.Optional(Type.Array(Attachment)),
    mayEdit: Type.Boolean({ description: 'The person may change it here; the rest is claimed to be corrected' }),
    payload: Type.Optional(
      Type.Record(Type.String(), Type.Unknown(), { description: 'As it is kept, of what may be edited' }),
    ),
  },
  { $id: 'OwnEntry' },
)
export type OwnEntry = Static<typeof OwnEntry>

export const OwnSection = Type.Object({
  category: Type.String(),
  number: Type.Integer(),
  title: Type.String(),
  entries: Type.Array(OwnEntry, { description: 'Newest first' }),
  retention: Type.String({ description: 'How long such data is kept, and by which provision' }),
  /** Kinds that the person may add here. */
  mayAdd: Type.Array(Type.Object({ kind: Type.String(), title: Type.String() })),
})
export type OwnSection = Static<typeof OwnSection>

/** Everything that the register shows the person about themself: all nine categories (N10.1, M7.1). */
export const OwnRecord = Type.Object({
  sections: Type.Array(OwnSection),
  apart: Type.Array(Type.String(), { description: 'Kinds that a rule keeps from this view: they are asked for apart' }),
})
export type OwnRecord = Static<typeof OwnRecord>

export const stepKinds = [
  'message',
  'offer',
  'clarification',
  'attachments',
  'renewal',
  'restart',
  'interview',
  'appointment',
  'acceptPlan',
  'task',
] as const
export type StepKind = (typeof stepKinds)[number]

/** Something that waits for the person. */
export const Step = Type.Object({
  kind: Type.Enum([...stepKinds]),
  entryId: Type.Optional(Type.String()),
  about: Type.String({ description: 'What it is about, in words' }),
  on: Type.Optional(Type.String({ format: 'date', description: 'The last day, or the day itself' })),
  time: Type.Optional(Type.String()),
  isLate: Type.Optional(Type.Literal(true)),
})
export type Step = Static<typeof Step>

/** The first page: how things stand, and what must be done next, the nearest day first. */
export const OwnOverview = Type.Object({
  name: Type.String(),
  search: Type.Object({
    state: Type.Enum(['valid', 'lapsed', 'ended', 'none']),
    startedOn: Type.Optional(day),
    validUntil: Type.Optional(day),
    endedOn: Type.Optional(day),
  }),
  employment: Type.Optional(Type.Object({ label: Type.String(), since: Type.Optional(day) })),
  steps: Type.Array(Step),
  office: Type.Optional(Type.Object({ name: Type.String(), phone: Type.String(), email: Type.String() })),
})
export type OwnOverview = Static<typeof OwnOverview>

const payload = Type.Record(Type.String(), Type.Unknown())

export const ChangeOwn = Type.Object(
  {
    kind: Type.String({ minLength: 1, maxLength: 60 }),
    seen: Type.Integer({ minimum: 0, description: 'The version that the person saw; 0 for a new entry' }),
    payload,
  },
  strict,
)
export type ChangeOwn = Static<typeof ChangeOwn>

export const RemoveOwn = Type.Object({ version: Type.Integer({ minimum: 1 }) }, strict)
export type RemoveOwn = Static<typeof RemoveOwn>

export const Written = Type.Object({ entryId: Type.String({ format: 'uuid' }), version: Type.Integer() })
export type Written = Static<typeof Written>

export const consentItemStates = ['given', 'refused', 'withdrawn', 'open'] as const
export type ConsentItemState = (typeof consentItemStates)[number]
const ItemState = Type.Enum([...consentItemStates])

export const OwnConsents = Type.Object({
  wording: Type.String({ description: 'The edition of the sentences below' }),
  purposes: Type.Array(
    Type.Object({
      purpose: Type.String(),
      title: Type.String(),
      sentence: Type.String({ description: 'What is read when deciding' }),
      state: ItemState,
      items: Type.Array(Type.Object({ item: Type.String(), label: Type.String(), state: ItemState })),
    }),
  ),
  employers: Type.Array(
    Type.Object({
      businessId: Type.String(),
      employer: Type.String(),
      vacancy: Type.Optional(Type.String({ description: 'The number of the only vacancy for which it was given' })),
      purpose: Type.String(),
      title: Type.String(),
      items: Type.Array(Type.Object({ item: Type.String(), label: Type.String() })),
    }),
    { description: 'What has been given to one employer only and is in force' },
  ),
  history: Type.Array(
    Type.Object({
      entryId: Type.String(),
      recordedAt: Type.String({ format: 'date-time' }),
      channel: Type.String(),
      title: Type.String(),
      decision: Type.String(),
      items: Type.Array(Type.String()),
      employer: Type.Optional(Type.String()),
      vacancy: Type.Optional(Type.String()),
      sentence: Type.String({ description: 'What was read then; empty when it was read on paper' }),
    }),
    { description: 'Newest first' },
  ),
})
export type OwnConsents = Static<typeof OwnConsents>

export const DecideConsents = Type.Object(
  {
    language: Type.Enum(['fi', 'sv', 'en']),
    purpose: Type.String({ minLength: 1, maxLength: 60 }),
    wording: Type.String({ maxLength: 20, description: 'The edition that was read' }),
    /** One employer that the decisions are about; without it, all of them. */
    employer: Type.Optional(
      Type.Object(
        {
          name: Type.String({ minLength: 1, maxLength: 150, pattern: plainWords }),
          businessId: Type.String({ minLength: 9, maxLength: 9 }),
          /** The number of one vacancy of theirs; without it, all of them. */
          vacancy: Type.Optional(Type.String({ minLength: 1, maxLength: 40, pattern: plainWords })),
        },
        strict,
      ),
    ),
    decisions: Type.Array(
      Type.Object(
        {
          entryId: uuid('The decision, named by the person so that the same one sent twice is one'),
          decision: Type.Enum(['given', 'refused', 'withdrawn']),
          items: Type.Optional(Type.Array(Type.String({ maxLength: 60 }), { maxItems: 6 })),
        },
        strict,
      ),
      { minItems: 1, maxItems: 3 },
    ),
  },
  strict,
)
export type DecideConsents = Static<typeof DecideConsents>

const Choice = Type.Object({ code: Type.String(), label: Type.String() })

/** The job search, the plan, the offers and the unemployment security matters, with what may be done in each. */
export const OwnAffairs = Type.Object({
  today: day,
  search: Type.Optional(
    Type.Object({
      entryId: Type.String(),
      version: Type.Integer(),
      startedOn: day,
      validUntil: Type.Optional(day),
      endedOn: Type.Optional(day),
      isOpen: Type.Boolean(),
      renewsUntil: Type.String({ format: 'date', description: 'Until when it is valid if it is renewed today' }),
    }),
  ),
  statuses: Type.Array(
    Type.Object({
      entryId: Type.String(),
      label: Type.String(),
      from: day,
      to: Type.Optional(day),
      told: Type.String({ description: 'What the person told as the change; empty when the office recorded it' }),
    }),
    { description: 'Newest first' },
  ),
  notice: Type.Object({ from: day, until: day }, { description: 'Days that a change may begin on' }),
  changes: Type.Array(Choice),
  endReasons: Type.Array(Choice),
  offerAnswers: Type.Array(Choice),
  plan: Type.Optional(
    Type.Object({
      entryId: Type.String(),
      version: Type.Integer(),
      title: Type.String(),
      madeOn: day,
      reviewOn: Type.Optional(day),
      acceptedOn: Type.Optional(day),
      goals: Type.String(),
      tasks: Type.Array(
        Type.Object({
          task: Type.String(),
          details: Type.String(),
          dueOn: Type.Optional(day),
          doneOn: Type.Optional(day),
        }),
      ),
    }),
  ),
  obligation: Type.Optional(
    Type.Object({
      count: Type.Integer({ description: 'Jobs to apply for in the period' }),
      from: Type.String({ format: 'date', description: 'First day of the period that runs' }),
      until: Type.String({ format: 'date', description: 'Its last day' }),
      applied: Type.Integer({ description: 'Applied for in the period, as the person has told' }),
    }),
  ),
  applications: Type.Array(
    Type.Object({
      entryId: Type.String(),
      version: Type.Integer(),
      title: Type.String(),
      employer: Type.String(),
      appliedOn: day,
    }),
    { description: 'Newest first' },
  ),
  appointments: Type.Array(
    Type.Object({
      entryId: Type.String(),
      version: Type.Integer(),
      on: day,
      time: Type.Optional(Type.String()),
      mode: Type.String(),
      about: Type.String(),
      cancelledOn: Type.Optional(day),
      mayCancel: Type.Boolean(),
      others: Type.Array(Type.Object({ on: day, time: Type.String() }), {
        description: 'Times that it may be moved to: offered by the office and still to come',
      }),
    }),
    { description: 'Those to come, the nearest first' },
  ),
  offers: Type.Array(
    Type.Object({
      entryId: Type.String(),
      version: Type.Integer(),
      title: Type.String(),
      employer: Type.String(),
      offeredOn: day,
      answerBy: Type.Optional(day),
      result: Type.String(),
      mayAnswer: Type.Boolean(),
      fields: Type.Array(Type.Object({ label: Type.String(), value: Type.String() })),
    }),
  ),
  events: Type.Array(OwnEvent, { description: 'Newest first' }),
})
export type OwnAffairs = Static<typeof OwnAffairs>

const language = Type.Enum(['fi', 'sv', 'en'])
const seen = Type.Integer({ minimum: 1, description: 'The version that the person saw' })
const code = Type.String({ minLength: 1, maxLength: 40 })
const ofEntry = { language, entryId: uuid('The entry that it is about'), seen }

export const RenewSearch = Type.Object(ofEntry, strict)
export type RenewSearch = Static<typeof RenewSearch>

export const EndSearch = Type.Object({ ...ofEntry, endedOn: day, reason: code }, strict)
export type EndSearch = Static<typeof EndSearch>

export const TellChange = Type.Object(
  {
    language,
    entryId: uuid('The change, named by the person so that the same one sent twice is one'),
    change: code,
    from: day,
    to: Type.Optional(day),
  },
  strict,
)
export type TellChange = Static<typeof TellChange>

export const AcceptPlan = Type.Object(ofEntry, strict)
export type AcceptPlan = Static<typeof AcceptPlan>

export const TellApplication = Type.Object(
  {
    language,
    entryId: uuid('The application, named by the person so that the same one sent twice is one'),
    employer: Type.String({ minLength: 1, maxLength: 150, pattern: plainWords }),
    title: Type.String({ minLength: 1, maxLength: 150, pattern: plainWords }),
    appliedOn: day,
  },
  strict,
)
export type TellApplication = Static<typeof TellApplication>

export const CancelAppointment = Type.Object(ofEntry, strict)
export type CancelAppointment = Static<typeof CancelAppointment>

export const MoveAppointment = Type.Object({ ...ofEntry, on: day, time: Type.String({ maxLength: 5 }) }, strict)
export type MoveAppointment = Static<typeof MoveAppointment>

export const DoTask = Type.Object({ ...ofEntry, task: Type.Integer({ minimum: 0, maximum: 39 }) }, strict)
export type DoTask = Static<typeof DoTask>

export const AnswerOffer = Type.Object({ ...ofEntry, result: code }, strict)
export type AnswerOffer = Static<typeof AnswerOffer>

export const startSituations = [
  'unemployed',
  'laidOff',
  'shortenedWeek',
  'fullTimeWork',
  'partTimeWork',
  'studies',
] as const

const startAnswer = (maxLength: number) => Type.Optional(Type.String({ maxLength, pattern: plainWords }))

/** Whether the person may work in Finland without asking anybody: by citizenship, or by a permanent residence permit. */
export const rightsToWork = ['citizenship', 'permanentPermit', 'otherPermit'] as const

/** Most degrees, and most employments, that are told at the start. */
export const mostOfEach = 10

/** What is asked of whoever starts a job search; half written it is a draft. */
export const StartAnswers = Type.Object(
  {
    situation: Type.Optional(Type.Enum([...startSituations])),
    since: startAnswer(10),
    municipality: startAnswer(10),
    native: startAnswer(10),
    service: startAnswer(10),
    phone: startAnswer(40),
    email: startAnswer(200),
    street: startAnswer(150),
    postalCode: startAnswer(10),
    city: startAnswer(60),
    occupation: startAnswer(20),
    hours: startAnswer(10),
    rightToWork: Type.Optional(Type.Enum([...rightsToWork])),
    education: Type.Optional(
      Type.Array(
        Type.Object(
          { degree: startAnswer(200), institution: startAnswer(150), completedOn: startAnswer(10) },
          { additionalProperties: false },
        ),
        { maxItems: mostOfEach },
      ),
    ),
    employment: Type.Optional(
      Type.Array(
        Type.Object(
          {
            title: startAnswer(150),
            employer: startAnswer(150),
            startedOn: startAnswer(10),
            endedOn: startAnswer(10),
          },
          { additionalProperties: false },
        ),
        { maxItems: mostOfEach },
      ),
    ),
    hasNotWorked: Type.Optional(Type.Boolean({ description: 'There is no work history to tell' })),
  },
  { additionalProperties: false },
)
export type StartAnswers = Static<typeof StartAnswers>

/** How far the start is: what has been told so far, and whether one can start at all. */
export const StartDraft = Type.Object({
  answers: StartAnswers,
  savedAt: Type.Optional(Type.String({ format: 'date-time' })),
})
export type StartDraft = Static<typeof StartDraft>

export const SaveStart = Type.Object({ answers: StartAnswers }, { additionalProperties: false })

export const StartSearch = Type.Object(
  { ...InLanguage.properties, entryId: uuid('The job search, named by the person'), answers: StartAnswers },
  { additionalProperties: false },
)
export type StartSearch = Static<typeof StartSearch>

/** The acknowledgement: that the job search has started, and exactly what was told. */
export const StartedSearch = Type.Object({
  startedOn: day,
  validUntil: day,
  office: Type.Object({ name: Type.String(), phone: Type.String() }),
  told: Type.Array(
    Type.Object({
      title: Type.String(),
      fields: Type.Array(Type.Object({ label: Type.String(), value: Type.String() })),
    }),
  ),
})
export type StartedSearch = Static<typeof StartedSearch>
