import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ParagraphsField } from '../../ui/ParagraphsField.tsx'
import { post, Problem, type VisitorMatter, type VisitorMatters } from '../api.ts'
import { Facts } from '../archive/Facts.tsx'
import { Chips } from '../frame/Chips.tsx'
import { PageHeading } from '../frame/PageHeading.tsx'
import { Paged } from '../frame/Paged.tsx'
import { useRulebook } from '../frame/rulebook.tsx'
import { TaskFirst } from '../frame/TaskFirst.tsx'
import { WentWrong } from '../frame/WentWrong.tsx'
import { announce, useDesk } from '../session/desk.ts'
import { useSay } from '../words/say.ts'
import '../archive/Archive.css'
import '../worklists/WorklistPage.css'

/** What those have raised who are no clients, or not known to be: feedback on accessibility, and asking to be matched. */
export function VisitorMattersPage() {
  const { t } = useSay()
  const { task } = useDesk()
  const [state, setState] = useState<'received' | 'closed'>('received')
  const found = useInfiniteQuery({
    queryKey: ['visitorMatters', state, task],
    enabled: task !== undefined,
    gcTime: 0,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      post<VisitorMatters>('/api/visitor-matters', { purpose: task, state, after: pageParam }),
    getNextPageParam: (page) => page.next,
  })
  const matters = found.data?.pages.flatMap((page) => page.matters)
  return (
    <div className="page">
      <header>
        <p>
          <Link to="/matters">{t('matters.back')}</Link>
        </p>
        <PageHeading title={t('matters.visitors')}>{t('matters.visitors')}</PageHeading>
        <p className="page-lead">{t('matters.visitorsLead')}</p>
      </header>
      {!task ? (
        <TaskFirst />
      ) : (
        <>
          <Chips
            label={t('matters.state')}
            options={[
              { value: 'received', label: t('matters.waiting') },
              { value: 'closed', label: t('matters.answered') },
            ]}
            chosen={state}
            onChoose={setState}
          />
          <Paged found={found} rows={matters} empty={<p>{t('matters.visitorsEmpty')}</p>}>
            {(shown) => shown.map((matter) => <MatterPanel key={matter.matterId} matter={matter} />)}
          </Paged>
        </>
      )}
    </div>
  )
}

function MatterPanel({ matter }: { readonly matter: VisitorMatter }) {
  const { t, day } = useSay()
  const { matterLabel } = useRulebook()
  const { person, text } = matter
  const id = `visitor-${matter.matterId}`
  const facts = [
    matter.number,
    t('matters.received', { day: day(matter.receivedOn) }),
    matter.dueOn && matter.state === 'received' && t('matters.dueOn', { day: day(matter.dueOn) }),
    matter.closedOn && t('matters.closedOn', { day: day(matter.closedOn) }),
    matter.closedByName,
  ]
  return (
    <section className="panel stack" aria-labelledby={id}>
      <h2 id={id}>{matterLabel(matter.kind)}</h2>
      <p className="quiet">{facts.filter(Boolean).join(' · ')}</p>
      <Facts
        facts={[
          ...personSaid.map((name) => {
            const said = person?.[name]
            return [t(`matters.person.${name}`), name === 'bornOn' && said ? day(said) : said] as const
          }),
          [t('matters.contact'), matter.contact ?? t('matters.noContact')],
        ]}
      />
      {text && <p className="entry-paragraphs">{text}</p>}
      {person && matter.state === 'received' && <p>{t('matters.howToMatch')}</p>}
      {matter.answer !== undefined ? (
        <Facts facts={[[t('matters.answer'), matter.answer]]} />
      ) : (
        <AnswerForm matter={matter} />
      )}
    </section>
  )
}

function AnswerForm({ matter }: { readonly matter: VisitorMatter }) {
  const { t } = useSay()
  const { task } = useDesk()
  const answers = useQueryClient()
  const [answer, setAnswer] = useState('')
  const [isLacking, setLacking] = useState(false)
  const [state, setState] = useState<unknown>()
  const send = async () => {
    setLacking(answer.trim() === '')
    if (state === 'sending' || answer.trim() === '') return
    setState('sending')
    try {
      await post(`/api/visitor-matters/${matter.matterId}/answer`, { purpose: task, answer: answer.trim() })
      announce(t('matters.moved'))
      await answers.invalidateQueries({ queryKey: ['visitorMatters'] })
    } catch (fault) {
      setState(fault)
    }
  }
  return (
    <>
      <ParagraphsField
        id={`answer-${matter.matterId}`}
        label={t('matters.answer')}
        value={answer}
        onValue={(value) => setAnswer(value.slice(0, 2000))}
        {...(isLacking ? { error: t('matters.answerWrong') } : {})}
      />
      <div>
        <Button
          kind="primary"
          busy={state === 'sending' && t('do.loading')}
          onPress={() => void send()}
          aria-label={`${t('matters.closeAnswered')}: ${matter.number}`}
        >
          {t('matters.closeAnswered')}
        </Button>
      </div>
      {state instanceof Problem && state.kind === 'conflict' ? (
        <Notice tone="warning" announced>
          {t('matters.conflict')}
        </Notice>
      ) : (
        state instanceof Error && <WentWrong fault={state} again={() => setState(undefined)} />
      )}
    </>
  )
}

const personSaid = ['firstNames', 'lastName', 'bornOn', 'foreignId'] as const
