import { describe, expect, test } from 'vitest'
import { notice, promises } from '../notice/index.ts'
import { en } from '../notice/wording/en.ts'
import { fi } from '../notice/wording/fi.ts'
import { sv } from '../notice/wording/sv.ts'
import type { Notice } from '../rulebook/notice.ts'
import type { Wording } from '../rulebook/wording.ts'
import { nameRules } from './name-rules.ts'
import { noticeMarkdown, noticeText, type Sentence } from './notice-text.ts'
import { processingRecord } from './processing-record.ts'

const wordings: readonly Wording[] = [fi, sv, en]

const sentencesOf = (said: Notice, wording: Wording): Sentence[] =>
  noticeText(said, wording).parts.flatMap(({ sections }) =>
    sections.flatMap(({ blocks }) => blocks.flatMap((block) => [block, ...(block.items ?? [])])),
  )
const textOf = (said: Notice, wording: Wording) =>
  sentencesOf(said, wording)
    .map(({ text }) => text)
    .join('\n')

describe.each(wordings)('the notice in $language', (wording) => {
  const sentences = sentencesOf(notice, wording)

  test('tells every promise', () => {
    const told = new Set<string>(sentences.map(({ promise }) => promise))
    expect(Object.keys(promises).filter((id) => !told.has(id))).toEqual([])
  })

  test('tells every rule, and names no rule that is not there', () => {
    // Groups without rules of their own and tasks without an act are told by the rules that name them.
    const rules = new Set(nameRules(notice).map(({ rule }) => rule))
    const told = new Set(sentences.map(({ rule }) => rule))
    const untold = [...rules].filter((rule) => !rule.startsWith('groups.') && !told.has(rule))
    expect(untold).toEqual([])
    const whole = new Set([...rules].map((rule) => rule.split('.')[0]))
    const unknown = [...told].filter(
      (rule) =>
        !rules.has(rule) && !rules.has(rule.split('.').slice(0, 2).join('.')) && !whole.has(rule.split('.*')[0]),
    )
    expect(unknown).toEqual([])
  })

  test('says who answers for what, and whom to ask (N1.1, N2.1)', () => {
    const told = sentences.filter(({ promise }) => promise === 'N1.1' || promise === 'N2.1').map(({ text }) => text)
    for (const { name, duties } of notice.controllers) {
      expect(told).toContainEqual(expect.stringContaining(name[wording.language]))
      expect(told).toContainEqual(expect.stringContaining(duties[wording.language]))
    }
    expect(told).toContainEqual(expect.stringContaining(notice.contact.email))
  })

  test('lists the nine kinds of data again in the words of clients (M1.1)', () => {
    const { parts } = noticeText(notice, wording)
    const [list] = parts[1]!.sections.find(({ id }) => id === 'M1')!.blocks
    expect(list?.items?.map(({ text }) => text)).toEqual(
      Object.values(notice.categories).map(({ plainLabel }) => plainLabel[wording.language]),
    )
  })

  test('tells of every kind each of its fields', () => {
    for (const kind of notice.kinds) {
      const { text } = sentences.find(({ rule }) => rule === `kinds.${kind.id}`)!
      const labels = Object.values<{ label: Record<string, string> }>(kind.fields).map(
        ({ label }) => label[wording.language]!,
      )
      const missing = labels.filter((label) => !text.toLowerCase().includes(label.toLowerCase()))
      expect({ kind: kind.id, missing }).toEqual({ kind: kind.id, missing: [] })
    }
  })

  test('leaves no template open and no sentence empty', () => {
    for (const { text } of sentences) {
      expect(text.trim()).toBe(text)
      expect(text).not.toMatch(/undefined|\[object|\$\{|NaN|\s\s|\.\.| ,|\(\)/)
      expect(text.length).toBeGreaterThan(2)
    }
  })

  test('marks every sentence in Markdown with its promise and its rule', () => {
    const lines = noticeMarkdown(noticeText(notice, wording))
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#') && line !== wording.edition(notice.edition))
    expect(lines).toHaveLength(sentences.length)
    for (const line of lines) expect(line).toMatch(/ `\[[NM]\d+\.\d+ · [^\]]+\]`$/)
  })

  test('is told again, in the order of Article 30, in the record of processing', () => {
    const record = processingRecord(noticeText(notice, wording), wording)
    expect(record).toContain(`# ${wording.record.title}`)
    for (const { name } of Object.values(notice.recipients)) expect(record).toContain(name[wording.language])
    for (const { id } of notice.retention.filter(({ regime }) => regime === notice.retentionRegime)) {
      expect(record).toContain(sentences.find(({ rule }) => rule === `retention.${id}`)!.text)
    }
    expect(record).toContain(wording.recordPersons)
  })
})

test('each language has words of its own for what the rules say', () => {
  const templates = ['N4', 'N5', 'N6', 'N7', 'N9'] as const
  for (const section of templates) expect(new Set(wordings.map(({ headings }) => headings[section])).size).toBe(3)
  const [finnish, swedish, english] = wordings.map((wording) => sentencesOf(notice, wording))
  expect(swedish!.length).toBe(finnish!.length)
  expect(english!.length).toBe(finnish!.length)
  expect(textOf(notice, sv)).not.toMatch(/\bluku\b|\bartikla\b|\bkohta\b|\d ja \d/)
  expect(textOf(notice, en)).not.toMatch(/\bluku\b|\bmom\.|\bartikla\b|\bkohta\b|\d (ja|och) \d/)
})

describe('a change in the notice is a change in what is told', () => {
  test('a recipient that is removed is told no longer', () => {
    const { kela: _, ...others } = notice.recipients
    const told = sentencesOf({ ...notice, recipients: others }, fi)
    expect(told.filter(({ rule }) => rule.endsWith('recipients.kela'))).toEqual([])
    expect(sentencesOf(notice, fi).filter(({ rule }) => rule.endsWith('recipients.kela')).length).toBeGreaterThan(10)
  })

  test('a field that a recipient gets no more is told no longer', () => {
    const kinds = notice.kinds.map((kind) => ({ ...kind, recipients: { ...kind.recipients, employer: [] } }))
    const told = sentencesOf({ ...notice, kinds } as Notice, fi).filter(({ rule }) =>
      rule.includes('recipients.employer'),
    )
    expect(told.map(({ text }) => text)).toContain(fi.answerOnly)
  })

  test('a period is told in years and days as the language writes them', () => {
    const [rule] = notice.retention
    const retention = [{ ...rule!, years: 7, validFrom: '2031-02-01', validTo: '2032-12-31' }]
    expect(textOf({ ...notice, retention }, fi)).toMatch(/poistetaan 7 vuoden kuluttua .* 1\.2\.2031–31\.12\.2032/)
    expect(textOf({ ...notice, retention }, sv)).toMatch(/gallras 7 år efter .* 1\.2\.2031–31\.12\.2032/)
    expect(textOf({ ...notice, retention }, en)).toMatch(/removed 7 years after .* 1 February 2031 to 31 December 2032/)
  })

  test('an access rule is told with whose records, what and for which tasks', () => {
    const access = notice.access.filter(({ group }) => group === 'grantsOfficer')
    expect(
      sentencesOf({ ...notice, access, dealings: [] }, en).find(
        ({ rule }) => rule === 'access.grants_officer_any_client',
      )?.text,
    ).toBe(
      'Grants officer (all clients). Sees: identification data; services and expert assessments; benefits of public ' +
        'employment services. Records: benefits of public employment services. Tasks: subsidies and compensations.',
    )
  })
})
