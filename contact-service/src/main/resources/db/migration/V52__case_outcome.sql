-- How the borrower found what was done, once his case was over. His words stay here.
create table case_outcome (
    id             uuid        primary key,
    case_id        uuid        not null unique references case_file,
    lender_id      text        not null,
    case_status    text        not null,
    satisfaction   integer     not null check (satisfaction between 1 and 5),
    fairly_treated boolean,
    comment        text,
    channel        text        not null,
    recorded_by    text        not null,
    recorded_at    timestamptz not null
);

create index case_outcome_by_time on case_outcome (recorded_at);
