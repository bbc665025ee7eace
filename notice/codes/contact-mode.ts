import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** Yhteydenottotapa, `yhtottotapa`; the codes in use since 5 December 2010. */
export const contactMode = ownCodeList({
  id: 'contactMode',
  label: text('Yhteydenottotapa', 'Kontaktsätt', 'Way of contact'),
  source: 'taika.stat.fi TEM_tyonhakija yhtottotapa',
  codes: {
    '01': text('Soitto asiakkaalle', 'Samtal till kunden', 'Call to the client'),
    '02': text('Soittoyritys asiakkaalle', 'Försök att ringa kunden', 'Attempted call to the client'),
    '03': text('Kirje asiakkaalle', 'Brev till kunden', 'Letter to the client'),
    '04': text('Tekstiviesti asiakkaalle', 'Textmeddelande till kunden', 'Text message to the client'),
    '05': text('Sähköposti asiakkaalle', 'E-post till kunden', 'E-mail to the client'),
    '20': text('Videoneuvottelu', 'Videosamtal', 'Video meeting'),
    '31': text('Asiakkaan soitto', 'Samtal från kunden', 'Call from the client'),
    '32': text('Asiakkaan kirje', 'Brev från kunden', 'Letter from the client'),
    '33': text('Asiakkaan tekstiviesti', 'Textmeddelande från kunden', 'Text message from the client'),
    '34': text('Asiakkaan sähköposti', 'E-post från kunden', 'E-mail from the client'),
    '35': text('Asiakkaan käynti aikavarauksella', 'Kundens besök med tidsbokning', 'Visit by appointment'),
    '36': text('Asiakkaan käynti ilman aikavarausta', 'Kundens besök utan tidsbokning', 'Visit without appointment'),
    '95': text('Muu yhteydenotto', 'Annan kontakt', 'Other contact'),
    '96': text('Muu tallennus toimistossa', 'Annan registrering på byrån', 'Other record made at the office'),
    '97': text('Asiointi verkossa', 'Ärende på nätet', 'Dealings online'),
    '98': text('Ei tiedossa', 'Inte känt', 'Not known'),
    '99': text('Muu tallennus', 'Annan registrering', 'Other record'),
  },
})
