-- That the borrower was given a copy of the record of a contact, and what exactly it was.
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
