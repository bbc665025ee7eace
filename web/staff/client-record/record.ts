import { useQuery, useQueryClient } from '@tanstack/react-query'
import { post, type Client, type ClientRecord, type Draft, type Entry } from '../api.ts'
import { useDesk } from '../session/desk.ts'

const keyOf = (clientId: string, task: string | undefined) => ['record', clientId, task] as const

/** The record of one client for the task on the desk. Leaving the page lets it go: to see it again is to open it again. */
export function useRecord(clientId: string) {
  const { task } = useDesk()
  return useQuery({
    queryKey: keyOf(clientId, task),
    enabled: task !== undefined,
    gcTime: 0,
    queryFn: () => post<ClientRecord>(`/api/clients/${clientId}/open`, { purpose: task }),
  })
}

/** Puts what the door answered to a save into the record on the page, without opening the record anew. */
export function useRecordChanges(clientId: string) {
  const { task } = useDesk()
  const answers = useQueryClient()
  return (entry: Entry, client: Client, single = false) => {
    answers.setQueryData<ClientRecord>(keyOf(clientId, task), (record) => {
      if (!record) return record
      const section = record.sections[entry.category] ?? []
      const others = section.filter((each) => each.entryId !== entry.entryId && !(single && each.kind === entry.kind))
      return {
        ...record,
        client,
        sections: { ...record.sections, [entry.category]: entry.annulled ? others : [entry, ...others] },
      }
    })
    void answers.invalidateQueries({ queryKey: ['worklists'] })
    void answers.invalidateQueries({ queryKey: ['worklist'] })
  }
}

export function useDrafts(clientId: string, enabled: boolean) {
  const { task } = useDesk()
  return useQuery({
    queryKey: ['drafts', clientId, task],
    enabled: enabled && task !== undefined,
    gcTime: 0,
    queryFn: async () => (await post<{ drafts: Draft[] }>(`/api/clients/${clientId}/drafts`, { purpose: task })).drafts,
  })
}

/** The day an entry is about; the day it was recorded when it is about none. */
export const dayOf = (entry: Entry) => entry.occurredFrom ?? entry.occurredTo ?? entry.recordedAt.slice(0, 10)

export const newestFirst = (entries: readonly Entry[]) =>
  entries.toSorted((a, b) => (dayOf(b) + b.recordedAt < dayOf(a) + a.recordedAt ? -1 : 1))
