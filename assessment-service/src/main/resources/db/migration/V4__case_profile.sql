-- Facts about a borrower's family and business, for lenders that enable profiles. Context only: nothing is computed from them.
create table case_profile (
    case_id       uuid        primary key,
    lender_id     text        not null,
    account_id    text        not null,
    factors       bytea       not null, -- encrypted
    recorded_by   text        not null,
    recorded_role text        not null,
    recorded_at   timestamptz not null,
    version       bigint      not null
);
