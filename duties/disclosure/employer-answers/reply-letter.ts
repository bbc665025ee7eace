import type { Visit } from '../../../access/visit.ts'
import { todayOf } from '../../../access/visit.ts'
import type { Employer } from '../../../register/employers/contract.ts'
import { type Text, text } from '../../../rulebook/text.ts'
import { addressLines } from '../../letters/address-lines.ts'
import { type Letter, letterDay } from '../../letters/letter.ts'
import { officeLines } from '../../letters/office-lines.ts'
import type { AskWhetherJobseeker } from './contract.ts'

type Said = { readonly employer: Employer; readonly asked: AskWhetherJobseeker; readonly jobseeker: boolean }

/**
 * The written reply to an employer: who was asked about, as the employer named them, for what, by which provision, and yes
 * or no (N7.5, N7.6). It says nothing that the employer did not say but that one word, so that a no says the same of
 * somebody who was never a client (N14.1). The identity code is not on it (1050/2018 §29).
 */
export function replyLetter({ register, actor }: Visit, { employer, asked, jobseeker }: Said): Letter {
  const say = (said: Text) => said[employer.language]
  const recipient = register.rules.notice.recipients[recipientFor[asked.ground]]!
  const line = (label: Text, value: string) => ({ label: say(label), value })
  return {
    language: employer.language,
    title: say(words.title),
    from: officeLines(register.rules.notice, actor.office, employer.language),
    to: addressLines(employer),
    writtenOn: todayOf(register),
    opening: [say(words.opening)],
    parts: [
      {
        heading: say(words.asked),
        groups: [
          [
            line(words.person, asked.name.normalize('NFC').trim()),
            line(words.purpose, say(recipient.name)),
            line(words.provision, recipient.provision),
            ...(asked.employmentStartedOn ? [line(words.started, letterDay(asked.employmentStartedOn))] : []),
            line(words.ended, letterDay(asked.employmentEndedOn)),
            ...(asked.appliedOn ? [line(words.applied, letterDay(asked.appliedOn))] : []),
          ],
        ],
      },
      { heading: say(words.answer), groups: [[line(words.isJobseeker, say(jobseeker ? words.yes : words.no))]] },
    ],
    closing: [say(words.closing)],
    signature: actor.name,
  }
}

/** The recipient of the notice by whose rule each question is answered. */
export const recipientFor = { reemployment: 'employerReemployment', paySubsidy: 'employerPaySubsidy' } as const

const words = {
  title: text('Vastaus työnantajalle', 'Svar till arbetsgivaren', 'Reply to an employer'),
  opening: text(
    'Olette pyytäneet tietoa siitä, onko nimeämänne henkilö työnhakijana. Vastaamme lain perusteella kyllä tai ei, emmekä voi antaa muita tietoja.',
    'Ni har begärt uppgift om huruvida en person som ni namngett är arbetssökande. Vi svarar med stöd av lag ja eller nej, och kan inte lämna andra uppgifter.',
    'You asked whether a person whom you named is a jobseeker. By law we answer yes or no, and cannot give any other data.',
  ),
  asked: text('Mitä kysyitte', 'Vad ni frågade', 'What you asked'),
  person: text('Henkilö', 'Person', 'Person'),
  purpose: text('Käyttötarkoitus', 'Ändamål', 'Purpose'),
  provision: text('Säännös', 'Bestämmelse', 'Provision'),
  started: text('Työsuhde alkoi', 'Anställningen började', 'Employment started on'),
  ended: text('Työsuhde päättyi', 'Anställningen upphörde', 'Employment ended on'),
  applied: text('Palkkatuen hakemus', 'Ansökan om lönesubvention', 'Application for pay subsidy'),
  answer: text('Vastaus', 'Svar', 'Answer'),
  isJobseeker: text('Onko henkilö työnhakijana', 'Är personen arbetssökande', 'Is the person a jobseeker'),
  yes: text('Kyllä', 'Ja', 'Yes'),
  no: text('Ei', 'Nej', 'No'),
  closing: text(
    'Tieto on salassa pidettävä (621/1999 24 §). Sitä saa käyttää vain siihen, mihin se on pyydetty.',
    'Uppgiften är sekretessbelagd (621/1999 24 §). Den får användas endast för det ändamål för vilket den begärts.',
    'The datum is secret (621/1999 §24). It may be used only for what it was asked for.',
  ),
} as const satisfies Record<string, Text>
