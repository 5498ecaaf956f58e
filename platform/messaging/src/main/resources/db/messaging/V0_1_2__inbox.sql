-- The received messages, each once. (source, id) is the identity of a CloudEvent; a watermark is
-- received once per partition, and its id ends with the partition.
create table inbox (
    source      text        not null,
    id          text        not null,
    topic       text        not null,
    partition   integer     not null,
    "offset"    bigint      not null,
    record_key  text,
    type        text        not null,
    content     bytea       not null, -- the SHA-256 of key and payload, to recognize another event with the same id
    outcome     text        not null default 'APPLIED'
        check (outcome in ('APPLIED', 'IGNORED', 'SKIPPED', 'PARKED', 'DISCARDED')),
    reason      text, -- why it had no effect, or what of it was dropped
    received_at timestamptz not null default now(),
    primary key (source, id)
);

-- Serves the search for messages without effect, which are few.
create index inbox_without_effect on inbox (received_at, source, id) where outcome <> 'APPLIED';
create index inbox_by_record_key on inbox (record_key, received_at);
