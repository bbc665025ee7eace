import { Link } from '@tanstack/react-router'
import { useMe } from '../session/session.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { ArrowIcon } from '../../ui/icons.tsx'
import { PageHeading } from '../frame/PageHeading.tsx'
import { WentWrong } from '../frame/WentWrong.tsx'
import { useRulebook } from '../frame/rulebook.tsx'
import { worklists, type Me } from '../api.ts'
import { chooseTask, useDesk } from '../session/desk.ts'
import { today, useSay } from '../words/say.ts'
import { useWorklist } from '../worklists/worklist.ts'
import { namesOf } from '../worklists/worklist-names.ts'
import { useWorklistCounts } from '../worklists/worklist-counts.ts'
import { WorklistTable } from '../worklists/WorklistTable.tsx'
import './MyDayPage.css'

export function MyDayPage() {
  const me = useMe().data
  if (!me) return null
  return me.mayDo['list'] ? <Day me={me} /> : me.mayDo['find'] ? <Counter me={me} /> : <Duties me={me} />
}

/** The day of somebody with clients of their own. */
function Day({ me }: { readonly me: Me }) {
  const { t, day, number } = useSay()
  const { task } = useDesk()
  const counts = useWorklistCounts(me)
  return (
    <div className="page">
      <header>
        <PageHeading title={t('myDay.title')}>{t('myDay.title')}</PageHeading>
        <p className="page-lead">{t('myDay.lead', { day: day(today()) })}</p>
      </header>
      {!task ? (
        <ChooseTask me={me} />
      ) : counts.isError ? (
        <WentWrong fault={counts.error} again={() => void counts.refetch()} />
      ) : (
        <>
          <ul className="plain-list day-lists">
            {worklists
              .filter((list) => !counts.data || list in counts.data)
              .map((list) => (
                <li key={list}>
                  <Link to="/worklists/$list" params={{ list }} className="panel day-list">
                    <span className="day-count">{counts.data ? number(counts.data[list] ?? 0) : '–'}</span>
                    <span className="day-name">{t(`worklist.${namesOf(list, me)}.title`)}</span>
                    <span className="quiet">{t(`worklist.${namesOf(list, me)}.short`)}</span>
                  </Link>
                </li>
              ))}
          </ul>
          <NextUp />
        </>
      )}
      <Recent />
    </div>
  )
}

function NextUp() {
  const { t } = useSay()
  const list = useWorklist('interviewsDue', { caseworker: undefined, limit: 5 })
  const rows = list.data?.pages[0]?.rows
  return (
    <section className="panel" aria-labelledby="next-up">
      <div className="day-head">
        <h2 id="next-up">{t('myDay.interviews')}</h2>
        <Link to="/worklists/$list" params={{ list: 'interviewsDue' }}>
          {t('myDay.all')} <ArrowIcon />
        </Link>
      </div>
      {list.isError ? (
        <WentWrong fault={list.error} again={() => void list.refetch()} />
      ) : !rows ? (
        <Skeleton lines={5} label={t('do.loading')} />
      ) : rows.length === 0 ? (
        <p className="quiet">{t('worklist.interviewsDue.empty')}</p>
      ) : (
        <WorklistTable list="interviewsDue" rows={rows} caption={t('myDay.interviewTable')} />
      )}
    </section>
  )
}

/** For those who serve whoever comes: the way in is the search. */
function Counter({ me }: { readonly me: Me }) {
  const { t } = useSay()
  const { task } = useDesk()
  return (
    <div className="page">
      <header>
        <PageHeading title={t('myDay.title')}>{t('myDay.title')}</PageHeading>
        <p className="page-lead">{t('myDay.counterLead')}</p>
      </header>
      {!task && <ChooseTask me={me} />}
      <MayDo me={me} />
      <Recent />
    </div>
  )
}

/** For those whose duties need no client's data. */
function Duties({ me }: { readonly me: Me }) {
  const { t, text } = useSay()
  const known = ['permitOfficer', 'registerKeeper', 'archivist'] as const
  const group = known.find((each) => each === me.group)
  return (
    <div className="page">
      <header>
        <PageHeading title={t('myDay.title')}>{t('myDay.title')}</PageHeading>
        <p className="page-lead">{t('duties.lead', { group: text(me.groupLabel).toLowerCase() })}</p>
      </header>
      <section className="panel prose" aria-labelledby="duties">
        <h2 id="duties" className="day-first">
          {t('duties.title')}
        </h2>
        <p>{group ? t(`duties.${group}`) : t('duties.other')}</p>
        <p>{t('duties.noClients')}</p>
        <ul>
          {me.mayDo['keepArchive'] && (
            <li>
              <Link to="/archive">{t('archive.title')}</Link>
            </li>
          )}
          <li>
            <Link to="/notice">{t('duties.readNotice')}</Link>
          </li>
          <li>
            <Link to="/accessibility">{t('footer.accessibility')}</Link>
          </li>
        </ul>
      </section>
    </div>
  )
}

function MayDo({ me }: { readonly me: Me }) {
  const { t } = useSay()
  const rules = useRulebook()
  const read = [...new Set(rules.kinds.map((kind) => kind.category))]
  return (
    <section className="panel prose" aria-labelledby="may-do">
      <h2 id="may-do" className="day-first">
        {t('myDay.mayDo')}
      </h2>
      <ul>
        <li>{t('myDay.mayFind')}</li>
        {me.mayDo['register'] && (
          <li>
            <Link to="/new-client">{t('newClient.title')}</Link>
          </li>
        )}
        <li>
          {t('myDay.mayRead')}
          <ul>
            {rules.categoryIds
              .filter((category) => read.includes(category))
              .map((category) => (
                <li key={category}>{rules.categoryLabel(category)}</li>
              ))}
          </ul>
        </li>
      </ul>
    </section>
  )
}

function ChooseTask({ me }: { readonly me: Me }) {
  const { t, text } = useSay()
  return (
    <section className="panel choose-task" aria-labelledby="choose-task">
      <h2 id="choose-task">{t('task.question')}</h2>
      <p className="quiet">{t('task.why')}</p>
      <div className="row">
        {me.purposes.map((purpose) => (
          <button key={purpose.id} type="button" className="task-card" onClick={() => chooseTask(purpose.id)}>
            <span>{text(purpose.label)}</span>
            <span className="quiet">
              {purpose.act} · {purpose.provision}
            </span>
          </button>
        ))}
      </div>
    </section>
  )
}

/** Only what this tab has opened since sign-in, and only in its memory. */
function Recent() {
  const { t } = useSay()
  const { recent } = useDesk()
  if (recent.length === 0) return null
  return (
    <section className="panel" aria-labelledby="recent">
      <h2 id="recent" className="day-first">
        {t('myDay.recent')}
      </h2>
      <ul className="plain-list row">
        {recent.map(({ clientId, name, birthYear }) => (
          <li key={clientId}>
            <Link to="/clients/$clientId" params={{ clientId }} search={{}}>
              {name}
            </Link>
            {birthYear ? <span className="quiet"> {t('client.born', { year: birthYear })}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
