import { businessId, code, codes, date, line, pastDate } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { consentDecision } from '../../codes/consent-decision.ts'
import { consentForm } from '../../codes/consent-form.ts'
import { consentItem } from '../../codes/consent-item.ts'
import { consentPurpose } from '../../codes/consent-purpose.ts'
import { serviceLanguage } from '../../codes/service-language.ts'
import { kind } from '../kind.ts'

/** Asked in writing, and the answer is recorded whichever it is (916/2012 ch. 13 §6.1). */
export const consent = kind({
  id: 'consent',
  category: 'offers',
  requirement: 'N7.2',
  label: text('Suostumus tai kieltäytyminen', 'Samtycke eller vägran', 'Consent or refusal'),
  fields: {
    purpose: code(consentPurpose)({
      label: text('Suostumuksen kohde', 'Vad samtycket gäller', 'What it is for'),
      required: true,
    }),
    items: codes(
      consentItem,
      6,
    )({
      label: text('Annettavat tiedot', 'Uppgifter som lämnas ut', 'What may be given'),
      hint: text(
        'Työnantajalle annettavista tiedoista ne, joita päätös koskee',
        'De uppgifter till arbetsgivaren som beslutet gäller',
        'Of what an employer may be given, what the decision is about',
      ),
    }),
    decision: code(consentDecision)({ label: text('Päätös', 'Beslut', 'Decision'), required: true }),
    form: code(consentForm)({ label: text('Muoto', 'Form', 'Form'), required: true }),
    givenOn: pastDate({ label: text('Päivä', 'Datum', 'Day'), required: true }),
    validUntil: date({ label: text('Voimassa asti', 'Gäller till', 'Valid until') }),
    employer: line(150)({
      label: text('Työnantaja', 'Arbetsgivare', 'Employer'),
      hint: text('Vain jos rajattu yhteen', 'Endast om begränsat till en', 'Only when limited to one'),
    }),
    businessId: businessId({ label: text('Y-tunnus', 'FO-nummer', 'Business ID') }),
    vacancy: line(150)({
      label: text('Työpaikan numero', 'Arbetsplatsens nummer', 'Number of the vacancy'),
      hint: text('Vain jos rajattu yhteen', 'Endast om begränsat till en', 'Only when limited to one'),
    }),
    wording: line(20)({
      label: text('Tekstin versio', 'Textens version', 'Version of the wording'),
      hint: text(
        'Minkä suostumustekstin henkilö on nähnyt',
        'Vilken samtyckestext personen har sett',
        'Which wording the person has seen',
      ),
    }),
    readIn: code(serviceLanguage)({ label: text('Tekstin kieli', 'Textens språk', 'Language of the wording') }),
  },
  occurred: { from: 'givenOn', to: 'validUntil' },
  headline: ['purpose', 'decision', 'givenOn', 'validUntil'],
  sources: ['self'],
})
