import { type Static, Type } from 'typebox'
import { EmployerId } from '../../../register/employers/contract.ts'
import { plainWords, Purpose } from '../../../register/entries/contract.ts'

const day = Type.String({ format: 'date' })

/** For what an employer may ask, each by its own provision (N7.5, N7.6). */
export const answerGrounds = ['reemployment', 'paySubsidy'] as const
export type AnswerGround = (typeof answerGrounds)[number]

/** A question of an employer about one person whom it names, with the facts that give it the right to ask. */
export const AskWhetherJobseeker = Type.Object(
  {
    purpose: Purpose,
    employerId: EmployerId,
    ground: Type.Enum([...answerGrounds]),
    identityCode: Type.String({ maxLength: 30, description: 'The code by which the employer names the person' }),
    name: Type.String({
      minLength: 2,
      maxLength: 200,
      pattern: plainWords,
      description: 'The name by which the employer names the person; the reply repeats it as it was given',
    }),
    employmentStartedOn: Type.Optional(day),
    employmentEndedOn: day,
    appliedOn: Type.Optional(Type.String({ format: 'date', description: 'Day of the pay subsidy application' })),
  },
  { additionalProperties: false },
)
export type AskWhetherJobseeker = Static<typeof AskWhetherJobseeker>

/** Yes or no, and the written reply. Of whom nothing is known the answer is no, in the same words and form. */
export const WhetherJobseeker = Type.Object({
  jobseeker: Type.Boolean(),
  answeredOn: day,
  letter: Type.String({ description: 'The written reply, a PDF in base64' }),
})
export type WhetherJobseeker = Static<typeof WhetherJobseeker>
