import type { Notice } from '../rulebook/notice.ts'
import type { Wording } from '../rulebook/wording.ts'
import type { Sentence } from './notice-text.ts'

/** What is said of each kind of paper in locked storage: how long it lies there, and what becomes of it. */
export const paperSentences = (notice: Notice, wording: Wording): Sentence[] =>
  Object.entries(notice.papers).map(([id, { label, years, fate, requirement, provision }]) => ({
    text: wording.paper({
      label: label[wording.language],
      years: years === undefined ? undefined : wording.length({ years }),
      fate,
      provision: wording.provision(provision),
    }),
    promise: requirement,
    rule: `papers.${id}`,
  }))

/** How long what was transferred is secret, and by what. */
export function archivingSentence({ archiving }: Notice, wording: Wording): Sentence {
  const { yearsFromDeath, yearsFromDocument, ground, provision } = archiving.secrecy
  return {
    text: wording.archiving({
      name: archiving.name[wording.language],
      afterDeath: wording.length({ years: yearsFromDeath }),
      afterDocument: wording.length({ years: yearsFromDocument }),
      ground: wording.provision(ground),
      provision: wording.provision(provision),
    }),
    promise: archiving.requirement,
    rule: 'archiving',
  }
}
