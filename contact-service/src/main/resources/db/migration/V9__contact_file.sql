-- Files attached to a contact: recordings, chat logs.
create table contact_attachment (
    id                 uuid        primary key,
    contact_id         uuid        not null references contact,
    case_id            uuid        not null,
    kind               text        not null,
    media_type         text        not null,
    sha256             text        not null references document,
    bytes              bigint      not null,
    retain_until       date        not null, -- kept at least until this day
    retention_citation text        not null,
    attached_at        timestamptz not null,
    attached_by        text        not null,
    unique (contact_id, kind, sha256)
);

create index contact_attachment_by_contact on contact_attachment (contact_id, id);

-- Copies of a contact's record given to the borrower, and exactly what they contained.
create table contact_copy (
    id          uuid        primary key,
    contact_id  uuid        not null references contact,
    case_id     uuid        not null,
    language    text        not null,
    media_type  text        not null,
    sha256      text        not null references document,
    issued_by   text        not null,
    issued_at   timestamptz not null
);

create index contact_copy_by_contact on contact_copy (contact_id, id);
