-- What could not be applied, with its reason, and what waits behind it for the order of its account.
create table parked_message (
    id         uuid        primary key,
    position   bigint      generated always as identity unique, -- the order of arrival
    topic      text        not null,
    partition  integer     not null,
    "offset"   bigint      not null,
    record_key text,
    source     text        not null,
    event_id   text        not null,
    type       text        not null,
    headers    jsonb       not null,
    payload    bytea       not null,
    reason     text        not null,
    field      text, -- the field that breaks a rule, where it is one
    behind     uuid,       -- the parked message that it waits for, where it is not guilty itself
    state      text        not null default 'PARKED' check (state in ('PARKED', 'RELEASED', 'DISCARDED')),
    attempts   integer     not null default 1,
    parked_at  timestamptz not null default now(),
    decided_at timestamptz,
    decided_by text
);

create index parked_message_open on parked_message (record_key, position) where state = 'PARKED';
