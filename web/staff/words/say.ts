import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language, Text } from '../api.ts'

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

/** What a page says things with, in the language of the page. */
export function useSay() {
  const { t, i18n } = useTranslation()
  const language = i18n.language as Language
  return useMemo(() => {
    const number = new Intl.NumberFormat(language === 'en' ? 'en-FI' : `${language}-FI`)
    const euros = new Intl.NumberFormat(language === 'en' ? 'en-FI' : `${language}-FI`, {
      style: 'currency',
      currency: 'EUR',
    })
    return {
      t,
      language,
      text: (text: Text | undefined) => text?.[language] ?? '',
      day: sayDay,
      number: (value: number) => number.format(value),
      euros: (value: number) => euros.format(value),
      /** `14.3.2026 klo 12.04` */
      moment: (instant: string) => {
        const { day, time } = momentInFinland(instant)
        return t('time.moment', { day: sayDay(day), time: language === 'en' ? time : time.replace(':', '.') })
      },
      time: (instant: string) => {
        const { time } = momentInFinland(instant)
        return language === 'en' ? time : time.replace(':', '.')
      },
      /** `today`, `in 3 days`, `2 days ago`, from today. */
      inDays: (day: string) => {
        const days = daysBetween(today(), day)
        if (days === 0) return t('time.today')
        return days > 0 ? t('time.inDays', { count: days }) : t('time.daysAgo', { count: -days })
      },
      /** How long since: weeks up to half a year, then months. */
      since: (day: string) => {
        const days = Math.max(0, daysBetween(day, today()))
        if (days < 14) return t('time.days', { count: days })
        return days < 180
          ? t('time.weeks', { count: Math.floor(days / 7) })
          : t('time.months', { count: Math.floor(days / 30.44) })
      },
    }
  }, [t, language])
}

export type Say = ReturnType<typeof useSay>
