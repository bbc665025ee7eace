import { Link } from '@tanstack/react-router'
import { useSay } from '../words/say.ts'
import type { Paper, Papers } from './archive.ts'

type Props = {
  readonly papers: readonly Paper[]
  readonly kinds: Papers['kinds']
  readonly caption: string
  /** A list of papers of many clients: each line leads to those of its client. */
  readonly leadsToClient?: boolean
}

/** Papers as they lie: number, kind, place, since when and until when. */
export function PaperTable({ papers, kinds, caption, leadsToClient = false }: Props) {
  const { t, text, day } = useSay()
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={caption}>
      <table className="table">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('archive.paper.number')}</th>
            <th scope="col">{t('archive.paper.kind')}</th>
            <th scope="col">{t('archive.paper.place')}</th>
            <th scope="col" className="numeric">
              {t('archive.paper.arrived')}
            </th>
            <th scope="col">{t('archive.paper.keptUntil')}</th>
            {leadsToClient && <th scope="col">{t('archive.paper.client')}</th>}
          </tr>
        </thead>
        <tbody>
          {papers.map((paper) => (
            <tr key={paper.paperId}>
              <th scope="row">
                {paper.number}
                {paper.isListed && <span className="table-when">{t('archive.paper.listed')}</span>}
              </th>
              <td>{text(kinds.find((kind) => kind.id === paper.kind)?.label) || paper.kind}</td>
              <td>{t('archive.paper.where', { room: paper.room, shelf: paper.shelf, box: paper.box })}</td>
              <td className="numeric">{day(paper.arrivedOn)}</td>
              <td>
                {paper.keptUntil
                  ? t('archive.batch.until', { day: day(paper.keptUntil) })
                  : t('archive.paper.withClient')}
              </td>
              {leadsToClient && (
                <td>
                  <Link to="/clients/$clientId/papers" params={{ clientId: paper.clientId }}>
                    {t('archive.paper.openClient')}
                  </Link>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
