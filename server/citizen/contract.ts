import { type Static, Type } from 'typebox'
import { SessionTimes } from '../session/contract.ts'

const Words = Type.Object({ fi: Type.String(), sv: Type.String(), en: Type.String() })

/** One of the invented people who sign in at the citizens' door of a demo; `name` is what `login_hint` takes. */
export const CastCitizen = Type.Object({ name: Type.String(), about: Words }, { additionalProperties: false })
export type CastCitizen = Static<typeof CastCitizen>

/** Who is signed in in the e-service. */
export const OwnMe = Type.Object({
  name: Type.String(),
  person: Type.String({
    description: 'The same for the same person: tells whether whoever comes back is who was here',
  }),
  isClient: Type.Boolean(),
  hasIdentityCode: Type.Boolean({
    description: 'False for a person whom a foreign means of identification vouches for',
  }),
  strength: Type.Enum(['substantial', 'high']),
  profile: Type.String(),
  edition: Type.String(),
  session: SessionTimes,
})
export type OwnMe = Static<typeof OwnMe>

/** What a visitor of the e-service allows beside what is needed (N13.1). */
export const CookieChoice = Type.Object({ statistics: Type.Boolean() }, { additionalProperties: false })
export type CookieChoice = Static<typeof CookieChoice>

export const pageNames = [
  'front',
  'home',
  'record',
  'viewings',
  'matters',
  'consents',
  'jobSearch',
  'plan',
  'offers',
  'unemploymentSecurity',
  'messages',
  'notice',
  'cookies',
  'accessibility',
] as const
export type PageName = (typeof pageNames)[number]

/** One opening of a page, for the statistics: which page in which language, and nothing else. */
export const PageView = Type.Object(
  { page: Type.Enum([...pageNames]), language: Type.Enum(['fi', 'sv', 'en']) },
  { additionalProperties: false },
)
export type PageView = Static<typeof PageView>
