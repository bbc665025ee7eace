import { hash } from 'node:crypto'
import { isOwn } from '../rulebook/code-list.ts'
import type { Field } from '../rulebook/field.ts'
import type { Kind } from '../rulebook/kind.ts'

export type Sampling = {
  /** A day that everything sampled is about, ISO 8601. */
  readonly on: string
  readonly identityCode: string
  /** The id of an entry of the kind, where one entry speaks of another. */
  readonly entryOf: (kind: string) => string
  /** Leaves out what need not be said. */
  readonly requiredOnly?: boolean
}

const importedCodes: Readonly<Record<string, string>> = {
  country: 'FI',
  educationField: '061',
  language: 'fi',
  municipality: '091',
  occupation: '5120',
  region: '01',
  skillCode: '0f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f',
}

/** A payload of the kind that passes every check, the same each time. */
export const samplePayload = (kind: Kind, sampling: Sampling): Record<string, unknown> => ({
  ...sampleFields(kind.fields, sampling),
  // Like an identity code it is one person's only.
  ...(kind.id === 'foreignIdentifier'
    ? { identifier: `PL/FI/${hash('sha256', sampling.identityCode).slice(0, 11)}` }
    : {}),
})

const sampleFields = (fields: Readonly<Record<string, Field>>, sampling: Sampling): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, field]) => field.required || !sampling.requiredOnly)
      .map(([name, field]) => [name, sampleField(field, sampling)]),
  )

function sampleField(field: Field, sampling: Sampling): unknown {
  switch (field.type) {
    case 'text':
    case 'longText':
      return 'sana'
    case 'date':
      return sampling.on
    case 'year':
      return Number(sampling.on.slice(0, 4))
    case 'integer':
    case 'euros':
      return field.min
    case 'boolean':
      return true
    case 'code':
      return sampleCode(field, sampling)
    case 'codes':
      return [sampleCode(field, sampling)]
    case 'email':
      return 'aino@example.fi'
    case 'phone':
      return '+358401234567'
    case 'businessId':
      return '1234567-1'
    case 'identityCode':
      return sampling.identityCode
    case 'staff':
      return 'staff-1'
    case 'office':
      return '0299'
    case 'entry':
      return sampling.entryOf(field.kind)
    case 'rows':
      return [sampleFields(field.of, sampling)]
  }
}

function sampleCode({ list }: Extract<Field, { type: 'code' | 'codes' }>, { on }: Sampling): string {
  if (!isOwn(list)) return importedCodes[list.id]!
  const [code] = Object.entries(list.codes).find(
    ([, { validFrom = '0000', validTo = '9999' }]) => validFrom <= on && on <= validTo,
  )!
  return code
}
