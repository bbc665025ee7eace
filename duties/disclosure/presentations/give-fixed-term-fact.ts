import { open } from '../../../access/open.ts'
import { Refusal } from '../../../access/refusal.ts'
import { todayOf, type Visit } from '../../../access/visit.ts'
import { standingConsent } from '../../../register/consents/standing-consent.ts'
import type { Employer } from '../../../register/employers/contract.ts'
import { getEmployer } from '../../../register/employers/keep-employers.ts'
import { entryFrom, listCurrentEntriesOf } from '../../../register/entries/read-entries.ts'
import { type Text, text } from '../../../rulebook/text.ts'
import { disclose } from '../disclose.ts'
import { addressLines } from '../../letters/address-lines.ts'
import { type Letter, letterDay } from '../../letters/letter.ts'
import { officeLines } from '../../letters/office-lines.ts'
import { printLetter } from '../../letters/print-letter.ts'
import type { FixedTermFact, GiveFixedTermFact } from './contract.ts'
import { unemploymentOf } from './unemployment-of.ts'

/**
 * Gives an employer the one fact that a fixed-term contract without a reason takes (M3.6, 916/2012 13:6.2 item 6, 55/2001
 * 1:3a): that the person has been an unemployed jobseeker without interruption for the past twelve months. Worked out from
 * the periods in the same transaction, and with the person's written consent; that it is not so is told to nobody.
 *
 * The letter names the person as the employer did: the fact is all that the employer is given.
 *
 * Throws `Refusal`: `conflict` without a consent in force, or when the fact is not so; `notFound`.
 */
export async function giveFixedTermFact(
  visit: Visit,
  clientId: string,
  sent: GiveFixedTermFact,
): Promise<FixedTermFact> {
  const { register } = visit
  const { consent: rule } = register.rules.notice.recipients[recipient]!
  return open(visit, { purpose: sent.purpose, operation: 'disclose', client: clientId }, async (records) => {
    const employer = await getEmployer(records, sent.employerId)
    const today = todayOf(register)
    const unemployment = await unemploymentOf(records, visit)
    // Who sees neither the periods nor the consents is answered like nobody.
    const seesConsents = register.rules.groups.get(visit.actor.group)!.reads.get('offers')?.has('consent') ?? false
    if (unemployment === 'notSeen' || !seesConsents) throw new Refusal('notFound')
    const offers = (await listCurrentEntriesOf(records, 'offers')).map((row) => entryFrom(row, register))
    const { businessId } = employer
    const consent = standingConsent(offers, { purpose: rule!.purpose, item: 'unemployment', businessId, today })
    if (!consent) throw new Refusal('conflict', [{ pointer: '', code: 'noConsent' }])
    if (unemployment === 'notTrue') throw new Refusal('conflict', [{ pointer: '', code: 'notTrue' }])
    const consentGivenOn = consent.payload['givenOn'] as string
    const pdf = printLetter(factLetter(visit, { employer, name: sent.name, consentGivenOn }))
    await disclose(records, visit, {
      recipient,
      member: businessId,
      ground: { by: 'consent', consent: consent.entryId },
      facts: { unemployedForTwelveMonths: true },
      channel: 'letter',
      messageId: sent.messageId,
      deliver: {
        to: addressLines(employer).join('\n'),
        body: { type: 'application/pdf', bytes: pdf, name: 'letter.pdf' },
      },
    })
    return { givenOn: today, pdf: pdf.toString('base64') }
  })
}

const recipient = 'employerFixedTerm'

type Said = { readonly employer: Employer; readonly name: string; readonly consentGivenOn: string }

function factLetter({ register, actor }: Visit, { employer, name, consentGivenOn }: Said): Letter {
  const { language } = employer
  const { notice } = register.rules
  const line = (label: Text, value: string) => ({ label: label[language], value })
  return {
    language,
    title: words.title[language],
    from: officeLines(notice, actor.office, language),
    to: addressLines(employer),
    writtenOn: todayOf(register),
    opening: [words.opening[language]],
    parts: [
      {
        heading: words.heading[language],
        groups: [[line(words.person, name.normalize('NFC').trim()), line(words.fact, words.yes[language])]],
      },
    ],
    closing: [
      `${words.consent[language]} ${letterDay(consentGivenOn)} (${notice.recipients[recipient]!.provision}).`,
      words.secret[language],
    ],
    signature: actor.name,
  }
}

const words = {
  title: text(
    'Ilmoitus määräaikaista työsopimusta varten',
    'Meddelande för ett arbetsavtal på viss tid',
    'Notification for a fixed-term employment contract',
  ),
  opening: text(
    'Ilmoitamme pyynnöstänne nimeämästänne henkilöstä seuraavan.',
    'På er begäran meddelar vi följande om den person som ni namngett.',
    'At your request we notify the following of the person whom you named.',
  ),
  heading: text('Ilmoitus', 'Meddelande', 'Notification'),
  person: text('Henkilö', 'Person', 'Person'),
  fact: text(
    'Ollut työttömänä työnhakijana yhdenjaksoisesti edelliset 12 kuukautta',
    'Har utan avbrott varit arbetslös arbetssökande under de senaste 12 månaderna',
    'Has been an unemployed jobseeker without interruption for the past 12 months',
  ),
  yes: text('Kyllä', 'Ja', 'Yes'),
  consent: text(
    'Tieto annetaan henkilön kirjallisella suostumuksella, annettu',
    'Uppgiften lämnas med personens skriftliga samtycke, givet',
    'The datum is given with the person’s written consent of',
  ),
  secret: text(
    'Tieto on salassa pidettävä (621/1999 24 §). Sitä saa käyttää vain määräaikaista työsopimusta varten.',
    'Uppgiften är sekretessbelagd (621/1999 24 §). Den får användas endast för ett arbetsavtal på viss tid.',
    'The datum is secret (621/1999 §24). It may be used only for a fixed-term employment contract.',
  ),
} as const satisfies Record<string, Text>
