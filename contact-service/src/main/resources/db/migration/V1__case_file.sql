-- This service's own copy of a case, maintained by the events of the other services.
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
    opened_at            timestamptz,                 -- no contact can be earlier; absent until CaseOpened arrives
    currency             varchar(3),
    overdue_minor        bigint,
    outstanding_minor    bigint,
    customer_class       text    not null default 'UNKNOWN',
    stage                text    not null default 'NEGOTIATE',
    court_action         text    not null default 'NONE', -- how far a claim in court has come
    timezone             text,
    region               text,
    language             text,
    holds                jsonb   not null default '{}', -- the kind of each hold by its id
    sustainable_minor    bigint,                      -- monthly, from the newest assessment
    verdict              text,                        -- of the newest assessment
    hardship_settled_at  timestamptz,                 -- time of the newest assessment, or of the decision to do without one
    active_plans         jsonb   not null default '[]', -- the promises and plans in force, with the days on which to follow up each
    proposal             jsonb,                       -- the newest proposal that is not decided yet
    right_party_at       timestamptz,                 -- time of the last right-party contact
    without_phone        boolean not null default false, -- callbacks were cancelled until a usable phone number is recorded
    no_contact_before    timestamptz,                 -- end of the waiting time or cool-down
    watch_until          date,                        -- last business day of the watch period after a cure
    endings              integer not null default 0,  -- how often the case has ended; a reversal continues an ended case
    version              integer not null
);

create index case_file_by_account on case_file (account_id);
create index case_file_by_record_key on case_file ((lender_id || ':' || account_id));
create index case_file_by_borrower on case_file (lender_id, borrower_id);
create index case_file_without_phone on case_file (account_id) where without_phone;
