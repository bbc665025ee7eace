import type { Dealing, Notice } from '../rulebook/notice.ts'
import { projectionOf } from './disclosure-projection.ts'
import { dealingIs, onRow, policy, purposeIn, setting, theFound } from './policy-words.ts'
import { literals, roleOf } from './sql.ts'

/** Who keeps vacancies, answers employers, and makes files about many persons. */
export function employerPolicies(notice: Notice, group: string): string[] {
  const role = roleOf(group)
  const may = (dealing: Dealing) => notice.dealings.some((rule) => rule.group === group && rule.may.includes(dealing))
  return [
    // No personal data is in them, so no row is anybody's own.
    ...(may('keepVacancies')
      ? [
          `grant select, insert, update on employer, vacancy to ${role};`,
          `grant usage on sequence vacancy_number to ${role};`,
        ]
      : []),
    ...(may('answerEmployers') ? answersToEmployers(role, notice.groups[group]!.purposes) : []),
    ...filePolicies(notice, group),
  ]
}

/** Recipients that are told yes or no of one person whom they name. */
const answersOnly = ['employerReemployment', 'employerPaySubsidy']

/**
 * What a yes or no takes: the row of the code that the employer gave, and whether a client has a valid job search. Of a
 * client who has none no row is seen, as of somebody who was never one (N14.1); rows that were merged into another lead on
 * to it. The former code of somebody who has a new one finds the same person.
 */
function answersToEmployers(role: string, purposes: readonly string[]): string[] {
  const answering = `${dealingIs('answerEmployers')} and ${purposeIn(purposes)}`
  return [
    `grant select on employer to ${role};`,
    `grant select (client_id, code_hash) on client_identity_code to ${role};`,
    policy(
      `${role}_answers_by_identity_code`,
      'client_identity_code',
      'select',
      role,
      `${answering} and code_hash = decode(${setting('sought_hash')}, 'hex')`,
    ),
    `grant select (client_id, merged_into) on client to ${role};`,
    policy(
      `${role}_answers_whether_jobseeker`,
      'client',
      'select',
      role,
      `${answering} and ${theFound} and (merged_into is not null or ${onRow.validJobSearches})`,
    ),
    `grant insert on disclosure to ${role};`,
    policy(
      `${role}_keeps_answers`,
      'disclosure',
      'insert',
      role,
      `${answering} and ${theFound} and recipient in (${literals(answersOnly)}) and given_by = ${setting('id')}`,
    ),
  ]
}

/**
 * Files that are made of many persons: whom a list may be about, who took part in a project, and the files themselves, each
 * for whoever made it. What is then given of a person is given in an errand of its own.
 */
function filePolicies(notice: Notice, group: string): string[] {
  const role = roleOf(group)
  const { purposes } = notice.groups[group]!
  const may = (dealing: Dealing) =>
    notice.dealings.find((rule) => rule.group === group && rule.may.includes(dealing))?.of
  const lists = may('listContacts')
  const extracts = may('extractProjects')
  const dealings = [...(lists ? ['listContacts'] : []), ...(extracts ? ['extractProjects'] : [])]
  if (dealings.length === 0) return []
  const among = (dealing: string) => `${dealingIs(dealing)} and ${setting('clients')} = '' and ${purposeIn(purposes)}`
  const making = `${dealingIs(...dealings)} and ${purposeIn(purposes)}`
  const kinds = notice.kinds.filter(
    ({ id, fields }) => projectionOf(notice, 'ministry').kinds.has(id) && fields['project'],
  )
  return [
    ...(lists
      ? [policy(`${role}_chooses_contacts`, 'client', 'select', role, `${among('listContacts')} and ${onRow[lists]}`)]
      : []),
    ...(extracts
      ? [
          policy(
            `${role}_finds_participants`,
            'entry',
            'select',
            role,
            `${among('extractProjects')} and category in (${literals([...new Set(kinds.map(({ category }) => category))])}) and kind in (${literals(kinds.map(({ id }) => id))})`,
          ),
        ]
      : []),
    `grant select, insert, delete on given_file to ${role};`,
    policy(`${role}_makes_files`, 'given_file', 'insert', role, `${making} and made_by = ${setting('id')}`),
    policy(`${role}_fetches_own_files`, 'given_file', 'select', role, `${making} and made_by = ${setting('id')}`),
    policy(`${role}_drops_files`, 'given_file', 'delete', role, making),
  ]
}
