import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import {
  get,
  post,
  type Deliveries,
  type Delivery,
  type DeliveryState,
  type Disclosures,
  type HandleDelivery,
  type HandledDelivery,
  type Me,
  type OpenedParcel,
  type Recipients,
} from '../api.ts'
import { useDesk } from '../session/desk.ts'

/** The ledger of one client, page after page. Leaving it lets it go: to see it again is to open it again. */
export function useDisclosures(clientId: string) {
  const { task } = useDesk()
  return useInfiniteQuery({
    queryKey: ['disclosures', clientId, task],
    enabled: task !== undefined,
    gcTime: 0,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      post<Disclosures>(`/api/clients/${clientId}/disclosures`, { purpose: task, after: pageParam }, { signal }),
    getNextPageParam: (page) => page.next,
  })
}

/** Who may be given what. It is the rules' own and nothing of anybody, so it may stay. */
export const useRecipients = () =>
  useQuery({
    queryKey: ['recipients'],
    gcTime: Infinity,
    queryFn: () => get<Recipients>('/api/recipients'),
  })

export type Recipient = Recipients['recipients'][number]

/** What the queue can be narrowed to. What is open waits or was refused: somebody may have to do something. */
export type QueueState = DeliveryState | 'open'

export function useDeliveries(state: QueueState) {
  const { task } = useDesk()
  return useInfiniteQuery({
    queryKey: ['deliveries', task, state],
    enabled: task !== undefined,
    gcTime: 0,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      post<Deliveries>(
        '/api/deliveries',
        { purpose: task, ...(state === 'open' ? {} : { state }), after: pageParam },
        { signal },
      ),
    getNextPageParam: (page) => page.next,
  })
}

/** How many of the office's deliveries are in each state. It names nobody, so it may be asked on every page. */
export function useDeliveryCounts(me: Me | undefined) {
  const { task } = useDesk()
  return useQuery({
    queryKey: ['delivery-counts', task],
    enabled: task !== undefined && me?.mayDo['handleDeliveries'] === true,
    staleTime: 60_000,
    queryFn: async () => (await post<Pick<Deliveries, 'counts'>>('/api/deliveries/counts', { purpose: task })).counts,
  })
}

type Handling = { readonly delivery: Delivery; readonly act: HandleDelivery['act'] }

/** Sends again, notes that a letter was posted, or gives up; the queue is then asked anew, also when it was too late. */
export function useHandleDelivery() {
  const { task } = useDesk()
  const answers = useQueryClient()
  return useMutation({
    mutationFn: ({ delivery: { clientId, disclosureId }, act }: Handling) =>
      post<HandledDelivery>(`/api/clients/${clientId}/deliveries/${disclosureId}`, { purpose: task, act }),
    onSettled: async () => {
      await Promise.all([
        answers.invalidateQueries({ queryKey: ['deliveries'] }),
        answers.invalidateQueries({ queryKey: ['delivery-counts'] }),
      ])
    },
  })
}

/** What a letter or a file holds. */
export function useParcel({ clientId, disclosureId }: Pick<Delivery, 'clientId' | 'disclosureId'>) {
  const { task } = useDesk()
  return useQuery({
    queryKey: ['parcel', clientId, disclosureId, task],
    gcTime: 0,
    queryFn: () => post<OpenedParcel>(`/api/clients/${clientId}/deliveries/${disclosureId}/parcel`, { purpose: task }),
  })
}
