import { identityCode } from './identity/identity-code.ts'
import { foreignIdentifier } from './identity/foreign-identifier.ts'
import { names } from './identity/names.ts'
import { formerName } from './identity/former-name.ts'
import { address } from './identity/address.ts'
import { email } from './identity/email.ts'
import { phone } from './identity/phone.ts'
import { municipality } from './identity/municipality.ts'
import { languages } from './identity/languages.ts'
import { citizenship } from './identity/citizenship.ts'
import { safetyBan } from './identity/safety-ban.ts'
import { jobSearch } from './customership/job-search.ts'
import { employmentStatus } from './customership/employment-status.ts'
import { contact } from './customership/contact.ts'
import { appointment } from './customership/appointment.ts'
import { specialArrangement } from './customership/special-arrangement.ts'
import { serviceLine } from './customership/service-line.ts'
import { responsibleCaseworker } from './customership/responsible-caseworker.ts'
import { priorActivity } from './customership/prior-activity.ts'
import { endOfEmployment } from './customership/end-of-employment.ts'
import { reminder } from './customership/reminder.ts'
import { education } from './competence/education.ts'
import { employment } from './competence/employment.ts'
import { qualification } from './competence/qualification.ts'
import { languageSkill } from './competence/language-skill.ts'
import { skill } from './competence/skill.ts'
import { occupationSought } from './competence/occupation-sought.ts'
import { ownPresentation } from './competence/own-presentation.ts'
import { militaryService } from './competence/military-service.ts'
import { serviceNeedAssessment } from './plans/service-need-assessment.ts'
import { plan } from './plans/plan.ts'
import { interview } from './plans/interview.ts'
import { jobApplication } from './plans/job-application.ts'
import { jobSearchObligation } from './plans/job-search-obligation.ts'
import { jobOffer } from './offers/job-offer.ts'
import { presentation } from './offers/presentation.ts'
import { employerResult } from './offers/employer-result.ts'
import { consent } from './offers/consent.ts'
import { servicePeriod } from './services/service-period.ts'
import { workTryout } from './services/work-tryout.ts'
import { training } from './services/training.ts'
import { paySubsidisedWork } from './services/pay-subsidised-work.ts'
import { expertAssessment } from './services/expert-assessment.ts'
import { serviceReport } from './services/service-report.ts'
import { workAbility } from './health/work-ability.ts'
import { diagnosisClass } from './health/diagnosis-class.ts'
import { workRestriction } from './health/work-restriction.ts'
import { psychologistNote } from './health/psychologist-note.ts'
import { clarificationRequest } from './unemployment-security/clarification-request.ts'
import { clarificationAnswer } from './unemployment-security/clarification-answer.ts'
import { clarificationAttachments } from './unemployment-security/clarification-attachments.ts'
import { labourPolicyStatement } from './unemployment-security/labour-policy-statement.ts'
import { statementRequest } from './unemployment-security/statement-request.ts'
import { benefitDecision } from './unemployment-security/benefit-decision.ts'
import { labourMarketSubsidyDays } from './unemployment-security/labour-market-subsidy-days.ts'
import { paySubsidyDecision } from './benefits/pay-subsidy-decision.ts'
import { startupGrantDecision } from './benefits/startup-grant-decision.ts'
import { expenseCompensationDecision } from './benefits/expense-compensation-decision.ts'
import { mobilityAllowanceDecision } from './benefits/mobility-allowance-decision.ts'

/** Every kind of entry, by category, in the order in which a record is read. */
export const kinds = [
  // identity
  identityCode,
  foreignIdentifier,
  names,
  formerName,
  address,
  email,
  phone,
  municipality,
  languages,
  citizenship,
  safetyBan,
  // customership
  jobSearch,
  employmentStatus,
  contact,
  appointment,
  specialArrangement,
  serviceLine,
  responsibleCaseworker,
  priorActivity,
  endOfEmployment,
  reminder,
  // competence
  education,
  employment,
  qualification,
  languageSkill,
  skill,
  occupationSought,
  ownPresentation,
  militaryService,
  // plans
  serviceNeedAssessment,
  plan,
  interview,
  jobSearchObligation,
  jobApplication,
  // offers
  jobOffer,
  presentation,
  employerResult,
  consent,
  // services
  servicePeriod,
  workTryout,
  training,
  paySubsidisedWork,
  expertAssessment,
  serviceReport,
  // health
  workAbility,
  diagnosisClass,
  workRestriction,
  psychologistNote,
  // unemploymentSecurity
  clarificationRequest,
  clarificationAnswer,
  clarificationAttachments,
  labourPolicyStatement,
  statementRequest,
  benefitDecision,
  labourMarketSubsidyDays,
  // benefits
  paySubsidyDecision,
  startupGrantDecision,
  expenseCompensationDecision,
  mobilityAllowanceDecision,
] as const

export type KindId = (typeof kinds)[number]['id']
