import { resolve } from 'node:path'
import { refuseForProduction } from './refuse-for-production.ts'
import { Unfit } from './setting.ts'
import { type Settings, settings } from './settings.ts'

/** Everything that is wrong with the environment, at once, in words for whoever starts Seloste. */
export class WrongSettings extends Error {
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(
      ['Seloste does not start, because of its settings:', ...problems.map((problem) => `  - ${problem}`)].join('\n'),
    )
    this.problems = problems
  }
}

/** Reads the settings from the environment. An empty variable counts as not set. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const problems = findUnknown(environment)
  const read: Record<string, unknown> = {}
  for (const [name, { variable, kind, otherwise }] of Object.entries(settings)) {
    const given = environment[variable]
    read[name] = otherwise
    if (given === undefined || given === '') continue
    try {
      read[name] = kind.read(given)
    } catch (error) {
      if (!(error instanceof Unfit)) throw error
      problems.push(`${variable} must be ${kind.says}${kind.hidden ? '' : `, not "${given}"`}.`)
    }
  }
  const all = { ...read, data: resolve(String(read['data'])) } as Settings
  problems.push(...findClashes(all), ...refuseForProduction(all, environment))
  if (problems.length > 0) throw new WrongSettings(problems)
  return all
}

function findUnknown(environment: Readonly<Record<string, string | undefined>>): string[] {
  const known = Object.values(settings).map(({ variable }) => variable)
  return Object.keys(environment)
    .filter((variable) => variable.startsWith('SELOSTE_') && !known.includes(variable))
    .sort()
    .map((variable) => {
      const meant = known.find((name) => differAtMost(name, variable, 2))
      return `${variable} is not a setting${meant ? `; did you mean ${meant}?` : ' (they are all in docs/settings.md).'}`
    })
}

function findClashes(read: Settings): string[] {
  const problems: string[] = []
  const ports = [
    ...(read.doors.includes('staff') ? [['SELOSTE_STAFF_PORT', read.staffPort] as const] : []),
    ...(read.doors.includes('citizen') ? [['SELOSTE_CITIZEN_PORT', read.citizenPort] as const] : []),
    ...(read.doors.includes('partner') ? [['SELOSTE_PARTNER_PORT', read.partnerPort] as const] : []),
    ...(read.profile === 'demo' ? [['SELOSTE_IDP_PORT', read.identityProviderPort] as const] : []),
  ]
  for (const [index, [variable, port]] of ports.entries()) {
    const earlier = ports.slice(0, index).find(([, other]) => other === port)
    if (earlier) problems.push(`${variable} and ${earlier[0]} are the same port, ${port}.`)
  }
  if ((read.tlsCertificate === undefined) !== (read.tlsKey === undefined)) {
    problems.push('SELOSTE_TLS_CERT and SELOSTE_TLS_KEY belong together: one is missing.')
  }
  const partnerTls = [read.partnerTlsCertificate, read.partnerTlsKey, read.securityServerCertificate]
  if (partnerTls.some((one) => one === undefined) && partnerTls.some((one) => one !== undefined)) {
    problems.push(
      'SELOSTE_PARTNER_TLS_CERT, SELOSTE_PARTNER_TLS_KEY and SELOSTE_SECURITY_SERVER_CERT belong together: one is missing.',
    )
  }
  if (read.archiveUrl?.startsWith('sftp:') && (!read.archiveKey || !read.archiveKnownHosts)) {
    problems.push('SELOSTE_ARCHIVE_URL over SFTP needs SELOSTE_ARCHIVE_KEY and SELOSTE_ARCHIVE_KNOWN_HOSTS.')
  }
  if ((read.mailSignerCertificate === undefined) !== (read.mailSignerKey === undefined)) {
    problems.push('SELOSTE_MAIL_SIGNER_CERT and SELOSTE_MAIL_SIGNER_KEY belong together: one is missing.')
  }
  if (read.workstationAuthority !== undefined && read.tlsCertificate === undefined) {
    problems.push('SELOSTE_WORKSTATION_CA needs SELOSTE_TLS_CERT: a browser shows its certificate only over TLS.')
  }
  if (read.oidcClientSecret !== undefined && read.oidcClientKey !== undefined) {
    problems.push('SELOSTE_OIDC_CLIENT_SECRET and SELOSTE_OIDC_CLIENT_KEY are both set: choose one.')
  }
  if (read.staffOrigin !== undefined && !isOrigin(read.staffOrigin)) {
    problems.push('SELOSTE_STAFF_ORIGIN must be an origin alone, such as https://seloste.example.')
  }
  if (read.citizenOrigin !== undefined && !isOrigin(read.citizenOrigin)) {
    problems.push('SELOSTE_CITIZEN_ORIGIN must be an origin alone, such as https://omaasiointi.example.')
  }
  return problems
}

function isOrigin(address: string): boolean {
  const { origin, href } = new URL(address)
  return href === `${origin}/`
}

/** Levenshtein's distance, as far as `most`: enough to recognise a slip of the fingers. */
function differAtMost(one: string, other: string, most: number): boolean {
  if (Math.abs(one.length - other.length) > most) return false
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [line, letter] of one.split('').entries()) {
    const next = [line + 1]
    for (const [column, against] of other.split('').entries()) {
      const swap = (row[column] ?? 0) + (letter === against ? 0 : 1)
      next.push(Math.min(swap, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1))
    }
    row = next
  }
  return (row.at(-1) ?? 0) <= most
}
