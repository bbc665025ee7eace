import type { Errand } from '../../access/open.ts'
import type { LocalDate, Visit } from '../../access/visit.ts'

/** Who removes is who hands over to the archive. */
export { archiveVisit as sweeperVisit } from '../archive/archive-visit.ts'

/** The same visit on another day: everything that the notice's clocks ask of the day is asked of that one. */
export const visitAsOf = (visit: Visit, day: LocalDate): Visit => ({
  ...visit,
  // Noon is the same day in Finland and in UTC.
  register: { ...visit.register, now: () => new Date(`${day}T12:00:00Z`) },
})

export const sweepErrand = (
  operation: Extract<Errand['operation'], 'findDue' | 'keepRemovals' | 'remove' | 'removeAgain'>,
  reason?: string,
): Errand => ({ purpose: 'retention', operation, ...(reason ? { reason } : {}) })
