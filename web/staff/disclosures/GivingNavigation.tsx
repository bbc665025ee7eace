import { Link } from '@tanstack/react-router'
import { SendIcon, ShareIcon } from '../../ui/icons.tsx'
import type { Me } from '../api.ts'
import { useSay } from '../words/say.ts'
import { useDeliveryCounts } from './disclosures.ts'

/** What leaves the register: the office's deliveries, and to whom data may be given at all. */
export function GivingNavigation({ me, onFollow }: { readonly me: Me; readonly onFollow: () => void }) {
  const { t, number } = useSay()
  const counts = useDeliveryCounts(me).data
  const open = counts && (counts['waiting'] ?? 0) + (counts['refused'] ?? 0)
  return (
    <>
      {me.mayDo['handleDeliveries'] && (
        <li>
          <Link to="/deliveries" className="side-link" onClick={onFollow}>
            <SendIcon />
            <span>{t('disclosures.deliveries.title')}</span>
            {open !== undefined && (
              <span className="side-count">
                {number(open)}
                <span className="unseen"> {t('disclosures.deliveries.waitingCount', { count: open })}</span>
              </span>
            )}
          </Link>
        </li>
      )}
      {me.mayDo['readDisclosures'] && (
        <li>
          <Link to="/recipients" search={{}} className="side-link" onClick={onFollow}>
            <ShareIcon />
            <span>{t('disclosures.recipients.title')}</span>
          </Link>
        </li>
      )}
    </>
  )
}
