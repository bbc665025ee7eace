import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useRulebook } from '../frame/rulebook.tsx'
import { useSay } from '../words/say.ts'

export type Payer = { readonly payer: string; readonly fund: string; readonly benefit: string }

type Props = {
  readonly id: string
  readonly value: Payer
  readonly onValue: (next: Partial<Payer>) => void
}

/** Who pays the benefit, and which benefit; of a fund also its number. */
export function PayerFields({ id, value, onValue }: Props) {
  const { t, text } = useSay()
  const rules = useRulebook()
  const kind = rules.kind('labourPolicyStatement')
  const label = (field: string) => text(kind?.fields[field]?.label)
  const options = (list: string) =>
    Object.entries(rules.codeLists[list]?.codes ?? {})
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, words]) => ({ value: code, label: text(words) }))
  return (
    <>
      <SelectField
        id={`${id}-payer`}
        label={label('payer')}
        value={value.payer}
        onValue={(payer) => onValue({ payer })}
        none="–"
        options={options('benefitPayer')}
      />
      {value.payer === 'unemploymentFund' && (
        <TextField
          id={`${id}-fund`}
          label={label('fund')}
          hint={t('statements.draft.fundHint')}
          inputMode="numeric"
          width="short"
          value={value.fund}
          onValue={(fund) => onValue({ fund })}
        />
      )}
      <SelectField
        id={`${id}-benefit`}
        label={label('benefit')}
        value={value.benefit}
        onValue={(benefit) => onValue({ benefit })}
        none="–"
        options={options('benefitKind')}
      />
    </>
  )
}
