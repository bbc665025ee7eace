import { useQuery } from '@tanstack/react-query'
import { type OwnDisclosure, type OwnDisclosures, post } from '../door.ts'
import { useSay } from '../words/say.ts'

/** Everything of the person that has been given to somebody, newest first. */
export function useGiven() {
  const { language } = useSay()
  return useQuery({
    queryKey: ['disclosures', language],
    // Each asking is a line of the log.
    staleTime: 60_000,
    queryFn: async () => {
      const all: OwnDisclosure[] = []
      let after: string | undefined
      do {
        const { disclosures, next } = await post<OwnDisclosures>('/api/own/disclosures', {
          language,
          ...(after ? { after } : {}),
        })
        all.push(...disclosures)
        after = next
      } while (after)
      return all
    },
  })
}
