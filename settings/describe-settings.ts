import { settings } from './settings.ts'

/** `docs/settings.md`, from the table the start itself reads. */
export function describeSettings(): string {
  const rows = Object.values(settings).map(({ variable, kind, otherwise, meaning }) =>
    [`\`${variable}\``, kind.says, tellDefault(otherwise), meaning]
      .map((cell) => cell.replaceAll('|', '\\|'))
      .join(' | '),
  )
  return [
    '# Settings',
    '',
    'Everything is set by environment variables, checked together at start: whatever is wrong is listed at once, and',
    'Seloste does not start (exit code 2). A variable that begins with `SELOSTE_` and is not here is refused too.',
    '',
    '| Variable | Value | Default | What it does |',
    '| --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
    '',
    '## Production',
    '',
    '`SELOSTE_PROFILE=production` refuses to start',
    '',
    '- on data that a demo start has made (and the demo profile refuses data of production);',
    '- without an identity provider of your own (`SELOSTE_OIDC_ISSUER`, `SELOSTE_OIDC_CLIENT_ID`, and a secret or a key);',
    '- with unencrypted doors: give `SELOSTE_TLS_CERT` and `SELOSTE_TLS_KEY`, or name the proxy that ends TLS in',
    '  `SELOSTE_TRUSTED_PROXY`; `SELOSTE_STAFF_ORIGIN` must begin with `https://`;',
    '- with a partners’ door that knows no security server: give `SELOSTE_PARTNER_TLS_CERT`, `SELOSTE_PARTNER_TLS_KEY` and',
    '  `SELOSTE_SECURITY_SERVER_CERT`, or leave `partner` out of `SELOSTE_DOORS`;',
    '- when workstations cannot be told apart: `SELOSTE_WORKSTATION_CA` or `SELOSTE_TRUSTED_PROXY`;',
    '- with a password that looks like a sample, or a database over the network without `sslmode=verify-full`;',
    '- with any setting of the demo profile.',
    '',
    'This page is written from `settings/settings.ts` (`npm run seloste -- settings --write`) and a test keeps them equal.',
    '',
  ].join('\n')
}

function tellDefault(otherwise: unknown): string {
  if (otherwise === undefined || (Array.isArray(otherwise) && otherwise.length === 0)) return '–'
  return `\`${Array.isArray(otherwise) ? otherwise.join(',') : String(otherwise)}\``
}
