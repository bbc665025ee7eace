import type { GroupId, OfficeCode } from '../notice/index.ts'

/** One of the invented members of staff of whom the demo and every test speak. */
export type CastPerson = {
  /** What the demo's identity provider calls the person. */
  readonly subject: string
  /** What the register calls the person: in clients' caseworker, in entries and in the log. */
  readonly staffId: string
  readonly name: string
  readonly group: GroupId
  readonly office: OfficeCode
}

/** Numbers stay as they are: the demo register's clients and entries bear them. */
const person = (number: number, name: string, group: GroupId, office: OfficeCode): CastPerson => ({
  subject: `demo-${number}`,
  staffId: `staff-${number}`,
  name,
  group,
  office,
})

/** A caseworker; most stories are told by her. */
export const mari = person(1, 'Mari Niemelä', 'caseworker', '0299')
/** A caseworker in Mari's office. */
export const oona = person(2, 'Oona Kallio', 'caseworker', '0299')
/** A caseworker in another office. */
export const sami = person(3, 'Sami Rautio', 'caseworker', '0499')
/** A caseworker in a Swedish-speaking region. */
export const linnea = person(4, 'Linnea Sandvik', 'caseworker', '0799')
/** A municipality's caseworker, in a trial in Mari's region (M6.1). */
export const eetu = person(5, 'Eetu Haapala', 'caseworker', '0230')
export const tuula = person(6, 'Tuula Mäkitalo', 'unemploymentSecurityExpert', '0299')
export const jarmo = person(7, 'Jarmo Vainio', 'unemploymentSecurityExpert', 'ASPA')
export const kerttu = person(8, 'Kerttu Lindroos', 'psychologist', '0299')
export const petri = person(9, 'Petri Salonen', 'psychologist', '0499')
export const ville = person(10, 'Ville Tamminen', 'customerServiceAdviser', 'ASPA')
export const sanna = person(11, 'Sanna Ojala', 'customerServiceAdviser', '0299')
export const jaana = person(12, 'Jaana Peltoniemi', 'employerServices', '0299')
export const markku = person(13, 'Markku Hiltunen', 'grantsOfficer', '0299')
export const ritva = person(14, 'Ritva Saarela', 'registrar', '0299')
export const hannu = person(15, 'Hannu Korkala', 'officeSupervisor', '0299')
export const paivi = person(16, 'Päivi Aronen', 'officeSupervisor', '0499')
export const seppo = person(17, 'Seppo Lehtola', 'archivist', 'KEHA')
export const anneli = person(18, 'Anneli Wikman', 'permitOfficer', 'TEM')
export const kaisa = person(19, 'Kaisa Juntunen', 'registerKeeper', 'KEHA')
/** A second unemployment security expert in Tuula's office: one looks at what the other is to issue. */
export const elina = person(26, 'Elina Harju', 'unemploymentSecurityExpert', '0299')

/** Somebody of every group of staff, in several offices. */
export const cast: readonly CastPerson[] = [
  mari,
  oona,
  sami,
  linnea,
  eetu,
  tuula,
  jarmo,
  kerttu,
  petri,
  ville,
  sanna,
  jaana,
  markku,
  ritva,
  hannu,
  paivi,
  seppo,
  anneli,
  kaisa,
  elina,
]
