import type { Picture } from './document-format.ts'
import { element, leaf } from './xml.ts'

/** NISO's metadata of a picture (MIX 2.0): what the national profile asks of every JPEG and PNG. */
export const pictureMetadata = ({ width, height, compression, colorSpace, bitsPerSample, hasAlpha }: Picture) =>
  element(
    'mix:mix',
    {},
    element(
      'mix:BasicDigitalObjectInformation',
      {},
      leaf('mix:byteOrder', 'big endian'),
      element('mix:Compression', {}, leaf('mix:compressionScheme', compression)),
    ),
    element(
      'mix:BasicImageInformation',
      {},
      element(
        'mix:BasicImageCharacteristics',
        {},
        leaf('mix:imageWidth', width),
        leaf('mix:imageHeight', height),
        element('mix:PhotometricInterpretation', {}, leaf('mix:colorSpace', colorSpace)),
      ),
    ),
    element(
      'mix:ImageAssessmentMetadata',
      {},
      element(
        'mix:ImageColorEncoding',
        {},
        element(
          'mix:BitsPerSample',
          {},
          ...bitsPerSample.map((bits) => leaf('mix:bitsPerSampleValue', bits)),
          leaf('mix:bitsPerSampleUnit', 'integer'),
        ),
        leaf('mix:samplesPerPixel', bitsPerSample.length),
        ...(hasAlpha ? [leaf('mix:extraSamples', 'unassociated alpha data')] : []),
      ),
    ),
  )
