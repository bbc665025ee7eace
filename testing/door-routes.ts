import type { FastifyInstance } from 'fastify'

/** Every route that hangs on a door, as `POST /api/clients`, from the router itself: none can be forgotten. */
export function routesOf(app: FastifyInstance): string[] {
  const parents: string[] = []
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent, path, methods] = /^([│ ]*)[├└]── (.*?) \(([A-Z, ]+)\)$/.exec(line) ?? []
      if (indent === undefined || path === undefined || methods === undefined) return []
      const depth = indent.length / 4
      parents.length = depth
      parents[depth] = path
      const whole = parents.join('')
      return methods
        .split(', ')
        .filter((method) => method !== 'HEAD')
        .map((method) => `${method} ${whole}`)
    })
}
