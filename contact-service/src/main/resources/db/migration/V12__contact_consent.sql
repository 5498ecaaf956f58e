-- What the borrower agreed to beforehand, directly. It exempts from rules that know consent, and ends by itself.
create table contact_consent (
    id            uuid        primary key,
    record_key    text        not null, -- <lenderId>:<accountId>
    scope         text        not null check (scope in ('CALLING_HOURS', 'FREQUENCY')),
    channel       text        not null,
    from_at       timestamptz not null,
    until_at      timestamptz not null,
    own_words     text,
    contact_id    uuid,       -- the contact in which it was given, where it was in one
    given_at      timestamptz not null,
    recorded_by   text        not null,
    withdrawn_at  timestamptz,
    withdrawn_by  text,
    withdrawn_why text,
    version       integer     not null,
    check (until_at > from_at)
);

create index contact_consent_by_account on contact_consent (record_key);
