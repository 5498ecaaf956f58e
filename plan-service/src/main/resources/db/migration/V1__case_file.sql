-- This service's own copy of the facts of cases and accounts.
create table lender_account (
    account_key text       primary key, -- <lender>:<account>, as on the topics
    partition   integer    not null,    -- of lender.accounts; its lender's watermarks in that partition apply
    currency    varchar(3) not null,
    -- as last reported:
    reported_on                date,
    reported_sequence          bigint,
    outstanding_minor          bigint,
    overdue_minor              bigint,
    overdue_principal_minor    bigint,
    overdue_interest_minor     bigint,
    overdue_fee_minor          bigint,
    overdue_penalty_minor      bigint,
    loan_instalment_minor      bigint,
    loan_next_due_date         date,
    loan_remaining_instalments integer,
    loan_annual_rate_percent   numeric
);

create table closed_business_day (
    lender_id   text    not null,
    partition   integer not null,
    closed_on   date    not null,
    previous_on date, -- the day that was closed before it
    primary key (lender_id, partition)
);

create table case_file (
    case_id                uuid primary key,
    account_key            text not null,
    borrower_id            text, -- null until the first case event
    status                 text, -- null until the first case event
    business_date          date,
    ended_on               date, -- the business date on which it was cured or closed
    overdue_minor          bigint,
    outstanding_minor      bigint, -- the whole debt, if the lender reports it
    currency               varchar(3),
    region                 text, -- of the borrower, as ISO 3166 code
    product_type           text, -- such as CREDIT_CARD
    delinquent_since       date,
    customer_class         text,
    -- the newest assessment; null without one:
    assessment_id            uuid,
    sustainable_minor        bigint,
    sustainable_currency     varchar(3),
    usable_cash_minor        bigint,
    ongoing_instalment_minor bigint, -- of the loan, which the sustainable amount leaves out
    verdict                  text,
    assessment_valid_until   date,
    assessed_on              date, -- the lender's business date
    assessment_expired       boolean
);

create index case_file_by_account on case_file (account_key);
create index case_file_by_borrower on case_file (borrower_id);

create table case_hold (
    hold_id      uuid primary key,
    case_id      uuid not null references case_file,
    kind         text not null,
    held_from    date not null,
    held_until   date,
    released_on  date
);

create index case_hold_by_case on case_hold (case_id);
