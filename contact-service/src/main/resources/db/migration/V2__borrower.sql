-- Who the borrower is and how to reach them, as the lender's core reports it. Outbound events never contain any of it.
create table borrower_file (
    record_key                 text        primary key, -- <lenderId>:<accountId>
    lender_id                  text        not null,
    borrower_id                text        not null,
    sequence                   bigint      not null, -- of the newest event applied
    lender_partition           integer, -- of lender.accounts, from which the lender's reports come
    name                       bytea, -- encrypted
    identity_reported_at       timestamptz, -- when the lender last reported an identity number; the number is not stored
    currency                   varchar(3), -- of the amounts below, in minor units
    overdue_minor              bigint, -- total and parts as last reported; a payment changes the total first,
    principal_minor            bigint, -- so the parts are current only while case_file has the same total
    interest_minor             bigint,
    fee_minor                  bigint,
    penalty_minor              bigint,
    loan_reported_at           timestamptz, -- when the whole debt was last reported; the amount is kept with the case
    figures_reported_at        timestamptz not null, -- when days past due and the overdue amount were last reported
    history_reported_at        timestamptz not null, -- when the lender last reported anything about the account
    representative_name        bytea, -- encrypted
    representative_authority   bytea, -- encrypted
    representative_contact     bytea, -- encrypted
    representative_reported_by text, -- the lender or the agent
    representative_reported_at timestamptz,
    representative_ended_by    text,
    representative_ended_at    timestamptz,
    representative_ended_why   bytea, -- encrypted
    version                    integer     not null
);

-- All accounts of a person.
create index borrower_file_by_borrower on borrower_file (lender_id, borrower_id);

-- A phone number or an address, as it was stated for an account. It counts for all accounts of the person. The contact rules count by its hash.
create table contact_point (
    id             uuid        primary key,
    record_key     text        not null, -- <lenderId>:<accountId>
    kind           text        not null check (kind in ('PHONE', 'EMAIL', 'ADDRESS')),
    value          bytea       not null, -- encrypted
    value_hash     text        not null, -- HMAC-SHA-256, the same for all spellings of the value
    party          text        not null check (party in ('BORROWER', 'REPRESENTATIVE', 'THIRD_PARTY')),
    place          text        not null default 'UNKNOWN' check (place in ('UNKNOWN', 'HOME', 'WORK')),
    preferred      boolean     not null,
    source         text        not null check (source in ('LENDER', 'AGENT')),
    reported_by    text        not null, -- the lender or the agent
    reported_at    timestamptz not null,
    reported_by_lender boolean not null, -- even if an agent confirmed it later
    unusable_since timestamptz,
    unusable_why   text,       -- INVALID_NUMBER, WRONG_NUMBER, STOP_REQUESTED, WITHDRAWN
    doubted_since  timestamptz, -- mail or a message came back; in doubt until confirmed
    version        integer     not null,
    unique (record_key, kind, value_hash)
);
