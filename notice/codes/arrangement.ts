import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** Special arrangements that dealings with the person need (916/2012 ch. 13 §3.1(2)). */
export const arrangement = ownCodeList({
  id: 'arrangement',
  label: text('Erityisjärjestely', 'Särskilt arrangemang', 'Special arrangement'),
  source: 'seloste',
  codes: {
    interpreter: text('Tulkki', 'Tolk', 'Interpreter'),
    signLanguage: text('Viittomakielen tulkki', 'Teckenspråkstolk', 'Sign language interpreter'),
    accessibility: text('Esteetön tila', 'Tillgänglig lokal', 'Accessible premises'),
    writtenDealings: text('Asiointi kirjallisesti', 'Skriftliga ärenden', 'Dealings in writing'),
    spokenDealings: text('Asiointi suullisesti', 'Muntliga ärenden', 'Dealings by word of mouth'),
    plainLanguage: text('Selkokieli', 'Lättläst språk', 'Plain language'),
    supportPerson: text('Tukihenkilö', 'Stödperson', 'Support person'),
    representative: text('Edustaja tai avustaja', 'Ombud eller biträde', 'Representative or assistant'),
    guardian: text('Edunvalvoja', 'Intressebevakare', 'Legal guardian'),
    twoStaff: text('Kaksi virkailijaa läsnä', 'Två tjänstemän närvarande', 'Two members of staff present'),
    other: text('Muu järjestely', 'Annat arrangemang', 'Other arrangement'),
  },
})
