import { CannotReach } from './database/reach-database.ts'
import { WrongSettings } from './settings/read-settings.ts'

/** Takes what stands after its name on the command line; gives the exit code. */
export type Command = (words: string[]) => Promise<number>

/** Loaded when asked for: a small command does not wait for the whole house. */
const commands: Record<string, { says: string; load: () => Promise<Command> }> = {
  start: {
    says: 'open the doors (npm start)',
    load: async () => (await import('./server/start.ts')).start,
  },
  migrate: {
    says: 'bring the database to what this version expects, and end',
    load: async () => {
      const { workAsOwner } = await import('./server/work-as-owner.ts')
      return () =>
        workAsOwner('migrate', async () => {
          console.log('The database is as this version expects.')
          return 0
        })
    },
  },
  staff: {
    says: 'who may sign in, as what, until when: list, grant, remove',
    load: async () => {
      const { workAsOwner } = await import('./server/work-as-owner.ts')
      const { runStaffCommand } = await import('./server/session/run-staff-command.ts')
      return (words) =>
        workAsOwner('staff', ({ settings, owner }) =>
          runStaffCommand(words, { asking: owner, issuer: settings.oidcIssuer, say: console.log }),
        )
    },
  },
  generate: {
    says: 'write a file of invented clients: --clients N [--seed S] [--as-of DAY]',
    load: async () => (await import('./server/generate-clients.ts')).generateClients,
  },
  import: {
    says: 'fill the register from a file: FILE [--json]',
    load: async () => (await import('./server/import-clients.ts')).importClients,
  },
  sweep: {
    says: 'remove what may no longer be kept: [--as-of DAY] [--dry-run] [--rehearsal] [--json]',
    load: async () => (await import('./server/sweep-register.ts')).sweepRegister,
  },
  rewrite: {
    says: 'write the tables anew, without the space of what was removed: for maintenance, before the files are copied',
    load: async () => {
      const { workAsOwner } = await import('./server/work-as-owner.ts')
      const { rewriteTables } = await import('./server/rewrite-tables.ts')
      return () =>
        workAsOwner('rewrite', async ({ owner }) => {
          console.log(`${await rewriteTables(owner, console.error)} tables are written anew.`)
          return 0
        })
    },
  },
  hold: {
    says: 'hold a client’s data from removal: list, place, lift',
    load: async () => {
      const { workAsOwner } = await import('./server/work-as-owner.ts')
      const { runHoldCommand } = await import('./server/run-hold-command.ts')
      return (words) => workAsOwner('hold', (at) => runHoldCommand(words, at, console.log))
    },
  },
  codes: {
    says: 'import official code lists: FILE…',
    load: async () => (await import('./server/import-codes.ts')).importCodes,
  },
  queries: {
    says: 'unusual asking of partners on a day: [--day DAY] [--json]',
    load: async () => {
      const { workAsOwner } = await import('./server/work-as-owner.ts')
      const { runQueriesCommand } = await import('./server/partner/run-queries-command.ts')
      return (words) =>
        workAsOwner('queries', ({ owner }) => runQueriesCommand(words, { pool: owner, say: console.log }))
    },
  },
  alarms: {
    says: 'what must be looked at: overdue removals, the archive, failed jobs: [--json]; exit code 3 when there is any',
    load: async () => {
      const { workAsOwner } = await import('./server/work-as-owner.ts')
      const { runAlarmsCommand } = await import('./server/clock/run-alarms-command.ts')
      return (words) => workAsOwner('alarms', ({ owner }) => runAlarmsCommand(words, { pool: owner, say: console.log }))
    },
  },
  derive: {
    says: 'write derive/output anew; --check only says what is stale',
    load: async () => {
      const { derive } = await import('./derive/derive.ts')
      return (words) => derive(words)
    },
  },
  coverage: {
    says: 'every promise of the notices with what stands behind it; --json',
    load: async () => {
      const { coverage } = await import('./derive/coverage.ts')
      return (words) => coverage(words)
    },
  },
  settings: {
    says: 'tell every setting; --write writes docs/settings.md',
    load: async () => (await import('./settings/tell-settings.ts')).tellSettings,
  },
}

async function run([name, ...words]: string[]): Promise<number> {
  const command = name === undefined ? undefined : commands[name]
  if (!command) {
    const wanted = name === undefined || name === '--help' || name === 'help'
    const print = wanted ? console.log : console.error
    if (!wanted) print(`Seloste has no command "${name}". There are:`)
    else print('npm run seloste -- <command>')
    for (const [known, { says }] of Object.entries(commands)) print(`  ${known.padEnd(10)} ${says}`)
    return wanted ? 0 : 2
  }
  try {
    return await (
      await command.load()
    )(words)
  } catch (error) {
    if (error instanceof WrongSettings) {
      console.error(error.message)
      return 2
    }
    if (error instanceof CannotReach) {
      console.error(error.message)
      return 1
    }
    throw error
  }
}

// The launcher holds the other end of a channel: when it is gone, however it went, we are told to stop as by Ctrl-C.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()

const code = await run(process.argv.slice(2))
// What was told goes through a pipe bit by bit; whoever reads it gets all of it before we end.
await new Promise((told) => process.stdout.write('', told))
process.exit(code)
