import type { Contact, Controller } from '../rulebook/notice.ts'
import { text } from '../rulebook/text.ts'
import type { Kept } from './promises.ts'

export const controllers = [
  {
    requirement: 'N1.1',
    name: text(
      'Työ- ja elinkeinoministeriö',
      'Arbets- och näringsministeriet',
      'Ministry of Economic Affairs and Employment',
    ),
    duties: text(
      'Vastaa asiakastietojärjestelmän yleisestä toimivuudesta ja rekisteritoimintojen yhtenäisyydestä.',
      'Ansvarar för kundinformationssystemets allmänna funktion och för enhetliga registerfunktioner.',
      'Answers for the customer information system working and for uniform register functions.',
    ),
  },
  {
    requirement: 'N1.1',
    name: text('Työ- ja elinkeinotoimistot', 'Arbets- och näringsbyråerna', 'TE Offices'),
    duties: text(
      'Hoitavat omien asiakkaidensa osalta rekisterinpitäjän muut tehtävät, kuten tarkastuspyynnöt ja korjaamisvaatimukset.',
      'Sköter för sina egna kunder den registeransvariges övriga uppgifter, såsom begäranden om kontroll och krav på rättelse.',
      'Do every other duty of a controller for their own clients, such as inspection requests and demands for correction.',
    ),
  },
] as const satisfies readonly (Controller & Kept)[]

export const contact = {
  requirement: 'N2.1',
  name: text(
    'KEHA-keskus, toiminnan kehittämisyksikkö',
    'UF-centret, enheten för utveckling av verksamheten',
    'KEHA Centre, development unit',
  ),
  address: 'PL 1000, 50101 Mikkeli',
  email: 'ura@ely-keskus.fi',
} as const satisfies Contact & Kept
