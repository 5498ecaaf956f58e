-- Who the borrower is and how he can be reached, as the lender's core tells it. It never leaves this service by event.
create table borrower_file (
    record_key               text        primary key, -- <lenderId>:<accountId>
    borrower_id              text        not null,
    sequence                 bigint      not null, -- of the newest event taken in
    name                     text,
    identity_told_at         timestamptz,          -- that the lender knows an identity document; its number stays out
    loan_minor               bigint,               -- the whole debt, in minor units of currency
    currency                 varchar(3),
    loan_told_at             timestamptz,
    figures_told_at          timestamptz not null, -- days past due and what is overdue
    business_date            date        not null, -- of those figures
    payments_told            integer     not null default 0,
    last_payment_on          date,
    history_told_at          timestamptz not null, -- when anything was last told of the account
    representative_name      text,
    representative_authority text,
    representative_contact   text,
    version                  integer     not null
);

-- A way to reach somebody about an account. The rules count by its hash.
create table contact_point (
    id            uuid        primary key,
    record_key    text        not null,
    kind          text        not null check (kind in ('PHONE', 'EMAIL', 'ADDRESS')),
    value         text        not null,
    value_hash    text        not null, -- SHA-256 of the value without outer spaces
    party         text        not null check (party in ('BORROWER', 'REPRESENTATIVE', 'THIRD_PARTY')),
    place         text        not null default 'UNKNOWN' check (place in ('UNKNOWN', 'HOME', 'WORK')),
    preferred     boolean     not null,
    source        text        not null check (source in ('LENDER', 'AGENT')),
    told_by       text        not null,
    told_at       timestamptz not null,
    unusable_since timestamptz,
    unusable_why  text,       -- INVALID_NUMBER, WRONG_NUMBER, STOP_REQUESTED, WITHDRAWN
    version       integer     not null,
    unique (record_key, kind, value_hash)
);
