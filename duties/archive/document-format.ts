import type { FileFormat } from './mets.ts'

/** What is told of a picture in the manifest, so that a reader of the file can be made again. */
export type Picture = {
  readonly width: number
  readonly height: number
  readonly compression: string
  readonly colorSpace: string
  /** One for each sample of a pixel. */
  readonly bitsPerSample: readonly number[]
  /** One of the samples tells how much is seen through. */
  readonly hasAlpha?: true
}

export type DocumentFormat = {
  readonly format: FileFormat
  readonly picture?: Picture
  /** Its exact form is not told here: the archive finds it out itself, and keeps the bytes. */
  readonly isUnknown?: true
}

const unknown = (mediaType: string): DocumentFormat => ({
  format: { name: mediaType, version: '', registryKey: '' },
  isUnknown: true,
})

/** Versions of PDF that the national specification takes, with their keys in the PRONOM registry. */
const pdfVersions: ReadonlyMap<string, string> = new Map([
  ['1.2', 'fmt/16'],
  ['1.3', 'fmt/17'],
  ['1.4', 'fmt/18'],
  ['1.5', 'fmt/19'],
  ['1.6', 'fmt/20'],
  ['1.7', 'fmt/276'],
])
const jfifVersions: ReadonlyMap<string, string> = new Map([
  ['1.00', 'fmt/42'],
  ['1.01', 'fmt/43'],
  ['1.02', 'fmt/44'],
])

/** The form of a document that somebody sent, as its bytes tell it. Pure. */
export function formatOfDocument(mediaType: string, content: Buffer): DocumentFormat {
  switch (mediaType) {
    case 'application/pdf': {
      const version = /^%PDF-(\d\.\d)/.exec(content.subarray(0, 16).toString('latin1'))?.[1] ?? ''
      const registryKey = pdfVersions.get(version)
      return registryKey ? { format: { name: mediaType, version, registryKey } } : unknown(mediaType)
    }
    case 'image/png': {
      const picture = pictureOfPng(content)
      return picture
        ? { format: { name: mediaType, version: '1.2', registryKey: 'fmt/13' }, picture }
        : unknown(mediaType)
    }
    case 'image/jpeg': {
      const picture = pictureOfJpeg(content)
      if (!picture) return unknown(mediaType)
      const version = jfifVersionOf(content) ?? ''
      const registryKey = jfifVersions.get(version)
      return registryKey
        ? { format: { name: mediaType, version, registryKey }, picture }
        : { ...unknown(mediaType), picture }
    }
    case 'application/vnd.openxmlformats-officedocument.wordprocessingml.document':
      return { format: { name: mediaType, version: '15.0', registryKey: 'fmt/412' } }
    default:
      return unknown(mediaType)
  }
}

/** Samples of a pixel and their space, by PNG's type of colour (ISO/IEC 15948, 11.2.2). */
const pngColours: Readonly<Record<number, readonly [samples: number, colorSpace: string]>> = {
  0: [1, 'BlackIsZero'],
  2: [3, 'RGB'],
  4: [2, 'BlackIsZero'],
  6: [4, 'RGB'],
}

function pictureOfPng(content: Buffer): Picture | undefined {
  if (content.length < 26 || content.toString('latin1', 12, 16) !== 'IHDR') return undefined
  const [depth, colour] = [content[24]!, content[25]!]
  const [samples, colorSpace] = pngColours[colour] ?? []
  if (samples === undefined || colorSpace === undefined) return undefined
  return {
    width: content.readUInt32BE(16),
    height: content.readUInt32BE(20),
    compression: 'Deflate',
    colorSpace,
    bitsPerSample: Array.from({ length: samples }, () => depth),
    ...(colour === 4 || colour === 6 ? { hasAlpha: true as const } : {}),
  }
}

/** Markers of frames: baseline, extended, progressive and their kin; not those of tables (ISO/IEC 10918-1, B.1). */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function pictureOfJpeg(content: Buffer): Picture | undefined {
  for (let at = 2; at + 9 < content.length && content[at] === 0xff;) {
    const marker = content[at + 1]!
    if (isFrame(marker)) {
      const components = content[at + 9]!
      return {
        width: content.readUInt16BE(at + 7),
        height: content.readUInt16BE(at + 5),
        compression: 'JPEG',
        colorSpace: components === 1 ? 'BlackIsZero' : components === 3 ? 'YCbCr' : 'CMYK',
        bitsPerSample: Array.from({ length: components }, () => content[at + 4]!),
      }
    }
    at += 2 + content.readUInt16BE(at + 2)
  }
  return undefined
}

/** `1.01` of a file that says JFIF first; others say Exif, whose form has many versions. */
function jfifVersionOf(content: Buffer): string | undefined {
  if (content.length < 13 || content.toString('latin1', 6, 10) !== 'JFIF') return undefined
  return `${content[11]!}.${String(content[12]!).padStart(2, '0')}`
}
