-- What this service knows of a case, from whichever event told it first.
create table case_file (
    case_id            uuid        primary key,
    lender_id          text        not null,
    account_id         text        not null,
    status             text, -- absent until case-service has told the case
    currency           varchar(3),
    overdue_minor      bigint,
    timezone           text, -- IANA, absent where unknown
    assessment_count   integer     not null default 0,
    last_assessment_id uuid,
    last_assessed_at   timestamptz,
    version            bigint      not null
);
