import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** Segmentti eli palvelulinja, `segmenttikoodi`. */
export const serviceLineCode = ownCodeList({
  id: 'serviceLineCode',
  label: text('Palvelulinja', 'Servicelinje', 'Service line'),
  source: 'taika.stat.fi KEHA_2022_jua_URA_002 segmenttikoodi',
  codes: {
    '00': text('Ei asiantuntijapalvelun tarvetta', 'Inget behov av sakkunnigservice', 'No need for expert service'),
    '01': text(
      'Työnvälitys- ja yrityspalvelut',
      'Arbetsförmedlings- och företagsservice',
      'Employment and business services',
    ),
    '02': text('Osaamisen kehittämispalvelut', 'Kompetensutvecklingsservice', 'Competence development services'),
    '03': text('Tuetun työllistymisen palvelut', 'Service för stödd sysselsättning', 'Supported employment services'),
    '04': text('Etuusasiakas', 'Förmånskund', 'Benefit customer'),
    '05': text('Monialainen yhteispalvelu', 'Sektorsövergripande samservice', 'Multi-sectoral joint service'),
  },
})
