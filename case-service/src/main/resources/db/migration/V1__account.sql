-- A lender's account as its events report it; one row per account that ever had an event.
create table delinquent_account (
    record_key       text    primary key, -- <lenderId>:<accountId>
    lender_id        text    not null,
    account_id       text    not null,
    partition        integer not null,    -- of the topics; business days are closed per partition
    last_sequence    bigint  not null,    -- events up to it are applied
    known            boolean not null,    -- arrears were reported at least once
    overdue_events   integer not null,
    currency         varchar(3),
    borrower_id      text,
    product_type     text,
    borrower         bytea not null,      -- encrypted JSON: name, identity number, contact points, language, zone, region, representative
    statuses         jsonb not null,      -- the borrower's statuses, such as DECEASED, and their periods
    reported_on      date,                -- the business date of the newest report of arrears
    reported_sequence bigint,             -- its place in the lender's order
    reported_overdue_minor bigint,        -- the overdue amount in it, and its components if reported
    reported_principal_minor bigint,
    reported_interest_minor bigint,
    reported_fee_minor bigint,
    reported_penalty_minor bigint,
    reported_outstanding_minor bigint,    -- the whole debt in it, if reported
    contract         jsonb,               -- the loan agreement as reported last
    current_case_id  uuid                 -- the newest case
);

create index delinquent_account_of_lender on delinquent_account (lender_id);
create index delinquent_account_of_borrower on delinquent_account (lender_id, borrower_id);
