import type { Settings } from '../settings/settings.ts'
import { cast } from '../testing/cast.ts'
import { citizens, nameOf } from '../testing/citizens.ts'
import { citizenOrigin } from './citizen/own-session-settings.ts'
import { identifiesCitizens, signsStaffIn } from './make-doors.ts'
import { staffOrigin } from './session/session-settings.ts'

/** What whoever started Seloste wants to know: where to go, and as whom. */
export function tellAddresses(settings: Settings, say: (line: string) => void): void {
  const at = (port: number) => `${staffOrigin({ ...settings, staffOrigin: undefined, staffPort: port })}/`
  say('')
  say('Seloste is open.')
  if (settings.doors.includes('staff')) say(`  staff     ${staffOrigin(settings)}/`)
  if (settings.doors.includes('citizen')) say(`  citizens  ${citizenOrigin(settings)}/`)
  if (settings.doors.includes('partner')) say(`  partners  ${at(settings.partnerPort)}`)
  if (signsStaffIn(settings)) tellCast(settings, say)
  if (identifiesCitizens(settings)) tellCitizens(settings, say)
  say('')
  say('Stop with Ctrl-C.')
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
