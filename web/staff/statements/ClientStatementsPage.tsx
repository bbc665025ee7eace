import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { ClockIcon, EditIcon, MergeIcon, ShieldIcon, StrikeIcon } from '../../ui/icons.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { PageHeading } from '../frame/PageHeading.tsx'
import { useRulebook } from '../frame/rulebook.tsx'
import { TaskFirst } from '../frame/TaskFirst.tsx'
import { WentWrong } from '../frame/WentWrong.tsx'
import { useDesk } from '../session/desk.ts'
import { today, useSay } from '../words/say.ts'
import { BeginForm } from './BeginForm.tsx'
import { ChangeDialogs, type Change } from './ChangeDialogs.tsx'
import { factsOf, type GivenStatement, type Preparation, useStatements, type StatementsOfClient } from './statements.ts'
import './statements.css'

/** The statements about one client: those in preparation, and those given with what became of them. */
export function ClientStatementsPage() {
  const { clientId = '' } = useParams({ strict: false })
  const { t } = useSay()
  const { task } = useDesk()
  const answer = useStatements(clientId)
  const title = t('statements.ofClient')
  return (
    <div className="page">
      <header>
        <p>
          <Link to="/clients/$clientId" params={{ clientId }} search={{}}>
            {t('client.back')}
          </Link>
        </p>
        <PageHeading title={title}>
          {title}
          {answer.data?.clientName && <span className="statement-whose"> {answer.data.clientName}</span>}
        </PageHeading>
        <p className="page-lead">{t('statements.lead')}</p>
      </header>
      {!task ? (
        <TaskFirst />
      ) : answer.isError ? (
        <WentWrong fault={answer.error} again={() => void answer.refetch()} />
      ) : !answer.data ? (
        <div className="panel">
          <Skeleton lines={8} label={t('do.loading')} />
        </div>
      ) : (
        <Loaded clientId={clientId} answer={answer.data} again={() => void answer.refetch()} />
      )}
    </div>
  )
}

type LoadedProps = { readonly clientId: string; readonly answer: StatementsOfClient; readonly again: () => void }

function Loaded({ clientId, answer, again }: LoadedProps) {
  const { t } = useSay()
  const navigate = useNavigate()
  const [change, setChange] = useState<Change>()
  const { statements, preparations, triggers, rights, sections } = answer
  const goTo = (matterId: string) =>
    void navigate({ to: '/clients/$clientId/statements/$matterId', params: { clientId, matterId } })
  return (
    <>
      <section className="panel" aria-labelledby="pending">
        <h2 id="pending">{t('statements.pending')}</h2>
        {preparations.length === 0 ? (
          <p className="quiet">{t('statements.nothingPending')}</p>
        ) : (
          <ul className="plain-list statement-list">
            {preparations.map((preparation) => (
              <Pending
                key={preparation.matter.matterId}
                clientId={clientId}
                preparation={preparation}
                triggers={triggers}
              />
            ))}
          </ul>
        )}
      </section>
      <BeginForm clientId={clientId} triggers={triggers} facts={factsOf(sections)} onBegun={goTo} />
      <section className="panel" aria-labelledby="given">
        <h2 id="given">{t('statements.given')}</h2>
        {statements.length === 0 ? (
          <p className="quiet">{t('statements.nothingGiven')}</p>
        ) : (
          <ul className="plain-list statement-list">
            {statements.map((statement) => (
              <Given
                key={statement.entryId}
                statement={statement}
                may={rights.may}
                onAct={(act) => setChange({ act, statement })}
              />
            ))}
          </ul>
        )}
      </section>
      {change && (
        <ChangeDialogs
          clientId={clientId}
          change={change}
          triggers={triggers}
          onClose={() => setChange(undefined)}
          onBegun={goTo}
          onChanged={() => {
            setChange(undefined)
            again()
          }}
        />
      )}
    </>
  )
}

type PendingProps = {
  readonly clientId: string
  readonly preparation: Preparation
  readonly triggers: StatementsOfClient['triggers']
}

function Pending({ clientId, preparation, triggers }: PendingProps) {
  const { t, text, day, inDays } = useSay()
  const { matter, stage, trigger, draft, awaitsClarification, clockFrom } = preparation
  const due = matter.dueOn ?? ''
  return (
    <li className="statement-line">
      <span className="statement-when">
        {day(due)}
        <span className={`statement-left${due < today() ? ' statement-late' : ''}`}>{inDays(due)}</span>
      </span>
      <div>
        <h3 className="statement-name">
          <Link to="/clients/$clientId/statements/$matterId" params={{ clientId, matterId: matter.matterId }}>
            {[text(triggers.find(({ id }) => id === trigger)?.label), draft.code].filter(Boolean).join(' · ')}
          </Link>
        </h3>
        <p className="quiet statement-more">
          {[
            t(`statements.stage.${stage}`),
            matter.handlerName,
            matter.number,
            awaitsClarification ? t('statements.awaits', { day: day(clockFrom) }) : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
    </li>
  )
}

type GivenProps = {
  readonly statement: GivenStatement
  readonly may: readonly string[]
  readonly onAct: (act: Change['act']) => void
}

/** One statement: its code in words, its days, to whom, and whether it still holds. */
function Given({ statement, may, onAct }: GivenProps) {
  const { t, day } = useSay()
  const rules = useRulebook()
  const payload = statement.payload as Readonly<Record<string, string | undefined>>
  const code = payload['code'] ?? ''
  const holds = statement.state === 'issued'
  const items = [
    { id: 'replace', label: t('statements.replace.act'), icon: <MergeIcon />, right: 'annul' },
    { id: 'clerical', label: t('statements.clerical.act'), icon: <EditIcon />, right: 'correctClericalError' },
    { id: 'transfer', label: t('statements.transfer.act'), icon: <ClockIcon />, right: 'transfer' },
    { id: 'annul', label: t('statements.annul.act'), icon: <StrikeIcon />, right: 'annul' },
  ].filter(({ right }) => may.includes(right))
  return (
    <li className={`statement-line${holds ? '' : ' statement-gone'}`} data-statement={statement.entryId}>
      <span className="statement-when">{day(payload['issuedOn'])}</span>
      <div>
        <h3 className="statement-name">
          {code} {rules.ownCode('statementCode', code)}
        </h3>
        <p className="statement-more">
          {payload['to'] ? `${day(payload['from'])}–${day(payload['to'])}` : `${day(payload['from'])}–`} ·{' '}
          {[rules.ownCode('benefitPayer', payload['payer'] ?? ''), payload['fund']].filter(Boolean).join(' ')}
          {payload['benefit'] ? ` · ${rules.ownCode('benefitKind', payload['benefit'])}` : ''}
        </p>
        <p className="statement-marks">
          <span className={`badge${holds ? '' : ' statement-annulled'}`}>
            {t(`statements.state.${statement.state}`)}
          </span>
          {statement.isInternal && (
            <span className="badge badge-care">
              <ShieldIcon />
              {t('statements.internal')}
            </span>
          )}
          {statement.isCorrected && <span className="quiet">{t('statements.corrected')}</span>}
        </p>
        {payload['grounds'] && <p className="quiet statement-grounds">{payload['grounds']}</p>}
        {statement.reason && (
          <p className="quiet statement-more">
            {t('statements.reason')}: {statement.reason}
          </p>
        )}
      </div>
      {holds && items.length > 0 && (
        <Menu
          label={t('statements.menu', { code, day: day(payload['issuedOn']) })}
          items={items}
          onAct={(act) => onAct(act as Change['act'])}
        />
      )}
    </li>
  )
}
