import { todayOf, type Visit } from '../../../access/visit.ts'
import type { Employer } from '../../../register/employers/contract.ts'
import type { Vacancy } from '../../../register/vacancies/contract.ts'
import { isOwn } from '../../../rulebook/code-list.ts'
import { type Text, text } from '../../../rulebook/text.ts'
import { addressLines } from '../../letters/address-lines.ts'
import { type Letter, letterDay, type LetterLine, type LetterPart } from '../../letters/letter.ts'
import { officeLines } from '../../letters/office-lines.ts'
import type { ItemEntry } from './by-item.ts'
import { sayValue } from './say-value.ts'

type About = {
  readonly employer: Employer
  readonly vacancy: Vacancy
  /** By which the letters about one person belong together. */
  readonly reference: string
  readonly consentGivenOn: string
}

type Said = About & {
  readonly given: readonly ItemEntry[]
  /** Item 6: that the person has been an unemployed jobseeker without interruption for the past twelve months. */
  readonly unemployedForTwelveMonths: boolean
}

/**
 * The letter that presents a jobseeker to an employer: exactly what is given, item by item as the law lists them (N7.4,
 * M3.6), and nothing beside it but whose letter it is, of which vacancy and on which ground.
 */
export function presentationLetter(visit: Visit, { given, unemployedForTwelveMonths, ...about }: Said): Letter {
  const { notice } = visit.register.rules
  const { language } = about.employer
  const list = notice.codeLists.filter(isOwn).find(({ id }) => id === 'consentItem')!
  const headingOf = (item: string) => list.codes[item]![language]
  const items = [...new Set(given.map(({ item }) => item))]
  const parts: LetterPart[] = items.map((item) => ({
    heading: headingOf(item),
    groups: given.filter((each) => each.item === item).map((each) => linesOf(visit, about, each)),
  }))
  const fact = { label: words.fact[language], value: words.yes[language] }
  return {
    ...headOf(visit, about, 'employer'),
    title: words.title[language],
    opening: [
      `${words.opening[language]} ${about.vacancy.title} (${about.vacancy.number}).`,
      `${words.reference[language]} ${about.reference}`,
    ],
    parts: unemployedForTwelveMonths ? [...parts, { heading: headingOf('unemployment'), groups: [[fact]] }] : parts,
  }
}

/**
 * The letter that gives an employer the health data that the work or the person's placing makes necessary (N7.7). It names
 * nobody: whom it is about, the employer knows by the reference of the presentation.
 */
export function healthLetter(
  visit: Visit,
  { given, ...about }: About & { readonly given: readonly ItemEntry[] },
): Letter {
  const { language } = about.employer
  return {
    ...headOf(visit, about, 'employerHealth'),
    title: words.health[language],
    opening: [`${words.healthOpening[language]} ${about.reference}`],
    parts: [{ heading: words.healthData[language], groups: given.map((each) => linesOf(visit, about, each)) }],
  }
}

function headOf({ register, actor }: Visit, { employer, consentGivenOn }: About, recipient: string) {
  const { language } = employer
  const { notice } = register.rules
  return {
    language,
    from: officeLines(notice, actor.office, language),
    to: addressLines(employer),
    writtenOn: todayOf(register),
    closing: [
      `${words.consent[language]} ${letterDay(consentGivenOn)} (${notice.recipients[recipient]!.provision}).`,
      words.secret[language],
    ],
    signature: actor.name,
  }
}

function linesOf({ register }: Visit, { employer }: About, { kind: id, payload }: ItemEntry): LetterLine[] {
  const kind = register.rules.kinds.get(id)!
  return Object.entries(payload).map(([name, value]) => {
    const field = kind.fields[name]!
    const said = sayValue(field, value, employer.language, register.codeWords ?? noWords)
    return { label: field.label[employer.language], value: said }
  })
}

const noWords = () => undefined

const words = {
  title: text('Työnhakijan esittely', 'Presentation av en arbetssökande', 'Presentation of a jobseeker'),
  opening: text(
    'Esittelemme teille työnhakijan avoimeen työpaikkaanne:',
    'Vi presenterar en arbetssökande för er lediga arbetsplats:',
    'We present to you a jobseeker for your vacancy:',
  ),
  reference: text('Viite:', 'Referens:', 'Reference:'),
  fact: text(
    'Ollut työttömänä työnhakijana yhdenjaksoisesti edelliset 12 kuukautta',
    'Har utan avbrott varit arbetslös arbetssökande under de senaste 12 månaderna',
    'Has been an unemployed jobseeker without interruption for the past 12 months',
  ),
  yes: text('Kyllä', 'Ja', 'Yes'),
  health: text('Välttämättömät terveystiedot', 'Nödvändiga hälsouppgifter', 'Necessary health data'),
  healthOpening: text(
    'Tiedot koskevat henkilöä, jonka olemme esitelleet teille. Esittelyn viite:',
    'Uppgifterna gäller den person som vi har presenterat för er. Presentationens referens:',
    'The data are about the person whom we have presented to you. Reference of the presentation:',
  ),
  healthData: text(
    'Mitä työssä on otettava huomioon',
    'Vad som ska beaktas i arbetet',
    'What the work must take into account',
  ),
  consent: text(
    'Tiedot annetaan henkilön kirjallisella suostumuksella, annettu',
    'Uppgifterna lämnas med personens skriftliga samtycke, givet',
    'The data are given with the person’s written consent of',
  ),
  secret: text(
    'Tiedot ovat salassa pidettäviä (621/1999 24 §). Niitä saa käyttää vain tämän työpaikan täyttämiseen.',
    'Uppgifterna är sekretessbelagda (621/1999 24 §). De får användas endast för att tillsätta denna arbetsplats.',
    'The data are secret (621/1999 §24). They may be used only to fill this vacancy.',
  ),
} as const satisfies Record<string, Text>
