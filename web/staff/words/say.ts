import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { daysBetween, momentInFinland, sayDay, today } from '../../ui/days.ts'
import type { Language, Text } from '../api.ts'

export { addDays, dayFrom, daysBetween, momentInFinland, sayDay, today } from '../../ui/days.ts'

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
