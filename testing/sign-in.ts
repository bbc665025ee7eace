import { type IncomingHttpHeaders, request as httpRequest } from 'node:http'
import { type AgentOptions, request as httpsRequest } from 'node:https'

/** An answer as a browser sees it before following it anywhere. */
export type Answer = { status: number; headers: IncomingHttpHeaders; body: string; url: string }

type Asking = { method?: string; headers?: Record<string, string>; body?: string }

/** Options of the connection to an https door: `ca`, and the workstation's own `key` and `cert`. */
export type Tls = Pick<AgentOptions, 'ca' | 'key' | 'cert' | 'rejectUnauthorized'>

/**
 * A browser of a few lines: keeps cookies by path (not by port, as browsers do), follows redirects when told to. It is
 * no judge of `Secure` or `SameSite`; journeys in a real browser are.
 */
export class TinyBrowser {
  readonly cookies = new Map<string, { value: string; path: string }>()
  readonly #tls: Tls | undefined

  constructor(tls?: Tls) {
    this.#tls = tls
  }

  /** One request, not followed. */
  ask(url: string, { method = 'GET', headers = {}, body }: Asking = {}): Promise<Answer> {
    const { protocol, pathname } = new URL(url)
    const cookie = [...this.cookies]
      .filter(([, { path }]) => pathname === path || pathname.startsWith(path.endsWith('/') ? path : `${path}/`))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ')
    return new Promise((resolve, reject) => {
      const options = { method, headers: { ...(cookie ? { cookie } : {}), ...headers } }
      const sent =
        protocol === 'https:'
          ? httpsRequest(url, { ...options, ...this.#tls, agent: false })
          : httpRequest(url, options)
      sent.on('error', reject)
      sent.on('response', (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => (text += chunk))
        response.on('error', reject)
        response.on('end', () => {
          this.#take(response.headers['set-cookie'] ?? [])
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text, url })
        })
      })
      sent.end(body)
    })
  }

  /** A request followed to where its redirects end, or to the first address that `until` knows. */
  async go(url: string, asking: Asking = {}, until: (next: string) => boolean = () => false): Promise<Answer> {
    let answer = await this.ask(url, asking)
    for (let hops = 0; answer.headers.location !== undefined && answer.status < 400; hops += 1) {
      if (hops === 20) throw new Error('The redirects do not end')
      const next = new URL(answer.headers.location, answer.url).href
      if (until(next)) return { ...answer, url: next }
      const wishes = Object.entries(asking.headers ?? {}).filter(([name]) => name.startsWith('accept'))
      answer = await this.ask(next, { headers: Object.fromEntries(wishes) })
    }
    return answer
  }

  /** What `Cookie` would say to the front page. */
  get cookie(): string {
    return [...this.cookies].flatMap(([name, { value, path }]) => (path === '/' ? [`${name}=${value}`] : [])).join('; ')
  }

  #take(headers: readonly string[]) {
    for (const header of headers) {
      const [pair = '', ...attributes] = header.split(/;\s*/)
      const name = pair.slice(0, pair.indexOf('='))
      const value = pair.slice(pair.indexOf('=') + 1)
      const said = new Map(attributes.map((one) => [one.split('=')[0]!.toLowerCase(), one.slice(one.indexOf('=') + 1)]))
      const isOver =
        said.get('max-age') === '0' || (said.has('expires') && Date.parse(said.get('expires')!) <= Date.now())
      if (isOver) this.cookies.delete(name)
      else this.cookies.set(name, { value, path: said.get('path') ?? '/' })
    }
  }
}

/**
 * Signs somebody of the cast in by the real round trip: door, identity provider, door. Gives the `Cookie` header for
 * requests to the door.
 */
export async function signIn(
  baseUrl: string,
  name: string,
  tls?: Tls,
): Promise<{ cookie: string; browser: TinyBrowser }> {
  const browser = new TinyBrowser(tls)
  const door = new URL(baseUrl).origin
  const start = `${door}/session/sign-in?login_hint=${encodeURIComponent(name)}&return=%2F`
  const answer = await browser.go(start, {}, (next) => next === `${door}/`)
  const secret = browser.cookies.get('__Host-seloste-staff')
  if (!secret) throw new Error(`Signing in ended with ${answer.status} at ${new URL(answer.url).pathname}`)
  return { cookie: `__Host-seloste-staff=${secret.value}`, browser }
}
