import { dayText, workday } from './days.ts'
import { reform, type Search } from './life.ts'
import { byOffice, type Scene, toldBy } from './scene.ts'
import { goalTexts, interviewTexts, needTexts, situationTexts, taskTexts } from './texts.ts'
import { inventEmployer } from './trades.ts'

/** Interviews, the assessment of the need for services, plans, and how many jobs are to be applied for. */
export function inventPlans(scene: Scene): void {
  const { life } = scene
  for (const [index, search] of life.searches.entries())
    inventPlansOf(scene, search, index === life.searches.length - 1)
}

function inventPlansOf(scene: Scene, search: Search, isLast: boolean): void {
  const { random, person, record, asOf } = scene
  const { language, caseworker } = person
  const { startedOn, endedOn } = search
  const until = Math.min(endedOn ?? asOf - 1, asOf - 1)
  const metOn = workday(startedOn + random.between(3, 12))
  const modes = ['visit', 'phone', 'phone', 'video']
  if (metOn > until) {
    if (endedOn !== undefined) return
    const dueOn = startedOn + 14
    record.add(
      'interview',
      { form: 'initial', dueOn: dayText(Math.max(dueOn, asOf)), mode: random.pick(modes) },
      byOffice(startedOn, caseworker),
    )
    return
  }
  const held = (form: string, on: number) =>
    record.add(
      'interview',
      {
        form,
        dueOn: dayText(on + random.between(0, 3)),
        heldOn: dayText(on),
        mode: random.pick(modes),
        notes: random.pick(interviewTexts[language]),
      },
      byOffice(on, caseworker),
    )
  held('initial', metOn)
  if (isLast || random.chance(0.4)) {
    record.add(
      'serviceNeedAssessment',
      {
        assessedOn: dayText(metOn),
        situation: random.pick(situationTexts[language]),
        need: random.pick(needTexts[language]),
        line: random.pick(['01', '02', '03']),
      },
      byOffice(metOn, caseworker),
    )
  }
  let talks = random.between(0, isLast ? 2 : 1)
  for (let on = metOn + 28; on < until && talks > 0; on += random.between(25, 80)) {
    held(talks === 1 && isLast && startedOn > reform ? 'supplementary' : 'discussion', workday(on))
    talks -= 1
  }
  if (endedOn === undefined && random.chance(0.88)) {
    const dueOn = asOf + random.between(-6, 55)
    record.add(
      'interview',
      { form: random.chance(0.75) ? 'discussion' : 'supplementary', dueOn: dayText(dueOn), mode: random.pick(modes) },
      byOffice(Math.min(asOf - 1, dueOn - 14), caseworker),
    )
  }

  const reviewed = endedOn === undefined ? asOf + random.between(-15, 115) : metOn + random.between(60, 170)
  if (isLast && until - metOn > 190) {
    addPlan(scene, metOn, metOn + random.between(80, 170))
    addPlan(scene, metOn + random.between(90, until - metOn), reviewed)
  } else if (isLast || random.chance(0.6)) {
    addPlan(scene, metOn, reviewed)
  }
  if (startedOn >= reform && endedOn === undefined) {
    const lowered = random.chance(0.35)
    record.add(
      'jobSearchObligation',
      {
        from: dayText(metOn),
        count: lowered ? random.between(0, 3) : 4,
        months: lowered ? random.between(1, 3) : 1,
        loweredGround: lowered
          ? random.pick(['labourMarket', 'competence', 'workAbility', 'partTime', 'service', 'laidOff'])
          : undefined,
      },
      byOffice(metOn, caseworker),
    )
    for (let left = random.between(0, 3); left > 0; left -= 1) {
      const appliedOn = Math.max(startedOn, asOf - random.between(2, 30))
      record.add(
        'jobApplication',
        {
          employer: inventEmployer(random, person.trade.branch, person.municipality.fi).name,
          title: person.trade[language],
          appliedOn: dayText(appliedOn),
        },
        toldBy(random, appliedOn, caseworker),
      )
    }
  }
}

function addPlan({ random, person, record, asOf }: Scene, on: number, reviewOn: number): void {
  const { language, caseworker, isNewcomer } = person
  const madeOn = Math.min(workday(on), asOf - 1)
  const texts = taskTexts[language]
  const codes = Object.keys(texts).filter((code) => code !== '036' || isNewcomer)
  const planKind = isNewcomer ? '01' : random.chance(0.08) ? '02' : random.chance(0.04) && madeOn > reform ? '07' : '00'
  const tasks = random.some(codes, random.between(2, 4)).map((task) => {
    const dueOn = madeOn + random.between(14, 80)
    const isDone = dueOn < asOf - 10 && random.chance(0.75)
    return {
      task,
      details: texts[task],
      dueOn: dayText(dueOn),
      ...(isDone ? { doneOn: dayText(Math.min(dueOn, asOf - 1)) } : {}),
    }
  })
  record.add(
    'plan',
    {
      planKind,
      madeOn: dayText(madeOn),
      reviewOn: dayText(Math.max(reviewOn, madeOn + 7)),
      goals: random.pick(goalTexts[language]),
      tasks,
      acceptedOn: random.chance(0.9) ? dayText(madeOn) : undefined,
    },
    byOffice(madeOn, caseworker),
  )
}
