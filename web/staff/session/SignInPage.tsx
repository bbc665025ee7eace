import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { PublicFrame } from '../frame/PublicFrame.tsx'
import { PageHeading } from '../frame/PageHeading.tsx'
import { fi } from '../words/fi.ts'
import { useSay } from '../words/say.ts'
import { useState } from 'react'
import { useCast } from './cast.ts'
import { takeReason } from './session.ts'
import './SignInPage.css'

const isGroup = (group: string): group is keyof typeof fi.cast.groups => Object.hasOwn(fi.cast.groups, group)
const isOffice = (office: string): office is keyof typeof fi.cast.offices => Object.hasOwn(fi.cast.offices, office)

/** The only addresses a sign-in may lead back to are pages of this application. */
function wayBack(): string {
  const wanted = new URLSearchParams(location.search).get('return') ?? '/'
  return /^\/(?![/\\])/.test(wanted) ? wanted : '/'
}

const signInAs = (name: string | undefined) => {
  const query = new URLSearchParams({ return: wayBack() })
  if (name) query.set('login_hint', name)
  location.assign(`/session/sign-in?${query}`)
}

export function SignInPage() {
  const { t } = useSay()
  const [because] = useState(() => new URLSearchParams(location.search).get('because') ?? takeReason())
  const cast = useCast()
  const groups = Map.groupBy(cast.data ?? [], ({ group }) => (isGroup(group) ? t(`cast.groups.${group}`) : group))
  const officeName = (office: string) => (isOffice(office) ? t(`cast.offices.${office}`) : office)

  return (
    <PublicFrame>
      <div className="sign-in">
        <div className="sign-in-lead">
          <PageHeading title={t('signIn.title')}>{t('signIn.heading')}</PageHeading>
          <p className="page-lead">{t('signIn.lead')}</p>
          {because === 'ended' && (
            <Notice announced title={t('signIn.endedTitle')}>
              {t('signIn.ended')}
            </Notice>
          )}
          {because === 'signedOut' && (
            <Notice announced title={t('signIn.signedOutTitle')}>
              {t('signIn.signedOut')}
            </Notice>
          )}
          {because === 'refused' && (
            <Notice announced tone="error" title={t('signIn.refusedTitle')}>
              {t('signIn.refused')}
            </Notice>
          )}
          <div>
            <Button onPress={() => signInAs(undefined)}>{t('signIn.withProvider')}</Button>
          </div>
        </div>
        {groups.size > 0 && (
          <section className="panel sign-in-cast" aria-labelledby="cast-title">
            <h2 id="cast-title">{t('signIn.castTitle')}</h2>
            <p className="quiet">{t('signIn.castLead')}</p>
            <div className="sign-in-groups">
              {[...groups].map(([group, members]) => (
                <div key={group} className="sign-in-group">
                  <h3>{group}</h3>
                  <ul className="plain-list">
                    {members.map((member) => (
                      <li key={member.name}>
                        <button type="button" className="sign-in-member" onClick={() => signInAs(member.name)}>
                          <span>{member.name}</span>
                          <span className="quiet">{officeName(member.office)}</span>
                        </button>
                      </li>
                    ))}
                  </ul>
                </div>
              ))}
            </div>
          </section>
        )}
      </div>
    </PublicFrame>
  )
}
