import { join } from 'node:path'
import { fileKeyStore, sealsFrom } from '../access/seals.ts'
import type { Register } from '../access/visit.ts'
import type { Pool } from '../database/connection.ts'
import { compileRules } from '../derive/rules.ts'
import { tellCorrections } from '../duties/disclosure/tell-corrections.ts'
import { notice } from '../notice/index.ts'
import { ImportedCodes } from '../register/code-lists/imported-codes.ts'
import type { Settings } from '../settings/settings.ts'

/** The register of these settings as the gate wants it, over connections of the doors' login. */
export async function openRegister(settings: Pick<Settings, 'data'>, pool: Pool): Promise<Register> {
  const codes = new ImportedCodes(pool)
  await codes.refresh()
  return {
    pool,
    rules: compileRules(notice),
    seals: sealsFrom(await fileKeyStore(join(settings.data, 'keys', 'ring.json')).load()),
    now: () => new Date(),
    hasImportedCode: (list, code) => codes.has(list, code),
    afterCorrection: tellCorrections,
  }
}
