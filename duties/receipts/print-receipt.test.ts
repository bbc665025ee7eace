import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Register, Visit } from '../../access/visit.ts'
import { openMatter } from '../../register/matters/handle-matters.ts'
import { raiseMatter } from '../../register/matters/raise-matters.ts'
import { changeOwnEntry } from '../../register/own-affairs/change-own-entry.ts'
import { ritva } from '../../testing/cast.ts'
import { testRegister, type TestRegister } from '../../testing/database.ts'
import { readPdf, wordsIn } from '../../testing/pdf-text.ts'
import { registerOn } from '../../testing/register.ts'
import { type Citizens, standCitizens } from '../../testing/standing-citizens.ts'
import { visitAs } from '../../testing/standing-scene.ts'
import { printReceiptOfEntry, printReceiptOfMatter } from './print-receipt.ts'

let stage: TestRegister
let register: Register
let citizens: Citizens
const noWords = () => undefined
const self = (who: 'aino' | 'anders'): Visit => {
  const { clientId } = citizens[who]
  return {
    register,
    actor: { id: clientId, name: 'x', group: 'subject', office: null, workstation: null, client: clientId },
  }
}

beforeAll(async () => {
  stage = await testRegister()
  register = registerOn(stage.pool)
  citizens = await standCitizens(register, stage.adminPool)
})
afterAll(() => stage.drop())

const reading = async (pdf: string) => {
  const { text, ...others } = await readPdf(pdf)
  return { ...others, words: wordsIn(text) }
}

describe('the acknowledgement of an entry (13/2003 §12)', () => {
  test('says when it arrived and exactly what was sent, in the language of the reader, and can be read aloud', async () => {
    const entryId = randomUUID()
    await changeOwnEntry(self('aino'), entryId, { kind: 'skill', seen: 0, payload: { name: 'Hitsaus <b>#1</b>' } })
    const fi = await reading((await printReceiptOfEntry(self('aino'), { entryId, language: 'fi' }, noWords)).pdf)
    expect(fi).toMatchObject({ title: 'Vastaanottokuittaus', language: 'fi', isTagged: true })
    expect(fi.words).toContain('Hitsaus <b>#1</b>')
    expect(fi.words).toContain('23.11.2026 11.00')
    expect(fi.words).toContain('13/2003 9 §')
    const sv = await reading((await printReceiptOfEntry(self('aino'), { entryId, language: 'sv' }, noWords)).pdf)
    expect(sv).toMatchObject({ title: 'Mottagningskvitto', language: 'sv' })
    const refusal = printReceiptOfEntry(self('anders'), { entryId, language: 'fi' }, noWords)
    await expect(refusal).rejects.toMatchObject({ reason: 'notFound' })
  })

  test('is of nothing that somebody else entered', async () => {
    const entryId = citizens.aino.entries.get('education')!
    await expect(printReceiptOfEntry(self('aino'), { entryId, language: 'fi' }, noWords)).rejects.toMatchObject({
      reason: 'notFound',
    })
  })
})

describe('the acknowledgement of a matter (434/2003 §20)', () => {
  test('has its number, the day it arrived, the last day for an answer, and what was said', async () => {
    const matterId = randomUUID()
    const { clientId } = citizens.aino
    const text = 'Koulutuksen vuosi on väärä.'
    const raised = await raiseMatter(self('aino'), {
      purpose: 'ownAffairs',
      clientId,
      matterId,
      kind: 'correctionClaim',
      text,
    })
    const { words } = await reading((await printReceiptOfMatter(self('aino'), { matterId, language: 'fi' })).pdf)
    for (const said of [raised.number, 'Saapui 23.11.2026', 'Vastaus viimeistään 23.12.2026', text])
      expect(words).toContain(said)
    await expect(printReceiptOfMatter(self('anders'), { matterId, language: 'fi' })).rejects.toMatchObject({
      reason: 'notFound',
    })
  })

  test('is not given of one that the office opened for a letter: what stands in it the person did not send here', async () => {
    const { matter } = await openMatter(visitAs(register, ritva), citizens.aino.clientId, {
      purpose: 'registry',
      kind: 'inspectionRequest',
      note: 'Kirje',
    })
    await expect(
      printReceiptOfMatter(self('aino'), { matterId: matter.matterId, language: 'fi' }),
    ).rejects.toMatchObject({ reason: 'notFound' })
  })
})
