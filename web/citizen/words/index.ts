import { whenIdle } from '../../ui/when-idle.ts'
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { whenServed } from '../../ui/outage.ts'
import type { Language } from '../door.ts'
import { fi } from './fi.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'own'
    resources: { own: typeof fi }
  }
}

type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> }

/** The shape every catalogue has: a text that is missing in one language does not compile. */
export type Words = Same<typeof fi>

const catalogues = {
  fi: async () => fi,
  sv: async () => (await import('./sv.ts')).sv,
  en: async () => (await import('./en.ts')).en,
} satisfies Record<Language, () => Promise<Words>>

export const languages = Object.keys(catalogues) as Language[]

/** Each language in its own words. */
export const languageNames = { fi: 'Suomi', sv: 'Svenska', en: 'English' } satisfies Record<Language, string>

// A choice about the page, not about anybody. A cookie, so that the door gives the first page in this language too.
const kept = '__Host-seloste-language'
const halfAYear = 180 * 86_400

const isLanguage = (word: string | null | undefined): word is Language => !!word && word in catalogues

function keep(language: Language): void {
  document.cookie = `${kept}=${language}; path=/; max-age=${halfAYear}; secure; samesite=lax`
}

/** Everything that is said, in one language, without asking the browser for any. */
export async function initWords(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'fi',
    ns: ['own'],
    defaultNS: 'own',
    resources: { fi: { own: fi }, [language]: { own: await whenServed(catalogues[language]) } },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
}

/**
 * Goes on in another language. Gives false, and everything stays as it was, when its words cannot be fetched: whoever reads
 * waits for no language, and may choose again.
 */
export async function chooseLanguage(language: Language): Promise<boolean> {
  try {
    i18next.addResourceBundle(language, 'own', await catalogues[language](), true, true)
  } catch {
    return false
  }
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
  keep(language)
  return true
}

/**
 * Has the other languages at hand when there is nothing else to do, so that another can be chosen without the network too. A
 * browser that could not fetch a module once may never ask for it again; who saves data is not made to fetch what they may
 * not need.
 */
export function bringWords(): void {
  const { saveData = false } = (navigator as { connection?: { saveData?: boolean } }).connection ?? {}
  if (saveData || !navigator.onLine) return
  whenIdle(() => {
    for (const bring of Object.values(catalogues)) void bring().catch(() => undefined)
  })
}

/** What was chosen before the script was there, or earlier, else what the browser speaks, else Finnish; as the door has it. */
export async function startWords(): Promise<void> {
  const chosen = new URLSearchParams(location.search).get('lang')
  const [, stored] = new RegExp(`(?:^|; )${kept}=(\\w+)`).exec(document.cookie) ?? []
  const spoken = navigator.languages.map((tag) => tag.split('-')[0])
  const language = [chosen, stored, ...spoken].find(isLanguage) ?? 'fi'
  if (isLanguage(chosen)) {
    keep(chosen)
    history.replaceState(history.state, '', location.pathname)
  }
  try {
    await initWords(language)
    document.documentElement.lang = language
  } catch {
    // Of an older build that is served no more: the page is there in Finnish, and the language can be chosen again.
    await initWords('fi')
    document.documentElement.lang = 'fi'
  }
}
