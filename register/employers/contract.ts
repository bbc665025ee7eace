import { type Static, Type } from 'typebox'
import { plainWords, Purpose, uuid } from '../entries/contract.ts'

const line = (maxLength: number) => Type.Optional(Type.String({ maxLength, pattern: plainWords }))
export const EmployerId = uuid('The employer')

const described = {
  businessId: Type.String({ maxLength: 12, description: 'Finnish business id (Y-tunnus), check digit verified' }),
  name: Type.String({ minLength: 1, maxLength: 150, pattern: plainWords }),
  street: line(150),
  postalCode: line(10),
  city: line(60),
  email: Type.Optional(
    Type.String({ maxLength: 254, description: "The business's own address for applications, nobody's in person" }),
  ),
  language: Type.Enum(['fi', 'sv', 'en'], { description: 'Language in which the employer is written to' }),
}

/** An employer, as letters are addressed to it. No personal data (N5.10). */
export const Employer = Type.Object(
  { employerId: EmployerId, ...described, version: Type.Integer({ minimum: 1 }) },
  { $id: 'Employer' },
)
export type Employer = Static<typeof Employer>

export const NewEmployer = Type.Object({ purpose: Purpose, ...described }, { additionalProperties: false })
export type NewEmployer = Static<typeof NewEmployer>

export const ChangeEmployer = Type.Object(
  { purpose: Purpose, version: Type.Integer({ minimum: 1 }), ...described },
  { additionalProperties: false },
)
export type ChangeEmployer = Static<typeof ChangeEmployer>

export const ListEmployers = Type.Object(
  {
    purpose: Purpose,
    words: Type.Optional(
      Type.String({ maxLength: 100, pattern: plainWords, description: 'Part of the name, or the business id' }),
    ),
  },
  { additionalProperties: false },
)
export type ListEmployers = Static<typeof ListEmployers>

export const Employers = Type.Object({ employers: Type.Array(Employer) })
export type Employers = Static<typeof Employers>
