import type { Settings } from '../settings/settings.ts'
import { cast } from '../testing/cast.ts'
import { citizens, nameOf } from '../testing/citizens.ts'
import { citizenOrigin } from './citizen/own-session-settings.ts'
import { hostInAddress } from './host-in-address.ts'
import { identifiesCitizens, signsStaffIn } from './make-doors.ts'
import { staffOrigin } from './session/session-settings.ts'

/** What whoever started Seloste wants to know: where to go, and as whom. */
export function tellAddresses(settings: Settings, say: (line: string) => void): void {
  say('')
  say('Seloste is open.')
  if (settings.doors.includes('staff')) say(`  staff     ${staffOrigin(settings)}/`)
  if (settings.doors.includes('citizen')) say(`  citizens  ${citizenOrigin(settings)}/`)
  if (settings.doors.includes('partner')) tellPartners(settings, say)
  if (signsStaffIn(settings)) tellCast(settings, say)
  if (identifiesCitizens(settings)) tellCitizens(settings, say)
  say('')
  say('Stop with Ctrl-C.')
}

/** Without a security server's certificate the door is unencrypted, and is open to programs on this machine alone. */
function tellPartners(settings: Settings, say: (line: string) => void): void {
  const isEncrypted = settings.securityServerCertificate !== undefined
  const address = `${isEncrypted ? 'https' : 'http'}://${hostInAddress(settings.host)}:${settings.partnerPort}/`
  say(
    `  partners  ${address}${isEncrypted ? '' : ' (no security server: programs on this machine, with X-Road headers)'}`,
  )
}

function tellCast(settings: Settings, say: (line: string) => void): void {
  say('')
  say('The register is invented, and so are the people who sign in, without a password:')
  const width = Math.max(...cast.map(({ name }) => name.length))
  for (const { name, group, office } of cast) say(`  ${name.padEnd(width)}  ${group}, ${office}`)
  say(`Directly: ${staffOrigin(settings)}/session/sign-in?login_hint=<name>`)
}

function tellCitizens(settings: Settings, say: (line: string) => void): void {
  say('')
  say('So are those who come by the citizens’ door, identified without anything:')
  const width = Math.max(...citizens.map((person) => nameOf(person).length))
  for (const person of citizens) say(`  ${nameOf(person).padEnd(width)}  ${person.about.en}`)
  say(`Directly: ${citizenOrigin(settings)}/session/sign-in?login_hint=<name>`)
}
