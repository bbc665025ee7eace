import { Type } from 'typebox'

/** In its one written form: what the format also lets through (`urn:uuid:`, capitals) is no id of ours. */
export const uuid = (description: string) =>
  Type.String({ format: 'uuid', pattern: '^[0-9a-f]{8}-[0-9a-f-]{27}$', description })

/** What somebody says in words: no control, invisible or direction-changing characters but line breaks and tabs. */
export const plainWords =
  '^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f\\u200b\\u202a-\\u202e\\u2066-\\u2069\\ufeff\\p{Surrogate}]*$'
