import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ArchivePackage, Overview, PackageWithFiles } from '../../../duties/archive/contract.ts'
import type { Figures, RemovalBatch, Removals } from '../../../duties/retention/contract.ts'
import type { Paper, Papers, Picks, RegisterPaper } from '../../../register/papers/contract.ts'
import { post, Problem } from '../api.ts'
import { useDesk } from '../session/desk.ts'

export type { ArchivePackage, Figures, Overview, PackageWithFiles, Paper, Papers, Picks, RemovalBatch }
export type BatchState = RemovalBatch['state']

/** In the order of a batch's way. */
export const batchStates = ['reported', 'packaged', 'sent', 'rejected', 'received', 'removed'] as const

const fresh = { staleTime: 30_000 }

export function useOverview() {
  const { task } = useDesk()
  return useQuery({
    queryKey: ['archive', task],
    enabled: task !== undefined,
    ...fresh,
    queryFn: () => post<Overview>('/api/archive/overview', { purpose: task }),
  })
}

/** Batches of a state, or all of them, page after page. */
/** By what the batches are narrowed, beside their state. */
export type Narrowing = { readonly rule?: string; readonly office?: string; readonly category?: string }

export function useBatches(state: BatchState | undefined, by: Narrowing = {}) {
  const { task } = useDesk()
  return useInfiniteQuery({
    queryKey: ['removals', task, state, by],
    enabled: task !== undefined,
    ...fresh,
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam }) =>
      post<Removals>('/api/removals', {
        purpose: task,
        ...(state ? { state } : {}),
        ...by,
        ...(pageParam ? { before: pageParam } : {}),
      }),
    getNextPageParam: (page) => page.next,
  })
}

export function useBatch(batchId: string) {
  const { task } = useDesk()
  return useQuery({
    queryKey: ['removal', task, batchId],
    enabled: task !== undefined,
    ...fresh,
    queryFn: () => post<RemovalBatch>(`/api/removals/${batchId}/open`, { purpose: task }),
  })
}

/** The package that stands for a batch; null when there is none yet. Its files come a page at a time. */
export function usePackage(batchId: string) {
  const { task } = useDesk()
  return useInfiniteQuery({
    queryKey: ['package', task, batchId],
    enabled: task !== undefined,
    ...fresh,
    initialPageParam: 0,
    queryFn: async ({ pageParam }) => {
      try {
        const body = { purpose: task, after: pageParam }
        return await post<PackageWithFiles>(`/api/archive/batches/${batchId}/package`, body)
      } catch (fault) {
        if (fault instanceof Problem && fault.status === 404) return null
        throw fault
      }
    },
    getNextPageParam: (page) => page?.next,
  })
}

/** What the archivist does with a batch; what is shown of it is asked anew. */
export function useActs(batchId: string) {
  const { task } = useDesk()
  const answers = useQueryClient()
  const settled = () =>
    Promise.all(
      [['removal'], ['removals'], ['package'], ['archive']].map((queryKey) => answers.invalidateQueries({ queryKey })),
    )
  const approve = useMutation({
    mutationFn: () => post<RemovalBatch>(`/api/removals/${batchId}/approve`, { purpose: task }),
    onSettled: settled,
  })
  const again = useMutation({
    mutationFn: (packageId: string) =>
      post<ArchivePackage>(`/api/archive/packages/${packageId}/again`, { purpose: task }),
    onSettled: settled,
  })
  return { approve, again }
}

export function usePicks(done: boolean) {
  const { task } = useDesk()
  return useInfiniteQuery({
    queryKey: ['picks', task, done],
    enabled: task !== undefined,
    ...fresh,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      post<Picks>('/api/papers/picks', { purpose: task, done, ...(pageParam ? { after: pageParam } : {}) }),
    getNextPageParam: (page) => page.next,
  })
}

export function useConfirmPick() {
  const { task } = useDesk()
  const answers = useQueryClient()
  return useMutation({
    mutationFn: ({ pickId, ...sent }: { pickId: string; outcome: string; note?: string }) =>
      post(`/api/papers/picks/${pickId}/confirm`, { purpose: task, ...sent }),
    onSettled: () => Promise.all([['picks'], ['papers']].map((queryKey) => answers.invalidateQueries({ queryKey }))),
  })
}

/** Papers in the office's locked storage. */
export function usePapers(enabled: boolean) {
  const { task } = useDesk()
  return useInfiniteQuery({
    queryKey: ['papers', task],
    enabled: enabled && task !== undefined,
    ...fresh,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      post<Papers>('/api/papers', { purpose: task, ...(pageParam ? { after: pageParam } : {}) }),
    getNextPageParam: (page) => page.next,
  })
}

export function usePapersOfClient(clientId: string) {
  const { task } = useDesk()
  return useQuery({
    queryKey: ['papers', task, clientId],
    enabled: task !== undefined,
    queryFn: () => post<Papers>(`/api/clients/${clientId}/papers/list`, { purpose: task }),
  })
}

export function useRegisterPaper(clientId: string) {
  const { task } = useDesk()
  const answers = useQueryClient()
  return useMutation({
    mutationFn: (sent: Omit<RegisterPaper, 'purpose'>) =>
      post<Paper>(`/api/clients/${clientId}/papers`, { purpose: task, ...sent }),
    onSuccess: () => answers.invalidateQueries({ queryKey: ['papers'] }),
  })
}
