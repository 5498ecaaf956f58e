-- This service's own copy of a case, fed by events.
create table case_file (
    case_id              uuid    primary key,
    lender_id            text    not null,
    account_id           text    not null,
    status               text    not null check (status in ('AWAITED', 'OPEN', 'CURED', 'CHARGED_OFF', 'CLOSED')),
    borrower_id          text,
    product_type         text,
    business_date        date,
    delinquent_since     date,
    days_past_due        integer not null default 0,
    bucket               text,
    currency             varchar(3),
    overdue_minor        bigint,
    outstanding_minor    bigint,
    customer_class       text    not null default 'UNKNOWN',
    stage                text    not null default 'NEGOTIATE',
    timezone             text,
    region               text,
    language             text,
    holds                text    not null default '', -- hold id=kind, comma separated
    sustainable_minor    bigint,                      -- monthly, from the newest assessment
    plan_id              uuid,                        -- the active promise or plan
    plan_call_dates      date[]  not null default '{}', -- days on which the plan is to be followed up
    right_party_at       timestamptz,                 -- when the borrower himself was last reached
    no_contact_before    timestamptz,                 -- a waiting time or a cool-down runs until then
    version              integer not null
);

create index case_file_by_account on case_file (lender_id, account_id);
