import type { Register, Visit } from '../access/visit.ts'
import type { OpenedPreparation } from '../register/statements/contract.ts'
import { issueStatement } from '../register/statements/issue-statement.ts'
import { beginPreparation, savePreparation, sendToBeChecked } from '../register/statements/prepare-statement.ts'
import { tellPayer } from '../duties/disclosure/messages/tell-payer.ts'
import { elina, tuula } from './cast.ts'
import type { DoorAnswer } from './open-staff-door.ts'
import { visitAs } from './standing-scene.ts'

/*
 * The routes of labour policy statements, for the tests that ask every route of the door something.
 */

const purpose = 'unemploymentSecurity'
const preparations = '/api/clients/:clientId/statements/preparations'
const matter = `${preparations}/:matterId`
const statement = '/api/clients/:clientId/statements/:entryId'
const nothing = '0d0d0d0d-0d0d-4d0d-8d0d-0d0d0d0d0d0d'

/** A body for each route about one client, which asks for nothing that would be refused for itself. */
export const statementBodies: Readonly<Record<string, (purpose: string) => object>> = {
  'POST /api/clients/:clientId/statements': (task) => ({ purpose: task }),
  [`POST ${preparations}`]: (task) => ({ purpose: task, trigger: 'searchStarted' }),
  [`POST ${matter}/open`]: (task) => ({ purpose: task }),
  [`PUT ${matter}`]: (task) => ({ purpose: task, version: 1, draft: { code: 'T001' }, evidence: [] }),
  [`POST ${matter}/send`]: (task) => ({ purpose: task, version: 1 }),
  [`POST ${matter}/check`]: (task) => ({ purpose: task, version: 1, approves: true }),
  [`POST ${matter}/drop`]: (task) => ({ purpose: task, version: 1, reason: 'Ei tarpeen' }),
  [`POST ${matter}/issue`]: (task) => ({ purpose: task, version: 1 }),
  [`POST ${statement}/annul`]: (task) => ({ purpose: task, version: 1, reason: 'Väärä henkilö' }),
  [`POST ${statement}/clerical-error`]: (task) => ({
    purpose: task,
    version: 1,
    changes: { from: '2026-01-16' },
    reason: 'Näppäilyvirhe',
  }),
  [`POST ${statement}/transfer`]: (task) => ({
    purpose: task,
    version: 1,
    payer: 'unemploymentFund',
    fund: '901',
    reason: 'Liittyi kassaan',
  }),
}

type Stage = {
  readonly register: () => Register
  readonly clientId: () => string
  /** The entries that tell a payer whose the statement is. */
  readonly identityEntries: () => Promise<readonly string[]>
}

type Told = { readonly client?: string; readonly categories?: readonly string[]; readonly entries?: readonly string[] }

/** What each route leaves in the log; in the shape of the expectations of the log's own test. */
export function statementExpectations({ register, clientId, identityEntries }: Stage) {
  const as = (person: typeof tuula): Visit => visitAs(register(), person)
  const ofClient = (): Told => ({ client: clientId() })
  const place = ({ preparation }: OpenedPreparation) => ({
    clientId: clientId(),
    matterId: preparation.matter.matterId,
  })
  const version = ({ preparation }: OpenedPreparation) => preparation.matter.version

  const begun = () => beginPreparation(as(tuula), clientId(), { purpose, trigger: 'searchStarted' })
  async function prepared(code: string, kinds: readonly string[]) {
    const opened = await begun()
    const evidence = Object.values(opened.sections)
      .flat()
      .filter(({ kind }) => kinds.includes(kind))
      .map((entry) => ({ entryId: entry.entryId, version: entry.version }))
    const draft = { code, from: '2026-01-15', payer: 'kela', grounds: 'Perustelut.' }
    return savePreparation(as(tuula), place(opened), { purpose, version: version(opened), draft, evidence })
  }
  const plain = () => prepared('T001', ['jobSearch'])
  const weighed = () => prepared('P020', ['clarificationAnswer'])
  const toCheck = async () => {
    const saved = await weighed()
    return sendToBeChecked(as(elina), place(saved), { purpose, version: version(saved) })
  }
  const issued = async () => {
    const saved = await plain()
    const { statement: given } = await issueStatement(
      as(tuula),
      place(saved),
      { purpose, version: version(saved) },
      tellPayer,
    )
    return given
  }

  /** Every entry in the answer, in whichever member. */
  const entriesOf = ({ body }: DoorAnswer): Told => {
    const entries: { entryId: string; category?: string }[] = [
      ...Object.values(body.sections as Record<string, []>).flat(),
      ...(body.versions ?? []),
      ...(body.statements ?? []).map((each: object) => ({ ...each, category: 'unemploymentSecurity' })),
    ]
    return {
      ...ofClient(),
      categories: [...new Set(entries.map(({ category }) => category!))],
      entries: [...new Set(entries.map(({ entryId }) => entryId))],
    }
  }
  /** What a payer is told is in the line too: who it is about, and the statements. */
  const toldPayer = async (statements: readonly string[]): Promise<Told> => ({
    ...ofClient(),
    categories: ['identity', 'unemploymentSecurity'],
    entries: [...(await identityEntries()), ...statements],
  })

  const may = ['unemploymentSecurityExpert']
  const inMatter = (on: string, of: () => Promise<OpenedPreparation>, more: object = {}) => ({
    operation: 'prepareStatement',
    may,
    send: async (task: string) => {
      if (task !== purpose)
        return { path: { clientId: clientId(), matterId: nothing }, body: statementBodies[on]!(task) }
      const opened = await of()
      return { path: place(opened), body: { ...statementBodies[on]!(task), version: version(opened) } }
    },
    told: entriesOf,
    ...more,
  })
  const onStatement = (on: string, operation: string, more: object = {}) => ({
    operation,
    may,
    send: async (task: string) => ({
      path: { clientId: clientId(), entryId: task === purpose ? (await issued()).entryId : nothing },
      body: statementBodies[on]!(task),
    }),
    told: ({ body }: DoorAnswer, asked: { path: Readonly<Record<string, string>> }) =>
      toldPayer([...new Set<string>([asked.path['entryId']!, body.statement.entryId])]),
    ...more,
  })

  return {
    'POST /api/statements/preparations': {
      operation: 'listStatements',
      may,
      send: async (task: string) => ({ body: { purpose: task } }),
      told: ({ body }: DoorAnswer) => ({
        clients: [...new Set<string>(body.preparations.map((each: { clientId: string }) => each.clientId))],
      }),
      refused: () => ({}),
    },
    'POST /api/clients/:clientId/statements': {
      operation: 'readStatements',
      may,
      send: async (task: string) => ({ path: ofPath(), body: { purpose: task } }),
      told: entriesOf,
    },
    [`POST ${preparations}`]: {
      operation: 'prepareStatement',
      may,
      status: 201,
      send: async (task: string) => ({ path: ofPath(), body: statementBodies[`POST ${preparations}`]!(task) }),
      told: entriesOf,
    },
    [`POST ${matter}/open`]: {
      ...inMatter(`POST ${matter}/open`, plain),
      operation: 'readStatements',
      send: async (task: string) => ({
        path: task === purpose ? place(await plain()) : { clientId: clientId(), matterId: nothing },
        body: { purpose: task },
      }),
    },
    [`PUT ${matter}`]: inMatter(`PUT ${matter}`, begun),
    [`POST ${matter}/send`]: inMatter(`POST ${matter}/send`, weighed),
    [`POST ${matter}/check`]: inMatter(`POST ${matter}/check`, toCheck),
    [`POST ${matter}/drop`]: inMatter(`POST ${matter}/drop`, begun),
    [`POST ${matter}/issue`]: inMatter(`POST ${matter}/issue`, plain, {
      operation: 'issueStatement',
      status: 201,
      told: ({ body }: DoorAnswer) => toldPayer([body.statement.entryId]),
    }),
    [`POST ${statement}/annul`]: onStatement(`POST ${statement}/annul`, 'annulStatement'),
    [`POST ${statement}/clerical-error`]: onStatement(`POST ${statement}/clerical-error`, 'correctStatement'),
    [`POST ${statement}/transfer`]: onStatement(`POST ${statement}/transfer`, 'transferStatement', { status: 201 }),
  }

  function ofPath() {
    return { clientId: clientId() }
  }
}
