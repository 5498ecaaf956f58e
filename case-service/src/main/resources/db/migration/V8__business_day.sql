-- The last business day that each lender closed, per partition.
create table closed_business_day (
    lender_id   text    not null,
    partition   integer not null,
    closed_on   date    not null,
    previous_on date, -- the day that was closed before it
    primary key (lender_id, partition)
);

-- The corrections of closed business days, by operators and lenders.
create table business_day_correction (
    id            uuid        primary key,
    lender_id     text        not null,
    wrong_date    date        not null,
    business_date date        not null, -- the last closed day from then on
    reason        text        not null,
    note          text,                 -- the operator's words, which stay here
    requested_by  text        not null,
    requested_at  timestamptz not null,
    event_id      text        not null,
    unique (lender_id, event_id)
);
