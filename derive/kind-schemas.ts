import { type CodeList, isOwn } from '../rulebook/code-list.ts'
import type { Field } from '../rulebook/field.ts'
import type { Kind } from '../rulebook/kind.ts'
import type { Notice } from '../rulebook/notice.ts'
import type { Text } from '../rulebook/text.ts'

/** A JSON Schema, draft 2020-12. `x-` members are for forms and documents, and ask nothing of a validator. */
export type JsonSchema = Readonly<Record<string, unknown>>

/** The payload of every kind as JSON Schema, by the kind's id: the form in which entries are kept and answered. */
export const kindSchemas = (notice: Notice): Readonly<Record<string, JsonSchema>> =>
  Object.fromEntries(notice.kinds.map((kind) => [kind.id, schemaOfKind(kind, notice)]))

/** One schema file: every kind among `$defs`. */
export const kindSchemasJson = (notice: Notice): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Payloads of the kinds of entry',
  description: `Edition ${notice.edition} of the notice`,
  $defs: kindSchemas(notice),
})

const schemaOfKind = (kind: Kind, notice: Notice): JsonSchema => ({
  ...said(kind),
  ...fieldsAsObject(kind.fields, notice),
  'x-category': kind.category,
  'x-requirement': kind.requirement,
  ...(kind.single ? { 'x-single': true } : {}),
  ...(kind.occurred ? { 'x-occurred': kind.occurred } : {}),
})

const said = ({ label, hint }: { readonly label: Text; readonly hint?: Text }): JsonSchema => ({
  title: label.en,
  description: [`${label.fi} · ${label.sv}`, ...(hint ? [hint.en] : [])].join('. '),
  'x-label': label,
})

const fieldsAsObject = (fields: Readonly<Record<string, Field>>, notice: Notice): JsonSchema => {
  const required = Object.entries(fields).flatMap(([name, field]) => (field.required ? [name] : []))
  return {
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [name, { ...said(field), ...shapeOf(field, notice) }]),
    ),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  }
}

/** Every field has a schema: a new type of field that has none does not compile. */
function shapeOf(field: Field, notice: Notice): JsonSchema {
  const notAfterToday = 'bound' in field && field.bound === 'notAfterToday' ? { 'x-not-after-today': true } : {}
  switch (field.type) {
    case 'text':
    case 'longText':
      return {
        type: 'string',
        minLength: 1,
        maxLength: field.maxLength,
        ...(field.type === 'longText' ? { 'x-paragraphs': true } : {}),
      }
    case 'date':
      return { type: 'string', format: 'date', ...notAfterToday }
    case 'year':
      return { type: 'integer', minimum: 1900, maximum: 2200, ...notAfterToday }
    case 'integer':
      return {
        type: 'integer',
        minimum: field.min,
        maximum: field.max,
        ...(field.unit ? { 'x-unit': field.unit } : {}),
      }
    case 'euros':
      return { type: 'number', minimum: field.min, maximum: field.max, 'x-unit': 'EUR', 'x-decimals': 2 }
    case 'boolean':
      return { type: 'boolean' }
    case 'code':
      return codeOf(field.list)
    case 'codes':
      return { type: 'array', items: codeOf(field.list), minItems: 1, maxItems: field.max, uniqueItems: true }
    case 'email':
      return { type: 'string', format: 'email', maxLength: 254 }
    case 'phone':
      return { type: 'string', pattern: '^\\+?[0-9]{5,15}$' }
    case 'businessId':
      return { type: 'string', pattern: '^[0-9]{7}-[0-9]$', 'x-check-digit': true }
    case 'identityCode':
      return { type: 'string', pattern: '^[0-9]{6}[-+A-FU-Y][0-9]{3}[0-9A-FHJ-NPR-Y]$', 'x-check-digit': true }
    case 'staff':
      return { type: 'string', minLength: 1, maxLength: 100, 'x-staff': true }
    case 'office':
      return { type: 'string', enum: Object.keys(notice.offices).toSorted() }
    case 'entry':
      return { type: 'string', format: 'uuid', 'x-entry-of': field.kind }
    case 'rows':
      return { type: 'array', items: fieldsAsObject(field.of, notice), minItems: 1, maxItems: field.max }
  }
}

/** Codes of a list of our own are listed; of a list that others keep only the shape is known here. */
const codeOf = (list: CodeList): JsonSchema =>
  isOwn(list)
    ? { type: 'string', enum: Object.keys(list.codes).toSorted(), 'x-code-list': list.id }
    : { type: 'string', pattern: list.pattern, 'x-code-list': list.id }
