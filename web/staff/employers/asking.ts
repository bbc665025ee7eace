import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Employer, Employers } from '../../../register/employers/contract.ts'
import type { Vacancies, Vacancy } from '../../../register/vacancies/contract.ts'
import { post, Problem } from '../api.ts'
import { asSentence, sayFlaw } from '../recording/flaws.ts'
import { useDesk } from '../session/desk.ts'
import { sayDay, type Say } from '../words/say.ts'

export type { Employer, Vacancy }

/** What is typed, once the typing has paused: a question a word, not a letter. */
export function useSettled(value: string): string {
  const [settled, settle] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => settle(value), 200)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

export function useVacancies(words: string, state: Vacancy['state'] | undefined) {
  const { task } = useDesk()
  const settled = useSettled(words.trim())
  return useInfiniteQuery({
    queryKey: ['vacancies', task, settled, state],
    enabled: task !== undefined,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      post<Vacancies>(
        '/api/vacancies/list',
        { purpose: task, state, ...(settled ? { words: settled } : {}), after: pageParam },
        { signal },
      ),
    getNextPageParam: (page) => page.next,
  })
}

export function useEmployers(words: string) {
  const { task } = useDesk()
  const settled = useSettled(words.trim())
  return useQuery({
    queryKey: ['employers', task, settled],
    enabled: task !== undefined,
    queryFn: async ({ signal }) =>
      (
        await post<Employers>(
          '/api/employers/list',
          { purpose: task, ...(settled ? { words: settled } : {}) },
          { signal },
        )
      ).employers,
  })
}

/** What the door found wrong, by the member it is about, as sentences. Undefined when it was something else. */
export function flawsByMember(fault: unknown, t: Say['t']): Readonly<Record<string, string>> | undefined {
  if (!(fault instanceof Problem) || fault.errors.length === 0) return undefined
  return Object.fromEntries(
    fault.errors.map((flaw) => [
      flaw.pointer.slice(1),
      flaw.code === 'noHealthDemands'
        ? asSentence(t('employers.flaw.noHealthDemands'))
        : flaw.code === 'tooLate'
          ? asSentence(t('employers.answer.tooLate', { day: sayDay(String(flaw.limit ?? '')) }))
          : sayFlaw(flaw, t),
    ]),
  )
}
