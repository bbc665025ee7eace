import { hash } from 'node:crypto'
import { dayText } from './days.ts'
import { inventLastName } from './names.ts'
import { inventAddress } from './places.ts'
import { byOffice, fromRegister, type Scene, toldBy } from './scene.ts'
import { words } from './texts.ts'

/** Who the person is and how they are reached, as registered at their first job search. */
export function inventIdentity(scene: Scene): void {
  const { random, person, life, record, asOf, world } = scene
  const { adviser, language, names, municipality } = person
  const on = life.searches[0]!.startedOn
  const since = asOf - on
  const told = () => toldBy(random, on, adviser)
  const later = () => on + random.between(Math.min(20, since), since)
  const say = words[language]

  const changesCode = random.chance(0.001) && since > 60
  const code = record.add(
    'identityCode',
    { identityCode: changesCode ? world.codes.next(person.bornOn, { otherSeparator: false }).code : person.code },
    fromRegister(on, adviser),
  )
  if (changesCode) record.revise(code, { identityCode: person.code }, say.newCode, fromRegister(later(), adviser))

  const renamed = random.chance(person.sex === 'female' ? 0.11 : 0.02)
  const changesName = renamed && since > 90 && random.chance(0.3)
  const former = renamed ? inventLastName(random, person.tongue) : names.lastName
  const renamedOn = changesName ? later() : on - random.between(400, 6000)
  const name = record.add(
    'names',
    changesName ? { ...names, lastName: former } : { ...names },
    fromRegister(on, adviser),
  )
  if (changesName) record.revise(name, { ...names }, say.newName, fromRegister(renamedOn, adviser))
  if (renamed && former !== names.lastName) {
    const until = Math.max(renamedOn, person.bornOn + 6600)
    record.add(
      'formerName',
      { lastName: former, until: dayText(Math.min(until, asOf - 1)) },
      fromRegister(changesName ? renamedOn : on, adviser),
    )
  }

  const address = record.add('address', inventAddress(random, municipality, language), told())
  if (random.chance(0.14) && since > 120) {
    record.revise(
      address,
      inventAddress(random, municipality, language),
      say.newAddress,
      toldBy(random, later(), adviser),
    )
  }
  record.add('municipality', { municipality: municipality.code }, fromRegister(on, adviser))
  record.add('languages', { native: person.tongue, service: person.service }, told())
  record.add('citizenship', { countries: person.citizenships }, fromRegister(on, adviser))
  const [country = 'FI'] = person.citizenships
  // Some of those who came from elsewhere have been matched by the identifier of their own country.
  if (country !== 'FI' && country !== '99' && person.bornOn % 7 === 0) {
    const number = hash('sha256', person.code).slice(0, 12).toUpperCase()
    record.add('foreignIdentifier', { identifier: `${country}/FI/${number}` }, told())
  }
  if (random.chance(0.88)) record.add('email', { address: inventEmail(scene) }, told())
  if (random.chance(0.96)) {
    const phone = record.add('phone', { number: inventPhone(scene) }, told())
    if (random.chance(0.09) && since > 60) {
      record.revise(phone, { number: inventPhone(scene) }, say.newNumber, toldBy(random, later(), adviser))
    }
  }
  if (random.chance(0.002)) {
    const from = asOf - random.between(20, 700)
    record.add(
      'safetyBan',
      { from: dayText(from), until: dayText(from + 5 * 365) },
      fromRegister(Math.max(on, from), adviser),
    )
  }
  if (random.chance(person.service === 'other' ? 0.45 : 0.04)) {
    const arrangement =
      person.service === 'other'
        ? 'interpreter'
        : random.pick([
            'accessibility',
            'plainLanguage',
            'supportPerson',
            'writtenDealings',
            'signLanguage',
            'guardian',
            'spokenDealings',
          ])
    record.add('specialArrangement', { arrangement, details: say.arrangement }, told())
  }

  const isRecent = asOf - life.searches.at(-1)!.startedOn < 20
  if (life.isOpen && random.chance(isRecent ? 0.4 : 0.02)) {
    record.add('responsibleCaseworker', { office: person.office, from: dayText(on) }, byOffice(on, adviser))
    return
  }
  const earlier = random.chance(0.16) && since > 150
  const staff = earlier ? world.staff.anyoneOf(random, 'caseworker', person.office) : person.caseworker
  const responsible = record.add(
    'responsibleCaseworker',
    { caseworker: staff.staffId, office: person.office, from: dayText(on) },
    byOffice(on, staff),
  )
  if (earlier) {
    const from = later()
    record.revise(
      responsible,
      { caseworker: person.caseworker.staffId, office: person.office, from: dayText(Math.min(from, asOf - 1)) },
      say.newCaseworker,
      byOffice(from, person.caseworker),
    )
  }
}

/** An address of a domain that is kept free for examples (RFC 2606). */
function inventEmail({ random, person: { names } }: Scene): string {
  const plain = (name: string) =>
    name
      .normalize('NFD')
      .toLowerCase()
      .replaceAll(/[^a-z]+/g, '')
  const first = plain(names.callName ?? names.firstNames.split(' ')[0]!)
  const last = plain(names.lastName)
  const number = random.chance(0.4) ? String(random.between(1, 99)) : ''
  return `${first}.${last}${number}@example.${random.pick(['com', 'net', 'org'])}`
}

/** Shaped like a mobile number, of a series in which nobody is called. */
const inventPhone = ({ random }: Scene) => `+3584990${String(random.between(0, 99_999)).padStart(5, '0')}`
