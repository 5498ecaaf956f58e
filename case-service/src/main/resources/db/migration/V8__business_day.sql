-- The last business day that each lender closed, per partition.
create table business_day (
    lender_id      text    not null,
    partition      integer not null,
    closed_through date    not null,
    primary key (lender_id, partition)
);
