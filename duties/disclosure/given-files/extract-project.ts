import type { Records } from '../../../access/records.ts'
import { Refusal } from '../../../access/refusal.ts'
import type { Visit } from '../../../access/visit.ts'
import { isDay } from '../../../register/identity-codes/identity-code.ts'
import { text } from '../../../rulebook/text.ts'
import type { GivenEntry, Wanted } from '../disclose.ts'
import { sayValue } from '../presentations/say-value.ts'
import { projectRecords } from '../project-record.ts'
import { holdToRule } from '../wanted.ts'
import type { GivenFile, OrderExtract } from './contract.ts'
import { participants } from './file-queries.ts'
import { makeFile } from './make-file.ts'

/**
 * Extracts who took part in an ESF or EGF project in a period, identified, for the checks of the verification authority
 * (N7.8): a line a measure. Of a person nothing but the measures of that project and period, and who they are.
 *
 * Throws `Refusal`: `invalid` for days that are none or are reversed, or too many persons; `notFound`.
 */
export async function extractProject(visit: Visit, order: OrderExtract): Promise<GivenFile> {
  const { project, from, to } = order
  if (!isDay(from) || !isDay(to))
    throw new Refusal('invalid', [{ pointer: isDay(from) ? '/to' : '/from', code: 'badDate' }])
  if (to < from) throw new Refusal('invalid', [{ pointer: '/to', code: 'reversed' }])
  const { rules, codeWords } = visit.register
  const { provision } = rules.notice.recipients[recipient]!
  const all: Wanted = {
    recipient,
    ground: { by: 'provision', provision },
    channel: 'file',
    about: `${project}, ${from}–${to}`,
    deliver: { to: 'file' },
  }
  return makeFile(visit, {
    fileId: order.fileId,
    purpose: order.purpose,
    recipient,
    operation: 'extractProject',
    chosen: participants,
    values: [project, from, to],
    columns: columns.map(({ fi }) => fi),
    wantedOf,
    rowsOf: ({ kinds }) => {
      const [who] = kinds['names'] ?? []
      const [code] = kinds['identityCode'] ?? []
      return Object.entries(kinds)
        .filter(([kind]) => isMeasure(kind))
        .flatMap(([kind, entries]) => entries.map(({ payload }) => lineOf(kind, payload, who, code)))
    },
  })

  /** Who the person is, and the measures of the project that touch the period. */
  async function wantedOf(records: Records): Promise<Wanted | undefined> {
    const [projected] = await projectRecords(records, visit, all, holdToRule(rules.notice, all))
    if (!projected) return undefined
    const touching = projected.rows.filter(
      (row) =>
        !isMeasure(row.kind) ||
        (row.payload['project'] === project &&
          (row.occurred_from ?? '0000') <= to &&
          (row.occurred_to ?? '9999') >= from),
    )
    if (!touching.some((row) => isMeasure(row.kind))) return undefined
    return { ...all, entries: touching.map((row) => row.entry_id) }
  }

  function lineOf(
    id: string,
    payload: GivenEntry['payload'],
    who: GivenEntry | undefined,
    code: GivenEntry | undefined,
  ): string[] {
    const kind = rules.kinds.get(id)!
    const said = (name: string) =>
      payload[name] === undefined
        ? ''
        : sayValue(kind.fields[name]!, payload[name], 'fi', codeWords ?? (() => undefined))
    const field = (entry: GivenEntry | undefined, name: string) => String(entry?.payload[name] ?? '')
    const what = ['service', 'name', 'employer'].map(said).find((value) => value !== '') ?? ''
    const amount = String(payload['amount'] ?? payload['dailyAmount'] ?? '')
    return [
      field(code, 'identityCode'),
      field(who, 'lastName'),
      field(who, 'firstNames'),
      kind.label.fi,
      what,
      String(payload['from'] ?? ''),
      String(payload['to'] ?? ''),
      String(payload['decidedOn'] ?? ''),
      said('outcome'),
      amount,
      String(payload['project'] ?? ''),
    ]
  }

  function isMeasure(kind: string): boolean {
    return rules.kinds.get(kind)?.fields['project'] !== undefined
  }
}

const recipient = 'ministry'

const columns = [
  text('Henkilötunnus', 'Personbeteckning', 'Personal identity code'),
  text('Sukunimi', 'Efternamn', 'Last name'),
  text('Etunimet', 'Förnamn', 'First names'),
  text('Toimenpide', 'Åtgärd', 'Measure'),
  text('Sisältö', 'Innehåll', 'Content'),
  text('Alkaen', 'Från', 'From'),
  text('Asti', 'Till', 'Until'),
  text('Päätöspäivä', 'Beslutsdatum', 'Decided on'),
  text('Päätös', 'Beslut', 'Decision'),
  text('Määrä', 'Belopp', 'Amount'),
  text('Hanke', 'Projekt', 'Project'),
]
