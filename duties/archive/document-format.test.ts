import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleDocuments } from '../../testing/sample-files.ts'
import { formatOfDocument } from './document-format.ts'

const told = (name: string) => {
  const { mediaType, content } = sampleDocuments.find((each) => each.name === name)!
  return formatOfDocument(mediaType, content)
}

test('the form of a document is told by its bytes, with the key that the archive knows it by', () => {
  expect(told('todistus.pdf').format).toEqual({ name: 'application/pdf', version: '1.4', registryKey: 'fmt/18' })
  expect(told('kuva.png')).toEqual({
    format: { name: 'image/png', version: '1.2', registryKey: 'fmt/13' },
    picture: {
      width: 1,
      height: 1,
      compression: 'Deflate',
      colorSpace: 'BlackIsZero',
      bitsPerSample: [8, 8],
      hasAlpha: true,
    },
  })
  expect(told('skannattu.jpg')).toEqual({
    format: { name: 'image/jpeg', version: '1.01', registryKey: 'fmt/43' },
    picture: { width: 2, height: 3, compression: 'JPEG', colorSpace: 'BlackIsZero', bitsPerSample: [8] },
  })
})

test('what is not told by them is left to the archive, and is never guessed', () => {
  expect(told('uusi.pdf')).toMatchObject({ isUnknown: true, format: { registryKey: '' } })
  expect(told('kamera.jpeg')).toMatchObject({
    isUnknown: true,
    picture: { width: 2, height: 3, colorSpace: 'YCbCr', bitsPerSample: [8, 8, 8] },
  })
  expect(told('hakemus.odt')).toMatchObject({ isUnknown: true })
})

test('no bytes break the telling', () => {
  const types = ['application/pdf', 'image/png', 'image/jpeg', 'application/vnd.oasis.opendocument.text']
  fc.assert(
    fc.property(fc.constantFrom(...types), fc.uint8Array({ maxLength: 64 }), fc.nat(3), (type, bytes, kept) => {
      const head = sampleDocuments.find(({ mediaType }) => mediaType === type)!.content.subarray(0, kept * 10)
      expect(formatOfDocument(type, Buffer.concat([head, bytes])).format.name).toBe(type)
    }),
  )
})
