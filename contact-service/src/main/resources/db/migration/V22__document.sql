-- Contents by their SHA-256: the same content is kept once, and what was kept cannot change unnoticed.
create table document (
    sha256     text        primary key check (length(sha256) = 64),
    bytes      bigint      not null,
    content    bytea       not null,
    stored_at  timestamptz not null
);

alter table document alter column content set storage external; -- recordings do not compress
