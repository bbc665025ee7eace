import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** A door's web application. Any address that is no interface and no file is a page of it. */
export async function hangWeb(app: FastifyInstance, root: string): Promise<void> {
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
  app.get('/*', { config: { audience: 'anyone' }, schema: { hide: true } as object }, (request, reply) => {
    if (/^\/(api|session)\//.test(request.url) || /\.[a-z0-9]+$/.test(request.url.split('?')[0]!))
      return reply.callNotFound()
    return reply.header('cache-control', 'no-cache').sendFile('index.html')
  })
}
