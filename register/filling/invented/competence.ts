import { dayText, yearOf } from './days.ts'
import { adultOn } from './person.ts'
import { weighted } from './random.ts'
import { type Scene, toldBy } from './scene.ts'
import { presentationTexts } from './texts.ts'
import { inventDuties, inventEmployer, tradesOf } from './trades.ts'

const schools = {
  fi: [
    'Lakeuden ammattiopisto',
    'Saimaan ammattiopisto',
    'Rannikon ammattikorkeakoulu',
    'Järvi-Suomen koulutuskeskus',
    'Pohjolan ammattiopisto',
    'Eteläinen ammattikorkeakoulu',
    'Harjun lukio',
  ],
  sv: ['Kustens yrkesinstitut', 'Skärgårdens yrkeshögskola', 'Österbottens yrkesskola', 'Sydkustens gymnasium'],
}
const cards = {
  fi: [
    'Hygieniapassi',
    'Työturvallisuuskortti',
    'Tulityökortti',
    'Anniskelupassi',
    'Trukkikortti',
    'Ensiapukortti EA1',
    'Tieturvakortti 1',
  ],
  sv: [
    'Hygienpass',
    'Arbetarskyddskort',
    'Kort för heta arbeten',
    'Serveringspass',
    'Truckkort',
    'Första hjälpen-kort',
  ],
}
const skills = {
  fi: [
    'Asiakaspalvelu',
    'Taulukkolaskenta',
    'Projektityö',
    'Ruuanlaitto',
    'Kunnossapito',
    'Myyntityö',
    'Ohjelmointi',
    'Kirjanpito',
    'Vanhustyö',
    'Puutyöt',
  ],
  sv: [
    'Kundservice',
    'Kalkylprogram',
    'Projektarbete',
    'Matlagning',
    'Underhåll',
    'Försäljning',
    'Programmering',
    'Bokföring',
    'Äldreomsorg',
    'Snickeri',
  ],
}
const oral = ['02', '03', '03', '04', '05']
const levelOf: Readonly<Record<string, string>> = { '02': 'B2.2', '03': 'B1.2', '04': 'A2.2', '05': 'A1.2' }
const licences = weighted([
  [['B'], 70] as const,
  [['AM', 'B'], 12],
  [['B', 'BE', 'C1', 'C'], 6],
  [['B', 'C', 'CE'], 5],
  [['B', 'D'], 2],
  [['A', 'B'], 5],
])
const hours = weighted([['01', 62] as const, ['03', 12], ['07', 8], ['08', 8], ['04', 5], ['10', 3], ['09', 2]])

/** Competence: education, work history, qualifications, languages and what the person is looking for. */
export function inventCompetence(scene: Scene): void {
  const { random, person, life, record } = scene
  const { trade, language, adviser, municipality, tongue } = person
  const on = life.searches[0]!.startedOn
  const told = () => toldBy(random, on + random.between(0, 6), adviser)
  const grownUp = adultOn(person)

  const educated = random.chance(0.82) && on > grownUp + 900
  const graduatedOn = Math.min(
    on - 1,
    grownUp + { vocational: 700, bachelor: 2400, master: 3000 }[trade.level] + random.between(0, 1500),
  )
  if (educated) {
    record.add(
      'education',
      {
        degree: trade.degree[language],
        field: trade.field,
        institution: random.pick(schools[language]),
        startedOn: dayText(graduatedOn - random.between(720, 1100)),
        completedOn: dayText(graduatedOn),
      },
      told(),
    )
  }
  if (!educated || random.chance(0.3)) {
    const completedOn = grownUp - random.between(200, 380)
    record.add(
      'education',
      {
        degree: language === 'sv' ? 'Grundskola' : 'Peruskoulu',
        basic: random.chance(0.2) && educated ? '4' : '3',
        completedOn: dayText(completedOn),
      },
      told(),
    )
  }

  const from = educated ? graduatedOn + random.between(20, 300) : grownUp + random.between(100, 900)
  let day = from
  for (let jobs = random.between(0, 4); jobs > 0 && day < on - 60; jobs -= 1) {
    const own = random.chance(0.75)
    const job = own
      ? trade
      : random.pick(tradesOf(random.pick(['trade', 'restaurant', 'cleaning', 'warehouse', 'care'] as const)))
    const employer = inventEmployer(random, job.branch, municipality.fi)
    const ended = Math.min(on - 1, day + random.around(900, 40, 6000))
    record.add(
      'employment',
      {
        title: job[language],
        occupation: job.code,
        employer: employer.name,
        businessId: random.chance(0.5) ? employer.businessId : undefined,
        startedOn: dayText(day),
        endedOn: dayText(ended),
        hours: random.draw(hours),
        tasks: random.chance(0.5) ? inventDuties(random, job.branch, language) : undefined,
      },
      told(),
    )
    day = ended + random.around(150, 10, 1500)
  }

  if (random.chance(0.58)) {
    record.add(
      'qualification',
      {
        kind: 'drivingLicence',
        name: language === 'sv' ? 'Körkort' : 'Ajokortti',
        licenceClasses: random.draw(licences),
        ownCar: random.chance(0.55),
      },
      told(),
    )
  }
  for (const name of random.some(cards[language], random.pick([0, 0, 1, 1, 2]))) {
    const grantedOn = on - random.between(30, 1500)
    record.add(
      'qualification',
      { kind: 'card', name, grantedOn: dayText(grantedOn), validUntil: dayText(grantedOn + 5 * 365) },
      told(),
    )
  }

  record.add('languageSkill', { language: tongue, oral: '01' }, told())
  for (const other of random.some(
    ['fi', 'sv', 'en'].filter((each) => each !== tongue),
    random.between(1, 2),
  )) {
    const skill = random.pick(oral)
    record.add(
      'languageSkill',
      { language: other, oral: skill, general: random.chance(0.3) ? levelOf[skill] : undefined },
      told(),
    )
  }
  for (const name of random.some(skills[language], random.pick([0, 0, 1, 2]))) record.add('skill', { name }, told())

  const wishes = random.chance(0.3) ? [trade, random.pick(tradesOf(trade.branch))] : [trade]
  for (const wish of new Set(wishes)) {
    record.add(
      'occupationSought',
      {
        occupation: wish.code,
        municipalities: [municipality.code],
        hours: random.draw(hours),
        remoteWork: wish.branch === 'computing' || wish.branch === 'office' ? random.chance(0.7) : undefined,
      },
      told(),
    )
  }
  if (random.chance(0.35)) {
    const years = Math.max(0, yearOf(on) - yearOf(from))
    record.add(
      'ownPresentation',
      { title: trade[language], presentation: presentationTexts[language](trade[language], years) },
      told(),
    )
  }
  if (person.sex === 'male' && person.citizenships.includes('FI') && random.chance(0.5) && on > grownUp + 1000) {
    record.add(
      'militaryService',
      {
        standing: random.pick(['military', 'military', 'military', 'civilian', 'exempted']),
        completedOn: dayText(Math.min(on, grownUp + random.between(500, 1000))),
      },
      told(),
    )
  }
}
