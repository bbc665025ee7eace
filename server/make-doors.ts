import { readFile } from 'node:fs/promises'
import { type Pool, connect } from '../database/connection.ts'
import type { Database } from '../database/reach-database.ts'
import type { Settings } from '../settings/settings.ts'
import { hangHealth, makeDoor } from './door.ts'
import type { Door } from './open-house.ts'

/** The doors these settings ask for, each with a pool of its own. */
export async function makeDoors(settings: Settings, database: Database): Promise<readonly Door[]> {
  const https = await readEncryption(settings)
  const doors: Door[] = []
  const poolOf = (name: string) =>
    connect(database.doorUrl, { max: settings.connections, name: `seloste ${name} door` })
  // These two have nothing behind them yet but the answer that they are well.
  if (settings.doors.includes('citizen')) {
    doors.push(emptyDoor('citizens', settings.citizenPort, settings.host, () => poolOf('citizen'), https))
  }
  if (settings.doors.includes('partner')) {
    doors.push(emptyDoor('partners', settings.partnerPort, settings.host, () => poolOf('partner'), https))
  }
  return doors
}

function emptyDoor(name: string, port: number, host: string, makePool: () => Pool, https: object | undefined): Door {
  return {
    name,
    port,
    async start() {
      const pool = makePool()
      const app = await makeDoor({ title: `Seloste, ${name}`, ...(https ? { https } : {}) })
      hangHealth(app, pool)
      try {
        await app.listen({ port, host })
      } catch (error) {
        await pool.end()
        throw error
      }
      return { close: () => app.close().then(() => pool.end()) }
    },
  }
}

/** Certificate and key for Node's TLS, and, where workstations have certificates, who vouches for those. */
export async function readEncryption(settings: Settings): Promise<object | undefined> {
  if (settings.tlsCertificate === undefined || settings.tlsKey === undefined) return undefined
  return {
    cert: await readFile(settings.tlsCertificate),
    key: await readFile(settings.tlsKey),
    minVersion: 'TLSv1.2',
  }
}
