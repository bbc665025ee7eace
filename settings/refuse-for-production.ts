import { type Settings, settings } from './settings.ts'

/** What an installation with real people must not start with: demo secrets, demo sign-ins, unencrypted doors. */
export function refuseForProduction(
  read: Settings,
  environment: Readonly<Record<string, string | undefined>>,
): string[] {
  if (read.profile !== 'production') return []
  return [
    ...refuseDemoSettings(environment),
    ...refuseDemoSecrets(read),
    ...refuseUnencryptedDoors(read),
    ...refuseOpenPartnerDoor(read),
    ...refuseDemoSignIn(read),
    ...refuseWeakIdentification(read),
    ...refuseUnencryptedDatabase(read),
    ...refuseUnencryptedArchive(read),
  ]
}

function refuseDemoSettings(environment: Readonly<Record<string, string | undefined>>): string[] {
  return Object.values(settings)
    .filter(({ demoOnly, variable }) => demoOnly && environment[variable])
    .map(({ variable }) => `${variable} belongs to the demo profile; production has nothing of the kind.`)
}

function refuseDemoSecrets(read: Settings): string[] {
  const secrets = [
    [settings.doorPassword.variable, read.doorPassword],
    [settings.oidcClientSecret.variable, read.oidcClientSecret],
    [settings.databaseUrl.variable, read.databaseUrl && new URL(read.databaseUrl).password],
  ] as const
  return secrets
    .filter(([, secret]) => secret && isGuessable(secret))
    .map(([variable]) => `${variable} has a password that anybody would try first. Use a random one.`)
}

function isGuessable(secret: string): boolean {
  const few = new Set(secret).size < 8
  return few || /demo|seloste|password|salasana|secret|change.?me|example|test/i.test(secret)
}

function refuseUnencryptedDoors(read: Settings): string[] {
  if (read.tlsCertificate !== undefined || read.trustedProxies.length > 0) return []
  return [
    'The doors would be unencrypted. Set SELOSTE_TLS_CERT and SELOSTE_TLS_KEY, or SELOSTE_TRUSTED_PROXY when a proxy ends TLS before them.',
  ]
}

/** Whoever speaks to this door speaks for every authority: it knows its security server, or it does not open. */
function refuseOpenPartnerDoor(read: Settings): string[] {
  if (!read.doors.includes('partner') || read.securityServerCertificate !== undefined) return []
  return [
    'The partners’ door would know no security server. Set SELOSTE_PARTNER_TLS_CERT, SELOSTE_PARTNER_TLS_KEY and SELOSTE_SECURITY_SERVER_CERT, or leave partner out of SELOSTE_DOORS.',
  ]
}

function refuseDemoSignIn(read: Settings): string[] {
  const problems: string[] = []
  if (read.oidcIssuer === undefined) {
    problems.push('SELOSTE_OIDC_ISSUER is not set, and the built-in identity provider lets anybody in.')
  } else if (new URL(read.oidcIssuer).protocol !== 'https:') {
    problems.push('SELOSTE_OIDC_ISSUER must begin with https://.')
  }
  if (read.oidcClientSecret === undefined && read.oidcClientKey === undefined) {
    problems.push('Neither SELOSTE_OIDC_CLIENT_SECRET nor SELOSTE_OIDC_CLIENT_KEY is set.')
  }
  if (read.staffOrigin === undefined) {
    problems.push('SELOSTE_STAFF_ORIGIN is not set.')
  } else if (new URL(read.staffOrigin).protocol !== 'https:') {
    problems.push('SELOSTE_STAFF_ORIGIN must begin with https://.')
  }
  if (read.workstationAuthority === undefined && read.trustedProxies.length === 0) {
    problems.push('Workstations could not be told apart. Set SELOSTE_WORKSTATION_CA or SELOSTE_TRUSTED_PROXY.')
  }
  return problems
}

/** The citizens' door shows secret data: without a real service of strong identification it does not open (306/2019 §6). */
function refuseWeakIdentification(read: Settings): string[] {
  if (!read.doors.includes('citizen')) return []
  const missing = [
    [settings.citizenIssuer.variable, read.citizenIssuer],
    [settings.citizenKeys.variable, read.citizenKeys],
    [settings.citizenOrigin.variable, read.citizenOrigin],
  ] as const
  const addresses = [
    [settings.citizenIssuer.variable, read.citizenIssuer],
    [settings.citizenOrigin.variable, read.citizenOrigin],
  ] as const
  return [
    ...missing
      .filter(([, value]) => value === undefined)
      .map(
        ([variable]) =>
          `${variable} is not set, and the citizens’ door needs it; or leave citizen out of SELOSTE_DOORS.`,
      ),
    ...addresses
      .filter(([, value]) => value !== undefined && new URL(value).protocol !== 'https:')
      .map(([variable]) => `${variable} must begin with https://.`),
  ]
}

/** What goes to the archive is whole records. */
function refuseUnencryptedArchive({ archiveUrl }: Settings): string[] {
  if (archiveUrl === undefined || new URL(archiveUrl).protocol === 'https:') return []
  return ['SELOSTE_ARCHIVE_URL must begin with https://.']
}

/** A server on this machine may be spoken to in clear; over the network only to a server whose certificate is checked. */
function refuseUnencryptedDatabase(read: Settings): string[] {
  if (read.databaseUrl === undefined) return []
  const url = new URL(read.databaseUrl)
  const host = url.searchParams.get('host') ?? decodeURIComponent(url.hostname)
  if (host === '' || host.startsWith('/') || ['localhost', '127.0.0.1', '[::1]'].includes(host)) return []
  if (url.searchParams.get('sslmode') === 'verify-full') return []
  return ['DATABASE_URL goes over the network unencrypted or unchecked. Add sslmode=verify-full to it.']
}
