-- Identity checks of the other party. They contain which details were correct, never the answers.
create table verification (
    id            uuid        primary key,
    case_id       uuid        not null,
    channel       text        not null,
    direction     text        check (direction in ('OUTBOUND', 'INBOUND')), -- any where absent
    contact_point text,       -- keyed hash of the number or address
    passed        jsonb       not null, -- kinds of step
    failed        jsonb       not null,
    outcome       text        not null check (outcome in ('VERIFIED', 'INSUFFICIENT', 'FAILED')),
    why           text        not null,
    agent         text        not null,
    verified_at   timestamptz not null,
    contact_id    uuid,       -- the logged contact that ended the conversation
    version       integer     not null
);

create index verification_by_case on verification (case_id, id);
