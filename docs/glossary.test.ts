import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { notice } from '../notice/index.ts'
import type { Text } from '../rulebook/text.ts'

const glossary = readFileSync(new URL('glossary.md', import.meta.url), 'utf8')

/** The rows of the table under a heading, without the padding. */
function tableOf(heading: string): string[][] {
  const part = glossary.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
  const rows = part.split('\n').filter((line) => line.startsWith('|'))
  return rows.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

const rowOf = (id: string, { fi, sv, en }: Text) => [fi, sv, en, `\`${id}\``]
const rowsOf = (all: Readonly<Record<string, { readonly label: Text }>>) =>
  Object.entries(all).map(([id, { label }]) => rowOf(id, label))

test('the categories are those of the notice', () => {
  expect(tableOf('The nine categories')).toEqual(rowsOf(notice.categories))
})

test('the kinds are those of the notice', () => {
  expect(tableOf('Kinds of entries')).toEqual(notice.kinds.map(({ id, label }) => rowOf(id, label)))
})

test('the matters are those of the notice', () => {
  expect(tableOf('Matters')).toEqual(rowsOf(notice.matters))
})

test('the groups of people are those of the notice', () => {
  const people = Object.entries(notice.groups).filter(([, { actor }]) => actor !== 'machine')
  expect(tableOf('User groups')).toEqual(rowsOf(Object.fromEntries(people)))
})

test('the tasks are those of the notice, each with its act', () => {
  const tasks = Object.entries(notice.purposes).map(([id, { label, act }]) => [...rowOf(id, label), act])
  expect(tableOf('Statutory tasks')).toEqual(tasks)
})
