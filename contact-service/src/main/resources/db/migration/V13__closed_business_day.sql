-- The last business day that each lender closed, by partition of lender.accounts; days past due are counted up to it.
create table closed_business_day (
    lender_id   text    not null,
    partition   integer not null,
    closed_on   date    not null,
    previous_on date, -- the day that was closed before it
    primary key (lender_id, partition)
);
