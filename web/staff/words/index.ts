import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { whenServed } from '../../ui/outage.ts'
import type { Language } from '../api.ts'
import { fi } from './fi.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'staff'
    resources: { staff: typeof fi }
  }
}

type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> }

/** The shape every catalogue has: a text that is missing in one language does not compile. */
export type Words = Same<typeof fi>

const catalogues = {
  fi: async () => fi,
  sv: async () => (await whenServed(() => import('./sv.ts'))).sv,
  en: async () => (await whenServed(() => import('./en.ts'))).en,
} satisfies Record<Language, () => Promise<Words>>

export const languages = Object.keys(catalogues) as Language[]

/** Each language in its own words. */
export const languageNames = { fi: 'Suomi', sv: 'Svenska', en: 'English' } satisfies Record<Language, string>

// A choice about the page, not about anybody: it may outlive the session.
const kept = 'seloste.language'

const isLanguage = (word: string | null): word is Language => word !== null && word in catalogues

export async function chooseLanguage(language: Language): Promise<void> {
  i18next.addResourceBundle(language, 'staff', await catalogues[language](), true, true)
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
  localStorage.setItem(kept, language)
}

/** Finnish unless this browser has chosen otherwise. */
export async function startWords(): Promise<void> {
  const stored = localStorage.getItem(kept)
  const language = isLanguage(stored) ? stored : 'fi'
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'fi',
    ns: ['staff'],
    defaultNS: 'staff',
    resources: { fi: { staff: fi } },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  await chooseLanguage(language)
}
