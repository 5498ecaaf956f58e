-- How a notice reached the borrower, or did not; nothing is ever changed.
create table notice_delivery (
    id               uuid        primary key,
    notice_id        uuid        not null references notice,
    medium           text        not null,
    status           text        not null,
    at               timestamptz not null,
    reference        text,       -- of whoever delivers, such as the number of a registered letter
    note             text,
    contact_point_id uuid        references contact_point,
    recorded_by      text        not null,
    recorded_at      timestamptz not null
);

create index notice_delivery_by_notice on notice_delivery (notice_id, id);
