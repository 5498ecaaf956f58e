-- The first answer to a command that carried an Idempotency-Key, kept in the command's transaction.
create table idempotent_answer (
    caller          text        not null,
    idempotency_key text        not null,
    request         text        not null, -- SHA-256 of path and body
    status          integer     not null,
    body            text,
    location        text,
    etag            text,
    answered_at     timestamptz not null default now(),
    primary key (caller, idempotency_key)
);
