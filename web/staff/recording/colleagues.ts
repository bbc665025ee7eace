import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { get, type Colleagues, type Entry } from '../api.ts'
import { useSay } from '../words/say.ts'
import { useMe } from '../session/session.ts'

export const useStaff = () =>
  useQuery({ queryKey: ['staff'], queryFn: async () => (await get<Colleagues>('/api/staff')).staff })

/** The name of a member of staff of the reader's own office; of others only that they are somebody else. */
export function useColleagues(entries: readonly Entry[] = none): (staffId: string) => string {
  const { t } = useSay()
  const staff = useStaff().data
  const me = useMe().data
  return useMemo(() => {
    // Whoever has recorded something has told their name there.
    const names = new Map(entries.map((entry) => [entry.recordedBy, entry.recordedByName]))
    for (const member of staff ?? []) names.set(member.staffId, member.name)
    if (me) names.set(me.staffId, me.name)
    return (staffId) => names.get(staffId) ?? t('worklist.other')
  }, [entries, staff, me, t])
}

const none: readonly Entry[] = []
