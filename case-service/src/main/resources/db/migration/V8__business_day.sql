-- The last business day that each lender closed, per partition.
create table closed_business_day (
    lender_id text    not null,
    partition integer not null,
    closed_on date    not null,
    primary key (lender_id, partition)
);
