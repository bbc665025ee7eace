import { open } from '../../access/open.ts'
import { Refusal } from '../../access/refusal.ts'
import { dayOf, type Visit } from '../../access/visit.ts'
import { attachmentsOf } from '../../register/attachments/entry-attachments.ts'
import { findClient } from '../../register/clients/client-queries.ts'
import { currentEntry, type EntryRow } from '../../register/entries/entry-queries.ts'
import { entryFrom } from '../../register/entries/read-entries.ts'
import { findOwnMatter } from '../../register/matters/raise-matters.ts'
import { ownPurpose, themselfOf } from '../../register/own-affairs/open-own-record.ts'
import { type ImportedWords, sayFields } from '../../register/own-affairs/say-entry.ts'
import { type Language, type Text, text } from '../../rulebook/text.ts'
import type { PrintedLetter } from '../letters/contract.ts'
import { type Letter, type LetterLine, letterDay } from '../letters/letter.ts'
import { officeLines } from '../letters/office-lines.ts'
import { printLetter } from '../letters/print-letter.ts'

/**
 * The acknowledgement of something that the person wrote into the register in the e-service: when it arrived and exactly
 * what was sent, as it was then (13/2003 §12).
 *
 * Throws `Refusal`: `notFound` when there is no such entry, or somebody else wrote it.
 */
export async function printReceiptOfEntry(
  visit: Visit,
  { entryId, language }: { readonly entryId: string; readonly language: Language },
  importedWords: ImportedWords,
): Promise<PrintedLetter> {
  const { register, actor } = visit
  return open(visit, { purpose: ownPurpose, operation: 'open', client: themselfOf(visit) }, async (records) => {
    const [client, [row]] = await Promise.all([
      findClient(records, register.rules, actor.group),
      records.rows<EntryRow>(currentEntry, [records.clients, entryId]),
    ])
    if (!client || !row || row.is_annulled || row.recorded_by !== actor.client) throw new Refusal('notFound')
    const kind = register.rules.kinds.get(row.kind)!
    const { payload } = entryFrom(row, register)
    const attachments = (await attachmentsOf(records, register, [row])).get(entryId) ?? []
    return printed(visit, language, {
      office: client.office,
      name: client.display_name ?? '',
      receivedOn: dayOf(new Date(row.recorded_at)),
      heading: kind.label[language],
      lines: [
        { label: words.arrived[language], value: moment(row.recorded_at) },
        ...sayFields({ rules: register.rules, language, importedWords }, kind, payload),
        ...attachments.map(({ name, size }) => ({
          label: words.attachment[language],
          value: `${name} (${inKilobytes(size, language)})`,
        })),
      ],
    })
  })
}

/**
 * The acknowledgement of a matter that the person raised: its number, the day it arrived, the last day for an answer, and
 * what was said (13/2003 §12, 434/2003 §20).
 *
 * Throws `Refusal`: `notFound` when the person has sent no such matter; one that came by post is acknowledged by post.
 */
export async function printReceiptOfMatter(
  visit: Visit,
  { matterId, language }: { readonly matterId: string; readonly language: Language },
): Promise<PrintedLetter> {
  const { register } = visit
  const errand = { purpose: ownPurpose, operation: 'readOwnMatters', client: themselfOf(visit) } as const
  return open(visit, errand, async (records) => {
    const { client, matter } = await findOwnMatter(records, visit, matterId)
    if (!matter.byThemself) throw new Refusal('notFound')
    const { label } = register.rules.notice.matters[matter.kind]!
    return printed(visit, language, {
      office: matter.office,
      name: client.display_name ?? '',
      receivedOn: matter.received_on,
      heading: label[language],
      lines: [
        { label: words.number[language], value: matter.number },
        { label: words.arrived[language], value: letterDay(matter.received_on) },
        ...(matter.due_on ? [{ label: words.due[language], value: letterDay(matter.due_on) }] : []),
        ...(matter.said ? [{ label: words.said[language], value: matter.said }] : []),
      ],
    })
  })
}

type Received = {
  readonly office: string
  readonly name: string
  readonly receivedOn: string
  readonly heading: string
  readonly lines: readonly LetterLine[]
}

function printed({ register: { rules } }: Visit, language: Language, received: Received): PrintedLetter {
  const say = (said: Text) => said[language]
  const letter: Letter = {
    language,
    title: say(words.title),
    from: officeLines(rules.notice, received.office, language),
    to: [received.name],
    writtenOn: received.receivedOn,
    opening: [say(words.opening)],
    parts: [{ heading: received.heading, groups: [received.lines] }],
    closing: [say(words.closing)],
    signature: say(rules.notice.channels['eService']!.label),
  }
  return { pdf: printLetter(letter).toString('base64') }
}

const momentFormat = new Intl.DateTimeFormat('fi-FI', {
  timeZone: 'Europe/Helsinki',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** `14.3.2026 klo 9.05` without its word, in every language. */
const moment = (instant: string): string => momentFormat.format(new Date(instant)).replace(/ (klo )?/, ' ')

/** Of the files themselves the letter names each with its size: they stay in the record, and are opened there. */
const inKilobytes = (bytes: number, language: Language): string =>
  `${Math.max(1, Math.round(bytes / 1024))} ${language === 'fi' ? 'kt' : 'kB'}`

const words = {
  title: text('Vastaanottokuittaus', 'Mottagningskvitto', 'Acknowledgement of receipt'),
  opening: text(
    'Olemme saaneet asiointipalvelussa lähettämäsi tiedot sellaisina kuin ne ovat tässä.',
    'Vi har tagit emot de uppgifter som du sände i e-tjänsten så som de står här.',
    'We have received what you sent in the e-service as it stands here.',
  ),
  arrived: text('Saapui', 'Inkom', 'Received'),
  attachment: text('Liite', 'Bilaga', 'Attachment'),
  number: text('Asianumero', 'Ärendenummer', 'Matter number'),
  due: text('Vastaus viimeistään', 'Svar senast', 'To be answered by'),
  said: text('Mitä lähetit', 'Vad du sände', 'What you sent'),
  closing: text(
    'Lähetit tiedot vahvasti tunnistautuneena, joten niitä ei tarvitse allekirjoittaa (13/2003 9 §).',
    'Du sände uppgifterna starkt identifierad, och de behöver därför inte undertecknas (13/2003 9 §).',
    'You sent this after strong identification, so it needs no signature (13/2003 §9).',
  ),
} as const satisfies Record<string, Text>
