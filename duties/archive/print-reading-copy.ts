import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { isOwn } from '../../rulebook/code-list.ts'
import type { Field } from '../../rulebook/field.ts'
import type { Kind } from '../../rulebook/kind.ts'
import type { Rules } from '../../rulebook/rules.ts'
import type { ClientContent } from './client-file.ts'

const template = readFileSync(fileURLToPath(new URL('reading-copy.typ', import.meta.url)), 'utf8')

let compiler: NodeCompiler | undefined

/** Made when the first copy is printed: an archive that wants none pays nothing. */
const theCompiler = () =>
  (compiler ??= NodeCompiler.create({
    fontArgs: [{ fontPaths: [dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/source-sans-3'))] }],
  }))

/**
 * What a client's file says, as a page that people can read when nobody reads JSON any more: PDF/A-3a, in Finnish, every
 * version of every entry with who made it. The same content gives the same bytes.
 */
export function printReadingCopy(rules: Rules, content: ClientContent): Buffer {
  const printing = theCompiler()
  const pdf = printing.pdf(
    { mainFileContent: template, inputs: { copy: JSON.stringify(copyOf(rules, content)) } },
    { pdfStandard: 'a-3a' as never, creationTimestamp: Date.parse(content.asOf) / 1000 },
  )
  // What was printed is of one person: nothing of it stays in the compiler's memory.
  printing.evictCache(0)
  return pdf
}

type Line = { readonly label: string; readonly value: string }

/** A file by its name, its size and where it lies in the package. */
const attachmentAsRead = ({ name, size, path }: { name: string; size: number; path: string }): Line => ({
  label: 'Liite',
  value: `${name}, ${size} tavua (${path})`,
})

function copyOf({ notice, kinds }: Rules, content: ClientContent) {
  const { client, entries, threads, matters, papers } = content
  const { ground, provision } = notice.archiving.secrecy
  const byCategory = Map.groupBy(entries, ({ category }) => category)
  const ordered = Object.entries(notice.categories).toSorted(([, a], [, b]) => a.number - b.number)
  return {
    title: client.name,
    author: notice.contact.name.fi,
    asOf: content.asOf,
    secrecy: `Salassa pidettävä (${ground}, ${provision})`,
    facts: [
      ...(client.identityCode ? [{ label: 'Henkilötunnus', value: client.identityCode }] : []),
      { label: 'Toimisto', value: notice.offices[client.office]?.name.fi ?? client.office },
      { label: 'Tilanne', value: content.asOf },
    ],
    parts: [
      ...ordered.flatMap(([id, { label }]) => {
        const of = byCategory.get(id)
        return of ? [{ heading: label.fi, entries: of.map(entryAsRead) }] : []
      }),
      ...(threads.length > 0 ? [{ heading: 'Viestit', entries: threads.map(threadAsRead) }] : []),
      ...(matters.length > 0 ? [{ heading: 'Asiat', entries: matters.map(matterAsRead) }] : []),
      ...(papers.length > 0
        ? [
            {
              heading: 'Paperiasiakirjat',
              entries: papers.map(({ number, kind, arrivedOn }) => ({
                heading: `${notice.papers[kind]?.label.fi ?? kind} ${number}`,
                versions: [{ made: `Saapunut ${arrivedOn}`, lines: [] }],
              })),
            },
          ]
        : []),
    ],
  }

  function entryAsRead({ kind: id, versions, attachments }: ClientContent['entries'][number]) {
    const kind = kinds.get(id)
    return {
      heading: kind?.label.fi ?? id,
      versions: [
        ...versions.map((version) => ({
          made: [
            `Versio ${version.version}, ${version.recordedAt.slice(0, 10)}, ${version.recordedByName}`,
            `lähde: ${notice.sources[version.source]?.label.fi ?? version.source}${version.sourceDetail ? ` (${version.sourceDetail})` : ''}`,
            ...(version.reason ? [`syy: ${version.reason}`] : []),
            ...(version.annulled ? ['mitätöity'] : []),
          ].join('; '),
          lines: linesOf(kind?.fields ?? {}, version.payload),
        })),
        ...(attachments ? [{ made: 'Liitteet', lines: attachments.map(attachmentAsRead) }] : []),
      ],
    }
  }

  function threadAsRead({ subject, messages }: ClientContent['threads'][number]) {
    return {
      heading: subject,
      versions: messages.map(({ sentByName, sentAt, text, attachments = [] }) => ({
        made: `${sentAt.slice(0, 10)}, ${sentByName}`,
        lines: [{ label: 'Viesti', value: text }, ...attachments.map(attachmentAsRead)],
      })),
    }
  }

  function matterAsRead(matter: ClientContent['matters'][number]) {
    return {
      heading: `${notice.matters[matter.kind]?.label.fi ?? matter.kind} ${matter.number}`,
      versions: matter.events.map(({ state, note, doneByName, doneAt }) => ({
        made: `${doneAt.slice(0, 10)}, ${doneByName}: ${state}`,
        lines: note ? [{ label: 'Huomautus', value: note }] : [],
      })),
    }
  }
}

/** The fields of a payload by their names; a code of our own lists by its words beside it. */
function linesOf(fields: Kind['fields'], payload: Readonly<Record<string, unknown>>): Line[] {
  return Object.entries(payload).map(([name, value]) => {
    const field = fields[name]
    return { label: field?.label.fi ?? name, value: field ? valueOf(field, value) : JSON.stringify(value) }
  })
}

function valueOf(field: Field, value: unknown): string {
  if ((field.type === 'code' || field.type === 'codes') && isOwn(field.list)) {
    const { codes } = field.list
    const said = (code: unknown) => {
      const words = codes[String(code)]?.fi
      return words ? `${words} (${String(code)})` : String(code)
    }
    return Array.isArray(value) ? value.map(said).join(', ') : said(value)
  }
  if (field.type === 'rows' && Array.isArray(value)) {
    return value
      .map((row) =>
        linesOf(field.of, row as Readonly<Record<string, unknown>>)
          .map(({ label, value: inside }) => `${label}: ${inside}`)
          .join(', '),
      )
      .join('\n')
  }
  if (field.type === 'boolean') return value === true ? 'kyllä' : 'ei'
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value)
}
