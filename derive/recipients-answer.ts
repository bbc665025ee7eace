import { isOwn } from '../rulebook/code-list.ts'
import type { Kind } from '../rulebook/kind.ts'
import type { DisclosureChannel, Notice, Recipient } from '../rulebook/notice.ts'
import type { Text } from '../rulebook/text.ts'
import { givenTo, kindOfConsent, provisionsOf, tellsWhere } from './disclosure-projection.ts'

type AnsweredGift = {
  readonly kind: string
  readonly category: string
  readonly label: Text
  readonly fields: { readonly name: string; readonly label: Text; readonly hiddenBySafetyBan: boolean }[]
}

type AnsweredConsent = {
  /** Of the code list `consentPurpose`. */
  readonly purpose: string
  readonly label: Text
  /** Of the code list `consentItem`, with the kinds and facts that each covers; none where the consent is about all. */
  readonly items: { readonly item: string; readonly label: Text; readonly covers: string[] }[]
}

type AnsweredRecipient = {
  readonly recipient: string
  readonly name: Text
  readonly ground: Recipient['ground']
  readonly provisions: string[]
  readonly channels: DisclosureChannel[]
  readonly gives: AnsweredGift[]
  /** Answers worked out from the record, by name. */
  readonly facts: string[]
  /** What the giver records before giving, by name; it does not leave. */
  readonly basis: string[]
  /** The organisations that the recipient is; none where the giver names it. */
  readonly members: Text[]
  readonly givenBy: { readonly group: string; readonly label: Text }[]
  /** Nothing is hidden from it by a safety ban. */
  readonly despiteSafetyBan: boolean
  /** Of the clients only those who are its own, or of a kind only what is meant for it. */
  readonly onlyItsOwn: boolean
  readonly consent?: AnsweredConsent
}

type RecipientsAnswer = {
  readonly edition: string
  /** Names of acts by their number in the statute book, of those that the notice knows by name. */
  readonly acts: Record<string, Text>
  readonly recipients: AnsweredRecipient[]
}

/**
 * To whom data may be given, on which provision, by which groups, and exactly which fields: what a member of staff is
 * shown before anything leaves (N7.1–N7.9). Drawn from what also decides what leaves, so it cannot say something else.
 */
export const recipientsAnswer = (notice: Notice): RecipientsAnswer => ({
  edition: notice.edition,
  acts: Object.fromEntries(Object.values(notice.acts).map(({ number, name }) => [number, name])),
  recipients: Object.entries(notice.recipients).map(([id, rule]) => ({
    recipient: id,
    name: rule.name,
    ground: rule.ground,
    provisions: [...provisionsOf(rule)],
    channels: [...rule.channels],
    gives: givenTo(notice, id, rule).map(({ kind, fields }) => ({
      kind: kind.id,
      category: kind.category,
      label: kind.label,
      fields: fields.map((name) => ({
        name,
        label: kind.fields[name]!.label,
        hiddenBySafetyBan: !rule.despiteSafetyBan && isHidden(kind, name),
      })),
    })),
    facts: [...(rule.facts ?? [])],
    basis: Object.keys(rule.basis ?? {}),
    members: (rule.members ?? []).map(({ name }) => name),
    givenBy: rule.givenBy.map((group) => ({ group, label: notice.groups[group]!.label })),
    despiteSafetyBan: rule.despiteSafetyBan ?? false,
    onlyItsOwn: rule.whose !== undefined || rule.only !== undefined,
    ...(rule.consent ? { consent: consentOf(notice, rule.consent) } : {}),
  })),
})

const isHidden = (kind: Kind, field: string) => kind.hiddenBySafetyBan === true || tellsWhere(kind.fields[field]!)

const consentOf = (notice: Notice, { purpose, items = {} }: NonNullable<Recipient['consent']>): AnsweredConsent => ({
  purpose,
  label: wordOf(notice, 'purpose', purpose),
  items: Object.entries(items).map(([item, covers]) => ({
    item,
    label: wordOf(notice, 'items', item),
    covers: [...covers],
  })),
})

/** The words of a code as the kind of consents has it. */
function wordOf({ kinds }: Notice, field: string, code: string): Text {
  const shape = kinds.find(({ id }) => id === kindOfConsent)?.fields[field]
  const list = shape && 'list' in shape ? shape.list : undefined
  return (list && isOwn(list) ? list.codes[code] : undefined) ?? { fi: code, sv: code, en: code }
}
