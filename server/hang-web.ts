import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { type Language, languages } from '../rulebook/text.ts'
import { languageOf } from './session/page.ts'

type Welcome = {
  /** The cookie that whoever is signed in brings: who does not is a visitor. */
  readonly sessionCookie: string
  /** The cookie in which the application keeps the language that was chosen. */
  readonly languageCookie: string
}

/**
 * A door's web application. Any address that is no interface and no file is a page of it. With `welcome`, a visitor is
 * given the first page ready to be read, as it was written when the application was built: in the language chosen on it
 * (`?lang=`), else before, else in the one that the browser asks for.
 */
export async function hangWeb(app: FastifyInstance, root: string, welcome?: Welcome): Promise<void> {
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    // Made beside the files when they were built.
    preCompressed: true,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header('cache-control', /[/\\]assets[/\\]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.get<{ Querystring: { lang?: unknown } }>('/*', anyone, (request, reply) => {
    if (/^\/(api|session)\//.test(request.url) || /\.[a-z0-9]+$/.test(request.url.split('?')[0]!))
      return reply.callNotFound()
    reply.header('cache-control', 'no-cache')
    if (!welcome || request.url.split('?')[0] !== '/') return reply.sendFile('index.html')
    reply.header('vary', 'cookie, accept-language, accept-encoding')
    if (request.cookies[welcome.sessionCookie] !== undefined) return reply.sendFile('index.html')
    const chosen = [request.query.lang, request.cookies[welcome.languageCookie]].find(isLanguage)
    return reply.sendFile(`welcome.${chosen ?? languageOf(request.headers['accept-language'])}.html`)
  })
}

const anyone = { config: { audience: 'anyone' }, schema: { hide: true } as object } as const
const isLanguage = (word: unknown): word is Language => languages.some((language) => language === word)
