import { useFieldArray, useWatch, Controller, type Control } from 'react-hook-form'
import { Button } from '../../ui/Button.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { CloseIcon, PlusIcon } from '../../ui/icons.tsx'
import { ParagraphsField } from '../../ui/ParagraphsField.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { Field } from '../api.ts'
import { sayHeadline, type Words } from '../client-record/entry-words.ts'
import { useRulebook } from '../frame/rulebook.tsx'
import { today, useSay } from '../words/say.ts'
import { CodeField, CodesField } from './CodeField.tsx'
import { useStaff } from './colleagues.ts'
import { emptyValues, type FormValues } from './form-values.ts'

/** The whole form of a recording, as react-hook-form keeps it. */
export type RecordingForm = {
  values: FormValues
  source: string
  sourceDetail: string
  channel: string
  reason: string
}

export const fieldId = (path: string) => `field-${path.replaceAll('.', '-')}`

type Props = {
  readonly path: string
  readonly field: Field
  readonly control: Control<RecordingForm>
  readonly words: Words
  /** The day the entry is about: codes that were valid then may be chosen. */
  readonly on: string
}

/** The right control for each type of field. */
export function FieldControl({ path, field, control, words, on }: Props) {
  const { t, text, language } = useSay()
  const rules = useRulebook()
  const staff = useStaff()
  if (field.type === 'rows') return <RowsField path={path} field={field} control={control} words={words} on={on} />
  const id = fieldId(path)

  return (
    <Controller
      // The path is put together from the rulebook's own field names.
      name={`values.${path}` as 'values'}
      control={control}
      render={({ field: { value, onChange, onBlur }, fieldState }) => {
        const held = value as unknown
        const common = {
          id,
          label: text(field.label),
          hint: field.hint ? text(field.hint) : undefined,
          error: fieldState.error?.message,
          optional: field.required ? undefined : t('form.optional'),
          onLeave: onBlur,
        }
        const line = {
          ...common,
          value: typeof held === 'string' ? held : '',
          onValue: onChange as (next: string) => void,
        }
        switch (field.type) {
          case 'longText':
            return (
              <ParagraphsField
                {...line}
                maxLength={field.maxLength}
                remaining={(count) => t('form.remaining', { count })}
                exceeded={(count) => t('form.exceeded', { count })}
              />
            )
          case 'date':
            return <DateField {...line} language={language} {...(field.bound ? { latest: new Date() } : {})} />
          case 'boolean':
            return (
              <ChoiceField
                {...line}
                options={[
                  { value: 'yes', label: t('do.yes') },
                  { value: 'no', label: t('do.no') },
                  ...(field.required ? [] : [{ value: '', label: t('form.notSaid') }]),
                ]}
              />
            )
          case 'code':
            return <CodeField {...line} list={field.list} word={words.code} on={on} />
          case 'codes':
            return (
              <CodesField
                {...common}
                list={field.list}
                word={words.code}
                on={on}
                value={Array.isArray(held) ? (held as readonly string[]) : []}
                onValue={onChange as (next: readonly string[]) => void}
              />
            )
          case 'staff':
            return (
              <SelectField
                {...line}
                none={t('form.nobody')}
                options={withHeld(
                  (staff.data ?? []).map((member) => ({ value: member.staffId, label: member.name })),
                  line.value,
                  words.nameOf,
                )}
              />
            )
          case 'office':
            return (
              <SelectField
                {...line}
                none={t('form.choose')}
                options={Object.keys(rules.offices).map((office) => ({
                  value: office,
                  label: rules.officeName(office),
                }))}
              />
            )
          case 'entry':
            return (
              <SelectField
                {...line}
                none={t('form.choose')}
                options={words.entries
                  .filter((entry) => entry.kind === field.kind)
                  .map((entry) => ({
                    value: entry.entryId,
                    label:
                      `${words.say.day(entry.occurredFrom ?? entry.recordedAt)} ${sayHeadline(entry, words)}`.slice(
                        0,
                        90,
                      ),
                  }))}
              />
            )
          case 'integer':
            return (
              <TextField
                {...line}
                label={[line.label, text(field.unit)].filter(Boolean).join(', ')}
                inputMode="numeric"
                width="short"
              />
            )
          case 'euros':
            return <TextField {...line} label={`${line.label}, €`} inputMode="decimal" width="short" />
          case 'year':
            return <TextField {...line} inputMode="numeric" width="short" />
          case 'email':
            return <TextField {...line} type="email" />
          case 'phone':
            return <TextField {...line} type="tel" />
          case 'businessId':
            return <TextField {...line} width="short" hint={line.hint ?? t('form.businessId')} />
          case 'identityCode':
            return <TextField {...line} width="short" />
          default:
            return <TextField {...line} />
        }
      }}
    />
  )
}

/** A member of staff who has left the office is still the one recorded. */
const withHeld = (options: { value: string; label: string }[], held: string, nameOf: (id: string) => string) =>
  held === '' || options.some(({ value }) => value === held)
    ? options
    : [...options, { value: held, label: nameOf(held) }]

type RowsProps = Omit<Props, 'field'> & { readonly field: Extract<Field, { type: 'rows' }> }

/** Rows of the same small shape: added one by one, taken away one by one. */
function RowsField({ path, field, control, words, on }: RowsProps) {
  const { t, text } = useSay()
  const { fields, append, remove } = useFieldArray({ control, name: `values.${path}` as never })
  const state = control.getFieldState(`values.${path}` as 'values')
  useWatch({ control, name: `values.${path}` as 'values' })
  const id = fieldId(path)
  const label = text(field.label)
  const message = (state.error as { message?: string } | undefined)?.message
  return (
    <fieldset className="rows-field" id={id} tabIndex={-1}>
      <legend className="field-label">
        {label}
        {!field.required && <span className="field-optional"> ({t('form.optional')})</span>}
      </legend>
      {message && <span className="field-error">{message}</span>}
      {fields.map((row, index) => (
        <div
          key={row.id}
          className="rows-row"
          role="group"
          aria-label={t('form.row', { field: label, number: index + 1 })}
        >
          <div className="rows-head">
            <span className="quiet">{index + 1}.</span>
            <button
              type="button"
              className="icon-button"
              aria-label={t('form.removeRow', { field: label, number: index + 1 })}
              onClick={() => {
                remove(index)
                document.getElementById(`${id}-add`)?.focus()
              }}
            >
              <CloseIcon />
            </button>
          </div>
          {Object.entries(field.of).map(([name, each]) => (
            <FieldControl
              key={name}
              path={`${path}.${index}.${name}`}
              field={each}
              control={control}
              words={words}
              on={on}
            />
          ))}
        </div>
      ))}
      {fields.length < field.max && (
        <Button
          id={`${id}-add`}
          kind="light"
          icon={<PlusIcon />}
          onPress={() => {
            append(emptyValues(field.of) as never, { shouldFocus: false })
            const first = fieldId(`${path}.${fields.length}.${Object.keys(field.of)[0]}`)
            requestAnimationFrame(() =>
              (document.getElementById(first) ?? document.getElementById(`${first}-first`))?.focus(),
            )
          }}
        >
          {fields.length === 0 ? t('form.addFirst', { field: label.toLowerCase() }) : t('form.addRow')}
        </Button>
      )}
    </fieldset>
  )
}

/** The day whose codes may be chosen, while the day itself is still being written. */
export const dayInForce = (day: string | undefined) => day ?? today()
