import { Type, type Static } from 'typebox'

export const SearchCodes = Type.Object(
  {
    words: Type.Optional(
      Type.String({ maxLength: 100, description: 'Beginnings of words, in any of the three languages' }),
    ),
    codes: Type.Optional(
      Type.Array(Type.String({ maxLength: 60 }), { maxItems: 100, description: 'Codes whose words are wanted' }),
    ),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
  },
  { additionalProperties: false },
)
export type SearchCodes = Static<typeof SearchCodes>

export const FoundCodes = Type.Object({
  codes: Type.Array(Type.Object({ code: Type.String(), fi: Type.String(), sv: Type.String(), en: Type.String() })),
})
export type FoundCodes = Static<typeof FoundCodes>
