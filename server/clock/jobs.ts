import type { Pool } from '../../database/connection.ts'
import { deliverDue } from '../../duties/disclosure/deliver-due.ts'
import { dropExpiredFiles } from '../../duties/disclosure/drop-expired-files.ts'
import { todayOf } from '../../access/visit.ts'
import { dropOldMonths } from './drop-old-log-months.ts'
import { archiveVisit } from '../../duties/archive/archive-visit.ts'
import { removeLapsedDrafts } from '../../duties/retention/remove-lapsed-drafts.ts'
import { sweep } from '../../duties/retention/sweep.ts'
import { sweeperVisit } from '../../duties/retention/sweeper.ts'
import { reckonForecast } from '../../duties/archive/reckon-forecast.ts'
import { drawPickLists } from '../../register/papers/draw-pick-lists.ts'
import { keepStanding } from '../../register/clients/keep-standing.ts'
import { notifyDue } from '../../duties/notifying/notify-due.ts'
import { citizenOrigin } from '../citizen/own-session-settings.ts'
import type { Settings } from '../../settings/settings.ts'
import { tellAlarms, watchArchive, watchSweep } from './alarms.ts'
import { type Logger, tellAlarm } from './tell-alarm.ts'
import { makeArchive } from '../make-archive.ts'
import { removalPorts } from '../removal-ports.ts'
import { deliveryPorts, noticeRoads } from './delivery-ports.ts'
import type { Job } from './job.ts'

type Surroundings = {
  readonly settings: Settings
  /** The owner of the tables: the log's partitions are tables. */
  readonly owner: Pool
  /** Where the process writes what it has to say. */
  readonly logger?: Logger | undefined
}

/** Everything that the clock does. A job of a duty is a line here. */
export async function clockJobs({ settings, owner, logger }: Surroundings): Promise<readonly Job[]> {
  const ports = await deliveryPorts(settings)
  const roads = noticeRoads(settings)
  return [
    { name: 'deliver', everySeconds: 10, run: (register, stop) => deliverDue(register, ports, stop) },
    {
      name: 'outside notices',
      everySeconds: 30,
      run: (register, stop) => notifyDue(register, { roads, address: citizenOrigin(settings), stop }),
    },
    {
      name: 'archive',
      everySeconds: 300,
      run: async (register, stop) => makeArchive(settings, archiveVisit(register))?.keepMoving(stop),
    },
    { name: 'what falls due', at: '03:45', run: (register) => reckonForecast(archiveVisit(register)) },
    { name: 'pick lists of papers', at: '03:30', run: (register) => drawPickLists(archiveVisit(register)) },
    { name: 'expired files', at: '01:00', run: dropExpiredFiles },
    { name: 'client rows', at: '00:10', run: keepStanding },
    { name: 'drafts of the last day', at: '00:05', run: (register) => removeLapsedDrafts(sweeperVisit(register)) },
    {
      name: 'sweep',
      at: '03:00',
      run: async (register, stop) => {
        const removal = await removalPorts(settings, register)
        const summary = await sweep(sweeperVisit(register), { ...removal, signal: stop })
        if (summary) await watchSweep(register.pool, summary, register.now())
      },
    },
    {
      name: 'watch the archive',
      everySeconds: 600,
      run: (register) => watchArchive(owner, register.pool, register.now()),
    },
    {
      name: 'alarms',
      everySeconds: 60,
      run: (register, stop) => tellAlarms(register.pool, tellAlarm(settings, logger, stop), register.now()),
    },
    {
      name: 'months of the access log',
      at: '02:00',
      run: async (register) => {
        await owner.query('select prepare_access_log_months(current_date, 3)')
        await dropOldMonths(owner, register.rules.notice, todayOf(register))
      },
    },
  ]
}
