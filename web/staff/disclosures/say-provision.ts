import type { Language, Text } from '../api.ts'

type Acts = Readonly<Record<string, Text>>

// A provision is kept as the Finnish statute book cites it; the other languages cite the same places in their own words.
const cited: Readonly<Record<Exclude<Language, 'fi'>, readonly (readonly [RegExp, string])[]>> = {
  sv: [
    [/(\d+) luku/g, '$1 kap.'],
    [/(\d+) kohta/g, '$1 punkten'],
    [/N:o/g, 'nr'],
    [/(\d+) artikla/g, 'artikel $1'],
    [/ ja /g, ' och '],
  ],
  en: [
    [/(\d+ ?[a-z]?) § (\d+) mom\.( \d+ kohta)?/g, 'section $1 subsection $2$3'],
    [/(\d+) ja (\d+) §/g, 'sections $1 and $2'],
    [/(\d+ ?[a-z]?) §/g, 'section $1'],
    [/(\d+) luku/g, 'chapter $1'],
    [/(\d+) kohta/g, 'paragraph $1'],
    [/N:o/g, 'No'],
    [/(\d+) artikla/g, 'Article $1'],
    [/ ja /g, ' and '],
  ],
}

/**
 * A provision in words: the act by its name, where the notice knows it, and the place in the act.
 * `1290/2002 13 luku 1 §` is `Työttömyysturvalaki (1290/2002) 13 luku 1 §`.
 */
export function sayProvision(provision: string, language: Language, acts: Acts): string {
  const places =
    language === 'fi' ? provision : cited[language].reduce((said, [of, by]) => said.replace(of, by), provision)
  const [, number = '', place = ''] = /^(\d+\/\d{4})(.*)$/s.exec(places) ?? []
  const name = acts[number]?.[language]
  return name ? `${name} (${number})${place}` : places
}
