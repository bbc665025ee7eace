import { fileTypeFromBuffer } from 'file-type'
import { type Flaw, Refusal } from '../../access/refusal.ts'
import { type AttachFile, longestAttachment } from './contract.ts'

/** What may be attached, by what its content is, whatever its name says. */
export const mediaTypes: ReadonlyMap<string, readonly string[]> = new Map([
  ['application/pdf', ['pdf']],
  ['image/jpeg', ['jpg', 'jpeg']],
  ['image/png', ['png']],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', ['docx']],
  ['application/vnd.oasis.opendocument.text', ['odt']],
])

/** Looks for malice in a file; `infected` is refused. Throws when the scanner is away. */
export type ScanFile = (content: Buffer) => Promise<'clean' | 'infected'>

/** An attachment that may be kept. */
export type CheckedFile = {
  readonly attachmentId: string
  readonly name: string
  readonly mediaType: string
  readonly content: Buffer
  readonly isScanned: boolean
}

/**
 * Looks at what is to be attached: how large it is, what its content is and whether its name says the same, and whether a
 * virus scanner finds nothing. Without a scanner nobody looks, and the attachment says so.
 *
 * Throws `Refusal`: `invalid` with every flaw by its place; `unavailable` when the scanner is away: nothing unseen gets in.
 */
export async function checkAttachments(
  sent: readonly AttachFile[],
  scan: ScanFile | undefined,
): Promise<readonly CheckedFile[]> {
  const flaws: Flaw[] = []
  const files: CheckedFile[] = []
  for (const [place, { attachmentId, name, content: encoded }] of sent.entries()) {
    const pointer = `/attachments/${place}`
    const content = Buffer.from(encoded, 'base64')
    if (content.length === 0) flaws.push({ pointer, code: 'empty' })
    else if (content.length > longestAttachment) flaws.push({ pointer, code: 'tooLong', limit: longestAttachment })
    else {
      const mediaType = (await fileTypeFromBuffer(content))?.mime as string | undefined
      const endings = mediaType === undefined ? undefined : mediaTypes.get(mediaType)
      if (!mediaType || !endings) flaws.push({ pointer, code: 'badMediaType' })
      else if (!endings.includes(endingOf(name))) flaws.push({ pointer, code: 'liesAboutType' })
      else if ((await look(scan, content)) === 'infected') flaws.push({ pointer, code: 'infected' })
      else files.push({ attachmentId, name, mediaType, content, isScanned: scan !== undefined })
    }
  }
  if (flaws.length > 0) throw new Refusal('invalid', flaws)
  return files
}

const endingOf = (name: string) => name.slice(name.lastIndexOf('.') + 1).toLowerCase()

async function look(scan: ScanFile | undefined, content: Buffer): Promise<'clean' | 'infected'> {
  if (!scan) return 'clean'
  try {
    return await scan(content)
  } catch {
    throw new Refusal('unavailable')
  }
}
