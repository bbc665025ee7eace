import { expect, test } from 'vitest'
import { sayProvision } from './say-provision.ts'

const acts = {
  '1290/2002': {
    fi: 'Työttömyysturvalaki',
    sv: 'Lagen om utkomstskydd för arbetslösa',
    en: 'Unemployment Security Act',
  },
}
const inEach = (provision: string) =>
  (['fi', 'sv', 'en'] as const).map((language) => sayProvision(provision, language, acts))

test('a provision is said with the name of its act, and its place in the reader’s language (N2.1)', () => {
  expect(inEach('1290/2002 13 luku 1 §')).toEqual([
    'Työttömyysturvalaki (1290/2002) 13 luku 1 §',
    'Lagen om utkomstskydd för arbetslösa (1290/2002) 13 kap. 1 §',
    'Unemployment Security Act (1290/2002) chapter 13 section 1',
  ])
})

test('an act that the notice has no name for is cited by its number', () => {
  expect(inEach('916/2012 13 luku 6 § 2 mom. 6 kohta; 55/2001 1 luku 3 a §')).toEqual([
    '916/2012 13 luku 6 § 2 mom. 6 kohta; 55/2001 1 luku 3 a §',
    '916/2012 13 kap. 6 § 2 mom. 6 punkten; 55/2001 1 kap. 3 a §',
    '916/2012 chapter 13 section 6 subsection 2 paragraph 6; 55/2001 chapter 1 section 3 a',
  ])
  expect(inEach('(EU) 2016/679 28 artikla')).toEqual([
    '(EU) 2016/679 28 artikla',
    '(EU) 2016/679 artikel 28',
    '(EU) 2016/679 Article 28',
  ])
})
