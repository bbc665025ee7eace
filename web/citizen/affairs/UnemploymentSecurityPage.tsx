import { WhenAnswered } from '../controls/WhenAnswered.tsx'
import { OfClient } from '../frame/OfClient.tsx'
import { PageHeading } from '../frame/PageHeading.tsx'
import { useSay } from '../words/say.ts'
import { useAffairs } from './affairs.ts'
import { EventItem } from './EventItem.tsx'

/** Statements and requests for clarification in one list, newest first; still readable after the customership. */
export const UnemploymentSecurityPage = () => (
  <OfClient>
    <Events />
  </OfClient>
)

function Events() {
  const { t } = useSay()
  const affairs = useAffairs()
  return (
    <div className="page">
      <PageHeading>{t('pages.unemploymentSecurity')}</PageHeading>
      <p className="lead">{t('security.lead')}</p>
      <WhenAnswered answer={affairs}>
        {({ events }) =>
          events.length === 0 ? (
            <p>{t('security.none')}</p>
          ) : (
            <ul className="entries panel">
              {events.map((event) => (
                <EventItem key={event.entryId} event={event} />
              ))}
            </ul>
          )
        }
      </WhenAnswered>
    </div>
  )
}
