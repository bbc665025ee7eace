import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'
import pg from 'pg'

/** The role every door logs in as. Migrations make it; it may read nothing until it takes a group's role. */
export const DOOR_ROLE = 'seloste_door'

/** Gives the doors' role its password, and returns the doors' own address for the same database. */
export async function openDoorLogin(adminUrl: string, password: string): Promise<string> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query(`alter role ${DOOR_ROLE} login noinherit password ${pg.escapeLiteral(scramVerifier(password))}`)
  } finally {
    await client.end()
  }
  return doorUrl(adminUrl, password)
}

export function doorUrl(adminUrl: string, password: string): string {
  const url = new URL(adminUrl)
  url.username = DOOR_ROLE
  url.password = password
  return url.href
}

/** What PostgreSQL would store itself (RFC 5803). Made here, so that the password is in no statement a server might log. */
function scramVerifier(password: string): string {
  const rounds = 4096
  const salt = randomBytes(16)
  const salted = pbkdf2Sync(password.normalize('NFKC'), salt, rounds, 32, 'sha256')
  const hmac = (text: string) => createHmac('sha256', salted).update(text).digest()
  const stored = createHash('sha256').update(hmac('Client Key')).digest('base64')
  return `SCRAM-SHA-256$${rounds}:${salt.toString('base64')}$${stored}:${hmac('Server Key').toString('base64')}`
}
