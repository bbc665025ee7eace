import { Link } from '@tanstack/react-router'
import {
  AddPersonIcon,
  BriefcaseIcon,
  CalendarIcon,
  ClockIcon,
  DocumentIcon,
  MailIcon,
  PeopleIcon,
  PlanIcon,
  SpeechIcon,
  SunIcon,
} from '../../ui/icons.tsx'
import { worklists, type Me } from '../api.ts'
import { ArchiveLinks } from '../archive/ArchiveLinks.tsx'
import { GivingNavigation } from '../disclosures/GivingNavigation.tsx'
import { namesOf } from '../worklists/worklist-names.ts'
import { useWorklistCounts } from '../worklists/worklist-counts.ts'
import { useSay } from '../words/say.ts'

const icons = {
  myClients: PeopleIcon,
  interviewsDue: CalendarIcon,
  plansToReview: PlanIcon,
  searchesLapsing: ClockIcon,
  answersWaiting: MailIcon,
} satisfies Record<(typeof worklists)[number], unknown>

export function SideNavigation({ me, onFollow }: { readonly me: Me; readonly onFollow: () => void }) {
  const { t, number } = useSay()
  const counts = useWorklistCounts(me)
  return (
    <nav className="side-navigation" aria-label={t('frame.navigation')}>
      <ul className="plain-list">
        <li>
          <Link to="/" className="side-link" activeOptions={{ exact: true }} onClick={onFollow}>
            <SunIcon />
            <span>{t('myDay.title')}</span>
          </Link>
        </li>
        <ArchiveLinks me={me} onFollow={onFollow} />
        {me.mayDo['list'] &&
          worklists
            .filter((list) => !counts.data || list in counts.data)
            .map((list) => {
              const Icon = icons[list]
              const count = counts.data?.[list]
              return (
                <li key={list}>
                  <Link to="/worklists/$list" params={{ list }} className="side-link" onClick={onFollow}>
                    <Icon />
                    <span>{t(`worklist.${namesOf(list, me)}.title`)}</span>
                    {count !== undefined && (
                      <span className="side-count">
                        {number(count)}
                        <span className="unseen"> {t('worklist.clients', { count })}</span>
                      </span>
                    )}
                  </Link>
                </li>
              )
            })}
        {me.mayDo['exchangeMessages'] && (
          <li>
            <Link to="/messages" className="side-link" onClick={onFollow}>
              <MailIcon />
              <span>{t('messages.title')}</span>
            </Link>
          </li>
        )}
        {me.mayDo['handleMatters'] && (
          <li>
            <Link to="/matters" className="side-link" onClick={onFollow}>
              <DocumentIcon />
              <span>{t('matters.title')}</span>
            </Link>
          </li>
        )}
        {me.mayDo['prepareStatements'] && (
          <li>
            <Link to="/statements" className="side-link" onClick={onFollow}>
              <DocumentIcon />
              <span>{t('statements.title')}</span>
            </Link>
          </li>
        )}
        <GivingNavigation me={me} onFollow={onFollow} />
        {me.mayDo['hold'] && (
          <li>
            <Link to="/holds" className="side-link" onClick={onFollow}>
              <ClockIcon />
              <span>{t('holds.office')}</span>
            </Link>
          </li>
        )}
        {me.mayDo['register'] && (
          <li>
            <Link to="/new-client" className="side-link" onClick={onFollow}>
              <AddPersonIcon />
              <span>{t('newClient.title')}</span>
            </Link>
          </li>
        )}
        {me.mayDo['keepVacancies'] && (
          <li>
            <Link to="/employers" className="side-link" onClick={onFollow}>
              <BriefcaseIcon />
              <span>{t('employers.title')}</span>
            </Link>
          </li>
        )}
        {me.mayDo['listContacts'] && (
          <li>
            <Link to="/contact-lists" className="side-link" onClick={onFollow}>
              <MailIcon />
              <span>{t('employers.files.contacts')}</span>
            </Link>
          </li>
        )}
        {me.mayDo['extractProjects'] && (
          <li>
            <Link to="/project-extracts" className="side-link" onClick={onFollow}>
              <DocumentIcon />
              <span>{t('employers.files.extract')}</span>
            </Link>
          </li>
        )}
        {me.mayDo['answerEmployers'] && (
          <li>
            <Link to="/employer-answers" className="side-link" onClick={onFollow}>
              <SpeechIcon />
              <span>{t('employers.answer.title')}</span>
            </Link>
          </li>
        )}
      </ul>
    </nav>
  )
}
