import { accessSync, constants } from 'node:fs'
import { isIP } from 'node:net'

/** How a value is read from the environment. `read` throws an Unfit with a sentence that ends "… must be <sentence>". */
export type Kind<Value> = { says: string; read(text: string): Value; hidden?: true }

export type Setting<Value, Default> = {
  variable: string
  kind: Kind<Value>
  otherwise: Default
  meaning: string
  demoOnly: boolean
}

export class Unfit extends Error {}

export function setting<Value, const Default extends Readonly<NoInfer<Value>> | undefined>(
  variable: string,
  kind: Kind<Value>,
  otherwise: Default,
  meaning: string,
  only?: 'demo only',
): Setting<Value, Default> {
  return { variable, kind, otherwise, meaning, demoOnly: only === 'demo only' }
}

export const text = (): Kind<string> => ({ says: 'text', read: (value) => value })

export const secret = (atLeast: number): Kind<string> => ({
  says: `a secret of at least ${atLeast} characters`,
  hidden: true,
  read(value) {
    if (value.length < atLeast) throw new Unfit(this.says)
    return value
  },
})

export const oneOf = <const Choice extends string>(...choices: Choice[]): Kind<Choice> => ({
  says: choices.join(' or '),
  read(value) {
    const chosen = choices.find((choice) => choice === value)
    if (chosen === undefined) throw new Unfit(this.says)
    return chosen
  },
})

export const list = <Value>(of: Kind<Value>): Kind<Value[]> => ({
  says: `${of.says}, separated by commas`,
  read(value) {
    const parts = value.split(',').map((part) => part.trim())
    if (parts.includes('')) throw new Unfit(this.says)
    return [...new Set(parts.map((part) => of.read(part)))]
  },
})

export const number = (atLeast: number, atMost: number): Kind<number> => ({
  says: `a whole number from ${atLeast} to ${atMost}`,
  read(value) {
    const read = Number(value)
    if (!/^\d+$/.test(value) || read < atLeast || read > atMost) throw new Unfit(this.says)
    return read
  },
})

export const port = (): Kind<number> => ({ ...number(1, 65_535), says: 'a port from 1 to 65535' })

export const file = (): Kind<string> => ({
  says: 'a file this process can read',
  read(value) {
    try {
      accessSync(value, constants.R_OK)
    } catch {
      throw new Unfit(this.says)
    }
    return value
  },
})

/** A name that is nobody else's, as agreements with the archive have it. */
export const contract = (): Kind<string> => ({
  says: 'an identifier of the form urn:uuid:… in small letters',
  read(value) {
    if (!/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)) throw new Unfit(this.says)
    return value
  },
})

export const network = (): Kind<string> => ({
  says: 'an IP address or a network (10.1.0.0/16)',
  read(value) {
    const [address = '', prefix, ...more] = value.split('/')
    const longest = isIP(address) === 4 ? 32 : 128
    const fits = prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= longest)
    if (isIP(address) === 0 || !fits || more.length > 0) throw new Unfit(this.says)
    return value
  },
})

/** Two instants, the first before the second. */
export const period = (): Kind<{ readonly from: Date; readonly until: Date }> => ({
  says: 'two instants with their offsets (2026-12-01T20:00+02:00/2026-12-01T22:00+02:00)',
  read(value) {
    const instants = value.split('/')
    const isInstant = (text: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/.test(text)
    const [from, until] = instants.map((text) => new Date(text))
    if (instants.length !== 2 || !instants.every(isInstant) || !from || !until || !(from < until))
      throw new Unfit(this.says)
    return { from, until }
  },
})

/** Hidden, because an address may carry a password. */
export const webAddress = (...protocols: string[]): Kind<string> => ({
  says: `an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  hidden: true,
  read(value) {
    if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol)) throw new Unfit(this.says)
    return value
  },
})
