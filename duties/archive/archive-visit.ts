import type { Register, Visit } from '../../access/visit.ts'

/** The machine that packages, sends and removes: nobody signs in as it. */
export const archiveVisit = (register: Register): Visit => ({
  register,
  actor: { id: 'sweeper', name: 'Sweeper', group: 'sweeper', office: null, workstation: null },
})
