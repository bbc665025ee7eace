import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { post, type Worklist, type WorklistId } from '../api.ts'
import { useDesk } from '../session/desk.ts'

export type Filters = {
  readonly caseworker: 'me' | 'anyone' | 'nobody' | undefined
  readonly employmentCode?: string | undefined
  readonly to?: string | undefined
  readonly limit?: number
}

/** A worklist, page after page in the door's own order. Undefined filters are left to the door. */
export function useWorklist(list: WorklistId, filters: Filters) {
  const { task } = useDesk()
  return useInfiniteQuery({
    queryKey: ['worklist', task, list, filters],
    enabled: task !== undefined,
    staleTime: 30_000,
    placeholderData: keepPreviousData,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      post<Worklist>(`/api/worklists/${list}`, { purpose: task, ...filters, after: pageParam }, { signal }),
    getNextPageParam: (page) => page.next,
  })
}
