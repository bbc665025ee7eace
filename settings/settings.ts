import { contract, file, list, network, number, oneOf, port, secret, setting, text, webAddress } from './setting.ts'

/**
 * Every setting there is. The environment is checked against this table at start, `docs/settings.md` is written from
 * it, and a variable that begins with SELOSTE_ and is not here is refused: a misspelt setting must not pass unnoticed.
 */
export const settings = {
  profile: setting(
    'SELOSTE_PROFILE',
    oneOf('demo', 'production'),
    'demo',
    'What this installation is for. `demo` brings invented clients and sign-ins without passwords; `production` refuses to start with anything of the kind.',
  ),
  data: setting(
    'SELOSTE_DATA',
    text(),
    './.seloste',
    'Folder of everything that must outlive a restart: the embedded database, the key ring, secrets.',
  ),
  databaseUrl: setting(
    'DATABASE_URL',
    webAddress('postgres:', 'postgresql:'),
    undefined,
    'An owner’s connection to a PostgreSQL server, version 15 or newer, used for migrations; the owner must be allowed to create roles. Without it Seloste runs a PostgreSQL of its own in the data folder.',
  ),
  doorPassword: setting(
    'SELOSTE_DOOR_PASSWORD',
    secret(16),
    undefined,
    'Password of the database role the doors log in as. Made at random and kept in the data folder when not given; give it when several machines share one database.',
  ),
  connections: setting('SELOSTE_CONNECTIONS', number(1, 500), 16, 'Database connections at most, for each door.'),
  host: setting(
    'SELOSTE_HOST',
    text(),
    'localhost',
    'Address the doors listen on. `0.0.0.0` opens them to the network.',
  ),
  doors: setting(
    'SELOSTE_DOORS',
    list(oneOf('staff', 'citizen', 'partner', 'clock')),
    ['staff', 'citizen', 'partner', 'clock'],
    'Doors this process opens, separated by commas. Every door can run by itself, any number of times; `clock` is no door but the jobs that run by the clock, each by one process at a time.',
  ),
  staffPort: setting('SELOSTE_STAFF_PORT', port(), 8001, 'Port of the staff door.'),
  citizenPort: setting('SELOSTE_CITIZEN_PORT', port(), 8002, 'Port of the citizens’ door.'),
  partnerPort: setting('SELOSTE_PARTNER_PORT', port(), 8003, 'Port of the partners’ door.'),
  identityProviderPort: setting(
    'SELOSTE_IDP_PORT',
    port(),
    8004,
    'Port of the built-in identity provider. Demo profile only.',
    'demo only',
  ),
  demoClients: setting(
    'SELOSTE_DEMO_CLIENTS',
    number(0, 1_000_000),
    2000,
    'How many invented clients the first start loads. Demo profile only.',
    'demo only',
  ),
  tlsCertificate: setting(
    'SELOSTE_TLS_CERT',
    file(),
    undefined,
    'Certificate chain (PEM) of the doors. Together with SELOSTE_TLS_KEY.',
  ),
  tlsKey: setting('SELOSTE_TLS_KEY', file(), undefined, 'Private key (PEM) of that certificate.'),
  partnerTlsCertificate: setting(
    'SELOSTE_PARTNER_TLS_CERT',
    file(),
    undefined,
    'Certificate chain (PEM) of the partners’ door, with an RSA key: security servers speak TLS 1.2 with RSA, and this door alone takes it. Together with SELOSTE_PARTNER_TLS_KEY and SELOSTE_SECURITY_SERVER_CERT.',
  ),
  partnerTlsKey: setting('SELOSTE_PARTNER_TLS_KEY', file(), undefined, 'Private key (PEM) of that certificate.'),
  securityServerCertificate: setting(
    'SELOSTE_SECURITY_SERVER_CERT',
    file(),
    undefined,
    'The certificates (PEM) of the X-Road security servers themselves, as their own pages give them: the only clients of the partners’ door.',
  ),
  xRoadInstance: setting(
    'SELOSTE_XROAD_INSTANCE',
    text(),
    'FI',
    'The X-Road instance whose members may come, such as FI or FI-TEST.',
  ),
  workstationAuthority: setting(
    'SELOSTE_WORKSTATION_CA',
    file(),
    undefined,
    'Certificates (PEM) of the authority that issues the workstations’ certificates. The staff door then asks every browser for one.',
  ),
  workstationRevocations: setting(
    'SELOSTE_WORKSTATION_CRL',
    file(),
    undefined,
    'Workstation certificates that count no more: that authority’s revocation list (PEM).',
  ),
  trustedProxies: setting(
    'SELOSTE_TRUSTED_PROXY',
    list(network()),
    [],
    'Addresses or networks (10.1.0.0/16) of the proxies that end TLS before the doors, separated by commas. Only their word about client address and workstation is believed.',
  ),
  workstationHeader: setting(
    'SELOSTE_WORKSTATION_HEADER',
    text(),
    'x-workstation',
    'Header in which a trusted proxy names the workstation.',
  ),
  staffOrigin: setting(
    'SELOSTE_STAFF_ORIGIN',
    webAddress('https:', 'http:'),
    undefined,
    'Address of the staff door as browsers see it, such as https://seloste.example. Default: the door’s own address.',
  ),
  oidcIssuer: setting(
    'SELOSTE_OIDC_ISSUER',
    webAddress('https:', 'http:'),
    undefined,
    'The identity provider (OpenID Connect) that signs staff in. Default in the demo profile: the built-in one.',
  ),
  oidcClientId: setting('SELOSTE_OIDC_CLIENT_ID', text(), 'seloste', 'What that provider calls us.'),
  oidcClientSecret: setting(
    'SELOSTE_OIDC_CLIENT_SECRET',
    secret(20),
    undefined,
    'Our secret at that provider. This or SELOSTE_OIDC_CLIENT_KEY.',
  ),
  oidcClientKey: setting(
    'SELOSTE_OIDC_CLIENT_KEY',
    file(),
    undefined,
    'Our private key (PEM or JWK) at that provider, for signed assertions instead of a secret.',
  ),
  oidcContextClasses: setting(
    'SELOSTE_OIDC_ACR',
    list(text()),
    [],
    'Authentication context classes (acr) of which one is demanded at sign-in, separated by commas. None: whatever the provider deems enough.',
  ),
  citizenOrigin: setting(
    'SELOSTE_CITIZEN_ORIGIN',
    webAddress('https:', 'http:'),
    undefined,
    'Address of the citizens’ door as browsers see it, such as https://omaasiointi.example. Default: the door’s own address.',
  ),
  citizenIssuer: setting(
    'SELOSTE_CITIZEN_OIDC_ISSUER',
    webAddress('https:', 'http:'),
    undefined,
    'The strong identification service of the citizens’ door (OpenID Connect by the profile of the Finnish Trust Network). Default in the demo profile: the built-in one.',
  ),
  citizenClientId: setting(
    'SELOSTE_CITIZEN_OIDC_CLIENT_ID',
    text(),
    'seloste-citizen',
    'What that identification service calls us.',
  ),
  citizenKeys: setting(
    'SELOSTE_CITIZEN_OIDC_KEYS',
    file(),
    undefined,
    'Our private keys there (a JWK set): one of use "sig" signs requests and assertions, one of use "enc" opens id tokens.',
  ),
  citizenServiceName: setting(
    'SELOSTE_CITIZEN_SERVICE_NAME',
    text(),
    'Oma asiointi',
    'The name of the e-service as that identification service shows it (ftn_spname).',
  ),
  signInsPerMinute: setting(
    'SELOSTE_SIGN_INS_PER_MINUTE',
    number(1, 1_000_000),
    undefined,
    'Sign-ins that one workstation may begin in a minute. Default: 30; in the demo profile 600.',
  ),
  searchesPerMinute: setting(
    'SELOSTE_SEARCHES_PER_MINUTE',
    number(1, 1_000_000),
    undefined,
    'Searches that one session may make in a minute. Default: 60, far above what a person at work makes; in the demo profile 600.',
  ),
  archiveDrop: setting(
    'SELOSTE_ARCHIVE_DROP',
    text(),
    undefined,
    'Folder that the National Archives fetches packages from (`outgoing`) and leaves its receipts in (`receipts`). Default: `archive/drop` in the data folder.',
  ),
  archiveUrl: setting(
    'SELOSTE_ARCHIVE_URL',
    webAddress('https:', 'http:', 'sftp:'),
    undefined,
    'Address of the archive’s interface, where packages are sent over the network instead of through a folder: over HTTPS, or over SFTP (sftp://user@archive.example/drop) by OpenSSH’s own program.',
  ),
  archiveKey: setting('SELOSTE_ARCHIVE_KEY', file(), undefined, 'Our private key for SFTP to the archive.'),
  archiveKnownHosts: setting(
    'SELOSTE_ARCHIVE_KNOWN_HOSTS',
    file(),
    undefined,
    'The archive’s host keys for SFTP, as ssh has them: a host that shows another is not spoken to.',
  ),
  archiveToken: setting('SELOSTE_ARCHIVE_TOKEN', secret(20), undefined, 'Our secret at that interface.'),
  archiveReadingCopy: setting(
    'SELOSTE_ARCHIVE_READING_COPY',
    oneOf('none', 'pdf'),
    'none',
    'Whether every client’s file in a package has a copy beside it to be read by people (PDF/A-3a). Takes about twice the room.',
  ),
  archiveContract: setting(
    'SELOSTE_ARCHIVE_CONTRACT',
    contract(),
    undefined,
    'Identifier of the agreement with the archive, as it stands in every package. In the demo profile one is invented; without it production makes no packages, and removes nothing.',
  ),
  removalLedger: setting(
    'SELOSTE_REMOVAL_LEDGER',
    text(),
    undefined,
    'File of the deletion ledger, which is applied again after a restore. Keep it where a restore of the database does not bring back an older one. Default: removals/ledger.jsonl in the data folder.',
  ),
  removalApprovals: setting(
    'SELOSTE_REMOVAL_APPROVALS',
    number(0, 2),
    0,
    'Archivists who must have approved a batch before it is removed. Two are never the same person.',
  ),
  securityServer: setting(
    'SELOSTE_SECURITY_SERVER',
    webAddress('https:', 'http:'),
    undefined,
    'Address of our own X-Road security server, to which messages to recipients are sent. Without it they wait.',
  ),
  securityServerAuthority: setting(
    'SELOSTE_SECURITY_SERVER_CA',
    file(),
    undefined,
    'Certificate (PEM) by which that server is known; it mostly vouches for itself.',
  ),
  roadClient: setting(
    'SELOSTE_XROAD_CLIENT',
    text(),
    'FI/GOV/9990078-8/seloste',
    'What X-Road calls this register: instance, member class, member code and subsystem.',
  ),
  virusScanner: setting(
    'SELOSTE_VIRUS_SCANNER',
    webAddress('tcp:', 'unix:'),
    undefined,
    'ClamAV’s daemon (tcp://clamd.example:3310, or unix:/run/clamav/clamd.ctl) that looks at every attachment before it is kept. Without it nobody looks, and each attachment says so.',
  ),
  mailServer: setting(
    'SELOSTE_MAIL_SERVER',
    webAddress('smtps:', 'smtp:'),
    undefined,
    'Our own mail server (smtps://user:secret@mail.example), by which sealed mail leaves. Without it mail waits. `smtp` is sealed by STARTTLS.',
  ),
  alarmMail: setting(
    'SELOSTE_ALARM_MAIL',
    text(),
    undefined,
    'Address of whoever keeps the house running: alarms (what is overdue for removal, an archive that is away or rejects, a job that fails) go there, in figures only. They stand in the log too, and in `seloste alarms`.',
  ),
  smsGateway: setting(
    'SELOSTE_SMS_GATEWAY',
    webAddress('https:', 'http:'),
    undefined,
    'Gateway of text messages (https://:secret@sms.example/send) by which clients without an e-mail address are told that something waits in the e-service: JSON `{ id, to, text }`, the secret as a bearer.',
  ),
  mailFrom: setting('SELOSTE_MAIL_FROM', text(), 'seloste@localhost', 'Address that sealed mail comes from.'),
  mailCertificates: setting(
    'SELOSTE_MAIL_CERTIFICATES',
    text(),
    undefined,
    'Folder of recipients’ S/MIME certificates, one PEM an address (`jobs@example.fi.pem`). Nobody without one is written to. Default: `certificates` in the data folder.',
  ),
  mailSignerCertificate: setting(
    'SELOSTE_MAIL_SIGNER_CERT',
    file(),
    undefined,
    'Our own S/MIME certificate (PEM): sealed mail is signed by it before it is encrypted.',
  ),
  mailSignerKey: setting('SELOSTE_MAIL_SIGNER_KEY', file(), undefined, 'Its key (PEM).'),
  logLevel: setting(
    'SELOSTE_LOG_LEVEL',
    oneOf('debug', 'info', 'warn', 'error', 'silent'),
    'warn',
    'How much the doors write to their log.',
  ),
}

type Read<Kept> = Kept extends { kind: { read(text: string): infer Value }; otherwise: infer Default }
  ? Value | (Default extends undefined ? undefined : never)
  : never

/** What `readSettings` gives: one value a setting, `data` as an absolute path. */
export type Settings = { readonly [Name in keyof typeof settings]: Read<(typeof settings)[Name]> }
