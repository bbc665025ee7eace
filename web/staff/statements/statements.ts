import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import type {
  GivenStatement,
  Issued,
  ListedPreparations,
  OpenedPreparation,
  Preparation,
  Proposal,
  StatementDraft,
  StatementRights,
  StatementsOfClient,
} from '../../../register/statements/contract.ts'
import { post, type Entry } from '../api.ts'
import { useDesk } from '../session/desk.ts'

export type {
  GivenStatement,
  Issued,
  ListedPreparations,
  OpenedPreparation,
  Preparation,
  Proposal,
  StatementDraft,
  StatementRights,
  StatementsOfClient,
}

export type ClarificationState = OpenedPreparation['clarifications'][number]['state']

export const addressOf = (clientId: string) => `/api/clients/${clientId}/statements`
export const addressOfPreparation = (clientId: string, matterId: string) =>
  `${addressOf(clientId)}/preparations/${matterId}`

/** The statements of one client, given and in preparation. Leaving the page lets them go, as a record does. */
export function useStatements(clientId: string) {
  const { task } = useDesk()
  return useQuery({
    queryKey: ['statements', clientId, task],
    enabled: task !== undefined,
    gcTime: 0,
    queryFn: () => post<StatementsOfClient>(addressOf(clientId), { purpose: task }),
  })
}

/** One preparation; what the door answers to a step in it takes its place on the page. */
export function usePreparation(clientId: string, matterId: string) {
  const { task } = useDesk()
  const answers = useQueryClient()
  const queryKey = ['preparation', clientId, matterId, task]
  const answer = useQuery({
    queryKey,
    enabled: task !== undefined,
    gcTime: 0,
    queryFn: () => post<OpenedPreparation>(`${addressOfPreparation(clientId, matterId)}/open`, { purpose: task }),
  })
  return {
    answer,
    put: (opened: OpenedPreparation) => {
      answers.setQueryData(queryKey, opened)
      void answers.invalidateQueries({ queryKey: ['preparations'] })
    },
  }
}

export type ListFilters = { readonly whose: 'mine' | 'anyone' | 'toCheck'; readonly to?: string | undefined }

/** What the office prepares, page after page. */
export function usePreparations(filters: ListFilters) {
  const { task } = useDesk()
  return useInfiniteQuery({
    queryKey: ['preparations', task, filters],
    enabled: task !== undefined,
    staleTime: 30_000,
    placeholderData: keepPreviousData,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      post<ListedPreparations>(
        '/api/statements/preparations',
        { purpose: task, ...filters, after: pageParam },
        { signal },
      ),
    getNextPageParam: (page) => page.next,
  })
}

export const factsOf = (sections: Readonly<Record<string, readonly Entry[]>>): readonly Entry[] =>
  Object.values(sections).flat()
