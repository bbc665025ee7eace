import { absenceReason } from './absence-reason.ts'
import { arrangement } from './arrangement.ts'
import { assessmentKind } from './assessment-kind.ts'
import { basicEducation } from './basic-education.ts'
import { benefitKind } from './benefit-kind.ts'
import { benefitPayer } from './benefit-payer.ts'
import { clarificationSubject } from './clarification-subject.ts'
import { consentDecision } from './consent-decision.ts'
import { consentForm } from './consent-form.ts'
import { consentItem } from './consent-item.ts'
import { consentPurpose } from './consent-purpose.ts'
import { contactMode } from './contact-mode.ts'
import { country } from './country.ts'
import { courseKind } from './course-kind.ts'
import { decisionOutcome } from './decision-outcome.ts'
import { diagnosisClassCode } from './diagnosis-class-code.ts'
import { drivingLicenceClass } from './driving-licence-class.ts'
import { educationField } from './education-field.ts'
import { employmentChangeReason } from './employment-change-reason.ts'
import { employmentCode } from './employment-code.ts'
import { employmentEndReason } from './employment-end-reason.ts'
import { employmentType } from './employment-type.ts'
import { fundKind } from './fund-kind.ts'
import { interviewForm } from './interview-form.ts'
import { jobDuration } from './job-duration.ts'
import { languageLevel } from './language-level.ts'
import { language } from './language.ts'
import { meetingMode } from './meeting-mode.ts'
import { militaryServiceStanding } from './military-service-standing.ts'
import { municipality } from './municipality.ts'
import { obligationGround } from './obligation-ground.ts'
import { occupation } from './occupation.ts'
import { offerResult } from './offer-result.ts'
import { oralSkill } from './oral-skill.ts'
import { placementEndReason } from './placement-end-reason.ts'
import { placementKind } from './placement-kind.ts'
import { planKind } from './plan-kind.ts'
import { planTask } from './plan-task.ts'
import { priorActivityCode } from './prior-activity-code.ts'
import { qualificationKind } from './qualification-kind.ts'
import { region } from './region.ts'
import { reminderSubject } from './reminder-subject.ts'
import { searchEndReason } from './search-end-reason.ts'
import { searchStartReason } from './search-start-reason.ts'
import { sector } from './sector.ts'
import { serviceEndReason } from './service-end-reason.ts'
import { serviceKind } from './service-kind.ts'
import { serviceLanguage } from './service-language.ts'
import { serviceLineCode } from './service-line-code.ts'
import { skillCode } from './skill-code.ts'
import { specialGroup } from './special-group.ts'
import { statementCode } from './statement-code.ts'
import { statementIssuer } from './statement-issuer.ts'
import { subsidyRate } from './subsidy-rate.ts'
import { statusChange } from './status-change.ts'
import { subsidyTargetGroup } from './subsidy-target-group.ts'
import { tryoutGoal } from './tryout-goal.ts'
import { tryoutKind } from './tryout-kind.ts'
import { workAbilityStanding } from './work-ability-standing.ts'
import { workingHours } from './working-hours.ts'
import { paidBenefit } from './paid-benefit.ts'
import { serviceReportKind } from './service-report-kind.ts'
import { serviceResult } from './service-result.ts'

/** Every code list that a field of this notice may name. */
export const codeLists = [
  absenceReason,
  arrangement,
  assessmentKind,
  basicEducation,
  benefitKind,
  benefitPayer,
  clarificationSubject,
  consentDecision,
  consentForm,
  consentItem,
  consentPurpose,
  contactMode,
  country,
  courseKind,
  decisionOutcome,
  diagnosisClassCode,
  drivingLicenceClass,
  educationField,
  employmentChangeReason,
  employmentCode,
  employmentEndReason,
  employmentType,
  fundKind,
  interviewForm,
  jobDuration,
  languageLevel,
  language,
  meetingMode,
  militaryServiceStanding,
  municipality,
  obligationGround,
  occupation,
  offerResult,
  oralSkill,
  paidBenefit,
  placementEndReason,
  placementKind,
  planKind,
  planTask,
  priorActivityCode,
  qualificationKind,
  region,
  reminderSubject,
  searchEndReason,
  searchStartReason,
  sector,
  serviceEndReason,
  serviceKind,
  serviceLanguage,
  serviceLineCode,
  serviceReportKind,
  serviceResult,
  skillCode,
  specialGroup,
  statementCode,
  statementIssuer,
  subsidyRate,
  statusChange,
  subsidyTargetGroup,
  tryoutGoal,
  tryoutKind,
  workAbilityStanding,
  workingHours,
] as const

export type CodeListId = (typeof codeLists)[number]['id']
