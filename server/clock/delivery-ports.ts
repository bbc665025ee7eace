import { readFile } from 'node:fs/promises'
import { messagePort } from '../../duties/disclosure/message-port.ts'
import type { DeliveryPorts } from '../../duties/disclosure/ports.ts'
import type { Identity } from '../../duties/disclosure/speak.ts'
import type { Settings } from '../../settings/settings.ts'

/** The ways out that these settings open. What has no way waits, and is seen waiting. */
export async function deliveryPorts(settings: Settings): Promise<DeliveryPorts> {
  if (settings.securityServer === undefined) return {}
  const road = { securityServer: new URL(settings.securityServer), client: settings.roadClient }
  return { message: messagePort({ ...road, identity: await identityOf(settings) }) }
}

async function identityOf({ securityServerAuthority, tlsCertificate, tlsKey }: Settings): Promise<Identity> {
  return {
    ...(securityServerAuthority === undefined ? {} : { ca: await readFile(securityServerAuthority) }),
    ...(tlsCertificate === undefined || tlsKey === undefined
      ? {}
      : { cert: await readFile(tlsCertificate), key: await readFile(tlsKey) }),
  }
}
