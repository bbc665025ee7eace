import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const project = fileURLToPath(new URL('../', import.meta.url))

/** A small notice that compiles; each mistake below changes one word of it. */
const sound = `
import { defineNotice } from '${project}rulebook/notice.ts'
import { line } from '${project}rulebook/field.ts'
import { kindsOf } from '${project}rulebook/kind.ts'
import { text } from '${project}rulebook/text.ts'

const t = text('a', 'b', 'c')
const kind = kindsOf<'identity' | 'health', 'kela', 'self', 'N5.1'>()
const name = kind({ id: 'name', category: 'identity', requirement: 'N5.1', label: t, fields: { last: line(9)({ label: t }) },
  headline: ['last'], sources: ['self'], recipients: { kela: ['last'] } })

export const notice = defineNotice({
  edition: 'x',
  acts: { '916/2012': { number: '916/2012', name: t } },
  purposes: { service: { label: t, act: '916/2012', provision: '1 §' } },
  categories: {
    identity: { label: t, plainLabel: t, requirement: 'N5.1', number: 1 },
    health: { label: t, plainLabel: t, requirement: 'N5.7', number: 2 },
  },
  kinds: [name],
  codeLists: [],
  sources: { self: { label: t, other: false, requirement: 'N6.1' } },
  channels: {},
  offices: {},
  groups: { caseworker: { label: t, actor: 'staff', purposes: ['service'] } },
  standing: { display_name: 'identity' },
  access: [{ group: 'caseworker', of: 'anyClient', reads: ['identity'], under: ['service'] }],
  dealings: [{ group: 'caseworker', of: 'anyClient', may: ['find'] }],
  statementRules: { kind: 'name', matter: 'claim', triggers: {}, scopes: {}, validity: [],
    issuers: [{ group: 'caseworker', at: ['teOffice'], level: 'basic', scopes: [], may: ['issue'], issuers: [], provision: '1 §' }],
    secondPerson: { scopes: [], reason: t }, payers: { kela: { recipient: 'kela' } }, clericalErrorIn: [] },
  matters: { claim: { label: t, requirement: 'N11.1', provision: '1 §', handledBy: ['caseworker'], dueIn: { months: 1 } } },
  retentionRegimes: { now: { label: t, provision: '1 §', validFrom: '2013-01-01' } },
  retentionRegime: 'now',
  retention: [{ id: 'r', regime: 'now', categories: ['identity'], years: 2, countedFrom: 'entry', requirement: 'N9.2', provision: '1 §' }],
  recipients: { kela: { name: t, country: 'FI', ground: 'provision', provision: '1 §', requirement: 'N7.1', categories: ['identity'], channels: ['letter'], givenBy: ['caseworker'] } },
  archiving: { name: t, requirement: 'N9.4', decision: 'd', provision: '1 §', secrecy: { yearsFromDeath: 50, yearsFromDocument: 100, ground: 'g', provision: '1 §' },
    classification: [{ code: '1', title: 'a' }, { code: '1.1', title: 'b' }, { code: '1.1.1', title: 'c' }] },
  papers: {},
  rights: {},
  controllers: [],
  contact: { name: t, address: '', email: '', requirement: 'N2.1' },
  statements: [],
})
`

/** What is misspelt, and the word that the compiler must point at. */
const mistakes: Readonly<Record<string, readonly [from: string, to: string, told: string]>> = {
  'the category of a kind': [`category: 'identity'`, `category: 'identiti'`, 'identiti'],
  'the promise of a kind': [`requirement: 'N5.1', label: t, fields`, `requirement: 'N5.99', label: t, fields`, 'N5.99'],
  'a field of the headline': [`headline: ['last']`, `headline: ['lasst']`, 'lasst'],
  'the source of a kind': [`sources: ['self']`, `sources: ['sefl']`, 'sefl'],
  'a recipient of a kind': [`recipients: { kela: ['last'] }`, `recipients: { kella: ['last'] }`, 'kella'],
  'a field given to a recipient': [`{ kela: ['last'] }`, `{ kela: ['lasst'] }`, 'lasst'],
  'the act of a task': [`act: '916/2012'`, `act: '916/2013'`, '916/2013'],
  'the task of a group': [`purposes: ['service']`, `purposes: ['servise']`, 'servise'],
  'the group of a rule': [
    `group: 'caseworker', of: 'anyClient', reads`,
    `group: 'caseworkr', of: 'anyClient', reads`,
    'caseworkr',
  ],
  'a category of a rule': [`reads: ['identity']`, `reads: ['helth']`, 'helth'],
  'the reach of a rule': [`of: 'anyClient', reads`, `of: 'anyone', reads`, 'anyone'],
  'the task of a rule': [`under: ['service']`, `under: ['servise']`, 'servise'],
  'a dealing': [`may: ['find']`, `may: ['fnd']`, 'fnd'],
  'who handles a matter': [`handledBy: ['caseworker']`, `handledBy: ['caseworkr']`, 'caseworkr'],
  'who gives statements': [`group: 'caseworker', at`, `group: 'caseworkr', at`, 'caseworkr'],
  'what is done with a statement': [`may: ['issue']`, `may: ['isue']`, 'isue'],
  'a payer as a recipient': [`recipient: 'kela'`, `recipient: 'kella'`, 'kella'],
  'a category of a column': [`display_name: 'identity'`, `display_name: 'identiti'`, 'identiti'],
  'a category of a recipient': [`categories: ['identity'], channels`, `categories: ['helth'], channels`, 'helth'],
  'who gives to a recipient': [`givenBy: ['caseworker']`, `givenBy: ['caseworkr']`, 'caseworkr'],
  'whom a group acts for': [`actor: 'staff'`, `actor: 'machine', actsFor: 'kella'`, 'kella'],
  'by which way a recipient is reached': [`channels: ['letter']`, `channels: ['pigeon']`, 'pigeon'],
  'a recipient outside the EEA (N8.1)': [`country: 'FI'`, `country: 'US'`, 'US'],
  'a category of a period': [`categories: ['identity'], years`, `categories: ['helth'], years`, 'helth'],
  'what a period is counted from': [`countedFrom: 'entry'`, `countedFrom: 'entri'`, 'entri'],
  'a translation that is missing': [`text('a', 'b', 'c')`, `text('a', 'b')`, 'Expected 3 arguments'],
}

test('a misspelt name does not compile, nor a recipient outside the EEA (N8.1)', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'misspelt-'))
  try {
    const files = Object.entries({ sound: ['', '', ''] as const, ...mistakes }).map(
      ([what, [from, to, told]], index) => {
        expect({ what, isThere: sound.includes(from) }).toEqual({ what, isThere: true })
        return { what, told, name: `notice-${index}.mts`, text: sound.replace(from, to) }
      },
    )
    for (const { name, text } of files) await writeFile(join(folder, name), text)
    const heard = await compile(
      folder,
      files.map(({ name }) => name),
    )
    const found = files.map(({ what, name, told }) => {
      const about = heard.split(/\n(?=\S)/).filter((message) => message.includes(name))
      return { what, isTold: told === '' ? about.length === 0 : about.some((message) => message.includes(told)) }
    })
    expect(found.filter(({ isTold }) => !isTold)).toEqual([])
  } finally {
    await rm(folder, { recursive: true })
  }
}, 60_000)

/** What the compiler says of the files, under the project's own strictness. */
async function compile(folder: string, names: readonly string[]): Promise<string> {
  const settings = {
    extends: join(project, 'tsconfig.json'),
    compilerOptions: { typeRoots: [join(project, 'node_modules/@types')] },
    files: names,
    exclude: [],
  }
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(settings))
  return new Promise((resolve) => {
    execFile(join(project, 'node_modules/.bin/tsc'), ['-p', folder, '--pretty', 'false'], (_, heard) => resolve(heard))
  })
}
