-- Who read the full identity number of a borrower, when and why; append-only. The number itself is not in it.
create table identity_disclosure (
    id           uuid        primary key,
    case_id      uuid        not null references collection_case,
    disclosed_by text        not null,
    role         text        not null,
    reason       text        not null,
    disclosed_at timestamptz not null
);

create index identity_disclosure_of_person on identity_disclosure (disclosed_by, disclosed_at);
