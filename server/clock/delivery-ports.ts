import type { DeliveryPorts } from '../../duties/disclosure/ports.ts'
import type { Settings } from '../../settings/settings.ts'

/** The ways out that these settings open. What has no way waits, and is seen waiting. */
export const deliveryPorts = (_settings: Settings): DeliveryPorts => ({})
