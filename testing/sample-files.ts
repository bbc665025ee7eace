import { deflateSync } from 'node:zlib'

/** The smallest whole PNG there is: one black pixel. */
export const samplePng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
  'base64',
)

/** A PDF of one page that says the words. */
export function samplePdf(words: string): Buffer {
  const content = deflateSync(Buffer.from(`BT /F1 12 Tf 72 720 Td (${words}) Tj ET`))
  const parts = [
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n',
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>endobj\n',
    `4 0 obj<</Length ${content.length}/Filter/FlateDecode>>stream\n`,
  ]
  return Buffer.concat([
    Buffer.from(parts.join('')),
    content,
    Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
  ])
}

/** The head of a JPEG of 2 × 3 points with its frame, in a form that says JFIF 1.01 first, or Exif. */
const jpegHead = (first: Buffer, components: number) =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff]),
    first,
    Buffer.from([0xff, 0xc0, 0x00, 0x08 + 3 * components, 0x08, 0x00, 0x03, 0x00, 0x02, components]),
    Buffer.from(Array.from({ length: components }, (_, nth) => [nth + 1, 0x11, 0x00]).flat()),
    Buffer.from([0xff, 0xd9]),
  ])
const jfif = Buffer.from([
  0xe0, 0x00, 0x10, 0x4a, 0x46, 0x49, 0x46, 0x00, 0x01, 0x01, 0x00, 0x00, 0x01, 0x00, 0x01, 0x00, 0x00,
])
const exif = Buffer.from([0xe1, 0x00, 0x08, 0x45, 0x78, 0x69, 0x66, 0x00, 0x00])

/** Documents of every form that a person may send, as far as their heads tell it. */
export const sampleDocuments: readonly { name: string; mediaType: string; content: Buffer }[] = [
  { name: 'todistus.pdf', mediaType: 'application/pdf', content: samplePdf('Todistus') },
  {
    name: 'uusi.pdf',
    mediaType: 'application/pdf',
    content: Buffer.from(samplePdf('Uusi').toString('latin1').replace('1.4', '2.0'), 'latin1'),
  },
  { name: 'kuva.png', mediaType: 'image/png', content: samplePng },
  { name: 'skannattu.jpg', mediaType: 'image/jpeg', content: jpegHead(jfif, 1) },
  { name: 'kamera.jpeg', mediaType: 'image/jpeg', content: jpegHead(exif, 3) },
  {
    name: 'hakemus.docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    content: Buffer.from('PK docx'),
  },
  { name: 'hakemus.odt', mediaType: 'application/vnd.oasis.opendocument.text', content: Buffer.from('PK odt') },
]
