import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Presented } from '../../../duties/disclosure/presentations/contract.ts'
import { Button } from '../../ui/Button.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { post, type Recorded } from '../api.ts'
import { PageHeading } from '../frame/PageHeading.tsx'
import { TaskFirst } from '../frame/TaskFirst.tsx'
import { WentWrong } from '../frame/WentWrong.tsx'
import { asSentence } from '../recording/flaws.ts'
import { announce, useDesk } from '../session/desk.ts'
import { dayFrom, useSay } from '../words/say.ts'
import { flawsByMember, type Vacancy } from './asking.ts'
import { PdfLink } from './PdfLink.tsx'
import { PresentationForm } from './PresentationForm.tsx'
import { ResultForm } from './ResultForm.tsx'
import { VacancyPicker } from './VacancyPicker.tsx'

/** A vacancy and a client brought together: an offer to the one, a presentation to the other, and what came of it. */
export function PresentPage() {
  const { clientId = '' } = useParams({ strict: false })
  const { t } = useSay()
  const { task } = useDesk()
  return (
    <div className="page page-narrow">
      <header>
        <p>
          <Link to="/clients/$clientId" params={{ clientId }} search={{}}>
            {t('client.back')}
          </Link>
        </p>
        <PageHeading title={t('employers.present.title')}>{t('employers.present.title')}</PageHeading>
        <p className="page-lead">{t('employers.present.lead')}</p>
      </header>
      {task ? <Together clientId={clientId} task={task} /> : <TaskFirst />}
    </div>
  )
}

type Place = { readonly clientId: string; readonly task: string }

function Together({ clientId, task }: Place) {
  const { t } = useSay()
  const [vacancy, setVacancy] = useState<Vacancy>()
  const [presented, setPresented] = useState<Presented & { readonly byMail: boolean }>()
  if (presented)
    return (
      <Sent
        presented={presented}
        onAgain={() => {
          setPresented(undefined)
          setVacancy(undefined)
        }}
      />
    )
  return (
    <>
      <section className="panel form-part" aria-label={t('employers.present.vacancy')}>
        <VacancyPicker vacancy={vacancy} onVacancy={setVacancy} />
      </section>
      {vacancy ? (
        <>
          <OfferForm key={`offer ${vacancy.vacancyId}`} clientId={clientId} task={task} vacancy={vacancy} />
          <PresentationForm
            key={vacancy.vacancyId}
            clientId={clientId}
            task={task}
            vacancy={vacancy}
            onSent={setPresented}
          />
        </>
      ) : (
        <p className="quiet">{t('employers.present.chooseFirst')}</p>
      )}
      <ResultForm clientId={clientId} task={task} />
    </>
  )
}

function OfferForm({ clientId, task, vacancy }: Place & { readonly vacancy: Vacancy }) {
  const { t, language } = useSay()
  const [answerBy, setAnswerBy] = useState('')
  const [state, setState] = useState<unknown>()
  const isBadDay = answerBy.trim() !== '' && !dayFrom(answerBy)
  const error = isBadDay ? asSentence(t('flaw.badDate')) : flawsByMember(state, t)?.['answerBy']

  const offer = async () => {
    if (isBadDay) return
    setState('waiting')
    try {
      const day = dayFrom(answerBy)
      await post<Recorded>(`/api/clients/${clientId}/offers`, {
        purpose: task,
        vacancyId: vacancy.vacancyId,
        ...(day ? { answerBy: day } : {}),
      })
      announce(t('employers.present.offered'))
      setState('done')
    } catch (fault) {
      setState(fault)
    }
  }

  return (
    <section className="panel form-part" aria-labelledby="offer">
      <h2 id="offer">{t('employers.present.offer')}</h2>
      <p className="quiet">{t('employers.present.offerLead')}</p>
      {state === 'done' ? (
        <Notice>{t('employers.present.offered')}</Notice>
      ) : (
        <form
          className="form-part"
          noValidate
          autoComplete="off"
          onSubmit={(event) => {
            event.preventDefault()
            void offer()
          }}
        >
          {state instanceof Error && !error && <WentWrong fault={state} again={() => void offer()} />}
          <DateField
            id="answerBy"
            label={t('employers.present.answerBy')}
            optional={t('form.optional')}
            language={language}
            value={answerBy}
            onValue={setAnswerBy}
            error={error}
          />
          <div className="row">
            <Button type="submit" kind="secondary" busy={state === 'waiting' && t('do.saving')}>
              {t('employers.present.offerAct')}
            </Button>
          </div>
        </form>
      )}
    </section>
  )
}

type SentProps = { readonly presented: Presented & { readonly byMail: boolean }; readonly onAgain: () => void }

function Sent({ presented, onAgain }: SentProps) {
  const { t } = useSay()
  return (
    <section className="panel form-part" aria-labelledby="sent">
      <h2 id="sent">{t('employers.present.sent')}</h2>
      <p>{t('employers.present.sentLead')}</p>
      {presented.byMail && <p>{t('employers.present.sentMail')}</p>}
      <div className="row">
        <PdfLink base64={presented.pdf} fileName="esittely.pdf">
          {t('employers.present.pdf')}
        </PdfLink>
        {presented.healthPdf && (
          <PdfLink base64={presented.healthPdf} fileName="kirje.pdf">
            {t('employers.present.healthPdf')}
          </PdfLink>
        )}
      </div>
      <div className="row">
        <Button kind="secondary" onPress={onAgain}>
          {t('employers.present.again')}
        </Button>
      </div>
    </section>
  )
}
