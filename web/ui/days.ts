/** `2026-03-14` as `14.3.2026`, in every language. */
export function sayDay(day: string | null | undefined): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/.exec(day ?? '') ?? []
  return year ? `${Number(date)}.${Number(month)}.${year}` : ''
}

/** `14.3.2026` as `2026-03-14`; undefined for what is no day of the calendar. */
export function dayFrom(written: string): string | undefined {
  const [, date, month, year] = /^\s*(\d{1,2})\.(\d{1,2})\.(\d{4})\s*$/.exec(written) ?? []
  if (!date || !month || !year) return undefined
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const parsed = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day) ? day : undefined
}

const inHelsinki = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Helsinki',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** The day and the time of day in Finland, of an instant. */
export function momentInFinland(instant: string | Date): { readonly day: string; readonly time: string } {
  const [day = '', time = ''] = inHelsinki.format(new Date(instant)).split(' ')
  return { day, time }
}

export const today = () => momentInFinland(new Date()).day

export const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

export const addDays = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
