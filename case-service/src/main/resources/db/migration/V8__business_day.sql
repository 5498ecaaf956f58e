-- How far a lender's book is closed, partition by partition.
create table business_day (
    lender_id      text    not null,
    partition      integer not null,
    closed_through date    not null,
    primary key (lender_id, partition)
);
