import { byMail } from '../../duties/notifying/roads.ts'
import type { Settings } from '../../settings/settings.ts'
import type { Alarm } from './alarms.ts'

export type Logger = { error(line: object, words: string): void }

/**
 * Tells of an alarm: in the log of the process, and by mail to whoever keeps the house running, where the settings name
 * an address. Throws when the mail could not be handed over: it is told again then.
 */
export function tellAlarm(
  { alarmMail, mailServer, mailFrom }: Pick<Settings, 'alarmMail' | 'mailServer' | 'mailFrom'>,
  logger: Logger | undefined,
  stop: AbortSignal,
): (alarm: Alarm) => Promise<void> {
  return async ({ name, raisedAt, figures }) => {
    logger?.error({ alarm: name, raisedAt, ...figures }, 'alarm')
    if (alarmMail === undefined || mailServer === undefined) return
    const said = Object.entries(figures).map(([what, count]) => `${what}: ${count}`)
    const sent = await byMail({ server: new URL(mailServer), from: mailFrom, now: () => new Date() })(
      {
        id: `alarm-${name.replaceAll(/\W+/g, '-')}-${Date.parse(raisedAt)}`,
        to: alarmMail,
        subject: `Seloste: ${name}`,
        body: [`${name}, since ${raisedAt}`, ...said, '', 'npm run -s seloste -- alarms'].join('\n'),
      },
      stop,
    )
    if (sent === 'away') throw new Error('The mail server did not take an alarm')
  }
}
