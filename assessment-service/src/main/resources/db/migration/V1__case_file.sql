-- This service's own copy of the facts of a case; the first event of the case creates the row.
create table case_file (
    case_id            uuid        primary key,
    lender_id          text        not null,
    account_id         text        not null,
    borrower_id        text, -- null until the first case event
    status             text, -- null until the first case event
    currency           varchar(3),
    overdue_minor      bigint,
    timezone           text, -- IANA; null if unknown
    business_date      date, -- of these facts
    assessment_count   integer     not null default 0,
    last_assessment_id uuid,
    last_assessed_at   timestamptz,
    expired_after_end  timestamptz, -- the expiry of the newest assessment, if the case had ended by then
    version            bigint      not null
);

create index case_file_by_borrower on case_file (lender_id, borrower_id);
create index case_file_by_record_key on case_file ((lender_id || ':' || account_id));
