-- The first answer to a command that carried an Idempotency-Key, kept in the command's transaction.
create table idempotent_answer (
    caller          text        not null,
    idempotency_key text        not null, -- SHA-256, because the key decrypts the body
    request         text        not null, -- keyed hash of path and body
    status          integer     not null,
    body            text,                 -- encrypted under the idempotency key
    location        text,
    etag            text,
    answered_at     timestamptz not null default now(),
    primary key (caller, idempotency_key)
);
