-- Contact permits. A permit is the right to one contact attempt. One that may be about several cases of a borrower has
-- a row for each of them.
create table contact_permit (
    id             uuid        primary key,
    joint_id       uuid        not null, -- the same for the permits that were granted together for one contact
    case_id        uuid        not null,
    lender_id      text        not null,
    account_id     text        not null,
    channel        text        not null,
    purpose        text        not null,
    rule_pack      text        not null,
    granted_to     text        not null,
    granted_at     timestamptz not null,
    expires_at     timestamptz not null,
    used_by        uuid,       -- the contact that used it
    withdrawn_at   timestamptz,
    withdrawn_rule text,       -- the rule that denies it now; absent where the holder returned it
    withdrawn_kind text,       -- what that rule is about
    withdrawn_why  text,
    withdrawn_by   text,       -- who returned it
    version        integer     not null
);

create index contact_permit_by_case on contact_permit (case_id, granted_at);
create index contact_permit_by_joint on contact_permit (joint_id);
create index contact_permit_open on contact_permit (account_id, expires_at) where used_by is null and withdrawn_at is null;

-- The attempts that the rules count: those that took place, and those reserved by a permit until it expires.
-- Limits apply per debt, per person and per contact point, so an attempt names all three. One about several debts has
-- a row for each of them, but counts once for the person and the contact point.
create table contact_attempt (
    id               uuid        primary key,
    joint_id         uuid        not null, -- the same for the rows of one attempt
    case_id          uuid        not null,
    lender_id        text        not null,
    account_id       text        not null,
    borrower_id      text,
    channel          text        not null,
    contact_point    text,       -- keyed hash of the number or address
    party            text        not null default 'BORROWER' check (party in ('BORROWER', 'REPRESENTATIVE', 'THIRD_PARTY')),
    at               timestamptz not null,
    counts           boolean     not null,
    conversation     boolean     not null,
    reserved_until   timestamptz, -- absent once the attempt took place
    consent_given_at timestamptz, -- of the prior consent in force when the attempt was reserved
    permit_id        uuid        unique,
    contact_id       uuid,
    version          integer     not null
);

create index contact_attempt_by_account on contact_attempt (lender_id, account_id, at);
create index contact_attempt_by_contact_point on contact_attempt (lender_id, contact_point, at) where contact_point is not null;
create index contact_attempt_by_borrower on contact_attempt (lender_id, borrower_id, at) where borrower_id is not null;

-- Every decision on a request for a permit, granted or denied. Rows are never deleted.
create table permit_decision (
    id                uuid        primary key, -- of the permit, where one was granted
    case_id           uuid        not null,
    lender_id         text        not null,
    account_id        text        not null,
    channel           text        not null,
    purpose           text        not null,
    contact_point_id  uuid,
    party             text        not null default 'BORROWER',
    granted           boolean     not null,
    rule_pack         text        not null, -- id and version
    rule_id           text,                 -- the rule that denied it
    citation          text,
    counted           integer     not null default 0,
    counted_attempts  jsonb       not null default '[]', -- time and channel of each
    warnings          jsonb       not null default '[]', -- ids of rules
    missing           jsonb       not null default '[]', -- required items
    stale             jsonb       not null default '[]',
    also_about        jsonb       not null default '[]', -- the other cases that the request named
    next_permitted_at timestamptz,
    consent_id        uuid,                 -- the prior consent that it rests on
    decided_by        text        not null,
    decided_role      text        not null,
    decided_at        timestamptz not null
);

create index permit_decision_by_case on permit_decision (case_id, id);
create index permit_decision_by_account on permit_decision (account_id, id);

-- A borrower's prior consent. It exempts from the rules that recognise consent, and expires by itself.
create table contact_consent (
    id            uuid        primary key,
    record_key    text        not null, -- <lenderId>:<accountId>
    scope         text        not null check (scope in ('CALLING_HOURS', 'FREQUENCY')),
    channel       text        not null,
    from_at       timestamptz not null,
    until_at      timestamptz not null,
    own_words     bytea, -- encrypted
    contact_id    uuid,       -- the contact in which the borrower gave it, if any
    given_at      timestamptz not null,
    recorded_by   text        not null,
    withdrawn_at  timestamptz,
    withdrawn_by  text,
    withdrawn_why bytea, -- encrypted
    version       integer     not null,
    check (until_at > from_at)
);

create index contact_consent_by_account on contact_consent (record_key);
