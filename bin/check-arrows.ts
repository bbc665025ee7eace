import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What each room may import from, beside itself. A new room is written here before it gets a file. */
const arrows: Record<string, readonly string[]> = {
  rulebook: [],
  settings: [],
  notice: ['rulebook'],
  derive: ['rulebook'],
  database: ['settings'],
  access: ['database', 'rulebook'],
  register: ['access', 'rulebook'],
  duties: ['access', 'register', 'rulebook', 'derive'],
  server: ['access', 'register', 'duties', 'database', 'rulebook', 'derive', 'notice', 'settings'],
  web: ['rulebook'],
  bench: [
    'access',
    'register',
    'duties',
    'server',
    'database',
    'rulebook',
    'derive',
    'notice',
    'settings',
    'testing',
    'import',
  ],
  bin: ['testing'],
  testing: [
    'access',
    'register',
    'duties',
    'server',
    'database',
    'rulebook',
    'derive',
    'notice',
    'settings',
    'import',
    'bin',
  ],
}

/** Files that may do what the rest of their room may not, each with the reason. */
const exceptions: Record<string, string> = {
  'derive/derive.ts': 'the derive command reads the notice',
  'derive/coverage.ts': 'so does the coverage command',
  'server/load-demo.ts': 'fills the demo through the gate and beside the doors, and knows its cast',
  'server/generate-clients.ts': 'invents clients for the cast of the demo',
  'server/make-doors.ts': 'gives every door its pool of connections, and the demo its cast',
  'server/work-as-importer.ts': 'gives commands that fill the register its login, to go through the gate with',
  'server/work-as-owner.ts': 'gives commands the owner’s connections',
  'server/with-register.ts': 'gives the sweep and the start the doors’ login, to go through the gate with',
  'server/tell-addresses.ts': 'tells who is in the cast of the demo',
}

/** Houses within the house that grow without end because anything fits in. */
const forbiddenNames = /(^|\/)(utils?|helpers?|commons?|managers?|services?|misc|shared|data|info)(\.[a-z]+)?(\/|$)/

/** One of the nine categories is called services: the office's own word, where it is the category that is meant. */
const speaksOfServices = /^(notice\/kinds|register\/filling\/invented)\//

/** `to` is a file of the house, or the name of a package. */
export type Import = { from: string; to: string; isPackage: boolean; typeOnly: boolean }

const house = fileURLToPath(new URL('..', import.meta.url))

/** What is wrong with the way the files of the house import each other; nothing when all is well. */
export function checkArrows(files: readonly string[], imports: readonly Import[]): string[] {
  const strangers = files
    .filter((file) => file.includes('/') && !(roomOf(file) in arrows))
    .map((file) => `${file}: bin/check-arrows.ts knows no room "${roomOf(file)}"`)
  const misnamed = files
    .filter((file) => forbiddenNames.test(file) && !speaksOfServices.test(file))
    .map((file) => `${file}: name it after what it does or holds`)
  return [...strangers, ...misnamed, ...imports.flatMap(judge)]
}

function judge({ from, to, isPackage, typeOnly }: Import): string[] {
  const problem = (why: string) => [`${from} imports ${to}: ${why}`]
  if (from in exceptions || !from.includes('/') || isTest(from)) return []
  const [room, other] = [roomOf(from), roomOf(to)]

  if (to === 'pg' && !typeOnly && !['database', 'access', 'testing', 'bench'].includes(room)) {
    return problem('only the database and the gate speak to the driver')
  }
  if (to === 'database/connection.ts' && !typeOnly && !['database', 'access', 'testing', 'bench'].includes(room)) {
    return problem('only the gate opens connections')
  }
  if (isPackage || !to.includes('/')) return []
  if (isTest(to)) return problem('nothing but tests imports a test')
  if (room === other) return []
  if (room === 'web') {
    return other === 'rulebook' || to.endsWith('/contract.ts')
      ? []
      : problem('the web knows the server by its contracts only')
  }
  if (arrows[room]?.includes(other)) return []
  return problem(`no arrow goes from ${room}/ to ${other}/`)
}

function roomOf(path: string): string {
  return path.split('/')[0] ?? path
}

function isTest(path: string): boolean {
  return /\.(test|journey)\.tsx?$/.test(path)
}

function listFiles(): string[] {
  const found: string[] = []
  for (const room of readdirSync(house, { withFileTypes: true })) {
    if (room.isFile() && isSource(room.name)) found.push(room.name)
    if (!room.isDirectory() || room.name.startsWith('.') || room.name === 'node_modules' || room.name === 'docs')
      continue
    for (const entry of readdirSync(join(house, room.name), { recursive: true, withFileTypes: true })) {
      const path = relative(house, join(entry.parentPath, entry.name))
      if (entry.isFile() && isSource(path) && !/(^|\/)(dist[^/]*|output|node_modules)\//.test(path)) found.push(path)
    }
  }
  return found
}

function isSource(path: string): boolean {
  return /\.(ts|tsx|mts|js|mjs)$/.test(path)
}

/** Good enough for code that a formatter has been over: every import and re-export names its source in single quotes. */
function readImports(file: string): Import[] {
  const text = readFileSync(join(house, file), 'utf8')
  const found: Import[] = []
  const statements = /^(?:import|export)\s(?:(type)\s)?(?:[^'";]*?\sfrom\s)?'([^']+)'|\bimport\('([^']+)'\)/gm
  for (const [, type, named, dynamic] of text.matchAll(statements)) {
    const source = named ?? dynamic ?? ''
    const isPackage = !source.startsWith('.')
    const to = isPackage ? source : relative(house, join(house, dirname(file), source))
    found.push({ from: file, to, isPackage, typeOnly: type !== undefined })
  }
  return found
}

if (import.meta.main) {
  const files = listFiles()
  const problems = checkArrows(files, files.flatMap(readImports))
  for (const problem of problems) console.error(problem)
  process.exit(problems.length > 0 ? 1 : 0)
}
