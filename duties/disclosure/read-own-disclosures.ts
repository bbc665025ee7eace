import type { Visit } from '../../access/visit.ts'
import { ownPurpose, themselfOf } from '../../register/own-affairs/open-own-record.ts'
import { type ImportedWords, sayFields, saySummary } from '../../register/own-affairs/say-entry.ts'
import type { OwnDisclosure, OwnDisclosures, ReadOwnDisclosures } from './contract.ts'
import { readDisclosures } from './read-disclosures.ts'

/**
 * To whom the person's own data has been given, in words (N7.2, N10.1): when, by which office, on which ground, and what
 * exactly, newest first.
 *
 * Throws `Refusal`: `notFound` for somebody who is no client.
 */
export async function readOwnDisclosures(
  visit: Visit,
  { language, after }: ReadOwnDisclosures,
  importedWords: ImportedWords,
): Promise<OwnDisclosures> {
  const { rules } = visit.register
  const saying = { rules, language, importedWords }
  const asked = { purpose: ownPurpose, ...(after === undefined ? {} : { after }) }
  const { disclosures, next } = await readDisclosures(visit, themselfOf(visit), asked)
  const told = disclosures.map((given): OwnDisclosure => {
    const office = given.office === undefined ? undefined : rules.notice.offices[given.office]?.name[language]
    const entries = Object.entries(given.content?.kinds ?? {})
    return {
      disclosureId: given.disclosureId,
      givenAt: given.givenAt,
      to: (given.to.memberName ?? given.to.name)[language],
      ground: given.ground,
      provision: given.provision,
      ...(office === undefined ? {} : { office }),
      given: entries.flatMap(([id, ofKind]) => {
        const kind = rules.kinds.get(id)!
        return ofKind.map(({ entryId, payload }) => ({
          entryId,
          title: kind.label[language],
          summary: saySummary(saying, kind, payload),
          fields: sayFields(saying, kind, payload),
        }))
      }),
      others: Object.keys(given.fields)
        .filter((id) => !entries.some(([shown]) => shown === id))
        .map((id) => rules.kinds.get(id)!.label[language]),
      answered: given.facts.length > 0,
      corrects: given.corrects !== undefined,
    }
  })
  return next === undefined ? { disclosures: told } : { disclosures: told, next }
}
