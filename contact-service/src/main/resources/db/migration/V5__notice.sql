-- What was written to the borrower, word for word.
create table notice (
    id          uuid        primary key,
    case_id     uuid        not null,
    lender_id   text        not null,
    account_id  text        not null,
    kind        text        not null,
    language    text        not null,
    text        text        not null,
    contact_id  uuid,
    issued_at   timestamptz not null,
    wait_until  timestamptz
);

create index notice_by_case on notice (case_id, issued_at, id);
