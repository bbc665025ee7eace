import { readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isOwn } from '../rulebook/code-list.ts'
import type { Field } from '../rulebook/field.ts'
import { defineNotice } from '../rulebook/notice.ts'
import { languages, text, type Text } from '../rulebook/text.ts'
import { line, pastDate } from '../rulebook/field.ts'
import { notice, promises, type Payload } from './index.ts'
import { kind } from './kinds/kind.ts'
import { kinds } from './kinds/index.ts'

/** The promises of the two notices, restated by hand so that a promise left out of `promises.ts` is missed. */
const promised = [
  'N1.1 N1.2 N2.1 N3.1 N4.1',
  'N5.1 N5.2 N5.3 N5.4 N5.5 N5.6 N5.7 N5.8 N5.9 N5.10 N5.11',
  'N6.1 N6.2 N6.3 N6.4',
  'N7.1 N7.2 N7.3 N7.4 N7.5 N7.6 N7.7 N7.8 N7.9 N8.1',
  'N9.1 N9.2 N9.3 N9.4 N9.5 N9.6 N9.7',
  'N10.1 N10.2 N10.3 N11.1 N12.1 N13.1 N14.1',
  'M1.1 M2.1 M3.1 M3.6 M3.7 M3.8 M4.1 M5.1 M5.2 M6.1 M7.1',
].flatMap((group) => group.split(' '))

/** The nine kinds of data and what each holds, as the office asked for them. */
const asked = {
  identity:
    'identityCode foreignIdentifier names formerName address email phone municipality languages citizenship safetyBan',
  customership:
    'jobSearch employmentStatus contact appointment specialArrangement serviceLine responsibleCaseworker priorActivity endOfEmployment reminder',
  competence: 'education employment qualification languageSkill skill occupationSought ownPresentation militaryService',
  plans: 'serviceNeedAssessment plan interview jobSearchObligation jobApplication',
  offers: 'jobOffer presentation employerResult consent',
  services: 'servicePeriod workTryout training paySubsidisedWork expertAssessment serviceReport',
  health: 'workAbility diagnosisClass workRestriction psychologistNote',
  unemploymentSecurity:
    'clarificationRequest clarificationAnswer clarificationAttachments labourPolicyStatement statementRequest benefitDecision labourMarketSubsidyDays',
  benefits: 'paySubsidyDecision startupGrantDecision expenseCompensationDecision mobilityAllowanceDecision',
} as const

type Fields = Readonly<Record<string, Field>>

/** Every field of every kind, those inside rows too, by a path that says where it stands. */
const allFields = notice.kinds.flatMap(({ id, fields }) => fieldsOf(id, fields as Fields))

function fieldsOf(path: string, fields: Fields): (readonly [string, Field])[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const here: (readonly [string, Field])[] = [[`${path}.${name}`, field]]
    return field.type === 'rows' ? here.concat(fieldsOf(`${path}.${name}`, field.of)) : here
  })
}

/** Every text of the notice, by where it stands; labels nobody translated would be found here. */
function textsIn(value: unknown, path: string): (readonly [string, Text])[] {
  if (typeof value !== 'object' || value === null) return []
  if (languages.every((language) => language in value)) return [[path, value as Text]]
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, `${path}.${name}`))
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** The fields a recipient may get, by kind. */
const givenTo = (recipient: string) =>
  Object.fromEntries(
    notice.kinds
      .filter((each) => recipient in (each.recipients ?? {}))
      .map((each) => [each.id, (each.recipients as Record<string, readonly string[]>)[recipient]]),
  )

/** The rules of a regime: the data kind of the notice, the years, and from what they are counted. */
const rulesOf = (regimes: readonly string[]) =>
  notice.retention
    .filter(({ regime }) => regimes.includes(regime))
    .map(({ categories, years, countedFrom }) => ({ categories, years, countedFrom }))

/** What the law said on a day. */
const inForce = (day: string) =>
  rulesOf(
    Object.entries(notice.retentionRegimes as Readonly<Record<string, { validFrom: string; validTo?: string }>>)
      .filter(([, { validFrom, validTo }]) => validFrom <= day && (!validTo || day <= validTo))
      .map(([regime]) => regime),
  )

const twoYears = { categories: ['customership', 'plans', 'offers'], years: 2, countedFrom: 'entry' }
const yearsFromEnd = (years: number) => ({ categories: 'all', years, countedFrom: 'endOfCustomership' })

describe('promises', () => {
  test('are all listed, and no other', () => {
    expect(Object.keys(promises).toSorted()).toEqual(promised.toSorted())
  })

  test('are each carried by at least one rule or sentence', () => {
    const carriers = [
      notice.categories,
      notice.kinds,
      notice.sources,
      notice.channels,
      notice.recipients,
      notice.retention,
      notice.rights,
      notice.controllers,
      [notice.contact],
      notice.statements,
    ].flatMap((rules) => Object.values(rules as Record<string, { requirement: string }>))
    const carried = new Set(carriers.map(({ requirement }) => requirement))
    expect(promised.filter((promise) => !carried.has(promise))).toEqual([])
    expect([...carried].filter((promise) => !promised.includes(promise))).toEqual([])
  })
})

describe('kinds', () => {
  test('are the ones asked for, each in its category', () => {
    const byCategory = Object.fromEntries(
      Object.keys(asked).map((category) => [
        category,
        notice.kinds
          .filter((each) => each.category === category)
          .map(({ id }) => id)
          .join(' '),
      ]),
    )
    expect(byCategory).toEqual(asked)
  })

  test('have names of their own', () => {
    const ids = notice.kinds.map(({ id }) => id)
    expect(ids).toHaveLength(new Set(ids).size)
  })

  test.each(notice.kinds.map((each) => [each.id, each] as const))('%s speaks only of its own fields', (_, each) => {
    const fields = each.fields as Fields
    expect(each.headline.length).toBeGreaterThan(0)
    const named = [
      ...each.headline,
      ...Object.values(each.recipients ?? {}).flat(),
      ...(each.occurred ? [each.occurred.from, ...(each.occurred.to ? [each.occurred.to] : [])] : []),
    ]
    expect(named.filter((name) => !Object.hasOwn(fields, name))).toEqual([])
    const { from, to } = each.occurred ?? {}
    expect([from, to].filter((name) => name && fields[name]?.type !== 'date')).toEqual([])
  })

  test.each(notice.kinds.map((each) => [each.id, each] as const))(
    '%s gives fields only to recipients that may have its category',
    (_, each) => {
      const strangers = Object.keys(each.recipients ?? {}).filter(
        (id) => !notice.recipients[id as keyof typeof notice.recipients].categories.includes(each.category),
      )
      expect(strangers).toEqual([])
    },
  )

  test('name in a recipient’s categories nothing that no kind gives it', () => {
    const idle = Object.entries(notice.recipients).flatMap(([id, { categories }]) =>
      categories
        .filter((category) => !notice.kinds.some((each) => each.category === category && id in (each.recipients ?? {})))
        .map((category) => `${id}: ${category}`),
    )
    expect(idle).toEqual([])
  })

  test('refer only to kinds that exist', () => {
    const ids = new Set(notice.kinds.map(({ id }) => id))
    const lost = allFields.filter(([, field]) => field.type === 'entry' && !ids.has(field.kind)).map(([path]) => path)
    expect(lost).toEqual([])
  })

  test('keep the psychologist’s notes in a reader class of their own, and give them to nobody', () => {
    const note = notice.kinds.find(({ id }) => id === 'psychologistNote')
    expect(note).toMatchObject({ category: 'health', readerClass: 'psychologist' })
    expect(note?.recipients).toBeUndefined()
    expect(notice.kinds.filter(({ readerClass }) => readerClass).map(({ id }) => id)).toEqual(['psychologistNote'])
  })

  test('hide the contact details that a safety ban covers', () => {
    const hidden = notice.kinds.filter(({ hiddenBySafetyBan }) => hiddenBySafetyBan).map(({ id }) => id)
    expect(hidden).toEqual(['address', 'email', 'phone', 'municipality'])
  })
})

describe('recipients', () => {
  test('an employer may be given items 1–5 of the law and no more', () => {
    expect(Object.keys(givenTo('employer')).join(' ')).toBe(
      'names address email phone languages citizenship ' +
        'education employment qualification languageSkill skill occupationSought ownPresentation militaryService',
    )
    expect(givenTo('employer')['languages']).toEqual(['native'])
  })

  test('health data reaches an employer only as a restriction, and by consent', () => {
    expect(Object.keys(givenTo('employerHealth'))).toEqual(['workRestriction'])
    expect(notice.recipients.employerHealth.ground).toBe('consent')
  })

  test.each(['employerReemployment', 'employerPaySubsidy', 'employerFixedTerm'])('%s gets no field at all', (id) => {
    expect(givenTo(id)).toEqual({})
  })

  test.each([
    ['elisaOc', { phone: ['number'] }],
    ['webropol', { email: ['address'] }],
  ])('%s gets contact data only, as a processor', (id, fields) => {
    expect(givenTo(id)).toEqual(fields)
    expect(notice.recipients[id as 'elisaOc'].ground).toBe('processor')
  })

  test('only Statistics Finland is given a diagnosis class, and nobody a work ability', () => {
    const given = Object.fromEntries(
      notice.kinds
        .filter(({ category }) => category === 'health')
        .map((each) => [each.id, Object.keys(each.recipients ?? {})]),
    )
    expect(given).toEqual({
      workAbility: [],
      diagnosisClass: ['statisticsFinland'],
      workRestriction: ['employerHealth'],
      psychologistNote: [],
    })
  })
})

describe('code lists', () => {
  test('have names of their own, and every field’s list is among them', () => {
    const ids = notice.codeLists.map(({ id }) => id)
    expect(ids).toHaveLength(new Set(ids).size)
    const unknown = allFields
      .filter(
        ([, field]) => (field.type === 'code' || field.type === 'codes') && !notice.codeLists.includes(field.list),
      )
      .map(([path]) => path)
    expect(unknown).toEqual([])
  })

  test('are all in use', () => {
    const used = new Set(
      allFields.flatMap(([, field]) => (field.type === 'code' || field.type === 'codes' ? [field.list.id] : [])),
    )
    expect(notice.codeLists.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([])
  })

  test('end no code before it starts', () => {
    const reversed = notice.codeLists
      .filter(isOwn)
      .flatMap(({ id, codes }) => Object.entries(codes).map(([code, of]) => [`${id} ${code}`, of] as const))
      .filter(([, { validFrom, validTo }]) => validFrom && validTo && validTo < validFrom)
    expect(reversed).toEqual([])
  })

  test.each([
    ['municipality', ['091', '198'], ['91', '0911', 'Hki']],
    ['country', ['FI', '99'], ['fi', 'FIN']],
    ['language', ['fi', 'so'], ['FI', 'fin']],
    ['occupation', ['0', '2221', '2221.1', '1324.3.1.6.28'], ['2221.', 'C2221', '']],
    ['educationField', ['01', '011', '9999'], ['1', 'SS']],
    ['skillCode', ['d21bcba8-ecf5-4ac3-9a6c-25a5afa42ea2'], ['d21bcba8', 'D21BCBA8-ECF5-4AC3-9A6C-25A5AFA42EA2']],
    ['region', ['01', '21'], ['1', '021']],
  ])('%s knows the shape of its codes', (id, right, wrong) => {
    const list = notice.codeLists.find((each) => each.id === id)!
    const pattern = new RegExp((list as { pattern: string }).pattern, 'u')
    expect(right.filter((code) => !pattern.test(code))).toEqual([])
    expect(wrong.filter((code) => pattern.test(code))).toEqual([])
  })

  test('carry both families of statement codes, and know the internal ones', () => {
    const list = notice.codeLists.filter(isOwn).find(({ id }) => id === 'statementCode')!
    const codes = Object.keys(list.codes)
    expect(codes.filter((code) => code.length === 2)).toHaveLength(166)
    expect(codes.filter((code) => code.length === 4)).toHaveLength(75)
    expect(codes.filter((code) => code.startsWith('Z')).toSorted()).toEqual(list.internal!.toSorted())
  })

  test('keep the law of 2 May 2022 apart from the one before', () => {
    const list = notice.codeLists.filter(isOwn).find(({ id }) => id === 'statementCode')!
    expect(list.codes['W1']?.validTo).toBe('2022-05-01')
    expect(list.codes['WA']?.validFrom).toBe('2022-05-01')
    const status = notice.codeLists.filter(isOwn).find(({ id }) => id === 'employmentCode')!
    expect(status.codes['9']?.validFrom).toBe('2022-05-01')
  })
})

describe('offices', () => {
  test('are the fifteen regional TE Offices, and no municipality belongs to two', () => {
    const regional = Object.entries(notice.offices).filter(([, office]) => office.kind === 'teOffice')
    expect(regional.map(([code]) => code).filter((code) => !/^[01][0-9]99$/.test(code))).toEqual([])
    expect(regional).toHaveLength(15)
    const municipalities = regional.flatMap(([, office]) => office.municipalities ?? [])
    expect(municipalities).toHaveLength(new Set(municipalities).size)
    expect(municipalities.filter((code) => !/^[0-9]{3}$/.test(code))).toEqual([])
  })
})

describe('retention', () => {
  test.each([
    ['2017-05-15', [twoYears, yearsFromEnd(5)]],
    ['2020-06-30', [twoYears, yearsFromEnd(5)]],
    ['2020-07-01', [yearsFromEnd(4)]],
    ['2024-12-31', [yearsFromEnd(4)]],
    ['2025-01-01', [yearsFromEnd(4)]],
  ])('as the law said on %s', (day, rules) => expect(inForce(day)).toEqual(rules))

  test('follows what the published notice promises (N9.2, N9.3)', () => {
    expect(rulesOf([notice.retentionRegime])).toEqual([twoYears, yearsFromEnd(5)])
  })

  test('keeps of the life cycle only kinds and fields that there are', () => {
    const kept = notice.retention.flatMap((rule) => Object.entries('keeps' in rule ? rule.keeps : {}))
    const fields = new Map(notice.kinds.map(({ id, fields: of }) => [id as string, Object.keys(of)]))
    expect(kept.length).toBeGreaterThan(0)
    expect(kept.filter(([kept, names]) => !names.every((name) => fields.get(kept)?.includes(name)))).toEqual([])
  })

  test('lets matters hold only categories that there are', () => {
    const held = Object.values(notice.matters).flatMap((matter) => ('holds' in matter ? matter.holds : []))
    expect(held.filter((category) => !Object.hasOwn(notice.categories, category))).toEqual([])
  })
})

test('every text is said in every language', () => {
  const texts = textsIn({ ...notice, access: [] }, 'notice')
  expect(texts.length).toBeGreaterThan(700)
  const blank = texts.flatMap(([path, said]) =>
    languages
      .filter((language) => said[language].trim() === '' || said[language] !== said[language].trim())
      .map((language) => `${path} ${language}`),
  )
  expect(blank).toEqual([])
})

test('every kind has a file of its own, and no file is left out', () => {
  const files = readdirSync(join(import.meta.dirname, 'kinds'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.includes(sep) && file.endsWith('.ts'))
    .map((file) => file.split(sep).join('/'))
  expect(files.toSorted()).toEqual(kinds.map(({ category, id }) => `${kebab(category)}/${kebab(id)}.ts`).toSorted())
})

test('a misspelt name does not compile', () => {
  const label = text('Nimi', 'Namn', 'Name')
  const right = {
    id: 'right',
    category: 'identity',
    requirement: 'N5.1',
    label,
    fields: { name: line(10)({ label, required: true }), on: pastDate({ label }) },
    headline: ['name'],
  } as const
  const made = kind({
    ...right,
    headline: ['name', 'on'],
    occurred: { from: 'on' },
    sources: ['self'],
    recipients: { kela: ['name'] },
  })

  expect(made.fields.name.required).toBe(true)

  // @ts-expect-error there is no such category
  kind({ ...right, category: 'identiti' })
  // @ts-expect-error there is no such promise
  kind({ ...right, requirement: 'N5.12' })
  // @ts-expect-error there is no such field
  kind({ ...right, headline: ['nmae'] })
  // @ts-expect-error there is no such field
  kind({ ...right, occurred: { from: 'no' } })
  // @ts-expect-error there is no such source
  kind({ ...right, sources: ['himself'] })
  // @ts-expect-error there is no such recipient
  kind({ ...right, recipients: { kella: ['name'] } })
  // @ts-expect-error there is no such field to give
  kind({ ...right, recipients: { kela: ['nmae'] } })

  const rule = { group: 'caseworker', of: 'anyClient', reads: ['identity'] } as const
  defineNotice({ ...notice, access: [rule] })
  // @ts-expect-error there is no such group
  defineNotice({ ...notice, access: [{ ...rule, group: 'caseworkers' }] })
  // @ts-expect-error there is no such category
  defineNotice({ ...notice, access: [{ ...rule, reads: ['helth'] }] })
  // @ts-expect-error there is no such purpose
  defineNotice({ ...notice, access: [{ ...rule, under: ['permit'] }] })
  // @ts-expect-error there is no such reach
  defineNotice({ ...notice, access: [{ ...rule, of: 'everyone' }] })
  // @ts-expect-error nothing is given outside the EEA
  defineNotice({ ...notice, recipients: { ...notice.recipients, kela: { ...notice.recipients.kela, country: 'US' } } })
})

test('a payload has the type its kind says', () => {
  const status: Payload<'employmentStatus'> = { code: '2', from: '2026-01-05' }
  // @ts-expect-error there is no such code
  status.code = 'x'
  // @ts-expect-error the day from which is required
  const without: Payload<'employmentStatus'> = { code: '2' }
  expect(Object.keys(without)).toEqual(['code'])
  expect(status.from).toBe('2026-01-05')
})
