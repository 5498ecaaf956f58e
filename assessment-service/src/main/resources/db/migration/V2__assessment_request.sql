-- A contact showed hardship: the finances are to be assessed. One open request a case.
create table assessment_request (
    id            uuid        primary key,
    case_id       uuid        not null,
    lender_id     text        not null,
    account_id    text        not null,
    status        text        not null check (status in ('OPEN', 'FULFILLED', 'OBSOLETE')),
    contact_id    uuid        not null,
    disposition   text        not null,
    reason_code   text,
    requested_by  text        not null,
    requested_at  timestamptz not null,
    caused_by     text        not null, -- the CloudEvents id of the contact
    assessment_id uuid,
    closed_at     timestamptz,
    version       bigint      not null
);

create unique index assessment_request_open on assessment_request (case_id) where status = 'OPEN';
create index assessment_request_by_case on assessment_request (case_id, id);
create index assessment_request_by_status on assessment_request (status, id);
