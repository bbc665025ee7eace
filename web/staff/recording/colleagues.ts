import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { get, type Colleagues } from '../api.ts'
import { useMe } from '../session/session.ts'

export const useStaff = () =>
  useQuery({ queryKey: ['staff'], queryFn: async () => (await get<Colleagues>('/api/staff')).staff })

/** The name of a member of staff of the reader's own office; of others only that they are of another office. */
export function useColleagues(): (staffId: string) => string {
  const staff = useStaff().data
  const me = useMe().data
  return useCallback(
    (staffId) =>
      staffId === me?.staffId ? me.name : (staff?.find((member) => member.staffId === staffId)?.name ?? staffId),
    [staff, me],
  )
}
