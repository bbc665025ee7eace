/**
 * The catalogue of a real register, compared with what the notice lets there be (N9.6). A lock that is missing shows in no
 * answer; it shows here.
 */
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lockedTables } from '../derive/row-policies.ts'
import { roleOf, snakeCase } from '../derive/sql.ts'
import { notice } from '../notice/index.ts'
import { arrange, clients, today } from '../testing/access-space.ts'
import { type TestRegister, testRegister } from '../testing/database.ts'
import { registerOn } from '../testing/register.ts'

let stage: TestRegister

beforeAll(async () => {
  stage = await testRegister()
})
afterAll(() => stage.drop())

const ask = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await stage.adminPool.query<T>(text, values)).rows

const derived = (file: string) => readFile(new URL(`../derive/output/${file}`, import.meta.url), 'utf8')

const groupRoles = Object.keys(notice.groups).map(roleOf)
const doorRoles = [...groupRoles, 'seloste_gate', 'seloste_door']

describe('every table that holds something of a client', () => {
  test('is locked, for its owner too, with all its partitions', async () => {
    const tables = await ask<{ name: string; locked: boolean }>(
      `select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as locked
         from pg_class c
         left join pg_inherits i on i.inhrelid = c.oid
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
          and (c.relname = any ($1) or i.inhparent::regclass::text = any ($1)) order by name`,
      [lockedTables],
    )
    expect(tables.filter(({ locked }) => !locked)).toEqual([])
    const names = tables.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining([...lockedTables]))
    for (const category of Object.keys(notice.categories)) expect(names).toContain(`entry_${snakeCase(category)}`)
    expect(names.filter((name) => /^access_log_\d{4}_\d\d$/.test(name)).length).toBeGreaterThanOrEqual(3)
  })

  test('is among those that are locked: none with a client’s id is forgotten', async () => {
    const tables = await ask<{ name: string }>(
      `select c.relname as name from pg_attribute a
         join pg_class c on c.oid = a.attrelid
        where a.attname in ('client_id', 'clients', 'other_id') and not a.attisdropped and c.relkind in ('r', 'p')
          and c.relnamespace = 'public'::regnamespace and not c.relispartition group by 1 order by 1`,
    )
    expect(tables.filter(({ name }) => !lockedTables.some((locked) => locked === name))).toEqual([])
  })

  test('carries the client in its primary key, so that clients can be spread over many machines', async () => {
    const tables = await ask<{ name: string; key: string[] }>(
      `select c.relname as name, array(select a.attname::text from unnest(i.indkey) k
           join pg_attribute a on a.attrelid = c.oid and a.attnum = k) as key
         from pg_class c join pg_index i on i.indrelid = c.oid and i.indisprimary
        where c.relname = any ($1) and c.relnamespace = 'public'::regnamespace`,
      [
        lockedTables.filter(
          (name) => !['access_log', 'import_progress', 'visitor_matter', 'start_draft'].includes(name),
        ),
      ],
    )
    expect(tables.length).toBe(lockedTables.length - 4)
    expect(tables.filter(({ key }) => !key.includes('client_id'))).toEqual([])
  })
})

describe('the policies', () => {
  test('in the database are those of derive/output/policies.sql, no more and no fewer', async () => {
    const written = [...(await derived('policies.sql')).matchAll(/create policy (\S+) on (\S+) for/g)].map(
      ([, name, table]) => `${table}.${name}`,
    )
    const present = await ask<{ policy: string }>(
      `select tablename || '.' || policyname as policy from pg_policies order by 1`,
    )
    expect(present.map(({ policy }) => policy)).toEqual(written.toSorted())
  })

  test('ask no other table: subqueries do not survive a distributed PostgreSQL', async () => {
    const policies = await ask<{ name: string; tree: string }>(
      `select polname as name, coalesce(polqual::text, '') || coalesce(polwithcheck::text, '') as tree from pg_policy`,
    )
    expect(policies.length).toBeGreaterThan(50)
    expect(policies.filter(({ tree }) => tree.includes('SUBLINK')).map(({ name }) => name)).toEqual([])
  })

  test('each speak of one role, and never of everybody', async () => {
    const policies = await ask<{ policyname: string; roles: string[] }>(
      'select policyname, roles::text[] as roles from pg_policies',
    )
    expect(policies.filter(({ roles }) => roles.length !== 1 || !doorRoles.includes(roles[0]!))).toEqual([])
  })
})

describe('the roles', () => {
  test('pass no policy, make nothing and inherit nothing', async () => {
    const roles = await ask<{ name: string }>(
      `select rolname as name from pg_roles
        where rolname = any ($1) and not (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolinherit or rolreplication)
        order by 1`,
      [doorRoles],
    )
    expect(roles.map(({ name }) => name)).toEqual(doorRoles.toSorted())
  })

  test('belong to no other role, but that the doors may become each of them', async () => {
    const memberships = await ask<{ member: string; role: string; inherits: boolean }>(
      `select m.member::regrole::text as member, m.roleid::regrole::text as role, m.inherit_option as inherits
         from pg_auth_members m where m.member::regrole::text like 'seloste\\_%' order by 2`,
    )
    expect(memberships).toEqual(
      [...groupRoles, 'seloste_gate'].toSorted().map((role) => ({ member: 'seloste_door', role, inherits: false })),
    )
  })

  test('own nothing', async () => {
    const owned = await ask(
      `select relname from pg_class where relowner::regrole::text like 'seloste\\_%'
       union all select nspname from pg_namespace where nspowner::regrole::text like 'seloste\\_%'`,
    )
    expect(owned).toEqual([])
  })
})

type Grants = Record<string, string[]>

describe('the groups’ privileges', () => {
  /** Every privilege of a role: on a whole table, or on each column by itself. */
  const present = async (): Promise<Grants> => {
    const rows = await ask<{ role: string; privilege: string }>(
      `select r.rolname as role, n.nspname || '.' || c.relname || ' ' || lower(p.privilege_type) as privilege
         from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) p join pg_roles r on r.oid = p.grantee
        where r.rolname = any ($1)
       union
       select r.rolname, n.nspname || '.' || c.relname || '.' || a.attname || ' ' || lower(p.privilege_type)
         from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace,
              aclexplode(a.attacl) p join pg_roles r on r.oid = p.grantee
        where r.rolname = any ($1)`,
      [groupRoles],
    )
    return collect(rows.map(({ role, privilege }) => [role, privilege]))
  }

  /** The same, as the derived SQL grants them. */
  const granted = async (): Promise<Grants> => {
    const pairs: [string, string][] = []
    const sql = (await derived('policies.sql')) + (await derived('views.sql'))
    for (const [, privileges = '', tables = '', role = ''] of sql.matchAll(
      /^\s*grant ([^;]+?) on (?!schema)([^;]+?) to (\w+);/gm,
    )) {
      if (!groupRoles.includes(role)) continue
      for (const table of tables.startsWith('all tables in schema kind')
        ? kindViewNames
        : tables
            .replace(/^sequence /, '')
            .split(', ')
            .map((name) => `public.${name}`)) {
        for (const [, privilege, columns] of privileges.matchAll(/(\w+)(?: \(([^)]+)\))?/g)) {
          if (columns === undefined) pairs.push([role, `${table} ${privilege}`])
          else for (const column of columns.split(', ')) pairs.push([role, `${table}.${column} ${privilege}`])
        }
      }
    }
    return collect(pairs)
  }

  const kindViewNames = notice.kinds.map(({ id }) => `kind.${snakeCase(id)}`)

  const collect = (pairs: readonly (readonly [string, string])[]): Grants => {
    const all: Grants = Object.fromEntries(groupRoles.map((role) => [role, []]))
    for (const [role, privilege] of pairs) all[role]!.push(privilege)
    return Object.fromEntries(
      Object.entries(all).map(([role, privileges]) => [role, [...new Set(privileges)].toSorted()]),
    )
  }

  test('are those of the derived SQL, no more and no fewer', async () => {
    expect(await present()).toEqual(await granted())
  })

  test('never change or remove an entry, a line of the log or a client; the sweeper removes what the policies let go', async () => {
    const { seloste_sweeper: sweeper = [], ...others } = await present()
    const all = Object.values(others).flat()
    const forbidden =
      /^public\.(entry|access_log)\S* (update|delete|truncate|references|trigger)|^public\.client (update|delete|truncate)/
    expect(all.length).toBeGreaterThan(100)
    expect(all.filter((privilege) => forbidden.test(privilege))).toEqual([])
    expect(sweeper.filter((privilege) => forbidden.test(privilege))).toEqual([
      'public.client delete',
      'public.entry delete',
      'public.entry.is_reduced update',
      'public.entry.payload update',
      'public.entry.reason update',
      'public.entry.source_detail update',
      // A file goes with the entry that it hangs on.
      'public.entry_attachment delete',
    ])
  })

  test('reach no session, no member of staff and no key of signing in', async () => {
    const all = Object.values(await present()).flat()
    expect(
      all.filter((privilege) => /^public\.(session|sign_in|staff_|attempt_count|installation)/.test(privilege)),
    ).toEqual([])
  })

  test('are nothing at all for groups that the notice gives no client data', async () => {
    const all = await present()
    const without = ['permitOfficer', 'registerKeeper'].map((group) => all[roleOf(group)])
    // Their refused attempts are logged too.
    expect(without).toEqual(without.map(() => ['public.access_log insert']))
    // Of whom and why is not the archivist's to see, only how much.
    expect(all[roleOf('archivist')]).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/\.(client_id|reason)|^public\.(client|entry|removal_client) /)]),
    )
  })

  test('come to nobody through PUBLIC', async () => {
    const open = await ask(
      `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) p
        where p.grantee = 0 and n.nspname in ('public', 'kind')`,
    )
    expect(open).toEqual([])
  })

  test('let nobody make a table or a function', async () => {
    const [may] = await ask<{ creates: boolean }>(
      `select bool_or(has_schema_privilege(role, schema, 'create')) as creates
         from unnest($1::text[]) as role, unnest(array['public', 'kind']) as schema`,
      [doorRoles],
    )
    expect(may).toEqual({ creates: false })
  })
})

describe('the kinds’ views', () => {
  test('are one a kind, read with the reader’s own rights', async () => {
    const views = await ask<{ name: string; options: string[] }>(
      `select relname as name, reloptions as options from pg_class
        where relnamespace = 'kind'::regnamespace and relkind = 'v' order by 1`,
    )
    expect(views.map(({ name }) => name)).toEqual(notice.kinds.map(({ id }) => snakeCase(id)).toSorted())
    expect(views.filter(({ options }) => !options.includes('security_invoker=true'))).toEqual([])
  })

  test('show a group the kinds it may see of the errand’s client, typed, and of the others nothing', async () => {
    const [client, other] = [clients[0]!, clients[1]!]
    const register = registerOn(stage.pool, () => new Date(`${today}T09:00:00Z`))
    await arrange(stage, register, client)
    await arrange(stage, register, other)
    const shown: string[] = []
    const connection = await stage.pool.connect()
    try {
      for (const { id } of notice.kinds) {
        const settings = {
          purpose: 'employmentServices',
          reach: 'anyClient clientsOfOwnOffice',
          safety_ban: 'no',
          clients: `{${client.id}}`,
        }
        const become = Object.entries(settings).map(([name, value]) => `set local actor.${name} = '${value}'`)
        await connection.query(`begin; set local role seloste_caseworker; ${become.join('; ')}`)
        const { rows } = await connection.query<{ client_id: string }>(`select * from kind.${snakeCase(id)}`)
        await connection.query('rollback')
        if (rows.length > 0) shown.push(id)
        expect(rows.map(({ client_id }) => client_id)).toEqual(rows.map(() => client.id))
      }
    } finally {
      connection.release()
    }
    expect(shown).toEqual(notice.kinds.map(({ id }) => id).filter((id) => id !== 'psychologistNote'))
  })

  test('give columns of the fields’ own types', async () => {
    const columns = await ask<{ column: string; type: string }>(
      `select a.attname as column, format_type(a.atttypid, a.atttypmod) as type from pg_attribute a
        where a.attrelid in ('kind.job_search_obligation'::regclass, 'kind.startup_grant_decision'::regclass, 'kind.qualification'::regclass)
          and a.attname in ('count', 'daily_amount', 'own_car', 'from', 'licence_classes') order by 1, 2`,
    )
    expect(columns).toEqual([
      { column: 'count', type: 'integer' },
      { column: 'daily_amount', type: 'numeric(12,2)' },
      { column: 'from', type: 'date' },
      { column: 'from', type: 'date' },
      { column: 'licence_classes', type: 'jsonb' },
      { column: 'own_car', type: 'boolean' },
    ])
  })
})
