import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** Kielitaidon yleinen taso, `kieliyleinentaso`. */
export const languageLevel = ownCodeList({
  id: 'languageLevel',
  label: text('Kielitaidon yleinen taso', 'Språkkunskapens allmänna nivå', 'General language level'),
  source: 'taika.stat.fi TEM_tyonhakija kieliyleinentaso',
  codes: {
    'A1.1': text('Kielitaidon alkeiden hallinta', 'De första grunderna i språket', 'First command of the basics'),
    'A1.2': text(
      'Kehittyvä alkeiskielitaito',
      'Elementära språkkunskaper under utveckling',
      'Developing elementary skill',
    ),
    'A1.3': text('Toimiva alkeiskielitaito', 'Fungerande elementära språkkunskaper', 'Functional elementary skill'),
    'A2.1': text(
      'Peruskielitaidon alkuvaihe',
      'Den grundläggande språkkunskapens första steg',
      'First stage of basic skill',
    ),
    'A2.2': text(
      'Kehittyvä peruskielitaito',
      'Grundläggande språkkunskaper under utveckling',
      'Developing basic skill',
    ),
    'B1.1': text('Toimiva peruskielitaito', 'Fungerande grundläggande språkkunskaper', 'Functional basic skill'),
    'B1.2': text('Sujuva peruskielitaito', 'Flytande grundläggande språkkunskaper', 'Fluent basic skill'),
    'B2.1': text(
      'Itsenäisen kielitaidon perustaso',
      'Den självständiga språkkunskapens grundnivå',
      'Basic level of independent skill',
    ),
    'B2.2': text(
      'Toimiva itsenäinen kielitaito',
      'Fungerande självständiga språkkunskaper',
      'Functional independent skill',
    ),
    X: text('Kielitaitoa ei ole testattu', 'Språkkunskapen har inte testats', 'Language skill not tested'),
  },
})
