import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { mailPort } from '../../duties/disclosure/mail-port.ts'
import { messagePort } from '../../duties/disclosure/message-port.ts'
import type { DeliveryPorts } from '../../duties/disclosure/ports.ts'
import type { Identity } from '../../duties/disclosure/speak.ts'
import { byMail, bySms, type Roads } from '../../duties/notifying/roads.ts'
import type { Settings } from '../../settings/settings.ts'

/** The ways out that these settings open. What has no way waits, and is seen waiting. */
export const deliveryPorts = async (settings: Settings): Promise<DeliveryPorts> => ({
  ...(settings.securityServer === undefined
    ? {}
    : {
        message: messagePort({
          securityServer: new URL(settings.securityServer),
          client: settings.roadClient,
          identity: await identityOf(settings),
        }),
      }),
  ...(settings.mailServer === undefined
    ? {}
    : {
        mail: mailPort({
          server: new URL(settings.mailServer),
          from: settings.mailFrom,
          certificates: settings.mailCertificates ?? join(settings.data, 'certificates'),
          signer:
            settings.mailSignerCertificate === undefined || settings.mailSignerKey === undefined
              ? undefined
              : { certificate: settings.mailSignerCertificate, key: settings.mailSignerKey },
          now: () => new Date(),
        }),
      }),
})

/** The ways by which clients are told outside the e-service that something waits in it. */
export const noticeRoads = ({ mailServer, mailFrom, smsGateway }: Settings): Roads => ({
  ...(mailServer === undefined
    ? {}
    : { email: byMail({ server: new URL(mailServer), from: mailFrom, now: () => new Date() }) }),
  ...(smsGateway === undefined ? {} : { sms: bySms(new URL(smsGateway)) }),
})

async function identityOf({ securityServerAuthority, tlsCertificate, tlsKey }: Settings): Promise<Identity> {
  return {
    ...(securityServerAuthority === undefined ? {} : { ca: await readFile(securityServerAuthority) }),
    ...(tlsCertificate === undefined || tlsKey === undefined
      ? {}
      : { cert: await readFile(tlsCertificate), key: await readFile(tlsKey) }),
  }
}
