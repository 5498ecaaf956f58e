-- Requests to assess a borrower's finances, opened by a contact that showed hardship or a change. A case has at most one open request.
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
    version       bigint      not null,
    cause         text        not null default 'HARDSHIP' check (cause in ('HARDSHIP', 'CHANGE')),
    change_code   text, -- what changed in the borrower's circumstances
    income_source text,
    monthly_expense_minor    bigint,
    monthly_expense_currency varchar(3),
    cooperation   text
);

create unique index assessment_request_open on assessment_request (case_id) where status = 'OPEN';
create index assessment_request_by_case on assessment_request (case_id, id);
create index assessment_request_by_status on assessment_request (status, id);
