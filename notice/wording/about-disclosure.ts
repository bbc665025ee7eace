import type { Statement } from '../../rulebook/notice.ts'
import { text } from '../../rulebook/text.ts'
import type { Kept } from '../promises.ts'

/** To whom data is given: the conditions that hold for every recipient. */
export const aboutDisclosure = [
  {
    requirement: 'N7.1',
    sentence: text(
      'Viranomaisille ja muille säännönmukaisille saajille tietoja annetaan lain nimenomaisen säännöksen nojalla.',
      'Till myndigheter och andra regelmässiga mottagare lämnas uppgifter med stöd av uttryckliga bestämmelser i lag.',
      'Authorities and other regular recipients are given data by an express provision of law.',
    ),
  },
  {
    requirement: 'N7.2',
    sentence: text(
      'Henkilötietoja luovutetaan vain kirjallisella suostumuksella tai lain nimenomaisen säännöksen nojalla, ja peruste kirjataan jokaisesta luovutuksesta.',
      'Personuppgifter lämnas ut endast med skriftligt samtycke eller med stöd av en uttrycklig bestämmelse i lag, och grunden antecknas för varje utlämnande.',
      'Personal data is given only with written consent or by an express provision of law, and the ground of each disclosure is recorded.',
    ),
  },
  {
    requirement: 'M3.8',
    sentence: text(
      'Muille viranomaisille tietoja annetaan vain lain nojalla tai suostumuksella.',
      'Till andra myndigheter lämnas uppgifter endast med stöd av lag eller med samtycke.',
      'Other authorities are given data only by law or with consent.',
    ),
  },
  {
    requirement: 'N8.1',
    sentence: text(
      'Tietoja ei siirretä EU:n tai Euroopan talousalueen ulkopuolelle.',
      'Uppgifter överförs inte utanför EU eller Europeiska ekonomiska samarbetsområdet.',
      'Nothing is transferred outside the EU or the European Economic Area.',
    ),
  },
  {
    requirement: 'N12.1',
    sentence: text(
      'Työ- ja elinkeinoministeriö päättää luvista salassa pidettäviin tietoihin tilastointia, tutkimusta, suunnittelua ja selvityksiä varten (621/1999 28 §).',
      'Arbets- och näringsministeriet beslutar om tillstånd till sekretessbelagda uppgifter för statistik, forskning, planering och utredningar (621/1999 28 §).',
      'The ministry decides on permits to secret data for statistics, research, planning and studies (621/1999 §28).',
    ),
  },
] as const satisfies readonly (Statement & Kept)[]
