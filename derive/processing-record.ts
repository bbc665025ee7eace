import type { SectionId, Wording } from '../rulebook/wording.ts'
import type { Block, NoticeText } from './notice-text.ts'

/**
 * The record of processing activities that a controller keeps ((EU) 2016/679 Article 30.1), as Markdown: the same
 * sentences as in the notice, in the order that the article asks for them.
 */
export function processingRecord({ parts, version }: NoticeText, wording: Wording): string {
  const sections = new Map(parts.flatMap((part) => part.sections).map(({ id, blocks }) => [id, blocks]))
  const blocks = (id: SectionId) => sections.get(id) ?? []
  const periods = blocks('N9').filter(isPeriod)
  const security = [...blocks('N9').filter((block) => !isPeriod(block)), ...blocks('N14')]
  const { record } = wording
  return (
    [
      `# ${record.title}`,
      version,
      ...chapter(record.controllers, blocks('N1')),
      ...chapter(record.contact, blocks('N2')),
      ...chapter(record.purposes, blocks('N4')),
      `## ${record.persons}`,
      wording.recordPersons,
      ...chapter(record.data, blocks('N5')),
      ...chapter(record.recipients, blocks('N7').map(leadOnly)),
      ...chapter(record.transfers, blocks('N8')),
      ...chapter(record.periods, periods),
      ...chapter(record.security, security.map(leadOnly)),
    ].join('\n\n') + '\n'
  )
}

const isPeriod = ({ rule, promise }: Block) => rule.startsWith('retention.') || promise === 'N9.4'

const leadOnly = ({ text, promise, rule }: Block): Block => ({ text, promise, rule })

const chapter = (heading: string, blocks: readonly Block[]): string[] => [
  `## ${heading}`,
  ...blocks.flatMap(({ text, items = [] }) => [
    text.replace(/^(\d+)([.)])/, '$1\\$2'),
    ...(items.length > 0 ? [items.map((item) => `- ${item.text}`).join('\n')] : []),
  ]),
]
