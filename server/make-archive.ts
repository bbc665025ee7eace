import { join } from 'node:path'
import type { Visit } from '../access/visit.ts'
import { directoryTransfer } from '../duties/archive/directory-transfer.ts'
import { httpTransfer } from '../duties/archive/http-transfer.ts'
import { type Archive, openArchive, type Step } from '../duties/archive/open-archive.ts'
import { sftpTransfer } from '../duties/archive/sftp-transfer.ts'
import { signByOpenssl } from '../duties/archive/sign-manifest.ts'
import type { Settings } from '../settings/settings.ts'

/** The agreement of the demo, which no archive has made. */
const inventedContract = 'urn:uuid:00000000-0000-4000-8000-00005e10e6e0'

type Needed = Pick<
  Settings,
  | 'profile'
  | 'data'
  | 'archiveDrop'
  | 'archiveUrl'
  | 'archiveToken'
  | 'archiveKey'
  | 'archiveKnownHosts'
  | 'archiveContract'
  | 'archiveReadingCopy'
>

/**
 * The archive of these settings, for the machine's own visit (group `sweeper`). Undefined where production has no
 * agreement with the archive: then nothing is transferred, and so nothing is removed (N9.4).
 */
export function makeArchive(
  settings: Needed,
  visit: Visit,
  { onStep }: { readonly onStep?: (step: Step) => void } = {},
): Archive | undefined {
  const { profile, data, archiveDrop, archiveUrl, archiveToken, archiveContract } = settings
  const contractId = archiveContract ?? (profile === 'demo' ? inventedContract : undefined)
  if (contractId === undefined) return undefined
  const transfer =
    archiveUrl === undefined
      ? directoryTransfer(archiveDrop ?? join(data, 'archive', 'drop'))
      : archiveUrl.startsWith('sftp:')
        ? sftpTransfer({
            address: new URL(archiveUrl),
            key: settings.archiveKey!,
            knownHosts: settings.archiveKnownHosts!,
          })
        : httpTransfer({
            url: archiveUrl.replace(/\/$/, ''),
            ...(archiveToken === undefined ? {} : { token: archiveToken }),
          })
  return openArchive({
    visit,
    folder: join(data, 'archive', 'packages'),
    transfer,
    sign: signByOpenssl(join(data, 'keys'), visit.register.rules.notice.contact.name.fi),
    contractId,
    withReadingCopies: settings.archiveReadingCopy === 'pdf',
    ...(onStep ? { onStep } : {}),
  })
}
