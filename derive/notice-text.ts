import type { Field } from '../rulebook/field.ts'
import type { Kind } from '../rulebook/kind.ts'
import type { Notice, PromiseId } from '../rulebook/notice.ts'
import type { Period } from '../rulebook/period.ts'
import type { Language, Text } from '../rulebook/text.ts'
import { type SectionId, sectionIds, type Wording } from '../rulebook/wording.ts'
import { givenTo } from './disclosure-projection.ts'
import { archivingSentence, paperSentences } from './archive-sentences.ts'
import { keptBy } from './name-rules.ts'
import { rulesFollowed } from './retention-plan.ts'
import { kindsUnder, kindsWritten, namedRules } from './rules.ts'

/** One sentence or one item of a list: what it says, the promise it keeps, and the rule that it was made from. */
export type Sentence = { readonly text: string; readonly promise: PromiseId; readonly rule: string }

/** A sentence, and the list that follows its colon. */
export type Block = Sentence & { readonly items?: readonly Sentence[] }

export type NoticeSection = {
  readonly id: SectionId
  /** As the notice numbers it; the page for clients is not numbered. */
  readonly number?: number
  readonly heading: string
  readonly blocks: readonly Block[]
}

export type NoticeText = {
  readonly language: Language
  readonly edition: string
  readonly title: string
  readonly version: string
  readonly parts: readonly {
    readonly id: 'register' | 'clients'
    readonly heading: string
    readonly sections: readonly NoticeSection[]
  }[]
}

/**
 * The notice as people read it. Every sentence comes from a rule: what a rule does not say is not said, and a rule that
 * is removed is no longer told.
 */
export function noticeText(notice: Notice, wording: Wording): NoticeText {
  const blocks = blocksOf(notice, wording)
  const sections = sectionIds.map((id): NoticeSection => ({
    id,
    ...(id.startsWith('N') ? { number: Number(id.slice(1)) } : {}),
    heading: wording.headings[id],
    blocks: blocks[id],
  }))
  const part = (id: 'register' | 'clients', letter: string) => ({
    id,
    heading: wording.parts[id],
    sections: sections.filter((section) => section.id.startsWith(letter)),
  })
  return {
    language: wording.language,
    edition: notice.edition,
    title: wording.title,
    version: wording.edition(notice.edition),
    parts: [part('register', 'N'), part('clients', 'M')],
  }
}

/** The notice as Markdown, each sentence followed by its promise and its rule. */
export function noticeMarkdown({ title, version, parts }: NoticeText): string {
  const lines = [`# ${title}`, '', version]
  for (const { heading, sections } of parts) {
    lines.push('', `## ${heading}`)
    for (const { number, heading: name, blocks } of sections) {
      lines.push('', number === undefined ? `### ${name}` : `### ${number} ${name}`)
      for (const { items = [], ...lead } of blocks) {
        lines.push('', marked(lead))
        if (items.length > 0) lines.push('', ...items.map((item) => `- ${marked(item)}`))
      }
    }
  }
  return lines.join('\n') + '\n'
}

/** A number at the beginning of a line would make a list of it. */
const marked = ({ text, promise, rule }: Sentence) =>
  `${text.replace(/^(\d+)([.)])/, '$1\\$2')} \`[${promise} · ${rule}]\``

function blocksOf(notice: Notice, wording: Wording): Record<SectionId, Block[]> {
  const { language } = wording
  const inLanguage = (said: Text) => said[language]
  const listed = (words: readonly string[]) => joined(words, wording.and)
  const lowered = (label: Text) => insideSentence(label[language], wording.properNouns)
  const kindNames = (kinds: readonly Kind[]) => listed([...new Set(kinds.map(({ label }) => lowered(label)))])
  const provision = (finnish: string) => wording.provision(finnish)

  const categories = Object.entries(notice.categories).toSorted(([, a], [, b]) => a.number - b.number)

  /** What statements, rights and matters say under a section, each with the list that the rules give it. */
  const said = (section: SectionId, under: Readonly<Partial<Record<PromiseId, readonly Sentence[]>>> = {}): Block[] => {
    const sentences: Sentence[] = [
      ...notice.statements.map(({ requirement, sentence }) => ({
        text: inLanguage(sentence),
        promise: requirement,
        rule: `statements.${requirement}`,
      })),
      ...Object.entries(notice.rights).map(([id, { requirement, sentence, provision: finnish }]) => ({
        text: wording.right({ sentence: inLanguage(sentence).replace(/\.$/, ''), provision: provision(finnish) }) + '.',
        promise: requirement,
        rule: `rights.${id}`,
      })),
      ...matters(),
    ].filter(({ promise }) => promise.startsWith(`${section}.`))
    const blocks = inOrder(sentences).map((sentence): Block => {
      const items = under[sentence.promise]
      return items && items.length > 0 ? { ...sentence, items } : sentence
    })
    const led = new Set(sentences.map(({ promise }) => promise))
    const alone = Object.entries(under).flatMap(([promise, items]) =>
      led.has(promise as PromiseId) ? [] : [...(items ?? [])],
    )
    return [...blocks, ...alone]
  }

  return {
    N1: inOrder([
      ...controllers(),
      ...said('N1', { [keptBy.offices]: offices((kind) => kind !== 'trialMunicipality', keptBy.offices) }),
    ]),
    N2: [contact(), ...said('N2')],
    N3: said('N3'),
    N4: [...said('N4'), ...tasks()],
    N5: [...keptData(), ...said('N5', { 'N5.11': paperSentences(notice, wording) })],
    N6: [...origins(), ...said('N6')],
    N7: [...said('N7'), ...disclosures()],
    N8: [...said('N8'), ...countries()],
    N9: inOrder([
      ...said('N9', { [keptBy.access]: [...access(), ...safetyBans()] }),
      ...periods(),
      archivingSentence(notice, wording),
    ]),
    N10: said('N10'),
    N11: said('N11'),
    N12: said('N12'),
    N13: said('N13'),
    N14: said('N14'),
    M1: said('M1', { [keptBy.plainLabels]: plainLabels() }),
    M2: said('M2'),
    M3: [...said('M3'), ...disclosuresForClients()],
    M4: said('M4'),
    M5: said('M5'),
    M6: said('M6', { [keptBy.trialOffices]: offices((kind) => kind === 'trialMunicipality', keptBy.trialOffices) }),
    M7: said('M7'),
  }

  function matters(): Sentence[] {
    return Object.entries(notice.matters).map(([id, matter]) => {
      const { label, requirement, provision: finnish, handledBy, raisedBy = [], dueIn } = matter
      return {
        text: wording.matter({
          label: lowered(label),
          groups: listed(handledBy.map((group) => lowered(notice.groups[group]!.label))),
          isRaised: raisedBy.length > 0,
          dueIn: dueIn && dueInWords(id, dueIn),
          provision: provision(finnish),
        }),
        promise: requirement,
        rule: `matters.${id}`,
      }
    })
  }

  /** How long a matter may take, and where a decree gives a statement less. */
  function dueInWords(id: string, dueIn: Period): string {
    const { matter, deadlines = [] } = notice.statementRules
    const shorter = id === matter ? deadlines : []
    const others = shorter.map((deadline) => ` (${wording.length(deadline.dueIn)}: ${provision(deadline.provision)})`)
    return `${wording.length(dueIn)}${others.join('')}`
  }

  /** Who answers for what (N1.1). */
  function controllers(): Block[] {
    return notice.controllers.map(({ name, duties, requirement }, index) => ({
      text: wording.controller({ name: inLanguage(name), duties: inLanguage(duties) }),
      promise: requirement,
      rule: `controllers.${index + 1}`,
    }))
  }

  /** One contact for the register, on every notice (N2.1). */
  function contact(): Block {
    const { name, address, email, requirement } = notice.contact
    return { text: wording.contact({ name: inLanguage(name), address, email }), promise: requirement, rule: 'contact' }
  }

  function offices(which: (kind: Notice['offices'][string]['kind']) => boolean, promise: PromiseId): Sentence[] {
    return Object.entries(notice.offices)
      .filter(([, { kind }]) => which(kind))
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, { name, address, phone, registryEmail: email }]) => ({
        text: wording.office({ name: inLanguage(name), address, phone, email }),
        promise,
        rule: `offices.${code}`,
      }))
  }

  function tasks(): Block[] {
    return Object.entries(notice.acts).map(([id, { name, number }]) => ({
      text: wording.act({ name: inLanguage(name), number }),
      promise: keptBy.acts,
      rule: `acts.${id}`,
      items: Object.entries(notice.purposes)
        .filter(([, { act }]) => act === id)
        .map(([purpose, { label, provision: finnish }]) => ({
          text: wording.purpose({ label: inLanguage(label), provision: provision(finnish) }),
          promise: keptBy.purposes,
          rule: `purposes.${purpose}`,
        })),
    }))
  }

  function keptData(): Block[] {
    return categories.map(([id, { number, label, requirement }]) => ({
      text: wording.category({ number, label: inLanguage(label) }),
      promise: requirement,
      rule: `categories.${id}`,
      items: notice.kinds
        .filter(({ category }) => category === id)
        .map((kind) => ({
          text: wording.kind({ label: inLanguage(kind.label), fields: fieldNames(kind, Object.keys(kind.fields)) }),
          promise: kind.requirement as PromiseId,
          rule: `kinds.${kind.id}`,
        })),
    }))
  }

  /** The fields of a kind by their names; nothing when they only repeat the name of the kind. */
  function fieldNames(kind: Kind, names: readonly string[]): string | undefined {
    const words = [...new Set(names.map((name) => fieldWords(kind.fields[name]!)))]
    return words.every((word) => word === lowered(kind.label)) ? undefined : words.join(', ')
  }

  function fieldWords(field: Field): string {
    if (field.type !== 'rows') return lowered(field.label)
    return `${lowered(field.label)} (${Object.values(field.of).map(fieldWords).join(', ')})`
  }

  /** The nine kinds of data in the clients' own words (M1.1). */
  function plainLabels(): Sentence[] {
    return categories.map(([id, { plainLabel }]) => ({
      text: inLanguage(plainLabel),
      promise: keptBy.plainLabels,
      rule: `categories.${id}.plainLabel`,
    }))
  }

  function origins(): Block[] {
    const sources = Object.entries(notice.sources).map(([id, { label, requirement }]) => {
      const usual = notice.kinds.filter((kind) => kind.sources?.includes(id))
      return {
        text: wording.source({ label: inLanguage(label), kinds: usual.length > 0 ? kindNames(usual) : undefined }),
        promise: requirement,
        rule: `sources.${id}`,
      }
    })
    const channels = Object.entries(notice.channels).map(([id, { label, requirement }]) => ({
      text: inLanguage(label),
      promise: requirement,
      rule: `channels.${id}`,
    }))
    return [...led(wording.sources, 'sources', sources), ...led(wording.channels, 'channels', channels)]
  }

  function disclosures(): Block[] {
    return Object.entries(notice.recipients).map(([id, recipient]) => {
      const lead = {
        text: wording.recipient[recipient.ground]({
          name: inLanguage(recipient.name),
          provision: provision(recipient.provision),
        }),
        promise: recipient.requirement,
        rule: `recipients.${id}`,
      }
      const given = givenTo(notice, id, recipient).map(({ kind, fields }) => ({
        text: wording.kind({ label: inLanguage(kind.label), fields: fieldNames(kind, fields) }),
        promise: recipient.requirement,
        rule: `kinds.${kind.id}.recipients.${id}`,
      }))
      const answer = { text: wording.answerOnly, promise: recipient.requirement, rule: `recipients.${id}` }
      return { ...lead, items: given.length > 0 ? given : [answer] }
    })
  }

  function disclosuresForClients(): Block[] {
    return (['consent', 'provision', 'processor'] as const).flatMap((ground) => {
      const items = Object.entries(notice.recipients)
        .filter(([, recipient]) => recipient.ground === ground)
        .map(([id, recipient]) => {
          const given = givenTo(notice, id, recipient).map(({ kind }) => kind)
          const kinds = given.length > 0 ? kindNames(given) : insideSentence(wording.answerOnly, wording.properNouns)
          return {
            text: wording.recipientForClients({ name: inLanguage(recipient.name), kinds }),
            promise: recipient.requirement,
            rule: `recipients.${id}`,
          }
        })
      return led(wording.recipientsForClients[ground], 'recipients', items)
    })
  }

  function countries(): Block[] {
    const named = new Intl.DisplayNames([language], { type: 'region' })
    const codes = [...new Set(Object.values(notice.recipients).map(({ country }) => country))].toSorted()
    if (codes.length === 0) return []
    const text = wording.countries({ countries: listed(codes.map((code) => named.of(code)!)) })
    return [{ text, promise: keptBy.countries, rule: 'recipients.*.country' }]
  }

  function access(): Sentence[] {
    return Object.entries(notice.groups).flatMap(([group, { label, purposes }]) => {
      const name = inLanguage(label)
      const rules = namedRules(notice, group).map((rule) => ({
        text: wording.access({
          group: name,
          whose: wording.reach[rule.of],
          reads: dataNames(rule, rule.reads),
          writes: writesOf(rule),
          despiteSafetyBan: rule.despiteSafetyBan ?? false,
          tasks: listed((rule.under ?? purposes).map((id) => lowered(notice.purposes[id]!.label))),
        }),
        promise: keptBy.access,
        rule: `access.${rule.id}`,
      }))
      return [...rules, ...dealings(group, name)]
    })
  }

  /** What a rule shows: of each category the kinds of the rule's reader class, or those that have none. */
  function dataNames(
    rule: { readonly readerClass?: string; readonly kinds?: readonly string[] },
    ids: readonly string[],
  ): string {
    if (rule.readerClass !== undefined || rule.kinds !== undefined)
      return kindNames(ids.flatMap((id) => kindsUnder(notice, rule, id)))
    return ids
      .map((id) => {
        const category = lowered(notice.categories[id]!.label)
        const apart = notice.kinds.filter((kind) => kind.category === id && kind.readerClass !== undefined)
        return apart.length > 0 ? wording.except({ category, kinds: kindNames(apart) }) : category
      })
      .join('; ')
  }

  function writesOf(rule: ReturnType<typeof namedRules>[number]) {
    const writes = rule.writes ?? []
    if (writes.length === 0) return { what: 'nothing' } as const
    if (rule.writesOnly !== undefined) {
      const only = writes.flatMap((id) => kindsWritten(notice, rule, id))
      return { what: 'some', list: kindNames(only) } as const
    }
    if (rule.reads.every((id) => writes.includes(id))) return { what: 'same' } as const
    return { what: 'some', list: dataNames(rule, writes) } as const
  }

  function dealings(group: string, name: string): Sentence[] {
    const byReach = Map.groupBy(
      notice.dealings.filter((rule) => rule.group === group),
      ({ of }) => of,
    )
    return [...byReach].map(([of, rules]) => ({
      text: wording.dealings({
        group: name,
        dealings: listed(rules.flatMap(({ may }) => may.map((dealing) => wording.dealing[dealing]))),
        whose: wording.reach[of],
      }),
      promise: keptBy.dealings,
      rule: `dealings.${group}`,
    }))
  }

  function safetyBans(): Sentence[] {
    const hidden = notice.kinds.filter(({ hiddenBySafetyBan }) => hiddenBySafetyBan)
    if (hidden.length === 0) return []
    return [
      {
        text: wording.safetyBan({ kinds: kindNames(hidden) }),
        promise: keptBy.safetyBans,
        rule: 'kinds.*.hiddenBySafetyBan',
      },
    ]
  }

  function periods(): Block[] {
    return rulesFollowed(notice).map((rule) => ({
      text: wording.retention[rule.countedFrom]({
        categories: rule.categories === 'all' ? undefined : dataNames({}, rule.categories),
        keeps: rule.keeps && lifeCycle(rule.keeps),
        years: rule.years,
        provision: provision(rule.provision),
        period: wording.period({ from: dayWords(rule.validFrom), to: dayWords(rule.validTo) }),
      }),
      promise: rule.requirement,
      rule: `retention.${rule.id}`,
    }))
  }

  /** What outlives the rule: kinds, each with the fields that stay when not all of them do. */
  function lifeCycle(keeps: Readonly<Record<string, readonly string[]>>): string {
    const words = Object.entries(keeps).map(([id, names]) => {
      const kind = notice.kinds.find((each) => each.id === id)!
      return wording.kind({
        label: lowered(kind.label),
        fields: names.length < Object.keys(kind.fields).length ? fieldNames(kind, names) : undefined,
      })
    })
    return listed(words)
  }

  function dayWords(iso: string | undefined): string | undefined {
    if (iso === undefined) return undefined
    const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
    return wording.day(year, month, day)
  }
}

/** A list under the sentence that introduces it, which keeps the promise of its first item. No items, no sentence. */
const led = (text: string, rule: string, items: readonly Sentence[]): Block[] =>
  items[0] ? [{ text, promise: items[0].promise, rule, items }] : []

/** `N9.10` comes after `N9.2`; sentences of one promise stay as they were. */
const inOrder = (blocks: readonly Block[]): Block[] =>
  blocks.toSorted((a, b) => Number(a.promise.split('.')[1]) - Number(b.promise.split('.')[1]))

/** `a, b ja c`; with semicolons when an item has a comma or an `and` of its own. */
function joined(words: readonly string[], and: string): string {
  if (words.some((word) => word.includes(',') || word.includes(` ${and} `))) return words.join('; ')
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`
}

/** A label as it stands inside a sentence: `Lähiosoite` → `lähiosoite`, but `Y-tunnus`, `ESR-hanke` and names as they are. */
function insideSentence(label: string, properNouns: readonly string[]): string {
  const [first = ''] = label.split(/[\s:-]/)
  if (/^\p{Lu}{2}/u.test(first) || properNouns.includes(first)) return label
  return label.charAt(0).toLowerCase() + label.slice(1)
}
