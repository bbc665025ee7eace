import { parseArgs } from 'node:util'
import { Refusal } from '../access/refusal.ts'
import type { Actor, Register, Visit } from '../access/visit.ts'
import type { Pool } from '../database/connection.ts'
import type { Hold } from '../duties/retention/contract.ts'
import { liftHold, listHolds, placeHold } from '../duties/retention/handle-holds.ts'
import { isId } from '../register/clients/page-cursor.ts'
import { listMemberships } from './session/staff-queries.ts'
import { withRegister } from './with-register.ts'
import type { Workplace } from './work-as-owner.ts'

const usage = `npm run seloste -- hold list --as STAFF [--json]
npm run seloste -- hold place CLIENT --as STAFF --ground statutoryTask|pendingMatter --review DAY --reason WORDS [--category CATEGORY]…
npm run seloste -- hold lift CLIENT HOLD --as STAFF --reason WORDS

Holds are placed and lifted by a member of staff, with the rights that person has today (npm run seloste -- staff list).
CLIENT and HOLD are identifiers, never identity codes. DAY is when the hold is looked at again, within a year.`

class NotUnderstood extends Error {}

/** `seloste hold …`: as a member of staff, through the gate. Gives the exit code: 0 done, 1 refused, 2 not understood. */
export async function runHoldCommand(
  words: readonly string[],
  { settings, database, owner }: Pick<Workplace, 'settings' | 'database' | 'owner'>,
  say: (line: string) => void,
): Promise<number> {
  try {
    return await withRegister(settings, database, 'hold', (register) => handle(words, { register, owner, say }))
  } catch (error) {
    if (error instanceof Refusal) {
      const flaws = error.flaws.map(({ pointer, code }) => ` ${pointer} ${code}`).join(',')
      say(`Refused: ${error.reason}.${flaws}`)
      return 1
    }
    if (error instanceof NotUnderstood || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')) {
      say(usage)
      return 2
    }
    throw error
  }
}

type Handling = { readonly register: Register; readonly owner: Pool; readonly say: (line: string) => void }

async function handle([act, ...rest]: readonly string[], { register, owner, say }: Handling): Promise<number> {
  const { values, positionals } = parseArgs({ args: rest, allowPositionals: true, options })
  if (values.as === undefined) throw new NotUnderstood()
  const actor = await whoHolds(owner, values.as, register.now())
  const visit: Visit = { register, actor }
  const [purpose = ''] = register.rules.groups.get(actor.group)!.purposes
  const [clientId = '', holdId = ''] = positionals
  if (act === 'list' && positionals.length === 0) {
    const { holds } = await listHolds(visit, { purpose })
    if (values.json) say(JSON.stringify(holds))
    else for (const hold of holds) say(lineOf(hold))
    return 0
  }
  if (act === 'place' && positionals.length === 1 && isId(clientId)) {
    const { ground, review: reviewOn, reason, category: categories } = values
    if (!reviewOn || !reason || (ground !== 'statutoryTask' && ground !== 'pendingMatter')) throw new NotUnderstood()
    const sent = { purpose, ground, reviewOn, reason, ...(categories ? { categories } : {}) } as const
    for (const hold of (await placeHold(visit, clientId, sent)).holds) say(lineOf(hold))
    return 0
  }
  if (act === 'lift' && positionals.length === 2 && isId(clientId) && isId(holdId) && values.reason) {
    for (const hold of (await liftHold(visit, { clientId, holdId }, { purpose, reason: values.reason })).holds)
      say(lineOf(hold))
    return 0
  }
  throw new NotUnderstood()
}

const options = {
  as: { type: 'string' },
  ground: { type: 'string' },
  review: { type: 'string' },
  reason: { type: 'string' },
  category: { type: 'string', multiple: true },
  json: { type: 'boolean' },
} as const

/** Whoever the staff id is, as the first right of theirs that is valid today: without one, nobody. */
async function whoHolds(owner: Pool, staffId: string, at: Date): Promise<Actor> {
  const [membership] = await listMemberships(owner, staffId, at)
  if (!membership) throw new Refusal('notFound')
  const { rows } = await owner.query<{ name: string }>('select name from staff_person where staff_id = $1', [staffId])
  return {
    id: staffId,
    name: rows[0]!.name,
    group: membership.group,
    office: membership.office,
    workstation: 'command line',
  }
}

const lineOf = ({ holdId, clientId, ground, categories, reviewOn, matterKind }: Hold) =>
  [holdId ?? `matter ${matterKind}`, clientId, ground, categories?.join(',') ?? 'everything', reviewOn ?? '–'].join(
    '  ',
  )
