-- How a contact was done, in the eyes of somebody who did not make it.
create table contact_review (
    id            uuid        primary key,
    contact_id    uuid        not null references contact,
    case_id       uuid        not null,
    politeness    integer     not null check (politeness between 1 and 5),
    comment       text,
    reviewed_at   timestamptz not null,
    reviewed_by   text        not null
);

create index contact_review_by_contact on contact_review (contact_id, id);

create table contact_review_item (
    review_id  uuid    not null references contact_review,
    item       text    not null,
    met        boolean not null,
    primary key (review_id, item)
);
