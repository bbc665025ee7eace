import { useQuery } from '@tanstack/react-query'
import { post, type Me, type WorklistCounts, type WorklistId } from '../api.ts'
import { useDesk } from '../session/desk.ts'

/** How many clients wait on each list; a list that the group does not have is missing. */
export function useWorklistCounts(me: Me) {
  const { task } = useDesk()
  return useQuery({
    queryKey: ['worklists', task],
    enabled: task !== undefined && me.mayDo['list'] === true,
    staleTime: 60_000,
    queryFn: async (): Promise<Partial<Record<WorklistId, number>>> =>
      (await post<WorklistCounts>('/api/worklists', { purpose: task })).counts,
  })
}
