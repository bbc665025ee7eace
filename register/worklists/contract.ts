import { Type, type Static } from 'typebox'
import { Client } from '../clients/contract.ts'
import { Purpose } from '../entries/contract.ts'

export const worklistIds = ['myClients', 'interviewsDue', 'plansToReview', 'searchesLapsing', 'answersWaiting'] as const
export type WorklistId = (typeof worklistIds)[number]

export const WorklistQuery = Type.Object(
  {
    purpose: Purpose,
    caseworker: Type.Optional(
      Type.String({
        maxLength: 100,
        pattern: '^[\\w-]+$',
        description: '`me`, `anyone`, `nobody` or a staff id; `me` unless said otherwise',
      }),
    ),
    from: Type.Optional(Type.String({ format: 'date', description: 'First due day' })),
    to: Type.Optional(Type.String({ format: 'date', description: 'Last due day' })),
    employmentCode: Type.Optional(Type.String({ pattern: '^\\w{1,4}$' })),
    serviceLine: Type.Optional(Type.String({ pattern: '^\\w{1,4}$' })),
    after: Type.Optional(Type.String({ maxLength: 600 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  },
  { additionalProperties: false },
)
export type WorklistQuery = Static<typeof WorklistQuery>

/** `why` says by which duty a client is on the list. */
export const WorklistRow = Type.Intersect([
  Client,
  Type.Object({ dueOn: Type.Optional(Type.String({ format: 'date' })), why: Type.String() }),
])
export type WorklistRow = Static<typeof WorklistRow>

export const Worklist = Type.Object({
  total: Type.Integer(),
  rows: Type.Array(WorklistRow),
  next: Type.Optional(Type.String()),
})
export type Worklist = Static<typeof Worklist>

export const WorklistCounts = Type.Object({ counts: Type.Record(Type.String(), Type.Integer()) })
export type WorklistCounts = Static<typeof WorklistCounts>
