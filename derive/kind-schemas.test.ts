import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { notice } from '../notice/index.ts'
import type { Kind } from '../rulebook/kind.ts'
import { samplePayload } from '../testing/sample-payload.ts'
import { kindSchemas } from './kind-schemas.ts'

const schemas = kindSchemas(notice)

const ajv = new Ajv2020({ allErrors: true, strict: true })
formats.default(ajv)
const ownWords = JSON.stringify(schemas).matchAll(/"(x-[a-z-]+)"/g)
for (const keyword of new Set([...ownWords].map(([, word]) => word!))) ajv.addKeyword(keyword)

const sampling = {
  on: '2026-01-15',
  identityCode: '010190-900P',
  entryOf: () => '0f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f',
}

describe.each(notice.kinds.map((kind) => kind as Kind))('the payload of $id', (kind) => {
  const accepts = ajv.compile(schemas[kind.id]!)

  test('is accepted with all its fields, and with the required ones', () => {
    expect({ ok: accepts(samplePayload(kind, sampling)), errors: accepts.errors }).toEqual({ ok: true, errors: null })
    expect(accepts(samplePayload(kind, { ...sampling, requiredOnly: true }))).toBe(true)
  })

  test('is refused with a field of no kind, without a required one, and with one of another shape', () => {
    const whole = samplePayload(kind, sampling)
    expect(accepts({ ...whole, diagnosis: 'F32' })).toBe(false)
    for (const [name, { required }] of Object.entries(kind.fields)) {
      const { [name]: _, ...rest } = whole
      expect({ name, ok: accepts(rest) }).toEqual({ name, ok: !required })
      expect({ name, ok: accepts({ ...whole, [name]: { not: 'this' } }) }).toEqual({ name, ok: false })
    }
  })

  test('is described in all languages', () => {
    expect(schemas[kind.id]).toMatchObject({ title: kind.label.en, 'x-label': kind.label })
  })
})

test('a code of no list is refused, and so is a text that is too long', () => {
  const accepts = ajv.compile(schemas['employmentStatus']!)
  const status = samplePayload(
    notice.kinds.find(({ id }) => id === 'employmentStatus')!,
    sampling,
  )
  expect(accepts(status)).toBe(true)
  expect(accepts({ ...status, code: '99' })).toBe(false)
  const education = ajv.compile(schemas['education']!)
  expect(education({ degree: 'x'.repeat(200) })).toBe(true)
  expect(education({ degree: 'x'.repeat(201) })).toBe(false)
  expect(education({ degree: '' })).toBe(false)
})
