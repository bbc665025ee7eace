import type { Dealing, PaperKind, Reach, Recipient, RetentionRule } from './notice.ts'
import type { Period } from './period.ts'
import type { Language } from './text.ts'

/** The sections of the notice: the fourteen items of the register description, and what is told to clients beside it. */
export const sectionIds = [
  'N1',
  'N2',
  'N3',
  'N4',
  'N5',
  'N6',
  'N7',
  'N8',
  'N9',
  'N10',
  'N11',
  'N12',
  'N13',
  'N14',
  'M1',
  'M2',
  'M3',
  'M4',
  'M5',
  'M6',
  'M7',
] as const
export type SectionId = (typeof sectionIds)[number]

type Words = readonly string[]

/**
 * How one language says what the rules are. A template gets words that are already in its language, and gives one whole
 * sentence or one whole item of a list; it never adds a promise of its own.
 */
export type Wording = {
  readonly language: Language
  readonly title: string
  /** The register description, and the page for clients. */
  readonly parts: { readonly register: string; readonly clients: string }
  readonly headings: Readonly<Record<SectionId, string>>
  readonly edition: (edition: string) => string

  /** Joins the last two of a list: `a, b ja c`. */
  readonly and: string
  /** Words that keep their capital letter inside a sentence. */
  readonly properNouns: Words
  /** A day, as the language writes it. */
  readonly day: (year: number, month: number, day: number) => string
  /** A provision, given as the Finnish statute book cites it, as the language cites it. */
  readonly provision: (finnish: string) => string

  readonly controller: (said: { name: string; duties: string }) => string
  readonly contact: (said: { name: string; address: string; email: string }) => string
  readonly office: (said: { name: string; address: string; phone: string; email: string }) => string
  readonly act: (said: { name: string; number: string }) => string
  readonly purpose: (said: { label: string; provision: string }) => string
  readonly category: (said: { number: number; label: string }) => string
  /** A kind by its name, and its fields when they say more than the name. */
  readonly kind: (said: { label: string; fields: string | undefined }) => string
  readonly sources: string
  readonly source: (said: { label: string; kinds: string | undefined }) => string
  readonly channels: string
  readonly recipient: Readonly<Record<Recipient['ground'], (said: { name: string; provision: string }) => string>>
  readonly recipientsForClients: Readonly<Record<Recipient['ground'], string>>
  readonly recipientForClients: (said: { name: string; kinds: string }) => string
  readonly answerOnly: string
  readonly countries: (said: { countries: string }) => string

  /** Whose data. */
  readonly reach: Readonly<Record<Reach, string>>
  readonly access: (said: {
    group: string
    whose: string
    reads: string
    writes: Writes
    tasks: string
    despiteSafetyBan: boolean
  }) => string
  /** A category without the kinds that have a reader class of their own. */
  readonly except: (said: { category: string; kinds: string }) => string
  readonly dealing: Readonly<Record<Dealing, string>>
  readonly dealings: (said: { group: string; dealings: string; whose: string }) => string
  readonly safetyBan: (said: { kinds: string }) => string
  readonly retention: Readonly<
    Record<
      RetentionRule['countedFrom'],
      (said: {
        categories: string | undefined
        years: number
        provision: string
        period: string
        /** The life-cycle record, which stays. */
        keeps: string | undefined
      }) => string
    >
  >
  readonly period: (said: { from: string | undefined; to: string | undefined }) => string
  /** A kind of paper in locked storage; without years it goes with its client's data. */
  readonly paper: (said: {
    label: string
    years: string | undefined
    fate: PaperKind['fate']
    provision: string
  }) => string
  readonly archiving: (said: {
    name: string
    afterDeath: string
    afterDocument: string
    ground: string
    provision: string
  }) => string
  /** A case that runs: who handles it, and in what time it is answered. */
  readonly matter: (said: {
    label: string
    groups: string
    /** The person opens it in the e-service. */
    isRaised: boolean
    dueIn: string | undefined
    provision: string
  }) => string
  readonly length: (period: Period) => string
  readonly right: (said: { sentence: string; provision: string }) => string

  /** Whose data the register is about. */
  readonly recordPersons: string
  /** Headings of the record of processing activities (Article 30). */
  readonly record: Readonly<Record<RecordPart, string>>
}

/** What of the read is also written: nothing, all of it, or what is listed. */
export type Writes =
  | { readonly what: 'nothing' }
  | { readonly what: 'same' }
  | { readonly what: 'some'; readonly list: string }

export const recordParts = [
  'title',
  'controllers',
  'contact',
  'purposes',
  'persons',
  'data',
  'recipients',
  'transfers',
  'periods',
  'security',
] as const
export type RecordPart = (typeof recordParts)[number]
