import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { post, Problem, put as putTo } from '../api.ts'
import type { Words } from '../client-record/entry-words.ts'
import { WentWrong } from '../frame/WentWrong.tsx'
import { announce, useDesk } from '../session/desk.ts'
import { useMe } from '../session/session.ts'
import { dayFrom, sayDay } from '../words/say.ts'
import { DraftForm, type FormDraft } from './DraftForm.tsx'
import { EvidenceChoice, type Chosen } from './EvidenceChoice.tsx'
import { sayLack } from './lacks.ts'
import { Proposals } from './Proposals.tsx'
import { StatementDialog } from './StatementDialog.tsx'
import { addressOfPreparation, factsOf, type Issued, type OpenedPreparation, type Proposal } from './statements.ts'

type Props = {
  readonly clientId: string
  readonly opened: OpenedPreparation
  readonly words: Words
  readonly put: (opened: OpenedPreparation) => void
  readonly again: () => Promise<void>
}

/** Where the statement is written: facts and proposals at one side, the form and what is lacking at the other. */
export function DraftDesk({ clientId, opened, words, put, again }: Props) {
  const { say, rules } = words
  const { t } = say
  const { task } = useDesk()
  const me = useMe().data
  const { preparation, sections, proposals, rights, lacks } = opened
  const { matter, stage } = preparation
  const states = new Map(opened.clarifications.map(({ request, state: of }) => [request, of]))
  const [draft, setDraft] = useState<FormDraft>(() => formFrom(preparation.draft))
  const [chosen, setChosen] = useState<Chosen>(
    () => new Map(preparation.evidence.map(({ entryId, version }) => [entryId, version])),
  )
  const [touched, setTouched] = useState(false)
  const [state, setState] = useState<unknown>()
  const [asking, ask] = useState<'issue' | 'drop' | 'back'>()
  const place = addressOfPreparation(clientId, matter.matterId)
  const step = { purpose: task, version: matter.version }
  const right = rights.codes.find(({ code }) => code === draft.code)
  const isOwnWork = preparation.sentByName !== undefined && preparation.sentByName === me?.name

  const write = (next: Partial<FormDraft>) => {
    setDraft((before) => ({ ...before, ...next }))
    setTouched(true)
  }
  const take = ({ code, from, to, because }: Proposal) => {
    write({ code, from: sayDay(from), to: sayDay(to) })
    setChosen(new Map(because.map(({ entryId, version }) => [entryId, version])))
    announce(t('statements.proposal.taken'))
  }
  const save = async () => {
    const saved = await putTo<OpenedPreparation>(place, {
      ...step,
      draft: draftFrom(draft),
      evidence: evidenceFrom(chosen),
    })
    put(saved)
    setTouched(false)
    return saved
  }
  const saveAndSay = async () => {
    await save()
    announce(t('statements.draft.saved'))
  }
  /** Whatever is on the form is kept before a step is taken. */
  const keep = async () => (touched ? save() : opened)
  const go = async (work: () => Promise<unknown>) => {
    setState('waiting')
    try {
      await work()
      setState(undefined)
    } catch (fault) {
      setState(fault)
      if (fault instanceof Problem && fault.kind === 'stale') await again()
    }
  }
  const send = async () => {
    const kept = await keep()
    put(await post<OpenedPreparation>(`${place}/send`, { ...step, version: kept.preparation.matter.version }))
    announce(t('statements.act.sent'))
  }
  const check = async (approves: boolean, note?: string) => {
    put(await post<OpenedPreparation>(`${place}/check`, { ...step, approves, ...(note ? { note } : {}) }))
    ask(undefined)
    announce(t(approves ? 'statements.act.approved' : 'statements.act.returned'))
  }
  const issue = async () => {
    const kept = await keep()
    const { messages } = await post<Issued>(`${place}/issue`, { ...step, version: kept.preparation.matter.version })
    ask(undefined)
    announce(t(messages.length > 0 ? 'statements.act.issued' : 'statements.act.issuedInternal'))
    await again()
  }
  const drop = async (reason: string) => {
    put(await post<OpenedPreparation>(`${place}/drop`, { ...step, reason }))
    ask(undefined)
    announce(t('statements.act.dropped'))
  }
  const flaws = state instanceof Problem && state.kind !== 'stale' ? state.errors : []
  const mayIssue = rights.may.includes('issue')
  const needsSecond = right?.needsSecondPerson === true
  const payerWords = [rules.ownCode('benefitPayer', draft.payer), draft.fund].filter(Boolean).join(' ')

  return (
    <div className="statement-desk">
      <div className="statement-side">
        <Proposals proposals={proposals} words={words} onTake={take} />
        <EvidenceChoice
          facts={factsOf(sections)}
          chosen={chosen}
          words={words}
          states={states}
          onChoose={(next) => {
            setChosen(next)
            setTouched(true)
          }}
        />
      </div>
      <div className="statement-side">
        <section className="panel" aria-labelledby="draft">
          <h2 id="draft">{t('statements.draft.content')}</h2>
          <DraftForm draft={draft} rights={rights} words={words} onWrite={write} />
          {needsSecond && stage === 'drafting' && <p className="quiet">{t('statements.draft.needsSecond')}</p>}
        </section>
        <section className="panel" aria-labelledby="lacks">
          <h2 id="lacks">{t('statements.lacks.title')}</h2>
          {lacks.length === 0 && !touched ? (
            <p>{t('statements.lacks.nothing')}</p>
          ) : (
            <ul className="statement-lacks">
              {[...new Set(lacks.map((lack) => sayLack(lack, say)))].map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
          <p className="quiet" role="status">
            {t(touched ? 'statements.draft.unsaved' : 'statements.draft.kept')}
          </p>
          {state instanceof Problem &&
            (state.kind === 'stale' ? (
              <Notice announced tone="warning">
                {t('statements.stale')}
              </Notice>
            ) : flaws.length > 0 ? (
              <Notice announced tone="error">
                {flaws.map((flaw) => sayLack(flaw, say)).join(' ')}
              </Notice>
            ) : (
              <WentWrong fault={state} again={() => setState(undefined)} />
            ))}
          {isOwnWork && stage === 'awaitingCheck' && <p className="quiet">{t('statements.ownWork')}</p>}
          <div className="row statement-acts">
            <Button kind="secondary" busy={state === 'waiting' && t('do.saving')} onPress={() => void go(saveAndSay)}>
              {t('statements.draft.save')}
            </Button>
            {needsSecond && stage === 'drafting' && (
              <Button onPress={() => void go(send)}>{t('statements.act.send')}</Button>
            )}
            {stage === 'awaitingCheck' && rights.may.includes('check') && !isOwnWork && (
              <>
                <Button onPress={() => void go(() => check(true))}>{t('statements.act.approve')}</Button>
                <Button kind="secondary" onPress={() => ask('back')}>
                  {t('statements.act.back')}
                </Button>
              </>
            )}
            {mayIssue && (touched || lacks.length === 0) && (!needsSecond || (stage === 'checked' && !touched)) && (
              <Button onPress={() => ask('issue')}>{t('statements.act.issue')}</Button>
            )}
            <Button kind="bare" onPress={() => ask('drop')}>
              {t('statements.act.drop')}
            </Button>
          </div>
        </section>
      </div>
      {asking === 'issue' && (
        <StatementDialog
          title={t('statements.act.issueTitle')}
          lead={
            right?.isInternal
              ? t('statements.act.issueInternal')
              : t('statements.act.issueLead', { payer: payerWords || '–' })
          }
          act={t('statements.act.issue')}
          onAct={issue}
          onClose={() => ask(undefined)}
        >
          {draft.code && (
            <p>
              <strong>
                {draft.code} {rules.ownCode('statementCode', draft.code)}
              </strong>
              <br />
              {draft.to ? `${draft.from}–${draft.to}` : `${draft.from}–`}
            </p>
          )}
        </StatementDialog>
      )}
      {asking === 'drop' && (
        <StatementDialog
          title={t('statements.act.dropTitle')}
          lead={t('statements.act.dropLead')}
          act={t('statements.act.drop')}
          reasonLabel={t('statements.reason')}
          onAct={drop}
          onClose={() => ask(undefined)}
        />
      )}
      {asking === 'back' && (
        <StatementDialog
          title={t('statements.act.backTitle')}
          lead={t('statements.act.backLead')}
          act={t('statements.act.back')}
          reasonLabel={t('statements.reason')}
          onAct={(note) => check(false, note)}
          onClose={() => ask(undefined)}
        />
      )}
    </div>
  )
}

/** The form holds days as they are written. */
const formFrom = (draft: OpenedPreparation['preparation']['draft']): FormDraft => ({
  code: draft.code ?? '',
  from: sayDay(draft.from),
  to: sayDay(draft.to),
  payer: draft.payer ?? '',
  fund: draft.fund ?? '',
  benefit: draft.benefit ?? '',
  grounds: draft.grounds ?? '',
})

/** What is no day of the calendar is not sent: it is lacking. */
function draftFrom({ from, to, ...others }: FormDraft) {
  const days = { from: dayFrom(from), to: dayFrom(to) }
  const fund = others.payer === 'unemploymentFund' ? others.fund : ''
  return Object.fromEntries(Object.entries({ ...others, fund, ...days }).filter(([, value]) => value))
}

const evidenceFrom = (chosen: Chosen) => [...chosen].map(([entryId, version]) => ({ entryId, version }))
