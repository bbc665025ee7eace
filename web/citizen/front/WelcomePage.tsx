import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Note } from '../controls/Note.tsx'
import { type CastCitizen, get } from '../door.ts'
import { PageHeading } from '../frame/PageHeading.tsx'
import { signInAt, takeReason } from '../session/session.ts'
import { useSay } from '../words/say.ts'

/** What the service is, and the way in. */
export function WelcomePage() {
  const { t, text, language } = useSay()
  const [because] = useState(takeReason)
  // Only a demonstration has a cast: elsewhere the door answers that there is none.
  const cast = useQuery({ queryKey: ['cast'], queryFn: () => get<CastCitizen[]>('/session/cast'), retry: false })
  return (
    <div className="page front">
      <PageHeading>{t('front.title')}</PageHeading>
      <p className="lead">{t('front.lead')}</p>
      {because === 'ended' && (
        <Note announced title={t('front.endedTitle')}>
          <p>{t('front.ended')}</p>
        </Note>
      )}
      {because === 'signedOut' && (
        <Note announced tone="good" title={t('front.signedOutTitle')}>
          <p>{t('front.signedOut')}</p>
        </Note>
      )}
      <p>
        <a className="button button-large" href={signInAt('/', language)}>
          {t('front.identify')}
        </a>
      </p>
      <p className="quiet">{t('front.identifyHint')}</p>
      <section className="panel">
        <h2>{t('front.can')}</h2>
        <ul className="ticks">
          <li>{t('front.canRecord')}</li>
          <li>{t('front.canViewings')}</li>
          <li>{t('front.canCorrect')}</li>
        </ul>
      </section>
      {cast.data && cast.data.length > 0 && (
        <section className="panel">
          <h2>{t('front.castTitle')}</h2>
          <p className="quiet">{t('front.castLead')}</p>
          <ul className="cards">
            {cast.data.map(({ name, about }) => (
              <li key={name}>
                <a className="card" href={signInAt('/', language, name)}>
                  <span className="card-title">{name}</span>
                  <span className="quiet">{text(about)}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
