import { join } from 'node:path'
import { fileSigner } from '../duties/retention/certificate.ts'
import { fileLedger, type Ledger } from '../duties/retention/ledger.ts'
import type { SweepOptions } from '../duties/retention/sweep.ts'
import type { Settings } from '../settings/settings.ts'

export const removalLedger = (settings: Pick<Settings, 'data' | 'removalLedger'>): Ledger =>
  fileLedger(settings.removalLedger ?? join(settings.data, 'removals', 'ledger.jsonl'))

/** What a sweep of this installation works with. Without an archive nothing goes further than the report. */
export const removalPorts = async (
  settings: Pick<Settings, 'data' | 'removalLedger' | 'removalApprovals'>,
): Promise<Pick<SweepOptions, 'ledger' | 'signer' | 'approvals' | 'archive'>> => ({
  ledger: removalLedger(settings),
  signer: await fileSigner(join(settings.data, 'keys', 'certificates.pem')),
  approvals: settings.removalApprovals,
})
