import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { Refusal } from '../access/refusal.ts'
import { FoundCodes, SearchCodes } from '../register/code-lists/contract.ts'
import type { ImportedCodes } from '../register/code-lists/imported-codes.ts'
import type { Notice } from '../rulebook/notice.ts'

/** Looking up codes of the lists that others keep. No personal data is in them. */
export function hangCodeLists(app: FastifyInstance, codes: ImportedCodes, notice: Notice): void {
  app.post<{ Params: { list: string }; Body: SearchCodes }>(
    '/api/code-lists/:list/search',
    {
      schema: {
        summary: 'Looks up codes of the lists that others keep (municipalities, occupations …)',
        params: Type.Object({ list: Type.String({ maxLength: 60 }) }),
        body: SearchCodes,
        response: { 200: FoundCodes },
      },
    },
    async ({ params, body }): Promise<FoundCodes> => {
      if (!notice.codeLists.some(({ id }) => id === params.list)) throw new Refusal('notFound')
      await codes.refresh()
      return codes.search(params.list, body)
    },
  )
}
