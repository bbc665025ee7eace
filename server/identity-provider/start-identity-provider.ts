import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type ClientMetadata, type Configuration, errors } from 'oidc-provider'
import type { Language, Text } from '../../rulebook/text.ts'
import { hostInAddress } from '../host-in-address.ts'
import { Html, html, languageOf, pageOf, pageStyle } from '../session/page.ts'
import { keepSigningKeys, type Key } from './keys.ts'
import { memoryAdapter } from './memory-adapter.ts'
import { wording } from './wording.ts'

/** Somebody the provider can vouch for. Audiences are kept apart: a door of staff cannot be entered as a client. */
export type Account = {
  readonly audience: 'staff' | 'citizen'
  readonly subject: string
  readonly name: string
  /** What helps in choosing: the group and the office, or the person's story. */
  readonly about: Text
  /** How strongly the person is said to be identified (authentication context class). */
  readonly acr: string
  /** Further claims of the id token, such as an identity code for the doors of clients. */
  readonly claims?: Readonly<Record<string, string>>
}

/** A door that sends people here. */
export type Relying = {
  readonly audience: Account['audience']
  readonly clientId: string
  readonly redirectUris: readonly string[]
  readonly afterLogOut: readonly string[]
  /** Public keys: of the client's assertions, and of its request objects and id tokens where those are asked for. */
  readonly keys: readonly Key[]
  readonly backChannelLogOut?: string
  /** The request must come as a signed object, as in the Finnish Trust Network. */
  readonly signedRequests?: boolean
  /** The id token is encrypted to the client's key of use `enc`. */
  readonly encryptedIdTokens?: { readonly alg: string; readonly enc: string }
}

export type IdentityProvider = { readonly issuer: string; close(): Promise<void> }

type Options = {
  readonly host?: string
  /** 0 takes a free port. */
  readonly port: number
  readonly accounts: readonly Account[]
  readonly relying: readonly Relying[]
  /** Where the signing keys are kept, so that a restart is not noticed; without it they live as long as the process. */
  readonly folder?: string
}

/**
 * An OpenID provider for the demo profile and the tests: real round trips, real signatures, no passwords.
 *
 * It believes whoever it is told to believe (`login_hint`) or whoever is chosen on its page, so it must never stand
 * beside real data: it listens on the given host only, and the production profile has no way to start it. It remembers
 * nobody between two sign-ins: each begins anew, so that one browser can be one person after another.
 */
export async function startIdentityProvider(options: Options): Promise<IdentityProvider> {
  const host = options.host ?? 'localhost'
  let answer: (req: IncomingMessage, res: ServerResponse) => void = (_req, res) => res.writeHead(503).end()
  const servers = await listen(host, options.port, (req, res) => answer(req, res))
  const { port } = servers[0]!.address() as AddressInfo
  const issuer = `http://${hostInAddress(host)}:${port}`
  const provider = new Provider(issuer, await configurationOf(options))
  answer = answering(provider, issuer, options)
  return {
    issuer,
    close: async () => {
      await Promise.all(
        servers.map((server) => {
          server.closeAllConnections()
          return new Promise((resolve) => server.close(resolve))
        }),
      )
    },
  }
}

/** `localhost` is two addresses, and a browser may come to either. */
async function listen(host: string, port: number, handler: (req: IncomingMessage, res: ServerResponse) => void) {
  const servers: Server[] = []
  for (const address of host === 'localhost' ? ['127.0.0.1', '::1'] : [host]) {
    const server = createServer(handler)
    const first = servers[0]?.address() as AddressInfo | undefined
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject)
        server.listen(first?.port ?? port, address, resolve)
      })
      servers.push(server)
    } catch (error) {
      const noIpv6 = ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes((error as NodeJS.ErrnoException).code ?? '')
      if (address === '::1' && noIpv6) continue
      for (const open of servers) open.close()
      throw error
    }
  }
  return servers
}

const cookies = { session: 'demo_identity', interaction: 'demo_identity_choice', resume: 'demo_identity_resume' }

async function configurationOf({ accounts, relying, folder }: Options): Promise<Configuration> {
  const keys = await keepSigningKeys(folder)
  return {
    adapter: memoryAdapter(),
    jwks: { keys: [...keys.signing] },
    clients: relying.map(metadataOf),
    cookies: { names: cookies, keys: [keys.cookies] },
    acrValues: [...new Set(accounts.map(({ acr }) => acr))],
    claims: { openid: ['sub', 'name', 'acr', ...new Set(accounts.flatMap(({ claims }) => Object.keys(claims ?? {})))] },
    // The id token carries the claims: the doors read nothing else.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    responseTypes: ['code'],
    clientAuthMethods: ['private_key_jwt'],
    findAccount: (_ctx, subject) => {
      const account = accounts.find((one) => one.subject === subject)
      return account && { accountId: subject, claims: () => ({ sub: subject, name: account.name, ...account.claims }) }
    },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    // The doors are the organisation's own: nobody is asked whether they may know who signed in.
    loadExistingGrant: async (ctx) => {
      const { provider, client, session } = ctx.oidc
      const grant = new provider.Grant({ clientId: client!.clientId, accountId: session!.accountId! })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      claimsParameter: { enabled: false },
      requestObjects: { enabled: relying.some(({ signedRequests }) => signedRequests) },
      encryption: { enabled: relying.some(({ encryptedIdTokens }) => encryptedIdTokens) },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          ctx.body = logOutPage(languageOf(ctx.oidc.params?.['ui_locales'] as string | undefined), form)
        },
        postLogoutSuccessSource: (ctx) => {
          ctx.body = messagePage(languageOf(ctx.get('accept-language')), wording.signedOut, wording.signedOutText)
        },
      },
    },
    // The service as the Finnish Trust Network names it to the person.
    extraParams: ['ftn_spname'],
    // Doors stand on the same machine, which the provider's own guard against such addresses would not call.
    fetch: (url, init) => fetch(url, { ...init, dispatcher: undefined } as RequestInit),
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 600, IdToken: 300, Interaction: 600, Session: 36_000 },
    renderError: (ctx, out) => {
      ctx.type = 'html'
      ctx.body = messagePage(languageOf(ctx.get('accept-language')), wording.failed, wording.failedText, out.error)
    },
  }
}

function metadataOf(relying: Relying): ClientMetadata {
  const { clientId, redirectUris, afterLogOut, keys, backChannelLogOut, signedRequests, encryptedIdTokens } = relying
  return {
    client_id: clientId,
    redirect_uris: [...redirectUris],
    post_logout_redirect_uris: [...afterLogOut],
    token_endpoint_auth_method: 'private_key_jwt',
    id_token_signed_response_alg: 'ES256',
    jwks: { keys: [...keys] },
    ...(backChannelLogOut
      ? { backchannel_logout_uri: backChannelLogOut, backchannel_logout_session_required: true }
      : {}),
    ...(signedRequests ? { require_signed_request_object: true } : {}),
    ...(encryptedIdTokens
      ? {
          id_token_encrypted_response_alg: encryptedIdTokens.alg as 'RSA-OAEP',
          id_token_encrypted_response_enc: encryptedIdTokens.enc as 'A128GCM',
        }
      : {}),
  }
}

function answering(provider: Provider, issuer: string, options: Options) {
  const protocol = provider.callback()
  const doors = [
    ...new Set(options.relying.flatMap(({ redirectUris }) => redirectUris.map((uri) => new URL(uri).origin))),
  ]
  return (req: IncomingMessage, res: ServerResponse) => {
    const { pathname, searchParams } = new URL(req.url ?? '/', issuer)
    // Going back to the door is a part of sending the form, and browsers hold form-action over redirects too.
    res.setHeader(
      'content-security-policy',
      `default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self' ${doors.join(' ')}; frame-ancestors 'none'; base-uri 'none'`,
    )
    res.setHeader('x-content-type-options', 'nosniff')
    if (pathname === '/style.css') res.setHeader('content-type', 'text/css').end(pageStyle)
    else if (pathname === '/submit.js')
      res.setHeader('content-type', 'text/javascript').end('document.forms[0].submit()')
    else if (pathname.startsWith('/interaction/')) void choose(provider, options, req, res, searchParams.get('lang'))
    else {
      if (pathname.startsWith('/auth')) forgetSession(req)
      void protocol(req, res)
    }
  }
}

/** Each sign-in begins anew: whoever signed in here before is not carried over. */
function forgetSession(req: IncomingMessage) {
  const kept = (req.headers.cookie ?? '').split('; ').filter((cookie) => !/^demo_identity(\.sig)?=/.test(cookie))
  req.headers.cookie = kept.join('; ')
}

/** Believes the hint, else asks who is there. */
async function choose(
  provider: Provider,
  { accounts, relying }: Options,
  req: IncomingMessage,
  res: ServerResponse,
  lang: string | null,
) {
  let language: Language = languageOf(lang ?? req.headers['accept-language'])
  try {
    const { params, uid } = await provider.interactionDetails(req, res)
    language = languageOf(lang ?? `${String(params['ui_locales'] ?? '')} ${req.headers['accept-language'] ?? ''}`)
    const door = relying.find(({ clientId }) => clientId === params['client_id'])
    const service = typeof params['ftn_spname'] === 'string' ? params['ftn_spname'].slice(0, 60) : undefined
    const here = accounts.filter(({ audience }) => audience === door?.audience)
    const said = req.method === 'POST' ? (await bodyOf(req)).get('subject') : params['login_hint']
    const chosen = here.find(({ subject, name }) => said === subject || (req.method === 'GET' && said === name))
    if (chosen) {
      const login = { accountId: chosen.subject, acr: chosen.acr, amr: ['demo'], remember: false }
      await provider.interactionFinished(req, res, { login })
      return
    }
    res.setHeader('content-type', 'text/html; charset=utf-8').setHeader('cache-control', 'no-store')
    res.end(choicePage(language, uid, here, { unknownHint: typeof said === 'string', service }))
  } catch (error) {
    const gone = error instanceof errors.SessionNotFound
    res.writeHead(gone ? 400 : 500, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    res.end(messagePage(language, wording.failed, wording.failedText))
  }
}

async function bodyOf(req: IncomingMessage): Promise<URLSearchParams> {
  let body = ''
  for await (const chunk of req) {
    body += String(chunk)
    if (body.length > 10_000) throw new Error('A choice is never this long')
  }
  return new URLSearchParams(body)
}

type Asked = { readonly unknownHint: boolean; readonly service: string | undefined }

function choicePage(
  language: Language,
  uid: string,
  accounts: readonly Account[],
  { unknownHint, service }: Asked,
): string {
  return pageOf({
    language,
    title: wording.who,
    style: '/style.css',
    inLanguage: (other) => `/interaction/${uid}?lang=${other}`,
    body: html`<p class="note">${wording.demo[language]}</p>
      ${service === undefined ? '' : html`<p>${wording.service[language]}: <strong>${service}</strong></p>`}
      ${unknownHint ? html`<p role="alert">${wording.unknown[language]}</p>` : ''}
      <form method="post" action="/interaction/${uid}">
        <ul class="choices">
          ${accounts.map(
            ({ subject, name, about }) =>
              html`<li>
                <button name="subject" value="${subject}">
                  <strong>${name}</strong> <span>${about[language]}</span>
                </button>
              </li>`,
          )}
        </ul>
      </form>`,
  })
}

/** Leaves at once where scripts run: the person has already chosen to sign out at the door. */
const logOutPage = (language: Language, form: string) =>
  pageOf({
    language,
    title: wording.signOut,
    style: '/style.css',
    body: html`${new Html(form)}<input type="hidden" form="op.logoutForm" name="logout" value="yes" />
      <p><button class="action" form="op.logoutForm">${wording.signOut[language]}</button></p>
      <script src="/submit.js" defer></script>`,
  })

const messagePage = (language: Language, title: Text, message: Text, code?: string) =>
  pageOf({
    language,
    title,
    style: '/style.css',
    body: html`<p>${message[language]}</p>
      ${code ? html`<p><code>${code}</code></p>` : ''}`,
  })
