-- The contact log. Notes and the borrower's words stay here and never stand in an event.
create table contact (
    id              uuid        primary key,
    case_id         uuid        not null,
    lender_id       text        not null,
    account_id      text        not null,
    permit_id       uuid,
    callback_id     uuid,
    direction       text        not null,
    channel         text        not null,
    disposition     text        not null,
    attempt         boolean     not null,
    conversation    boolean     not null,
    right_party     boolean     not null,
    follow_up       text        not null,
    contacted_at    timestamptz not null,
    logged_at       timestamptz not null,
    agent           text        not null,
    notes           text,
    reason_code     text,
    promise_minor   bigint,
    promise_currency varchar(3),
    promise_due     date,
    promise_method  text
);

create index contact_by_case on contact (case_id, contacted_at, id);
