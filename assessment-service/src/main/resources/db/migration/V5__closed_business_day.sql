-- The last business day that each lender closed, by partition of lender.accounts; an assessment is filed on it.
create table closed_business_day (
    lender_id   text    not null,
    partition   integer not null,
    closed_on   date    not null,
    previous_on date, -- the day that was closed before it
    primary key (lender_id, partition)
);
