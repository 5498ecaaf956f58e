-- The right to one attempt.
create table contact_permit (
    id            uuid        primary key,
    case_id       uuid        not null,
    lender_id     text        not null,
    account_id    text        not null,
    channel       text        not null,
    purpose       text        not null,
    rule_pack     text        not null,
    granted_to    text        not null,
    granted_at    timestamptz not null,
    expires_at    timestamptz not null,
    used_by       uuid,       -- the contact that used it
    version       integer     not null
);

create index contact_permit_by_case on contact_permit (case_id, granted_at);

-- What the rules count: attempts that took place, and those reserved by a permit until it expires.
create table contact_attempt (
    id             uuid        primary key,
    case_id        uuid        not null,
    channel        text        not null,
    contact_point  text,       -- SHA-256 of the number or address
    at             timestamptz not null,
    counts         boolean     not null,
    conversation   boolean     not null,
    reserved_until timestamptz, -- unused so far; absent once it took place
    permit_id      uuid        unique,
    contact_id     uuid,
    version        integer     not null
);

create index contact_attempt_by_case on contact_attempt (case_id, at);
