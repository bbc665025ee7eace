/** Names and literals in derived SQL are quoted by these, even though the notice is our own. */
export const ident = (name: string) => (/^[a-z_][a-z0-9_]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`)
export const literal = (value: string) => `'${value.replaceAll("'", "''")}'`
export const literals = (values: readonly string[]) => values.map(literal).join(', ')

/** `jobOffer` → `job_offer`. */
export const snakeCase = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** The database role of a group. */
export const roleOf = (group: string) => `seloste_${snakeCase(group)}`
