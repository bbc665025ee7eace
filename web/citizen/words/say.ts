import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { daysBetween, momentInFinland, sayDay, today } from '../../ui/days.ts'
import type { Language, Text } from '../door.ts'

/** What a page says things with, in the language of the page. */
export function useSay() {
  const { t, i18n } = useTranslation()
  const language = i18n.language as Language
  return useMemo(
    () => ({
      t,
      language,
      text: (text: Text | undefined) => text?.[language] ?? '',
      day: sayDay,
      /** `14.3.2026 klo 12.04` */
      moment: (instant: string) => {
        const { day, time } = momentInFinland(instant)
        return t('time.moment', { day: sayDay(day), time: language === 'en' ? time : time.replace(':', '.') })
      },
      time: (instant: string) => {
        const { time } = momentInFinland(instant)
        return language === 'en' ? time : time.replace(':', '.')
      },
      /** `today`, `in 3 days`, `2 days ago`. */
      inDays: (day: string) => {
        const days = daysBetween(today(), day)
        if (days === 0) return t('time.today')
        return days > 0 ? t('time.inDays', { count: days }) : t('time.daysAgo', { count: -days })
      },
    }),
    [t, language],
  )
}
