-- What the consumer of these tests did: one row per effect.
create table effect (
    position   bigint generated always as identity,
    record_key text not null,
    event_id   text not null,
    sequence   bigint not null
);

-- How often an account was written, for the order of its published events.
create table written (
    record_key text primary key,
    times      bigint not null
);
