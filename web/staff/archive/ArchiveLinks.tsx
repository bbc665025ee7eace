import { Link } from '@tanstack/react-router'
import { ClockIcon, DocumentIcon, PlanIcon, ShieldIcon } from '../../ui/icons.tsx'
import type { Me } from '../api.ts'
import { useSay } from '../words/say.ts'

const links = [
  { to: '/archive', words: 'archive.title', Icon: ClockIcon, may: ['keepArchive'] },
  { to: '/archive/batches', words: 'archive.batches', Icon: PlanIcon, may: ['keepArchive'] },
  { to: '/archive/certificates', words: 'archive.certificates', Icon: ShieldIcon, may: ['keepArchive'] },
  { to: '/archive/papers', words: 'archive.papers', Icon: DocumentIcon, may: ['keepArchive', 'keepPapers'] },
] as const

/** The pages of archiving and of papers, in the main navigation of those who have them. */
export function ArchiveLinks({ me, onFollow }: { readonly me: Me; readonly onFollow: () => void }) {
  const { t } = useSay()
  return links
    .filter(({ may }) => may.some((dealing) => me.mayDo[dealing]))
    .map(({ to, words, Icon }) => (
      <li key={to}>
        <Link to={to} className="side-link" activeOptions={{ exact: true }} onClick={onFollow}>
          <Icon />
          <span>{t(words)}</span>
        </Link>
      </li>
    ))
}
