import type { Picture } from './document-format.ts'
import { pictureMetadata } from './mix.ts'
import { sahke2Namespace } from './sahke2.ts'
import { element, escaped, leaf } from './xml.ts'

/*
 * The national METS profile of cultural heritage (catalogue 1.8.0 with PREMIS 2.3), as text that is written in the order
 * in which it stands: whoever writes it holds one file's part at a time.
 */
const version = '1.8.0'
const premisVersion = '2.3'

const namespaces = {
  'xmlns:mets': 'http://www.loc.gov/METS/',
  'xmlns:fi': 'http://digitalpreservation.fi/schemas/mets/fi-extensions',
  'xmlns:premis': 'info:lc/xmlns/premis-v2',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:sahke2': sahke2Namespace,
  'xmlns:mix': 'http://www.loc.gov/mix/v20',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
}

export type Described = {
  readonly objectId: string
  readonly contractId: string
  readonly title: string
  readonly organisation: string
  /** First and last day of the material, ISO 8601. */
  readonly from: string
  readonly to: string
  readonly secrecy: string
  readonly createdAt: string
}

export type DescribedFile = {
  readonly number: number
  readonly path: string
  readonly format: FileFormat
  readonly bytes: number
  readonly sha256: string
  readonly picture?: Picture | undefined
  readonly isUnknown?: true | undefined
}

/** Formats that the national specification recommends, with their keys in the PRONOM registry. */
export const formats = {
  json: { name: 'application/json; charset=UTF-8', version: '', registryKey: 'fmt/817' },
  pdf: { name: 'application/pdf', version: 'A-3a', registryKey: 'fmt/479' },
} as const
export type FileFormat = { readonly name: string; readonly version: string; readonly registryKey: string }

const wrapped = (mdType: string, mdVersion: string, inside: string) =>
  element(
    'mets:mdWrap',
    mdType.startsWith('OTHER:')
      ? { MDTYPE: 'OTHER', OTHERMDTYPE: mdType.slice(6), MDTYPEVERSION: mdVersion }
      : { MDTYPE: mdType, MDTYPEVERSION: mdVersion },
    element('mets:xmlData', {}, inside),
  )

/** From the root to where the metadata of records begins; it ends with `afterRecords`. */
export function beforeRecords({
  objectId,
  contractId,
  title,
  organisation,
  from,
  to,
  secrecy,
  createdAt,
}: Described): string {
  const root = Object.entries({
    ...namespaces,
    PROFILE: 'http://digitalpreservation.fi/mets-profiles/cultural-heritage',
    OBJID: objectId,
    LABEL: title,
    'fi:CATALOG': version,
    'fi:SPECIFICATION': version,
    'fi:CONTENTID': `${objectId}/content`,
    'fi:CONTRACTID': contractId,
  }).map(([name, value]) => ` ${name}="${escaped(value)}"`)
  return [
    `<?xml version="1.0" encoding="UTF-8"?>\n<mets:mets${root.join('')}>`,
    element(
      'mets:metsHdr',
      { CREATEDATE: createdAt, RECORDSTATUS: 'submission' },
      element('mets:agent', { ROLE: 'CREATOR', TYPE: 'ORGANIZATION' }, leaf('mets:name', organisation)),
    ),
    element(
      'mets:dmdSec',
      { ID: 'dc', CREATED: createdAt },
      wrapped(
        'DC',
        '2008',
        [
          leaf('dc:title', title),
          leaf('dc:creator', organisation),
          leaf('dc:identifier', objectId),
          leaf('dc:date', `${from}/${to}`),
          leaf('dc:type', 'Dataset'),
          leaf('dc:language', 'fi'),
          leaf('dc:rights', secrecy),
        ].join(''),
      ),
    ),
    `<mets:dmdSec ID="records" CREATED="${createdAt}"><mets:mdWrap MDTYPE="OTHER" OTHERMDTYPE="SAHKE2" MDTYPEVERSION="2019.03"><mets:xmlData><sahke2:Metadata>`,
  ].join('\n')
}

export const afterRecords = '</sahke2:Metadata></mets:xmlData></mets:mdWrap></mets:dmdSec>\n<mets:amdSec>\n'

/** What one file is, by which it can be checked that it is still the same. */
export const technical = (
  { number, format, bytes, sha256, picture }: DescribedFile,
  objectId: string,
  createdAt: string,
) =>
  element(
    'mets:techMD',
    { ID: `tech-${number}`, CREATED: createdAt },
    wrapped(
      'PREMIS:OBJECT',
      premisVersion,
      element(
        'premis:object',
        { 'xsi:type': 'premis:file' },
        element(
          'premis:objectIdentifier',
          {},
          leaf('premis:objectIdentifierType', 'local'),
          leaf('premis:objectIdentifierValue', `${objectId}/${number}`),
        ),
        element(
          'premis:objectCharacteristics',
          {},
          leaf('premis:compositionLevel', 0),
          element(
            'premis:fixity',
            {},
            leaf('premis:messageDigestAlgorithm', 'SHA-256'),
            leaf('premis:messageDigest', sha256),
          ),
          leaf('premis:size', bytes),
          element(
            'premis:format',
            {},
            element(
              'premis:formatDesignation',
              {},
              leaf('premis:formatName', format.name),
              ...(format.version ? [leaf('premis:formatVersion', format.version)] : []),
            ),
            ...(format.registryKey
              ? [
                  element(
                    'premis:formatRegistry',
                    {},
                    leaf('premis:formatRegistryName', 'PRONOM'),
                    leaf('premis:formatRegistryKey', format.registryKey),
                  ),
                ]
              : []),
          ),
          element(
            'premis:creatingApplication',
            {},
            leaf('premis:creatingApplicationName', 'Seloste'),
            leaf('premis:dateCreatedByApplication', createdAt),
          ),
        ),
      ),
    ),
  ) +
  (picture
    ? '\n' +
      element(
        'mets:techMD',
        { ID: `mix-${number}`, CREATED: createdAt },
        wrapped('NISOIMG', '2.0', pictureMetadata(picture)),
      )
    : '') +
  '\n'

/** How the files came to be, and the end of the administrative part. */
export const provenance = (objectId: string, createdAt: string) =>
  [
    element(
      'mets:digiprovMD',
      { ID: 'event', CREATED: createdAt },
      wrapped(
        'PREMIS:EVENT',
        premisVersion,
        element(
          'premis:event',
          {},
          element(
            'premis:eventIdentifier',
            {},
            leaf('premis:eventIdentifierType', 'local'),
            leaf('premis:eventIdentifierValue', `${objectId}/event`),
          ),
          leaf('premis:eventType', 'creation'),
          leaf('premis:eventDateTime', createdAt),
          leaf('premis:eventDetail', 'Extraction from the register before removal'),
          element('premis:eventOutcomeInformation', {}, leaf('premis:eventOutcome', 'success')),
          element(
            'premis:linkingAgentIdentifier',
            {},
            leaf('premis:linkingAgentIdentifierType', 'local'),
            leaf('premis:linkingAgentIdentifierValue', `${objectId}/agent`),
          ),
        ),
      ),
    ),
    element(
      'mets:digiprovMD',
      { ID: 'agent', CREATED: createdAt },
      wrapped(
        'PREMIS:AGENT',
        premisVersion,
        element(
          'premis:agent',
          {},
          element(
            'premis:agentIdentifier',
            {},
            leaf('premis:agentIdentifierType', 'local'),
            leaf('premis:agentIdentifierValue', `${objectId}/agent`),
          ),
          leaf('premis:agentName', 'Seloste'),
          leaf('premis:agentType', 'software'),
        ),
      ),
    ),
    '</mets:amdSec>\n<mets:fileSec><mets:fileGrp>\n',
  ].join('\n')

export const located = ({ number, path, format, bytes, sha256, picture, isUnknown }: DescribedFile) =>
  element(
    'mets:file',
    {
      ID: `file-${number}`,
      ADMID: `tech-${number} ${picture ? `mix-${number} ` : ''}event agent`,
      ...(isUnknown ? { USE: 'fi-dpres-file-format-identification' } : {}),
      MIMETYPE: format.name.split(';')[0]!,
      SIZE: String(bytes),
      CHECKSUM: sha256,
      CHECKSUMTYPE: 'SHA-256',
    },
    element('mets:FLocat', { LOCTYPE: 'URL', 'xlink:type': 'simple', 'xlink:href': `file://${path}` }),
  ) + '\n'

export const beforeStructure =
  '</mets:fileGrp></mets:fileSec>\n<mets:structMap TYPE="LOGICAL"><mets:div TYPE="submission" DMDID="dc records" ADMID="event agent">\n'

const kindOfPart = [
  ['documentation/', 'documentation'],
  ['documents/', 'document'],
] as const

export const structured = ({ number, path }: DescribedFile) =>
  element(
    'mets:div',
    { TYPE: kindOfPart.find(([folder]) => path.startsWith(folder))?.[1] ?? 'client' },
    element('mets:fptr', { FILEID: `file-${number}` }),
  ) + '\n'

export const afterStructure = '</mets:div></mets:structMap>\n</mets:mets>\n'
