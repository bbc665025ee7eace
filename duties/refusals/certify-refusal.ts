import { open } from '../../access/open.ts'
import { Refusal } from '../../access/refusal.ts'
import type { Visit } from '../../access/visit.ts'
import { type ClientRow, findClient } from '../../register/clients/client-queries.ts'
import { matterById, type MatterRow } from '../../register/matters/matter-queries.ts'
import { findOwnMatter, isCertified } from '../../register/matters/raise-matters.ts'
import { ownPurpose, themselfOf } from '../../register/own-affairs/open-own-record.ts'
import { type Language, type Text, text } from '../../rulebook/text.ts'
import type { PrintedLetter, PrintUnderPurpose } from '../letters/contract.ts'
import { type Letter, letterDay } from '../letters/letter.ts'
import { officeLines } from '../letters/office-lines.ts'
import { printLetter } from '../letters/print-letter.ts'

/**
 * The written certificate of a refusal: what was asked, why it is refused wholly or in part, by which provision, and that
 * the Data Protection Ombudsman may be turned to (N11.1, N10.2). For the handler, who posts or hands it over.
 *
 * Throws `Refusal`: `notFound` when there is no such matter, or it was not refused with reasons.
 */
export async function certifyRefusal(
  visit: Visit,
  { clientId, matterId }: { readonly clientId: string; readonly matterId: string },
  { purpose, language }: PrintUnderPurpose,
): Promise<PrintedLetter> {
  const { register, actor } = visit
  return open(visit, { purpose, operation: 'readMatters', client: clientId }, async (records) => {
    const [client, [matter]] = await Promise.all([
      findClient(records, register.rules, actor.group),
      records.rows<MatterRow>(matterById, [records.clients, matterId]),
    ])
    if (!client || !matter) throw new Refusal('notFound')
    return certificate(visit, language, client, matter)
  })
}

/** The same certificate for the person, in the e-service. Throws `Refusal`: `notFound`. */
export async function certifyOwnRefusal(
  visit: Visit,
  { matterId, language }: { readonly matterId: string; readonly language: Language },
): Promise<PrintedLetter> {
  const errand = { purpose: ownPurpose, operation: 'readOwnMatters', client: themselfOf(visit) } as const
  return open(visit, errand, async (records) => {
    const { client, matter } = await findOwnMatter(records, visit, matterId)
    return certificate(visit, language, client, matter)
  })
}

function certificate(
  { register: { rules } }: Visit,
  language: Language,
  client: ClientRow,
  matter: MatterRow,
): PrintedLetter {
  const { notice } = rules
  const kind = notice.matters[matter.kind]!
  if (!isCertified(notice, matter) || !matter.answer || !matter.closed_on) throw new Refusal('notFound')
  const say = (said: Text) => said[language]
  const letter: Letter = {
    language,
    title: say(words.title),
    from: officeLines(notice, matter.office, language),
    to: [client.display_name ?? ''],
    writtenOn: matter.closed_on,
    opening: [say(matter.result === 'refused' ? words.refused : words.partly)],
    parts: [
      {
        heading: say(kind.label),
        groups: [
          [
            { label: say(words.number), value: matter.number },
            { label: say(words.received), value: letterDay(matter.received_on) },
            { label: say(words.decided), value: letterDay(matter.closed_on) },
            { label: say(words.provision), value: kind.refusalCertified! },
            { label: say(words.reasons), value: matter.answer },
          ],
        ],
      },
    ],
    closing: [say(words.ombudsman)],
    signature: matter.handler_name ?? '',
  }
  return { pdf: printLetter(letter).toString('base64') }
}

const words = {
  title: text('Todistus kieltäytymisestä', 'Intyg över vägran', 'Certificate of refusal'),
  refused: text(
    'Emme ole hyväksyneet alla mainittua pyyntöä tai vaatimusta. Tämä on laissa tarkoitettu kirjallinen todistus siitä.',
    'Vi har inte godkänt begäran eller kravet nedan. Detta är det skriftliga intyg om saken som avses i lagen.',
    'We have not granted the request or claim below. This is the written certificate of it that the law requires.',
  ),
  partly: text(
    'Olemme hyväksyneet alla mainitun pyynnön tai vaatimuksen vain osittain. Tämä on laissa tarkoitettu kirjallinen todistus siitä, miltä osin ja miksi emme hyväksyneet sitä.',
    'Vi har godkänt begäran eller kravet nedan endast delvis. Detta är det skriftliga intyg som avses i lagen om till vilken del och varför vi inte godkände det.',
    'We have granted the request or claim below in part only. This is the written certificate that the law requires of what we did not grant, and why.',
  ),
  number: text('Asianumero', 'Ärendenummer', 'Matter number'),
  received: text('Saapunut', 'Inkommet', 'Received on'),
  decided: text('Ratkaistu', 'Avgjort', 'Decided on'),
  provision: text('Säännös', 'Bestämmelse', 'Provision'),
  reasons: text('Perustelut', 'Motivering', 'Reasons'),
  ombudsman: text(
    'Voit saattaa asian tietosuojavaltuutetun käsiteltäväksi: Tietosuojavaltuutetun toimisto, tietosuoja.fi.',
    'Du kan föra ärendet till dataombudsmannen för behandling: Dataombudsmannens byrå, dataombudsmannen.fi.',
    'You may bring the matter before the Data Protection Ombudsman: Office of the Data Protection Ombudsman, tietosuoja.fi.',
  ),
} as const satisfies Record<string, Text>
