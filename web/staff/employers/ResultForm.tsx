import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { post, type Entry, type Recorded } from '../api.ts'
import { useRecord } from '../client-record/record.ts'
import { useRulebook } from '../frame/rulebook.tsx'
import { WentWrong } from '../frame/WentWrong.tsx'
import { asSentence } from '../recording/flaws.ts'
import { announce } from '../session/desk.ts'
import { dayFrom, sayDay, today, useSay } from '../words/say.ts'
import { flawsByMember } from './asking.ts'

type Props = { readonly clientId: string; readonly task: string }

const isAbout = ({ kind }: Entry) => kind === 'jobOffer' || kind === 'presentation'

/** What an employer told of an offer or a presentation, with the employer as its source (N6.3). */
export function ResultForm({ clientId, task }: Props) {
  const { t, text, language } = useSay()
  const rules = useRulebook()
  const record = useRecord(clientId)
  const [entryId, setEntryId] = useState('')
  const [written, write] = useState({ result: '', channel: 'phone', reportedOn: sayDay(today()), startsOn: '' })
  const [attempt, setAttempt] = useState(0)
  const [state, setState] = useState<unknown>()
  const waiting = (record.data?.sections['offers'] ?? []).filter((entry) => isAbout(entry) && !entry.payload['result'])
  const about = waiting.find((entry) => entry.entryId === entryId)
  const results = rules.codeLists['offerResult']?.codes ?? {}
  const missing: Record<string, string> = {
    ...(about ? {} : { about: asSentence(t('employers.flaw.choose')) }),
    ...(written.result ? {} : { result: asSentence(t('employers.flaw.choose')) }),
    ...(dayFrom(written.reportedOn) ? {} : { reportedOn: asSentence(t('flaw.badDate')) }),
    ...(written.startsOn.trim() === '' || dayFrom(written.startsOn) ? {} : { startsOn: asSentence(t('flaw.badDate')) }),
  }
  const told = flawsByMember(state, t) ?? {}
  const flaws = attempt > 0 ? { ...told, ...missing } : told
  const set = (member: keyof typeof written) => (value: string) => write((before) => ({ ...before, [member]: value }))

  const save = async () => {
    if (!about || Object.keys(missing).length > 0) return setAttempt(attempt + 1)
    setState('waiting')
    try {
      const startsOn = dayFrom(written.startsOn)
      await post<Recorded>(`/api/clients/${clientId}/employer-results`, {
        purpose: task,
        entryId: about.entryId,
        version: about.version,
        result: written.result,
        reportedOn: dayFrom(written.reportedOn),
        ...(startsOn ? { startsOn } : {}),
        channel: written.channel,
      })
      announce(t('employers.present.resulted'))
      setEntryId('')
      setAttempt(0)
      setState('done')
      write((before) => ({ ...before, result: '', startsOn: '' }))
      void record.refetch()
    } catch (fault) {
      setState(fault)
    }
  }

  return (
    <section className="panel form-part" aria-labelledby="results">
      <h2 id="results">{t('employers.present.results')}</h2>
      <p className="quiet">{t('employers.present.resultsLead')}</p>
      {state === 'done' && <Notice>{t('employers.present.resulted')}</Notice>}
      {record.isError ? (
        <WentWrong fault={record.error} again={() => void record.refetch()} />
      ) : !record.data ? (
        <Skeleton lines={3} label={t('do.loading')} />
      ) : waiting.length === 0 ? (
        <p>{t('employers.present.noResults')}</p>
      ) : (
        <form
          className="form-part"
          noValidate
          autoComplete="off"
          onSubmit={(event) => {
            event.preventDefault()
            void save()
          }}
        >
          {state instanceof Error && Object.keys(told).length === 0 && (
            <WentWrong fault={state} again={() => void save()} />
          )}
          <SelectField
            id="about"
            label={t('employers.present.about')}
            none={t('form.choose')}
            value={entryId}
            onValue={setEntryId}
            error={flaws['about']}
            options={waiting.map((entry) => ({
              value: entry.entryId,
              label: [
                rules.kindLabel(entry.kind),
                String(entry.payload['title'] ?? ''),
                String(entry.payload['employer'] ?? ''),
                sayDay(entry.occurredFrom),
              ].join(', '),
            }))}
          />
          <SelectField
            id="result"
            label={t('employers.present.result')}
            none={t('form.choose')}
            value={written.result}
            onValue={set('result')}
            error={flaws['result']}
            options={Object.entries(results).map(([value, label]) => ({ value, label: text(label) }))}
          />
          <DateField
            id="reportedOn"
            label={t('employers.present.reportedOn')}
            language={language}
            value={written.reportedOn}
            onValue={set('reportedOn')}
            error={flaws['reportedOn']}
          />
          <DateField
            id="startsOn"
            label={t('employers.present.startsOn')}
            optional={t('form.optional')}
            language={language}
            value={written.startsOn}
            onValue={set('startsOn')}
            error={flaws['startsOn']}
          />
          <SelectField
            id="channel-of-result"
            label={t('form.channel')}
            value={written.channel}
            onValue={set('channel')}
            options={Object.keys(rules.channels).map((value) => ({ value, label: rules.channelLabel(value) }))}
          />
          <div className="row">
            <Button type="submit" kind="secondary" busy={state === 'waiting' && t('do.saving')}>
              {t('employers.present.resultAct')}
            </Button>
          </div>
        </form>
      )}
    </section>
  )
}
