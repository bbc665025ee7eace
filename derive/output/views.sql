-- Derived from notice/ by `npm run seloste -- derive`. Never edited by hand.

drop schema if exists kind cascade;
create schema kind;

create view kind.identity_code with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  payload ->> 'identityCode' as identity_code
from entry e
where category = 'identity' and kind = 'identityCode' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.foreign_identifier with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  payload ->> 'identifier' as identifier
from entry e
where category = 'identity' and kind = 'foreignIdentifier' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.names with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  payload ->> 'firstNames' as first_names,
  payload ->> 'lastName' as last_name,
  payload ->> 'callName' as call_name
from entry e
where category = 'identity' and kind = 'names' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.former_name with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  payload ->> 'firstNames' as first_names,
  payload ->> 'lastName' as last_name,
  (payload ->> 'until')::date as until
from entry e
where category = 'identity' and kind = 'formerName' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.address with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  payload ->> 'street' as street,
  payload ->> 'postalCode' as postal_code,
  payload ->> 'city' as city,
  payload ->> 'country' as country
from entry e
where category = 'identity' and kind = 'address' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.email with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  payload ->> 'address' as address
from entry e
where category = 'identity' and kind = 'email' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.phone with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  payload ->> 'number' as number
from entry e
where category = 'identity' and kind = 'phone' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.municipality with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  payload ->> 'municipality' as municipality
from entry e
where category = 'identity' and kind = 'municipality' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.languages with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  payload ->> 'native' as native,
  payload ->> 'service' as service
from entry e
where category = 'identity' and kind = 'languages' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.citizenship with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  payload -> 'countries' as countries
from entry e
where category = 'identity' and kind = 'citizenship' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.safety_ban with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  (payload ->> 'from')::date as from,
  (payload ->> 'until')::date as until
from entry e
where category = 'identity' and kind = 'safetyBan' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.job_search with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  (payload ->> 'startedOn')::date as started_on,
  (payload ->> 'endedOn')::date as ended_on,
  payload ->> 'startReason' as start_reason,
  payload ->> 'endReason' as end_reason,
  (payload ->> 'validUntil')::date as valid_until
from entry e
where category = 'customership' and kind = 'jobSearch' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.employment_status with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  payload ->> 'code' as code,
  (payload ->> 'from')::date as from,
  (payload ->> 'to')::date as to,
  payload ->> 'changeReason' as change_reason,
  payload ->> 'told' as told
from entry e
where category = 'customership' and kind = 'employmentStatus' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.contact with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  payload ->> 'mode' as mode,
  (payload ->> 'on')::date as on,
  payload ->> 'summary' as summary
from entry e
where category = 'customership' and kind = 'contact' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.appointment with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  (payload ->> 'on')::date as on,
  payload ->> 'time' as time,
  payload ->> 'mode' as mode,
  payload -> 'alternatives' as alternatives,
  (payload ->> 'cancelledOn')::date as cancelled_on,
  payload ->> 'about' as about
from entry e
where category = 'customership' and kind = 'appointment' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.special_arrangement with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  payload ->> 'arrangement' as arrangement,
  payload ->> 'details' as details
from entry e
where category = 'customership' and kind = 'specialArrangement' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.service_line with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  payload ->> 'line' as line,
  (payload ->> 'from')::date as from
from entry e
where category = 'customership' and kind = 'serviceLine' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.responsible_caseworker with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  payload ->> 'caseworker' as caseworker,
  payload ->> 'office' as office,
  (payload ->> 'from')::date as from
from entry e
where category = 'customership' and kind = 'responsibleCaseworker' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.prior_activity with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  payload ->> 'activity' as activity,
  (payload ->> 'until')::date as until
from entry e
where category = 'customership' and kind = 'priorActivity' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.end_of_employment with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  payload ->> 'employer' as employer,
  (payload ->> 'endedOn')::date as ended_on,
  payload ->> 'reason' as reason
from entry e
where category = 'customership' and kind = 'endOfEmployment' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.reminder with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  (payload ->> 'on')::date as on,
  payload ->> 'about' as about,
  payload ->> 'consequence' as consequence
from entry e
where category = 'customership' and kind = 'reminder' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.education with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  payload ->> 'degree' as degree,
  payload ->> 'field' as field,
  payload ->> 'basic' as basic,
  payload ->> 'institution' as institution,
  (payload ->> 'startedOn')::date as started_on,
  (payload ->> 'completedOn')::date as completed_on,
  (payload ->> 'interruptedOn')::date as interrupted_on,
  payload ->> 'content' as content,
  payload ->> 'grades' as grades
from entry e
where category = 'competence' and kind = 'education' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.employment with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  payload ->> 'title' as title,
  payload ->> 'occupation' as occupation,
  payload ->> 'employer' as employer,
  payload ->> 'businessId' as business_id,
  (payload ->> 'startedOn')::date as started_on,
  (payload ->> 'endedOn')::date as ended_on,
  payload ->> 'hours' as hours,
  payload ->> 'tasks' as tasks
from entry e
where category = 'competence' and kind = 'employment' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.qualification with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  payload ->> 'kind' as kind,
  payload ->> 'name' as name,
  payload -> 'licenceClasses' as licence_classes,
  (payload ->> 'ownCar')::boolean as own_car,
  (payload ->> 'grantedOn')::date as granted_on,
  (payload ->> 'validUntil')::date as valid_until
from entry e
where category = 'competence' and kind = 'qualification' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.language_skill with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  payload ->> 'language' as language,
  payload ->> 'oral' as oral,
  payload ->> 'general' as general,
  (payload ->> 'testedOn')::date as tested_on
from entry e
where category = 'competence' and kind = 'languageSkill' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.skill with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  payload ->> 'name' as name,
  payload ->> 'skill' as skill,
  payload ->> 'description' as description
from entry e
where category = 'competence' and kind = 'skill' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.occupation_sought with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  payload ->> 'occupation' as occupation,
  payload ->> 'wish' as wish,
  payload -> 'municipalities' as municipalities,
  payload -> 'regions' as regions,
  payload -> 'countries' as countries,
  payload ->> 'hours' as hours,
  (payload ->> 'availableFrom')::date as available_from,
  (payload ->> 'remoteWork')::boolean as remote_work
from entry e
where category = 'competence' and kind = 'occupationSought' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.own_presentation with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  payload ->> 'title' as title,
  payload ->> 'presentation' as presentation
from entry e
where category = 'competence' and kind = 'ownPresentation' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.military_service with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  payload ->> 'standing' as standing,
  (payload ->> 'completedOn')::date as completed_on
from entry e
where category = 'competence' and kind = 'militaryService' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.service_need_assessment with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  (payload ->> 'assessedOn')::date as assessed_on,
  payload ->> 'situation' as situation,
  payload ->> 'need' as need,
  payload ->> 'line' as line
from entry e
where category = 'plans' and kind = 'serviceNeedAssessment' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.plan with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  payload ->> 'planKind' as plan_kind,
  (payload ->> 'madeOn')::date as made_on,
  (payload ->> 'reviewOn')::date as review_on,
  payload ->> 'goals' as goals,
  payload -> 'tasks' as tasks,
  (payload ->> 'acceptedOn')::date as accepted_on
from entry e
where category = 'plans' and kind = 'plan' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.interview with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  payload ->> 'form' as form,
  (payload ->> 'dueOn')::date as due_on,
  (payload ->> 'heldOn')::date as held_on,
  payload ->> 'mode' as mode,
  payload ->> 'notes' as notes
from entry e
where category = 'plans' and kind = 'interview' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.job_search_obligation with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  (payload ->> 'from')::date as from,
  (payload ->> 'count')::int as count,
  (payload ->> 'months')::int as months,
  payload ->> 'loweredGround' as lowered_ground,
  payload ->> 'grounds' as grounds
from entry e
where category = 'plans' and kind = 'jobSearchObligation' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.job_application with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  payload ->> 'employer' as employer,
  payload ->> 'title' as title,
  (payload ->> 'appliedOn')::date as applied_on
from entry e
where category = 'plans' and kind = 'jobApplication' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.job_offer with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  payload ->> 'employer' as employer,
  payload ->> 'businessId' as business_id,
  payload ->> 'occupation' as occupation,
  payload ->> 'title' as title,
  payload ->> 'vacancy' as vacancy,
  (payload ->> 'offeredOn')::date as offered_on,
  (payload ->> 'answerBy')::date as answer_by,
  payload ->> 'result' as result,
  (payload ->> 'resultOn')::date as result_on,
  payload ->> 'hours' as hours,
  payload ->> 'duration' as duration,
  payload ->> 'employmentType' as employment_type,
  (payload ->> 'startsOn')::date as starts_on
from entry e
where category = 'offers' and kind = 'jobOffer' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.presentation with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  payload ->> 'employer' as employer,
  payload ->> 'businessId' as business_id,
  payload ->> 'title' as title,
  payload ->> 'vacancy' as vacancy,
  payload ->> 'occupation' as occupation,
  (payload ->> 'presentedOn')::date as presented_on,
  (payload ->> 'consentGivenOn')::date as consent_given_on,
  payload ->> 'result' as result
from entry e
where category = 'offers' and kind = 'presentation' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.employer_result with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  payload ->> 'employer' as employer,
  payload ->> 'title' as title,
  (payload ->> 'reportedOn')::date as reported_on,
  payload ->> 'result' as result,
  (payload ->> 'startsOn')::date as starts_on,
  (payload ->> 'offer')::uuid as offer
from entry e
where category = 'offers' and kind = 'employerResult' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.consent with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  payload ->> 'purpose' as purpose,
  payload -> 'items' as items,
  payload ->> 'decision' as decision,
  payload ->> 'form' as form,
  (payload ->> 'givenOn')::date as given_on,
  (payload ->> 'validUntil')::date as valid_until,
  payload ->> 'employer' as employer,
  payload ->> 'businessId' as business_id,
  payload ->> 'vacancy' as vacancy,
  payload ->> 'wording' as wording,
  payload ->> 'readIn' as read_in
from entry e
where category = 'offers' and kind = 'consent' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.service_period with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  payload ->> 'service' as service,
  payload ->> 'provider' as provider,
  payload ->> 'businessId' as business_id,
  (payload ->> 'from')::date as from,
  (payload ->> 'to')::date as to,
  (payload ->> 'extent')::int as extent,
  payload ->> 'endReason' as end_reason,
  payload ->> 'project' as project
from entry e
where category = 'services' and kind = 'servicePeriod' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.work_tryout with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  payload ->> 'organiser' as organiser,
  payload ->> 'businessId' as business_id,
  payload ->> 'tryoutKind' as tryout_kind,
  payload ->> 'goal' as goal,
  payload ->> 'occupation' as occupation,
  payload ->> 'tasks' as tasks,
  (payload ->> 'from')::date as from,
  (payload ->> 'to')::date as to,
  payload ->> 'endReason' as end_reason
from entry e
where category = 'services' and kind = 'workTryout' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.training with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  payload ->> 'name' as name,
  payload ->> 'courseKind' as course_kind,
  payload ->> 'field' as field,
  payload ->> 'provider' as provider,
  payload ->> 'businessId' as business_id,
  (payload ->> 'from')::date as from,
  (payload ->> 'to')::date as to,
  payload ->> 'specialGroup' as special_group,
  payload ->> 'endReason' as end_reason,
  payload ->> 'project' as project
from entry e
where category = 'services' and kind = 'training' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.pay_subsidised_work with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  payload ->> 'employer' as employer,
  payload ->> 'businessId' as business_id,
  payload ->> 'sector' as sector,
  payload ->> 'placementKind' as placement_kind,
  payload ->> 'targetGroup' as target_group,
  payload ->> 'occupation' as occupation,
  payload ->> 'rate' as rate,
  (payload ->> 'from')::date as from,
  (payload ->> 'to')::date as to,
  payload ->> 'endReason' as end_reason,
  payload ->> 'project' as project
from entry e
where category = 'services' and kind = 'paySubsidisedWork' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.expert_assessment with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  payload ->> 'assessmentKind' as assessment_kind,
  (payload ->> 'assessedOn')::date as assessed_on,
  payload ->> 'provider' as provider,
  payload ->> 'conclusion' as conclusion
from entry e
where category = 'services' and kind = 'expertAssessment' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.service_report with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  payload ->> 'reportKind' as report_kind,
  (payload ->> 'on')::date as on,
  (payload ->> 'servicePeriod')::uuid as service_period,
  (payload ->> 'training')::uuid as training,
  (payload ->> 'workTryout')::uuid as work_tryout,
  (payload ->> 'absentFrom')::date as absent_from,
  (payload ->> 'absentTo')::date as absent_to,
  payload ->> 'absenceReason' as absence_reason,
  (payload ->> 'daysAttended')::int as days_attended,
  payload ->> 'result' as result,
  payload ->> 'text' as text
from entry e
where category = 'services' and kind = 'serviceReport' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.work_ability with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  payload ->> 'standing' as standing,
  (payload ->> 'assessedOn')::date as assessed_on,
  (payload ->> 'validUntil')::date as valid_until,
  payload ->> 'description' as description,
  payload ->> 'basis' as basis
from entry e
where category = 'health' and kind = 'workAbility' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.diagnosis_class with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  payload ->> 'diagnosisClass' as diagnosis_class,
  (payload ->> 'confirmedOn')::date as confirmed_on,
  payload ->> 'basis' as basis
from entry e
where category = 'health' and kind = 'diagnosisClass' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.work_restriction with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  payload ->> 'restriction' as restriction,
  payload ->> 'needs' as needs,
  (payload ->> 'from')::date as from,
  (payload ->> 'to')::date as to
from entry e
where category = 'health' and kind = 'workRestriction' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.psychologist_note with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  (payload ->> 'on')::date as on,
  payload ->> 'subject' as subject,
  payload ->> 'note' as note
from entry e
where category = 'health' and kind = 'psychologistNote' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.clarification_request with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  (payload ->> 'requestedOn')::date as requested_on,
  (payload ->> 'answerBy')::date as answer_by,
  payload ->> 'about' as about,
  payload ->> 'details' as details,
  payload ->> 'attachments' as attachments,
  (payload ->> 'furtherTo')::uuid as further_to,
  (payload ->> 'handledOn')::date as handled_on
from entry e
where category = 'unemploymentSecurity' and kind = 'clarificationRequest' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.clarification_answer with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  (payload ->> 'request')::uuid as request,
  (payload ->> 'receivedOn')::date as received_on,
  payload ->> 'text' as text,
  (payload ->> 'attachmentsFollow')::boolean as attachments_follow
from entry e
where category = 'unemploymentSecurity' and kind = 'clarificationAnswer' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.clarification_attachments with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  (payload ->> 'request')::uuid as request,
  (payload ->> 'receivedOn')::date as received_on,
  payload ->> 'text' as text,
  (payload ->> 'attachmentsFollow')::boolean as attachments_follow
from entry e
where category = 'unemploymentSecurity' and kind = 'clarificationAttachments' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.labour_policy_statement with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  payload ->> 'code' as code,
  (payload ->> 'from')::date as from,
  (payload ->> 'to')::date as to,
  payload ->> 'payer' as payer,
  payload ->> 'fund' as fund,
  payload ->> 'kelaOffice' as kela_office,
  payload ->> 'benefit' as benefit,
  (payload ->> 'issuedOn')::date as issued_on,
  payload ->> 'issuer' as issuer,
  payload ->> 'grounds' as grounds,
  (payload ->> 'replaces')::uuid as replaces,
  payload -> 'clarifications' as clarifications
from entry e
where category = 'unemploymentSecurity' and kind = 'labourPolicyStatement' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.statement_request with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  (payload ->> 'requestedOn')::date as requested_on,
  (payload ->> 'from')::date as from,
  (payload ->> 'to')::date as to,
  payload ->> 'benefit' as benefit,
  payload ->> 'reason' as reason,
  payload ->> 'reference' as reference
from entry e
where category = 'unemploymentSecurity' and kind = 'statementRequest' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.benefit_decision with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  (payload ->> 'decidedOn')::date as decided_on,
  payload ->> 'benefit' as benefit,
  payload ->> 'outcome' as outcome,
  (payload ->> 'from')::date as from,
  (payload ->> 'to')::date as to,
  payload ->> 'reference' as reference
from entry e
where category = 'unemploymentSecurity' and kind = 'benefitDecision' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.labour_market_subsidy_days with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  (payload ->> 'days')::int as days,
  (payload ->> 'countedOn')::date as counted_on
from entry e
where category = 'unemploymentSecurity' and kind = 'labourMarketSubsidyDays' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.pay_subsidy_decision with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  (payload ->> 'decidedOn')::date as decided_on,
  payload ->> 'outcome' as outcome,
  payload ->> 'employer' as employer,
  payload ->> 'businessId' as business_id,
  payload ->> 'rate' as rate,
  (payload ->> 'from')::date as from,
  (payload ->> 'to')::date as to,
  (payload ->> 'amount')::numeric(12, 2) as amount,
  payload ->> 'fundKind' as fund_kind,
  payload ->> 'grounds' as grounds,
  payload ->> 'project' as project
from entry e
where category = 'benefits' and kind = 'paySubsidyDecision' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.startup_grant_decision with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  (payload ->> 'decidedOn')::date as decided_on,
  payload ->> 'outcome' as outcome,
  payload ->> 'business' as business,
  payload ->> 'businessId' as business_id,
  (payload ->> 'from')::date as from,
  (payload ->> 'to')::date as to,
  (payload ->> 'dailyAmount')::numeric(12, 2) as daily_amount,
  payload ->> 'grounds' as grounds,
  payload ->> 'project' as project
from entry e
where category = 'benefits' and kind = 'startupGrantDecision' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.expense_compensation_decision with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  (payload ->> 'decidedOn')::date as decided_on,
  payload ->> 'outcome' as outcome,
  payload ->> 'service' as service,
  (payload ->> 'from')::date as from,
  (payload ->> 'to')::date as to,
  (payload ->> 'dailyAmount')::numeric(12, 2) as daily_amount,
  payload ->> 'grounds' as grounds
from entry e
where category = 'benefits' and kind = 'expenseCompensationDecision' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

create view kind.mobility_allowance_decision with (security_invoker = true) as
select client_id, entry_id, version, occurred_from, occurred_to, source, channel, recorded_office, recorded_at,
  (payload ->> 'decidedOn')::date as decided_on,
  payload ->> 'outcome' as outcome,
  payload ->> 'reason' as reason,
  payload ->> 'employer' as employer,
  payload ->> 'municipality' as municipality,
  (payload ->> 'from')::date as from,
  (payload ->> 'to')::date as to,
  payload ->> 'grounds' as grounds,
  payload ->> 'project' as project
from entry e
where category = 'benefits' and kind = 'mobilityAllowanceDecision' and not is_annulled
  and not exists (
    select from entry later
    where later.client_id = e.client_id and later.category = e.category and later.entry_id = e.entry_id and later.version > e.version
  );

grant usage on schema kind to seloste_caseworker;
grant select on all tables in schema kind to seloste_caseworker;

grant usage on schema kind to seloste_unemployment_security_expert;
grant select on all tables in schema kind to seloste_unemployment_security_expert;

grant usage on schema kind to seloste_psychologist;
grant select on all tables in schema kind to seloste_psychologist;

grant usage on schema kind to seloste_customer_service_adviser;
grant select on all tables in schema kind to seloste_customer_service_adviser;

grant usage on schema kind to seloste_employer_services;
grant select on all tables in schema kind to seloste_employer_services;

grant usage on schema kind to seloste_grants_officer;
grant select on all tables in schema kind to seloste_grants_officer;

grant usage on schema kind to seloste_registrar;
grant select on all tables in schema kind to seloste_registrar;

grant usage on schema kind to seloste_office_supervisor;
grant select on all tables in schema kind to seloste_office_supervisor;

grant usage on schema kind to seloste_subject;
grant select on all tables in schema kind to seloste_subject;

grant usage on schema kind to seloste_importer;
grant select on all tables in schema kind to seloste_importer;

grant usage on schema kind to seloste_courier;
grant select on all tables in schema kind to seloste_courier;

grant usage on schema kind to seloste_notifier;
grant select on all tables in schema kind to seloste_notifier;

grant usage on schema kind to seloste_standing_keeper;
grant select on all tables in schema kind to seloste_standing_keeper;

grant usage on schema kind to seloste_kela_interface;
grant select on all tables in schema kind to seloste_kela_interface;

grant usage on schema kind to seloste_unemployment_fund_interface;
grant select on all tables in schema kind to seloste_unemployment_fund_interface;

grant usage on schema kind to seloste_municipality_interface;
grant select on all tables in schema kind to seloste_municipality_interface;

grant usage on schema kind to seloste_work_tryout_organiser_interface;
grant select on all tables in schema kind to seloste_work_tryout_organiser_interface;

grant usage on schema kind to seloste_service_provider_interface;
grant select on all tables in schema kind to seloste_service_provider_interface;

grant usage on schema kind to seloste_population_register_interface;
grant select on all tables in schema kind to seloste_population_register_interface;

grant usage on schema kind to seloste_pensions_interface;
grant select on all tables in schema kind to seloste_pensions_interface;

grant usage on schema kind to seloste_unemployment_insurance_interface;
grant select on all tables in schema kind to seloste_unemployment_insurance_interface;

grant usage on schema kind to seloste_state_authority_interface;
grant select on all tables in schema kind to seloste_state_authority_interface;
