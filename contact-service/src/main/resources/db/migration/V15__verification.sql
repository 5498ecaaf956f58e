-- How the identity of the other party was checked in a talk. What was answered is never kept, only which detail was right.
create table verification (
    id            uuid        primary key,
    case_id       uuid        not null,
    channel       text        not null,
    contact_point text,       -- SHA-256 of the number or address
    passed        text[]      not null, -- kinds of step
    failed        text[]      not null,
    outcome       text        not null check (outcome in ('VERIFIED', 'INSUFFICIENT', 'FAILED')),
    why           text        not null,
    agent         text        not null,
    verified_at   timestamptz not null,
    contact_id    uuid,       -- the contact whose logging ended the talk
    version       integer     not null
);

create index verification_by_case on verification (case_id, id);
