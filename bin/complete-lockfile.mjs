// Adds to package-lock.json what npm leaves out when its registry lacks an optional package for another platform:
// without those entries npm 11 refuses `npm ci` ("not in sync") everywhere, and npm 10 cannot install there at all.
//
//   node bin/complete-lockfile.mjs           writes the missing entries
//   node bin/complete-lockfile.mjs --check   only says whether any is missing (exit 1)
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64']

const path = fileURLToPath(new URL('../package-lock.json', import.meta.url))
const lock = JSON.parse(readFileSync(path, 'utf8'))
const missing = findMissing(lock.packages)

if (process.argv.includes('--check')) {
  if (missing.length > 0) {
    console.error('package-lock.json lacks optional packages of other platforms; npm 11 would refuse `npm ci`:')
    for (const { name, version } of missing) console.error(`  ${name}@${version}`)
    console.error('Mend it with: node bin/complete-lockfile.mjs')
    process.exit(1)
  }
} else if (missing.length > 0) {
  for (const { place, entry } of missing) lock.packages[place] = entry
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)),
  )
  writeFileSync(path, JSON.stringify(lock, null, 2) + '\n')
  console.log(`Added ${missing.length} optional packages of other platforms to package-lock.json.`)
}

/** Optional packages that some installed package names and no entry answers for. */
function findMissing(packages) {
  const found = []
  for (const [from, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (isAnswered(packages, from, name)) continue
      const platform = platformOf(name)
      // A range or a name that tells no platform cannot be completed by reading: npm must.
      if (!platform || !/^\d/.test(version)) throw new Error(`Cannot complete ${name}@${version}, wanted by ${from}.`)
      const entry = { version, ...platform, ...(dev ? { dev } : {}), optional: true }
      found.push({ name, version, place: `node_modules/${name}`, entry })
    }
  }
  return found
}

/** As Node looks for it: beside the package that names it, then in every folder above. */
function isAnswered(packages, from, name) {
  for (let place = from; ; place = place.slice(0, Math.max(0, place.lastIndexOf('node_modules/') - 1))) {
    if (packages[place === '' ? `node_modules/${name}` : `${place}/node_modules/${name}`]) return true
    if (place === '') return false
  }
}

function platformOf(name) {
  const words = name.split('/').pop()?.split('-') ?? []
  const os = systems.find((system) => words.includes(system))
  const cpu = processors.find((processor) => words.includes(processor))
  if (!os || !cpu) return undefined
  const libc = words.some((word) => word.startsWith('musl'))
    ? 'musl'
    : words.some((word) => word.startsWith('gnu'))
      ? 'glibc'
      : undefined
  return { cpu: [cpu], ...(libc ? { libc: [libc] } : {}), os: [os] }
}
