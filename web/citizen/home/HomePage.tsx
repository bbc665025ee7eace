import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import {
  CalendarIcon,
  ClockIcon,
  EyeIcon,
  MailIcon,
  PersonIcon,
  PlanIcon,
  SearchIcon,
  ShieldIcon,
  SpeechIcon,
} from '../../ui/icons.tsx'
import { WhenAnswered } from '../controls/WhenAnswered.tsx'
import { type OwnMe, type OwnOverview, post, type Step } from '../door.ts'
import { PageHeading } from '../frame/PageHeading.tsx'
import type { pages } from '../frame/pages.ts'
import { useSay } from '../words/say.ts'

/** What must be done next, how the job search stands, and the ways on. */
export function HomePage({ me }: { readonly me: OwnMe }) {
  const { t, language } = useSay()
  const overview = useQuery({
    queryKey: ['overview', language],
    queryFn: () => post<OwnOverview>('/api/own/overview', { language }),
  })
  return (
    <div className="page">
      <PageHeading title={t('pages.home')}>{t('home.hello', { name: me.name.split(' ')[0] })}</PageHeading>
      <WhenAnswered answer={overview}>
        {(data) => (
          <>
            <section aria-labelledby="next-title" className="next">
              <h2 id="next-title">{t('home.next')}</h2>
              {data.steps.length === 0 ? (
                <p>{t('home.nothing')}</p>
              ) : (
                <ol className="steps">
                  {data.steps.map((step, index) => (
                    <StepItem key={`${step.kind}-${step.entryId ?? index}`} step={step} />
                  ))}
                </ol>
              )}
            </section>
            <SearchBand overview={data} />
            <ul className="cards">
              <Way to="/job-search" icon={<SearchIcon />} title={t('pages.jobSearch')} text={t('home.jobSearchText')} />
              <Way to="/plan" icon={<CalendarIcon />} title={t('pages.plan')} text={t('home.planText')} />
              <Way
                to="/unemployment-security"
                icon={<ShieldIcon />}
                title={t('pages.unemploymentSecurity')}
                text={t('home.unemploymentSecurityText')}
              />
              <Way to="/record" icon={<PersonIcon />} title={t('pages.record')} text={t('home.recordText')} />
              <Way to="/consents" icon={<PlanIcon />} title={t('pages.consents')} text={t('home.consentsText')} />
              <Way to="/viewings" icon={<EyeIcon />} title={t('pages.viewings')} text={t('home.viewingsText')} />
              <Way to="/messages" icon={<MailIcon />} title={t('pages.messages')} text={t('home.messagesText')} />
              <Way to="/matters" icon={<SpeechIcon />} title={t('pages.matters')} text={t('home.mattersText')} />
            </ul>
            {data.office && (
              <aside className="help" aria-labelledby="help-title">
                <h2 id="help-title">{t('frame.help')}</h2>
                <p>
                  <strong>{data.office.name}</strong>
                </p>
                <p>
                  <a href={`tel:${data.office.phone.replaceAll(' ', '')}`}>
                    {t('frame.call', { phone: data.office.phone })}
                  </a>
                </p>
                <p className="quiet">{t('frame.email', { email: data.office.email })}</p>
              </aside>
            )}
          </>
        )}
      </WhenAnswered>
    </div>
  )
}

/** Where a step can be taken online; the others are days at the office. */
const wayOf: Partial<Record<Step['kind'], WayProps['to'] | '/start'>> = {
  offer: '/plan',
  clarification: '/unemployment-security',
  attachments: '/unemployment-security',
  renewal: '/job-search',
  restart: '/start',
  appointment: '/plan',
  acceptPlan: '/plan',
  task: '/plan',
  message: '/messages',
}

function StepItem({ step }: { readonly step: Step }) {
  const { t, day, inDays } = useSay()
  const way = wayOf[step.kind]
  const isDay = step.kind === 'appointment'
  return (
    <li className={step.isLate ? 'step step-late' : 'step'}>
      <h3>{t(`home.steps.${step.kind}`)}</h3>
      {step.about && <p>{step.about}</p>}
      {step.on && (
        <p className="step-day">
          {isDay ? <CalendarIcon /> : <ClockIcon />}
          <span>
            {step.isLate
              ? t('home.late', { day: day(step.on) })
              : t(isDay ? 'home.on' : 'home.by', { day: day(step.on), inDays: inDays(step.on) })}
            {step.time && ` ${t('home.at', { time: step.time })}`}
          </span>
        </p>
      )}
      <p className="quiet">{t(`home.consequence.${step.kind}`)}</p>
      {way && (
        <p>
          <Link to={way}>
            {t('home.go')}
            <span className="unseen">: {[t(`home.steps.${step.kind}`), step.about].filter(Boolean).join(', ')}</span>
          </Link>
        </p>
      )}
    </li>
  )
}

/** The job search as one band: since when, until when, and what the register has as the present status. */
function SearchBand({ overview: { search, employment } }: { readonly overview: OwnOverview }) {
  const { t, day } = useSay()
  const until = search.state === 'ended' ? search.endedOn : search.validUntil
  return (
    <section className={`band band-${search.state}`} aria-labelledby="search-title">
      <h2 id="search-title">{t('home.search')}</h2>
      <p className="band-state">{t(`home.searchState.${search.state}`, { day: day(until) })}</p>
      {search.startedOn && <p>{t('home.since', { day: day(search.startedOn) })}</p>}
      {employment && (
        <p>
          {t('home.employment', { label: employment.label })}
          {employment.since && `, ${t('home.employmentSince', { day: day(employment.since) })}`}
        </p>
      )}
    </section>
  )
}

type WayProps = {
  readonly to: (typeof pages)[number]['to']
  readonly icon: React.ReactNode
  readonly title: string
  readonly text: string
}

const Way = ({ to, icon, title, text }: WayProps) => (
  <li>
    <Link to={to} className="card">
      <span className="card-title">
        {icon} {title}
      </span>
      <span className="quiet">{text}</span>
    </Link>
  </li>
)
