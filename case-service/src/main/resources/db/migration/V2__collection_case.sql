-- A case: from the day an account falls behind until it is current again or given up.
create table collection_case (
    id                uuid        primary key,
    record_key        text        not null,
    lender_id         text        not null,
    account_id        text        not null,
    partition         integer     not null,
    borrower_id       text        not null,
    product_type      text,
    status            text        not null check (status in ('OPEN', 'CURED', 'CHARGED_OFF', 'CLOSED')),
    business_date     date        not null, -- of the figures below
    delinquent_since  date        not null,
    days_past_due     integer     not null,
    bucket            text        not null,
    overdue_minor     bigint      not null,
    currency          varchar(3)  not null,
    outstanding_minor bigint,
    customer_class    text        not null,
    stage             text        not null,
    last_step         text,
    intensity         integer     not null,
    failed_attempts   integer     not null,
    holds             integer     not null,
    hold_until        date,                 -- the first at which a hold ends by itself
    active_plan_id    uuid,
    next_review_on    date,                 -- the next closed business day that can change anything
    timezone          text,
    region            text,
    language          text,
    opened_at         timestamptz not null,
    ended_at          timestamptz,
    watch_until       date,
    assignee          text,
    timeline_entries  integer     not null,
    timeline_hash     text        not null,
    version           bigint      not null
);

create unique index collection_case_one_open on collection_case (record_key) where status = 'OPEN';
create index collection_case_of_account on collection_case (record_key, id);
create index collection_case_to_review on collection_case (lender_id, partition, next_review_on)
    where status = 'OPEN';
create index collection_case_of_lender on collection_case (lender_id, status, id);
create index collection_case_of_bucket on collection_case (bucket, id) where status = 'OPEN';
create index collection_case_of_class on collection_case (customer_class, id)
    where customer_class <> 'UNKNOWN';
create index collection_case_of_assignee on collection_case (assignee, id) where assignee is not null;
