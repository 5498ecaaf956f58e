-- Borrowers' complaints and the decisions on them.
create table complaint (
    id          uuid        primary key,
    case_id     uuid        not null,
    type        text        not null,
    text        text        not null,
    contact_id  uuid,
    state       text        not null check (state in ('OPEN', 'UPHELD', 'REJECTED')),
    opened_at   timestamptz not null,
    opened_by   text        not null,
    opener_subject text,
    about_agent text,
    decision    text,
    decided_at  timestamptz,
    decided_by  text
);

create index complaint_of_case on complaint (case_id, id);
