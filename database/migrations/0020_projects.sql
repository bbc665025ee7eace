-- Measures of ESF and EGF projects, found by the project (N7.8): few of all there are.
create index entry_services_by_project on entry_services ((payload ->> 'project')) where payload ? 'project';
create index entry_benefits_by_project on entry_benefits ((payload ->> 'project')) where payload ? 'project';
