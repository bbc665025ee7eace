import { Link } from '@tanstack/react-router'
import type { Delivery, HandleDelivery } from '../api.ts'
import { useSay } from '../words/say.ts'
import { CarriageBadge, CarriageStory } from './CarriageState.tsx'
import { sayAddressee } from './say-disclosure.ts'
import '../client-record/ClientRecordPage.css'
import '../worklists/WorklistTable.css'

type Act = HandleDelivery['act'] | 'read'

type Props = {
  readonly deliveries: readonly Delivery[]
  /** The disclosure whose act is under way. */
  readonly busy: string | undefined
  readonly onAct: (delivery: Delivery, act: Act) => void
}

export function DeliveriesTable({ deliveries, busy, onAct }: Props) {
  const say = useSay()
  const { t } = say
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={t('disclosures.deliveries.title')}>
      <table className="table deliveries">
        <caption className="unseen">{t('disclosures.deliveries.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('disclosures.deliveries.to')}</th>
            <th scope="col">{t('disclosures.deliveries.state')}</th>
            <th scope="col">{t('disclosures.deliveries.acts')}</th>
            <th scope="col">{t('disclosures.deliveries.client')}</th>
            <th scope="col">{t('disclosures.deliveries.channel')}</th>
          </tr>
        </thead>
        <tbody>
          {deliveries.map((delivery) => {
            const { name, more } = sayAddressee(say, delivery.to)
            return (
              <tr key={delivery.disclosureId} data-disclosure={delivery.disclosureId}>
                <th scope="row">
                  {name}
                  {delivery.isCorrection && (
                    <span className="entry-mark table-badge">{t('disclosures.deliveries.correction')}</span>
                  )}
                  {more && <span className="table-when">{more}</span>}
                </th>
                <td className="delivery-state">
                  <CarriageBadge carriage={delivery.carriage} channel={delivery.channel} />
                  <CarriageStory carriage={delivery.carriage} />
                  {delivery.expiresAt && (
                    <span className="table-when">
                      {t('disclosures.deliveries.expires', { moment: say.moment(delivery.expiresAt) })}
                    </span>
                  )}
                </td>
                <td>
                  <div className="row delivery-acts">
                    {actsOf(delivery).map((act) => {
                      const label = labelOf(t, delivery, act)
                      return (
                        <button
                          key={act}
                          type="button"
                          className="chip"
                          disabled={busy === delivery.disclosureId}
                          aria-label={t('disclosures.deliveries.openFor', {
                            act: label,
                            name,
                            client: delivery.clientName ?? t('client.nameless'),
                          })}
                          onClick={() => onAct(delivery, act)}
                        >
                          {label}
                        </button>
                      )
                    })}
                  </div>
                </td>
                <td>
                  <Link to="/clients/$clientId" params={{ clientId: delivery.clientId }} search={{ section: 'given' }}>
                    {delivery.clientName ?? t('client.nameless')}
                  </Link>
                </td>
                <td className="delivery-way">
                  {t(`disclosures.channel.${delivery.channel}`)}
                  <span className="table-when">{say.moment(delivery.madeAt)}</span>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** What a person can do about it, as it now is. */
function actsOf({ channel, carriage: { state, attempts }, expiresAt }: Delivery): readonly Act[] {
  if (channel === 'file') return state === 'delivered' && !isOver(expiresAt) ? ['read'] : []
  if (channel === 'letter' && state === 'waiting') return ['read', 'sent']
  if (state === 'delivered') return channel === 'letter' || channel === 'mail' ? ['acknowledged'] : []
  if (state === 'refused') return ['resend', 'giveUp']
  return state === 'waiting' && attempts > 0 ? ['resend'] : []
}

const isOver = (expiresAt: string | undefined) => expiresAt !== undefined && Date.parse(expiresAt) <= Date.now()

function labelOf(t: ReturnType<typeof useSay>['t'], { channel, carriage }: Delivery, act: Act): string {
  if (act === 'read') return t(channel === 'file' ? 'disclosures.deliveries.openFile' : 'disclosures.deliveries.open')
  if (act === 'resend' && carriage.state === 'waiting') return t('disclosures.deliveries.tryNow')
  return t(`disclosures.deliveries.${act}`)
}
