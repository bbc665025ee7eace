import { DateField } from '../../ui/DateField.tsx'
import { ParagraphsField } from '../../ui/ParagraphsField.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import type { Words } from '../client-record/entry-words.ts'
import { dayFrom } from '../words/say.ts'
import { PayerFields, type Payer } from './PayerFields.tsx'
import type { StatementRights } from './statements.ts'

export type FormDraft = Payer & {
  readonly code: string
  readonly from: string
  readonly to: string
  readonly grounds: string
}

type Props = {
  readonly draft: FormDraft
  readonly rights: StatementRights
  readonly words: Words
  readonly onWrite: (next: Partial<FormDraft>) => void
}

/** What the statement says. Only codes that this member of staff can issue are offered. */
export function DraftForm({ draft, rights, words, onWrite }: Props) {
  const { say, rules } = words
  const { t, text, language } = say
  const label = (field: string) => text(rules.kind('labourPolicyStatement')?.fields[field]?.label)
  const badDay = (value: string) => (value && !dayFrom(value) ? t('flaw.badDate') : undefined)
  const codes = rights.codes.map(({ code }) => code)
  const offered = draft.code && !codes.includes(draft.code) ? [draft.code, ...codes] : codes
  return (
    <div className="form-part statement-form">
      <SelectField
        id="draft-code"
        label={t('statements.draft.code')}
        value={draft.code}
        onValue={(code) => onWrite({ code })}
        none={t('statements.draft.chooseCode')}
        options={offered.map((code) => ({ value: code, label: `${code} ${rules.ownCode('statementCode', code)}` }))}
      />
      <div className="statement-days">
        <DateField
          id="draft-from"
          label={label('from')}
          language={language}
          value={draft.from}
          onValue={(from) => onWrite({ from })}
          error={badDay(draft.from)}
        />
        <DateField
          id="draft-to"
          label={label('to')}
          language={language}
          optional={t('form.optional')}
          value={draft.to}
          onValue={(to) => onWrite({ to })}
          error={badDay(draft.to)}
        />
      </div>
      <PayerFields id="draft" value={draft} onValue={onWrite} />
      <ParagraphsField
        id="draft-grounds"
        label={t('statements.draft.grounds')}
        hint={t('statements.draft.groundsHint')}
        rows={5}
        maxLength={4000}
        value={draft.grounds}
        onValue={(grounds) => onWrite({ grounds })}
      />
    </div>
  )
}
