-- The messages that could not be applied, with the reason, and those parked behind them to keep the
-- order of the account.
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
    payload    bytea, -- encrypted; null once it was purged
    payload_bytes integer  not null, -- the size of the payload when it was received
    reason     text        not null,
    field      text, -- the field that breaks a rule, if one does
    behind     uuid,       -- the parked message that it waits for, if it is not at fault itself
    state      text        not null default 'PARKED' check (state in ('PARKED', 'RELEASED', 'DISCARDED')),
    attempts   integer     not null default 1,
    parked_at  timestamptz not null default now(),
    decided_at timestamptz,
    decided_by text,
    decision_reason text -- the code of the reason why it was discarded
);

create index parked_message_open on parked_message (record_key, position) where state = 'PARKED';
-- Serves the search for accounts whose input was decided a short time ago.
create index parked_message_decided on parked_message (record_key, decided_at) where state <> 'PARKED';

-- Whether the other services have parked messages of an account, as they reported last.
create table parked_elsewhere (
    record_key text        not null,
    source     text        not null, -- the CloudEvents source of the service
    parked_at  timestamptz not null default now(),
    resumed_at timestamptz,
    primary key (record_key, source)
);

create index parked_elsewhere_open on parked_elsewhere (record_key) where resumed_at is null;

-- The accounts of which this or another service has parked messages.
create view awaited_input as
    select record_key, parked_at from parked_message where state = 'PARKED'
    union all
    select record_key, parked_at from parked_elsewhere where resumed_at is null;

-- Who read the payload of which message, when and why. Rows are never changed or deleted.
create table parked_message_disclosure (
    id           uuid        primary key,
    message_id   uuid        not null references parked_message (id),
    record_key   text, -- of the message
    disclosed_at timestamptz not null default now(),
    disclosed_by text        not null,
    subject      text, -- the subject of the token
    reason       text        not null
);
