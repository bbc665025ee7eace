import type { RecordEntry } from '../../register/entries/contract.ts'
import type { Recorded } from '../../register/clients/contract.ts'
import { recordEntry } from '../../register/entries/record-entry.ts'
import { samplePayload } from '../../testing/sample-payload.ts'
import { sampleClients } from '../sample-clients.ts'
import type { Case, Workload } from './workload.ts'

const summary =
  'Puhelu. Käytiin läpi työnhaun tilanne ja haetut paikat. Sovittiin, että seuraava haastattelu pidetään puhelimitse.'

/** A caseworker records a contact, each time about another client: the entry, what follows from it, and the log line. */
export const recordContact: Workload = {
  id: 'record-entry',
  operations: ['record'],
  async makeCases(opened, count) {
    const kind = opened.register.rules.kinds.get('contact')!
    const on = opened.register.now().toISOString().slice(0, 10)
    const sampled = samplePayload(kind, { on, identityCode: '', entryOf: () => '' })
    const sent: RecordEntry = {
      purpose: 'employmentServices',
      kind: kind.id,
      payload: { ...sampled, summary },
      source: 'self',
      channel: 'phone',
    }
    const clients = await sampleClients(opened, count)
    return clients.map((clientId, index) => recording(clientId, sent, index))
  },
}

function recording(clientId: string, sent: RecordEntry, index: number): Case {
  const rightClient = Buffer.from(`"clientId":"${clientId}"`)
  const rightKind = Buffer.from(`"kind":"${sent.kind}"`)
  let made: string[] = []
  return {
    part: 'record-entry',
    caseworker: index,
    path: `/api/clients/${clientId}/entries`,
    body: sent,
    status: 201,
    isRight: (answer) => answer.includes(rightClient) && answer.includes(rightKind),
    isWhole: (answer) => (JSON.parse(answer.toString('utf8')) as Recorded).entry.payload['summary'] === summary,
    errand: async (visit) => {
      made = [(await recordEntry(visit, clientId, sent)).entry.entryId]
    },
    newIds: () => made,
  }
}
