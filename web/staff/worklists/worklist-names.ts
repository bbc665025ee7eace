import type { Me, WorklistId } from '../api.ts'

/** What the list is called on the page: whoever has no clients of their own sees those of the office. */
export const namesOf = (list: WorklistId, me: Me | undefined) =>
  list === 'myClients' && me?.group !== 'caseworker' ? 'officeClients' : list
