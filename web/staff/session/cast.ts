import { useQuery } from '@tanstack/react-query'
import { get, type CastMember } from '../api.ts'

/** Who can be signed in as without a form. Only the demonstration has such people; elsewhere the door knows no cast. */
export const useCast = (enabled = true) =>
  useQuery({
    queryKey: ['cast'],
    enabled,
    queryFn: () => get<readonly CastMember[]>('/session/cast').catch((): readonly CastMember[] => []),
  })
