import { isOwn } from '../rulebook/code-list.ts'
import type { Notice } from '../rulebook/notice.ts'
import { type JsonSchema, kindSchemas } from './kind-schemas.ts'

/** The form of a client's file in a package. Its number changes when a reader of the old form would be misled. */
export const clientFileFormat = 'seloste-client/1'

/**
 * What a reader a hundred years from now needs beside the data: the form of the files, and what every code, source and
 * office in them means. By the file's path in the package; the same notice gives the same bytes.
 */
export const archiveDocumentation = (notice: Notice): Readonly<Record<string, string>> => ({
  'documentation/client.schema.json': json(clientFileSchema(notice)),
  'documentation/register.json': json(registerDescription(notice)),
})

const json = (value: unknown) => JSON.stringify(value, null, 1) + '\n'

/** The form of a client's file as JSON Schema, with every kind of entry. */
export function clientFileSchema(notice: Notice): JsonSchema {
  const kinds = kindSchemas(notice)
  const text = { type: 'string' }
  const day = { type: 'string', format: 'date' }
  const instant = { type: 'string', format: 'date-time' }
  const id = { type: 'string', format: 'uuid' }
  const object = (properties: Readonly<Record<string, JsonSchema>>, required: readonly string[]): JsonSchema => ({
    type: 'object',
    properties,
    required,
    additionalProperties: false,
  })
  const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items })
  const attachments = list(
    object(
      {
        attachmentId: id,
        name: text,
        mediaType: text,
        size: { type: 'integer', minimum: 1 },
        isScanned: { type: 'boolean' },
        path: text,
      },
      ['attachmentId', 'name', 'mediaType', 'size', 'isScanned', 'path'],
    ),
  )
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'What the register held of one client',
    description: `Edition ${notice.edition} of the notice. Members named x-… are for readers and ask nothing of a validator.`,
    ...object(
      {
        format: { const: clientFileFormat },
        edition: text,
        rule: { enum: notice.retention.map((rule) => rule.id) },
        asOf: day,
        scope: { enum: ['everything', 'entriesDue'] },
        client: object({ clientId: id, name: text, identityCode: text, office: text, birthYear: { type: 'integer' } }, [
          'clientId',
          'office',
        ]),
        entries: list({
          type: 'object',
          properties: {
            entryId: id,
            category: { enum: Object.keys(notice.categories) },
            kind: { enum: Object.keys(kinds) },
            attachments,
            versions: list(
              object(
                {
                  version: { type: 'integer', minimum: 1 },
                  payload: { type: 'object' },
                  occurredFrom: day,
                  occurredTo: day,
                  source: text,
                  sourceDetail: text,
                  channel: text,
                  recordedBy: text,
                  recordedByName: text,
                  recordedOffice: text,
                  recordedAt: instant,
                  annulled: { const: true },
                  reason: text,
                  edition: text,
                },
                ['version', 'payload', 'source', 'channel', 'recordedBy', 'recordedByName', 'recordedAt', 'edition'],
              ),
            ),
          },
          required: ['entryId', 'category', 'kind', 'versions'],
          additionalProperties: false,
          // What an entry of a kind holds is told by the kind's own schema.
          allOf: Object.keys(kinds).map((kind) => ({
            if: { properties: { kind: { const: kind } } },
            // oxlint-disable-next-line unicorn/no-thenable -- a word of JSON Schema
            then: {
              properties: {
                versions: { items: { properties: { payload: { $ref: `#/$defs/${kind}` } } } },
              },
            },
          })),
        }),
        threads: list(
          object(
            {
              threadId: id,
              subject: text,
              office: text,
              messages: list(
                object(
                  {
                    messageId: id,
                    byClient: { type: 'boolean' },
                    sentBy: text,
                    sentByName: text,
                    sentAt: instant,
                    readAt: instant,
                    text,
                    attachments,
                  },
                  ['messageId', 'byClient', 'sentBy', 'sentByName', 'sentAt', 'text'],
                ),
              ),
            },
            ['threadId', 'subject', 'office', 'messages'],
          ),
        ),
        matters: list(
          object(
            {
              number: text,
              kind: { enum: Object.keys(notice.matters) },
              office: text,
              state: text,
              result: text,
              receivedOn: day,
              dueOn: day,
              closedOn: day,
              answer: text,
              events: list(
                object(
                  {
                    version: { type: 'integer' },
                    state: text,
                    note: text,
                    answer: text,
                    doneByName: text,
                    doneAt: instant,
                  },
                  ['version', 'state', 'doneByName', 'doneAt'],
                ),
              ),
            },
            ['number', 'kind', 'office', 'state', 'receivedOn', 'events'],
          ),
        ),
        papers: list(
          object({ number: text, kind: { enum: Object.keys(notice.papers) }, office: text, arrivedOn: day }, [
            'number',
            'kind',
            'office',
            'arrivedOn',
          ]),
        ),
      },
      ['format', 'edition', 'rule', 'asOf', 'scope', 'client', 'entries', 'threads', 'matters', 'papers'],
    ),
    $defs: kinds,
  }
}

/** The names behind the codes: what the register is, by which acts, and what each word in the files stands for. */
function registerDescription(notice: Notice): JsonSchema {
  const labels = <T extends { readonly label: object }>(all: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(all).map(([id, { label }]) => [id, label]))
  return {
    edition: notice.edition,
    acts: notice.acts,
    archiving: notice.archiving,
    retention: notice.retention,
    categories: labels(notice.categories),
    kinds: labels(Object.fromEntries(notice.kinds.map((kind) => [kind.id, kind]))),
    codeLists: Object.fromEntries(
      notice.codeLists.map((list) => [
        list.id,
        isOwn(list) ? { label: list.label, codes: list.codes } : { label: list.label, keptBy: 'others' },
      ]),
    ),
    sources: labels(notice.sources),
    channels: labels(notice.channels),
    matters: labels(notice.matters),
    papers: labels(notice.papers),
    offices: Object.fromEntries(Object.entries(notice.offices).map(([code, { name }]) => [code, name])),
    controllers: notice.controllers.map(({ name, duties }) => ({ name, duties })),
  }
}
