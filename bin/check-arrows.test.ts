import { expect, test } from 'vitest'
import { type Import, checkArrows } from './check-arrows.ts'

const ofHouse = (from: string, to: string, more: Partial<Import> = {}): Import => ({
  from,
  to,
  isPackage: false,
  typeOnly: false,
  ...more,
})

test.each([
  ofHouse('register/clients/open-client-record.ts', 'notice/access.ts'),
  ofHouse('register/clients/open-client-record.ts', 'database/connection.ts'),
  ofHouse('rulebook/notice.ts', 'derive/sql.ts', { typeOnly: true }),
  ofHouse('derive/row-policies.ts', 'notice/index.ts'),
  ofHouse('duties/retention/sweep.ts', 'server/route.ts'),
  ofHouse('server/staff/routes.ts', 'database/connection.ts'),
  ofHouse('server/staff/routes.ts', 'testing/cast.ts'),
  ofHouse('server/staff/routes.ts', 'server/staff/routes.test.ts'),
  ofHouse('web/staff/api.ts', 'register/clients/open-client-record.ts', { typeOnly: true }),
  ofHouse('register/clients/client-queries.ts', 'pg', { isPackage: true }),
])('$from must not import $to', (wrong) => {
  expect(checkArrows([], [wrong])).toHaveLength(1)
})

test.each([
  ofHouse('register/clients/open-client-record.ts', 'access/open.ts'),
  ofHouse('server/staff/routes.ts', 'database/connection.ts', { typeOnly: true }),
  ofHouse('server/make-doors.ts', 'database/connection.ts'),
  ofHouse('web/staff/api.ts', 'register/clients/contract.ts', { typeOnly: true }),
  ofHouse('access/open.test.ts', 'register/clients/open-client-record.ts'),
  ofHouse('database/migrate.ts', 'pg', { isPackage: true }),
])('$from may import $to', (right) => {
  expect(checkArrows([], [right])).toEqual([])
})

test('no room for what has no name, and no room that the plan does not know', () => {
  expect(
    checkArrows(['register/utils/dates.ts', 'server/client-service.ts', 'server/staff/helpers.ts'], []),
  ).toHaveLength(2)
  expect(checkArrows(['backend/index.ts'], [])).toHaveLength(1)
})
