-- The cases whose personal data was erased. Rows are never changed or deleted: without one, the database rejects every change of a
-- record that is kept as evidence (afterMigrate__append_only.sql).
create table erased_case (
    case_id    uuid        not null,
    request_id uuid        not null, -- of case-service
    lender_id  text        not null,
    record_key text        not null, -- <lenderId>:<accountId>
    erased_at  timestamptz not null,
    primary key (case_id, request_id)
);

create index erased_case_by_record_key on erased_case (record_key);

-- Who exported the personal data of which borrower, when and why. Rows are never changed or deleted.
create table borrower_data_disclosure (
    id           uuid        primary key,
    lender_id    text        not null,
    borrower_id  text        not null,
    disclosed_at timestamptz not null,
    disclosed_by text        not null,
    subject      text, -- the subject of the token
    reason       text        not null
);

create index borrower_data_disclosure_of_borrower on borrower_data_disclosure (lender_id, borrower_id, disclosed_at);
