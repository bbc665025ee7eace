import { type Static, Type } from 'typebox'
import { plainWords, uuid } from '../entries/plain-words.ts'

/** Bytes of one attachment, and how many come at a time. */
export const longestAttachment = 5 * 1024 * 1024
export const mostAttachments = 3

/** A file that somebody attached, without its content. */
export const Attachment = Type.Object({
  attachmentId: Type.String({ format: 'uuid' }),
  name: Type.String(),
  mediaType: Type.String({ description: 'As its content was found to be' }),
  size: Type.Integer({ description: 'Bytes' }),
  isScanned: Type.Boolean({ description: 'A virus scanner has looked at it' }),
})
export type Attachment = Static<typeof Attachment>

/** An attachment with its content. */
export const AttachedFile = Type.Object({
  ...Attachment.properties,
  content: Type.String({ description: 'base64' }),
})
export type AttachedFile = Static<typeof AttachedFile>

/** A file as it is sent. */
export const AttachFile = Type.Object(
  {
    attachmentId: uuid('The attachment, named by whoever attaches it'),
    name: Type.String({ minLength: 1, maxLength: 120, pattern: plainWords }),
    content: Type.String({ maxLength: Math.ceil(longestAttachment / 3) * 4, pattern: '^[A-Za-z0-9+/]*={0,2}$' }),
  },
  { additionalProperties: false },
)
export type AttachFile = Static<typeof AttachFile>
