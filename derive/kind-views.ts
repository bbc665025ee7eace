import type { Field } from '../rulebook/field.ts'
import type { Kind } from '../rulebook/kind.ts'
import type { Notice } from '../rulebook/notice.ts'
import { ident, literal, roleOf, snakeCase } from './sql.ts'

/** What a field becomes as a column. Rows and several codes stay jsonb; an identity code stays sealed. */
const columnOf = (name: string, field: Field): string => {
  const text = `payload ->> ${literal(name)}`
  const typed = {
    text,
    longText: text,
    date: `(${text})::date`,
    year: `(${text})::int`,
    integer: `(${text})::int`,
    euros: `(${text})::numeric(12, 2)`,
    boolean: `(${text})::boolean`,
    code: text,
    codes: `payload -> ${literal(name)}`,
    email: text,
    phone: text,
    businessId: text,
    identityCode: text,
    staff: text,
    office: text,
    entry: `(${text})::uuid`,
    rows: `payload -> ${literal(name)}`,
  } satisfies Record<Field['type'], string>
  return `${typed[field.type]} as ${ident(snakeCase(name))}`
}

/**
 * Every kind as a view with typed columns, for statistics: the current version of each entry that is not annulled.
 * The views are read with the reader's own rights (`security_invoker`), so the row policies hold in them too.
 */
export function kindViews(notice: Notice): string {
  return [
    '-- Derived from notice/ by `npm run seloste -- derive`. Never edited by hand.',
    `drop schema if exists kind cascade;\ncreate schema kind;`,
    ...notice.kinds.map(viewOf),
    ...Object.keys(notice.groups)
      .filter((group) => notice.access.some((rule) => rule.group === group))
      .map(
        (group) =>
          `grant usage on schema kind to ${roleOf(group)};\ngrant select on all tables in schema kind to ${roleOf(group)};`,
      ),
  ].join('\n\n')
}

const viewOf = (kind: Kind) => `create view kind.${ident(snakeCase(kind.id))} with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  ${Object.entries(kind.fields)
    .map(([name, field]) => columnOf(name, field))
    .join(',\n  ')}
from entry e
where category = ${literal(kind.category)} and kind = ${literal(kind.id)} and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );`
