import { join } from 'node:path'
import type { Register } from '../access/visit.ts'
import { archiveVisit } from '../duties/archive/archive-visit.ts'
import { fileSigner } from '../duties/retention/certificate.ts'
import { fileLedger, type Ledger } from '../duties/retention/ledger.ts'
import type { SweepOptions } from '../duties/retention/sweep.ts'
import type { Settings } from '../settings/settings.ts'
import { makeArchive } from './make-archive.ts'

export const removalLedger = (settings: Pick<Settings, 'data' | 'removalLedger'>): Ledger =>
  fileLedger(settings.removalLedger ?? join(settings.data, 'removals', 'ledger.jsonl'))

/** What a sweep of this installation works with. Without an archive nothing goes further than the report. */
export async function removalPorts(
  settings: Settings,
  register: Register,
): Promise<Pick<SweepOptions, 'ledger' | 'signer' | 'approvals' | 'archive'>> {
  const archive = makeArchive(settings, archiveVisit(register))
  return {
    ledger: removalLedger(settings),
    signer: await fileSigner(join(settings.data, 'keys', 'certificates.pem')),
    approvals: settings.removalApprovals,
    ...(archive ? { archive } : {}),
  }
}
