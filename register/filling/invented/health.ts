import { dayText, workday } from './days.ts'
import { weighted } from './random.ts'
import { byOffice, type Scene, toldBy } from './scene.ts'
import { healthTexts } from './texts.ts'

const diagnoses = weighted([['13', 42] as const, ['05', 34], ['07', 8], ['06', 7], ['08', 4], ['03', 5]])

/** State of health, for the few of whom the register has any: what affects work, and the psychologist's own notes. */
export function inventHealth({ random, person, life, record, asOf, world }: Scene): void {
  const last = life.searches.at(-1)!
  const until = Math.min(last.endedOn ?? asOf - 1, asOf - 1)
  const length = until - last.startedOn
  if (length < 20) return
  const someDay = () => workday(last.startedOn + random.between(10, length))
  const texts = healthTexts[person.language]
  if (random.chance(0.1)) {
    const on = someDay()
    const told = toldBy(random, on, person.caseworker)
    record.add(
      'workAbility',
      {
        standing: random.pick(['partial', 'partial', 'beingExamined']),
        assessedOn: dayText(on),
        validUntil: dayText(on + random.between(180, 700)),
        description: random.pick(texts.effect),
        basis: texts.basis,
      },
      told,
    )
    if (random.chance(0.6)) {
      record.add(
        'workRestriction',
        { restriction: random.pick(texts.restriction), needs: random.pick(texts.needs), from: dayText(on) },
        told,
      )
    }
    if (random.chance(0.5)) {
      record.add(
        'diagnosisClass',
        {
          diagnosisClass: random.draw(diagnoses),
          confirmedOn: dayText(on - random.between(5, 400)),
          basis: texts.basis,
        },
        told,
      )
    }
  }
  if (random.chance(0.018)) {
    const on = someDay()
    record.add(
      'psychologistNote',
      {
        on: dayText(on),
        subject: person.language === 'sv' ? 'Yrkesvägledning' : 'Ammatinvalinnan ohjaus',
        note: random.pick(texts.note),
      },
      byOffice(on, world.staff.anyoneOf(random, 'psychologist', person.office)),
    )
  }
}
