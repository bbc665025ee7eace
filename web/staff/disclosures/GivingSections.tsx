import { Link } from '@tanstack/react-router'
import { ConsentIcon, SendIcon } from '../../ui/icons.tsx'
import type { ClientRecord, Me } from '../api.ts'
import type { Rules } from '../frame/rulebook.tsx'
import { useSay } from '../words/say.ts'

/** Sections of a record beside those of the notice: what the person consents to, and what was given to others. */
export type GivingSection = 'consents' | 'given'

/** Which of them the reader has, of this record and for this task. */
export const givingSectionsOf = (
  me: Me | undefined,
  rules: Rules,
  { sections }: ClientRecord,
): readonly GivingSection[] => [
  ...((rules.kind('consent')?.category ?? '') in sections ? (['consents'] as const) : []),
  ...(me?.mayDo['readDisclosures'] ? (['given'] as const) : []),
]

const exact = { exact: true, includeSearch: true }
const icons = { consents: ConsentIcon, given: SendIcon } as const

export function GivingLinks({
  clientId,
  sections,
}: {
  readonly clientId: string
  readonly sections: readonly GivingSection[]
}) {
  const { t } = useSay()
  return sections.map((section, index) => {
    const Icon = icons[section]
    return (
      <li key={section} className={index === 0 ? 'section-apart' : undefined}>
        <Link
          to="/clients/$clientId"
          params={{ clientId }}
          search={{ section }}
          replace
          className="section-link"
          activeOptions={exact}
        >
          <span>{t(`disclosures.${section}.title`)}</span>
          <Icon />
        </Link>
      </li>
    )
  })
}
