-- Requests to assess a borrower's finances, opened by a contact that showed hardship or a change, or by an assessment that expired.
-- A case has at most one open request.
create table assessment_request (
    id            uuid        primary key,
    case_id       uuid        not null,
    lender_id     text        not null,
    account_id    text        not null,
    status        text        not null check (status in ('OPEN', 'FULFILLED', 'OBSOLETE', 'DECLINED')),
    cause         text        not null check (cause in ('HARDSHIP', 'CHANGE', 'EXPIRED')),
    contact_id    uuid, -- null, like the disposition, until a contact shows the need
    disposition   text,
    reason_code   text,
    change_code   text, -- what changed in the borrower's circumstances
    income_source text,
    monthly_expense_minor    bigint,
    monthly_expense_currency varchar(3),
    cooperation   text,
    requested_by  text        not null,
    requested_at  timestamptz not null, -- the time of the contact or the expiry
    caused_by     text        not null, -- the CloudEvents id of the contact or the expiry
    due_at        timestamptz not null, -- the end of a day in the borrower's zone; never moves
    overdue_reported_at timestamptz, -- null until AssessmentRequestOverdue is published
    assignee      text,
    assessment_id uuid,
    closed_at     timestamptz,
    closed_by     text,
    decline_reason text,
    closing_note  bytea, -- encrypted; in the supervisor's words
    version       bigint      not null
);

create unique index assessment_request_open on assessment_request (case_id) where status = 'OPEN';
create index assessment_request_by_case on assessment_request (case_id, due_at, id);
create index assessment_request_by_due on assessment_request (due_at, id);
create index assessment_request_by_status on assessment_request (status, due_at, id);
create index assessment_request_by_lender on assessment_request (lender_id, status, due_at, id);
create index assessment_request_by_assignee on assessment_request (assignee, status, due_at, id) where assignee is not null;
create index assessment_request_to_report on assessment_request (due_at) where status = 'OPEN' and overdue_reported_at is null;
