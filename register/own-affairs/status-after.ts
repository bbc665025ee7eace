/**
 * What the register has as the status after a change that the person tells: the employment code, and the reason for the
 * change where what was said is one of the register's own list. How somebody came by their work, they do not say. By the
 * codes of the list `statusChange`.
 */
export const statusAfter: Readonly<Record<string, { readonly code: string; readonly changeReason?: string }>> = {
  unemployed: { code: '2' },
  laidOff: { code: '3' },
  shortenedWeek: { code: '4' },
  fullTimeWork: { code: '1' },
  partTimeWork: { code: '9', changeReason: '16' },
  nationalService: { code: '5', changeReason: '05' },
  studies: { code: '8', changeReason: '08' },
  familyLeave: { code: '5', changeReason: '05' },
  searchAbroad: { code: '5', changeReason: '09' },
  tripAbroad: { code: '5', changeReason: '06' },
  sickLeave: { code: '5', changeReason: '05' },
  business: { code: '1', changeReason: '06' },
  imprisonment: { code: '5', changeReason: '05' },
  pension: { code: '5', changeReason: '05' },
  voluntaryWork: { code: '2', changeReason: '06' },
  carer: { code: '5', changeReason: '05' },
  rehabilitation: { code: '5', changeReason: '05' },
  studiesInterrupted: { code: '2', changeReason: '06' },
}
