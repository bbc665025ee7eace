import type { CategoryId } from './categories.ts'

/**
 * The columns of the client row, each by the category of data that it tells. A group reads the columns of the
 * categories it may read, and keeps up to date those it may write. What is not named here belongs to no category:
 * the client's id, office and safety ban stand on every page that shows the client at all.
 */
export const standing = {
  display_name: 'identity',
  birth_year: 'identity',
  municipality: 'identity',
  service_language: 'identity',
  caseworker: 'customership',
  special_arrangements: 'customership',
  customership_started_on: 'customership',
  customership_ended_on: 'customership',
  search_started_on: 'customership',
  search_valid_until: 'customership',
  search_ended_on: 'customership',
  employment_code: 'customership',
  employment_since: 'customership',
  service_line: 'customership',
  next_interview_on: 'plans',
  plan_review_on: 'plans',
  offer_answer_due_on: 'offers',
  clarification_due_on: 'unemploymentSecurity',
} as const satisfies Record<string, CategoryId>
