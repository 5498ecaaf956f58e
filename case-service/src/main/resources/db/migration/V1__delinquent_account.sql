-- The lender's account as its events tell it; one row for each account ever heard of.
create table delinquent_account (
    record_key       text    primary key, -- <lenderId>:<accountId>
    lender_id        text    not null,
    account_id       text    not null,
    partition        integer not null,    -- of the topics; a business day is closed partition by partition
    last_sequence    bigint  not null,
    known            boolean not null,    -- was overdue at least once
    overdue_events   integer not null,
    currency         varchar(3),
    borrower_id      text,
    product_type     text,
    borrower         text,                -- name, contact points, language, zone, region, representative
    statuses         text,                -- what the lender told of the borrower's situation
    current_case_id  uuid                 -- the newest case
);

create index delinquent_account_of_lender on delinquent_account (lender_id);
