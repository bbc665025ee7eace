import { isIPv6 } from 'node:net'

/** A host to listen on, as it stands in an address. A door that listens on every address is at this machine's own. */
export function hostInAddress(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return isIPv6(host) ? `[${host}]` : host
}
