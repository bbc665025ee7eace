import { userInfo } from 'node:os'
import { parseArgs } from 'node:util'
import { groups } from '../../notice/groups.ts'
import type { Group } from '../../rulebook/notice.ts'
import { grantMembership, NotGranted, removeMembership } from './grant-membership.ts'
import type { Asking } from './session-queries.ts'
import { listStaff } from './staff-queries.ts'

export const staffUsage = `seloste staff list [--office CODE] [--group GROUP] [--all] [--json]
seloste staff grant --subject SUBJECT --name NAME --group GROUP --office CODE --until DAY [--from DAY] [--issuer URL] [--staff-id ID] [--by WHO]
seloste staff remove MEMBERSHIP [--by WHO]

Access rights are personal and limited in time. DAY is 2026-12-31; both days are included. --all shows also what has
ended or been removed. SUBJECT is what the identity provider calls the person.`

type Command = {
  /** A connection of the database's owner: doors may not grant. */
  readonly asking: Asking
  /** The provider that vouches for staff unless --issuer says another. */
  readonly issuer?: string | undefined
  readonly say: (line: string) => void
  readonly now?: () => Date
}

/** `seloste staff …`: who may sign in, as what, until when. Gives the exit code: 0 done, 1 refused, 2 not understood. */
export async function runStaffCommand(args: readonly string[], command: Command): Promise<0 | 1 | 2> {
  const { asking, say, now = () => new Date() } = command
  const [act, ...rest] = args
  try {
    const { values, positionals } = parseArgs({ args: rest, allowPositionals: true, options })
    const by = values.by ?? userInfo().username
    if (act === 'list' && positionals.length === 0) {
      const staff = await listStaff(
        asking,
        { office: values.office, group: values.group, all: values.all ?? false },
        now(),
      )
      if (values.json) say(JSON.stringify(staff))
      else for (const line of tableOf(staff)) say(line)
      return 0
    }
    if (act === 'grant' && positionals.length === 0) {
      const issuer = values.issuer ?? command.issuer
      const { subject, name, group, office, until } = values
      if (!issuer || !subject || !name || !group || !office || !until) throw new NotUnderstood()
      const { staffId, membershipId } = await grantMembership(
        asking,
        {
          issuer,
          subject,
          name,
          group,
          office,
          validFrom: values.from ?? now().toISOString().slice(0, 10),
          validUntil: until,
          grantedBy: by,
          ...(values['staff-id'] ? { staffId: values['staff-id'] } : {}),
        },
        now(),
      )
      say(`${membershipId}  ${staffId}`)
      return 0
    }
    if (act === 'remove' && positionals.length === 1) {
      const membershipId = positionals[0]!
      if (!/^[0-9a-f-]{36}$/i.test(membershipId)) throw new NotUnderstood()
      if (await removeMembership(asking, { membershipId, removedBy: by }, now())) return 0
      say('There is no such standing right.')
      return 1
    }
    throw new NotUnderstood()
  } catch (error) {
    if (error instanceof NotGranted) {
      say(`${error.message}.`)
      if (/group/.test(error.message)) say(`Groups of staff: ${staffGroups().join(', ')}`)
      return 1
    }
    if (error instanceof NotUnderstood || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')) {
      say(staffUsage)
      return 2
    }
    throw error
  }
}

class NotUnderstood extends Error {}

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const options = {
  subject: text,
  name: text,
  group: text,
  office: text,
  from: text,
  until: text,
  issuer: text,
  'staff-id': text,
  by: text,
  all: flag,
  json: flag,
} as const

const staffGroups = () =>
  Object.entries(groups as Readonly<Record<string, Group>>).flatMap(([id, { actor }]) =>
    actor === 'staff' ? [id] : [],
  )

function tableOf(staff: Awaited<ReturnType<typeof listStaff>>): string[] {
  const rows = staff.map((one) => [
    one.name,
    one.group,
    one.office,
    `${one.validFrom} – ${one.validUntil}`,
    one.standing,
    one.membershipId,
  ])
  const table = [['Name', 'Group', 'Office', 'Valid', 'Standing', 'Membership'], ...rows]
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)))
  return table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  )
}
