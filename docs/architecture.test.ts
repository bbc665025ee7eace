import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { checkArrows } from '../bin/check-arrows.ts'

const house = fileURLToPath(new URL('..', import.meta.url))
const map = readFileSync(join(house, 'docs', 'ARCHITECTURE.md'), 'utf8')

/** `| `room/` | … | a, b |` → room and what it may import. */
const rooms = new Map(
  [...map.matchAll(/^\| `([a-z]+)\/` +\|[^|]*\|([^|]*)\|$/gm)].map(([, room = '', arrows = '']) => [
    room,
    arrows.match(/[a-z]+/g) ?? [],
  ]),
)

/** Folders that hold something, without what is made by running. */
const foldersIn = (folder: string) =>
  readdirSync(join(house, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^(\..*|node_modules|dist.*|test-results)$/.test(entry.name))
    .map((entry) => entry.name)
    .filter((name) => readdirSync(join(house, folder, name)).length > 0)

test('every room is on the map, and no other', () => {
  expect([...rooms.keys()].toSorted()).toEqual(foldersIn('.').toSorted())
})

test.each(['register', 'duties', 'server', 'derive'])('every folder of %s/ is on the map', (room) => {
  expect(foldersIn(room).filter((folder) => !map.includes(`| \`${room}/${folder}/\` `))).toEqual([])
})

test('the arrows are those that the import check knows', () => {
  const judged = [...rooms.keys()].filter((room) => room !== 'docs')
  for (const room of judged) {
    const allowed = judged.filter((other) => {
      const from = `${room}/some-file.ts`
      const to = `${other}/other-file.ts`
      return other !== room && checkArrows([], [{ from, to, isPackage: false, typeOnly: false }]).length === 0
    })
    expect({ room, imports: allowed.toSorted() }).toEqual({ room, imports: rooms.get(room)?.toSorted() })
  }
})

test.each(pagesIn('docs'))('%s names no file or folder that is not there', (page) => {
  const text = readFileSync(join(house, page), 'utf8')
  const paths = [...text.matchAll(/`((?:[\w.-]+\/)+[\w.-]*\.?\w*)`/g)].map(([, path = '']) => path)
  const ours = paths.filter((path) => rooms.has(path.split('/')[0]!))
  const linked = [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, path = '']) => join(page, '..', path))
  expect([...ours, ...linked].filter((path) => !existsSync(join(house, path)))).toEqual([])
})

function pagesIn(folder: string): string[] {
  const pages = [
    'README.md',
    'CONTRIBUTING.md',
    ...readdirSync(join(house, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  ]
  return pages.filter((page) => page.endsWith('.md') && existsSync(join(house, page)))
}
