import type { Archiving } from '../../rulebook/notice.ts'
import { endOfPeriod } from '../../rulebook/period.ts'
import type { ClientFile } from './client-file.ts'
import type { FileFormat } from './mets.ts'
import { element, leaf } from './xml.ts'

/*
 * The National Archives' metadata of records (SÄHKE2, schema 2019.03): a case file for every client. The regulation was
 * repealed at the end of 2022; its form is still one of those that a transfer may have.
 */
export const sahke2Namespace = 'http://www.arkisto.fi/skeemat/Sahke2/2019/08/29'

/** A retention period that never ends, as SÄHKE2 says it. */
const forGood = -1

export type Transfer = {
  readonly objectId: string
  readonly title: string
  readonly contractId: string
  readonly organisation: string
  readonly contact: { readonly name: string; readonly address: string; readonly phone: string; readonly email: string }
}

export const transferInformation = ({ objectId, title, contractId, organisation, contact }: Transfer) =>
  [
    element(
      'sahke2:TransferInformation',
      {},
      leaf('sahke2:NativeId', objectId),
      leaf('sahke2:Title', title),
      leaf('sahke2:TransferContractId', contractId),
      leaf('sahke2:MetadataSchema', sahke2Namespace),
    ),
    element(
      'sahke2:ContactInformation',
      {},
      element('sahke2:Organisation', {}, leaf('sahke2:Name', organisation)),
      element(
        'sahke2:ContactPerson',
        {},
        leaf('sahke2:Name', contact.name),
        leaf('sahke2:Address', contact.address),
        leaf('sahke2:PhoneNumber', contact.phone),
        leaf('sahke2:Email', contact.email),
      ),
    ),
  ].join('')

/** A file beside the client's own, as it lies in the package. */
export type PackagedDocument = {
  readonly path: string
  readonly format: FileFormat
  readonly sha256: string
}

export type CaseFile = {
  readonly clientId: string
  readonly file: ClientFile
  readonly path: string
  readonly sha256: string
  readonly documents: readonly PackagedDocument[]
  readonly archiving: Archiving
  readonly organisation: string
  readonly packagedOn: string
  readonly jsonVersion: string
}

/** The last day of secrecy of material that ends on a day: the register does not know when a person has died. */
export const secretUntil = ({ secrecy }: Archiving, lastDay: string) =>
  endOfPeriod(lastDay, { years: secrecy.yearsFromDocument })

const documentOf = ({ path, format, sha256 }: PackagedDocument) =>
  element(
    'sahke2:Document',
    {},
    leaf('sahke2:NativeId', path),
    leaf('sahke2:UseType', 'Arkisto'),
    element('sahke2:File', {}, leaf('sahke2:Name', path.split('/').at(-1)!), leaf('sahke2:Path', path)),
    element('sahke2:Format', {}, leaf('sahke2:Name', format.name), leaf('sahke2:Version', format.version || '-')),
    leaf('sahke2:HashAlgorithm', 'SHA-256'),
    leaf('sahke2:HashValue', sha256),
  )

/** One client: who it is, how long it is secret and why, and the file in which the material is. */
export function caseFile({
  clientId,
  file,
  path,
  sha256,
  documents,
  archiving,
  organisation,
  packagedOn,
  jsonVersion,
}: CaseFile): string {
  const language = leaf('sahke2:Language', /^[a-z]{2}$/.test(file.language) ? file.language : 'fi')
  const [main, classified, sub] = archiving.classification
  const restriction = element(
    'sahke2:Restriction',
    {},
    leaf('sahke2:PublicityClass', 'Salassa pidettävä'),
    leaf('sahke2:SecurityPeriod', archiving.secrecy.yearsFromDocument),
    leaf('sahke2:SecurityPeriodEnd', secretUntil(archiving, file.to)),
    leaf('sahke2:SecurityReason', `${archiving.secrecy.ground}; ${archiving.secrecy.provision}`),
    leaf('sahke2:PersonalData', file.holdsHealth ? 'sisältää erityisiä henkilötietoryhmiä' : 'sisältää henkilötietoja'),
    element(
      'sahke2:Person',
      {},
      leaf('sahke2:Name', file.name),
      ...(file.identityCode ? [leaf('sahke2:Ssn', file.identityCode)] : []),
    ),
  )
  const kept = [
    leaf('sahke2:RetentionPeriod', forGood),
    leaf('sahke2:RetentionReason', `${archiving.decision}; ${archiving.provision}`),
  ].join('')
  const record = element(
    'sahke2:Record',
    {},
    leaf('sahke2:Created', file.to),
    leaf('sahke2:NativeId', `urn:sha256:${sha256}`),
    language,
    restriction,
    leaf('sahke2:Title', 'Henkilöasiakkaan tiedot rekisteristä'),
    kept,
    leaf('sahke2:Status', 'Valmis'),
    leaf('sahke2:Function', sub.code),
    leaf('sahke2:Type', 'Rekisteritiedot'),
    element(
      'sahke2:Authenticity',
      {},
      leaf('sahke2:Checker', organisation),
      leaf('sahke2:Date', packagedOn),
      leaf('sahke2:Description', `SHA-256 ${sha256}`),
    ),
    documentOf({ path, sha256, format: { name: 'application/json', version: jsonVersion, registryKey: '' } }),
    ...documents.map(documentOf),
  )
  const classifiedAs = (name: string, { title, code }: { title: string; code: string }, ...inside: string[]) =>
    element(name, {}, leaf('sahke2:Title', title), leaf('sahke2:FunctionCode', code), ...inside)
  return element(
    'sahke2:CaseFile',
    {},
    leaf('sahke2:Created', file.from),
    leaf('sahke2:NativeId', `urn:uuid:${clientId}`),
    language,
    restriction,
    leaf('sahke2:Title', 'Henkilöasiakkuus'),
    kept,
    leaf('sahke2:Status', 'Päättynyt'),
    element(
      'sahke2:ClassificationScheme',
      {},
      classifiedAs(
        'sahke2:MainFunction',
        main,
        classifiedAs('sahke2:FunctionClassification', classified, classifiedAs('sahke2:SubFunction', sub)),
      ),
    ),
    leaf('sahke2:Function', sub.code),
    leaf('sahke2:Finished', file.to),
    element(
      'sahke2:Action',
      {},
      leaf('sahke2:Created', packagedOn),
      leaf('sahke2:Title', 'Siirto pysyvään säilytykseen'),
      leaf('sahke2:Type', 'Siirto'),
      record,
    ),
  )
}
