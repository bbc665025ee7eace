import type { Settings } from '../settings/settings.ts'

/** What whoever started Seloste wants to know: where to go. */
export function tellAddresses(settings: Settings, say: (line: string) => void): void {
  const scheme = settings.tlsCertificate === undefined ? 'http' : 'https'
  const at = (port: number) => `${scheme}://${settings.host}:${port}/`
  say('')
  say('Seloste is open.')
  if (settings.doors.includes('staff')) say(`  staff     ${settings.staffOrigin ?? at(settings.staffPort)}`)
  if (settings.doors.includes('citizen')) say(`  citizens  ${at(settings.citizenPort)}`)
  if (settings.doors.includes('partner')) say(`  partners  ${at(settings.partnerPort)}`)
  say('')
}
