import { Type, type Static } from 'typebox'

export const AskExtract = Type.Object(
  {
    form: Type.Union([Type.Literal('csv'), Type.Literal('json')], {
      description: 'csv: one kind with a row of names first; json: a line of JSON an entry, of any number of kinds',
    }),
    kinds: Type.Optional(
      Type.Array(Type.String({ minLength: 1, maxLength: 60 }), {
        minItems: 1,
        maxItems: 60,
        uniqueItems: true,
        description: 'Kinds of the layout; without it, all of them',
      }),
    ),
  },
  { additionalProperties: false },
)
export type AskExtract = Static<typeof AskExtract>

const Words = Type.Object({ fi: Type.String(), sv: Type.String(), en: Type.String() })

export const ExtractLayout = Type.Object(
  {
    edition: Type.String({ description: 'Edition of the notice that it follows from' }),
    openPeriodEnd: Type.String({ description: 'Last day of a period that goes on' }),
    tables: Type.Array(
      Type.Object({
        kind: Type.String(),
        label: Words,
        columns: Type.Array(
          Type.Object({
            name: Type.String(),
            label: Words,
            type: Type.String(),
            list: Type.Optional(Type.String()),
          }),
        ),
        periodEnd: Type.Optional(Type.String()),
      }),
    ),
    classifications: Type.Array(
      Type.Object({
        id: Type.String(),
        label: Words,
        source: Type.String(),
        codes: Type.Optional(
          Type.Array(Type.Object({ code: Type.String(), fi: Type.String(), sv: Type.String(), en: Type.String() })),
        ),
      }),
    ),
  },
  { $id: 'ExtractLayout' },
)
export type ExtractLayout = Static<typeof ExtractLayout>
