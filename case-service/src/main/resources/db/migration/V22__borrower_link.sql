-- The links with which borrowers read about their case. The token of a link is shown once and not stored.
create table borrower_link (
    id           uuid        primary key,
    case_id      uuid        not null,
    lender_id    text        not null,
    issued_at    timestamptz not null,
    issued_by    text        not null,
    expires_at   timestamptz not null,
    revoked_at   timestamptz,
    revoked_by   text,
    revoked_why  text check (revoked_why in ('BORROWER_REQUEST', 'NO_LONGER_NEEDED', 'ISSUED_BY_MISTAKE', 'READ_BY_OTHERS')),
    last_used_at timestamptz,
    uses         integer     not null
);

create index borrower_link_of_case on borrower_link (case_id, id);
