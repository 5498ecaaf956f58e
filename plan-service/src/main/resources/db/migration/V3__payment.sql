-- Every payment of a lender, once for its account, with or without a plan.
create sequence payment_position cache 1;

create table payment (
    id              uuid   primary key,
    position        bigint not null, -- the order in which an account's payments were received
    lender_id       text   not null,
    account_key     text   not null,
    payment_id      text   not null,
    state           text   not null check (state in ('RECEIVED', 'REVERSED', 'REVERSED_BEFORE_RECEIVED', 'EXPECTED')),
    currency        varchar(3),
    amount_minor    bigint not null,
    reversed_minor  bigint not null,
    allocated_minor bigint not null check (allocated_minor between 0 and amount_minor),
    plan_id         uuid, -- to whose instalments the allocated part went
    value_date      date,
    business_date   date,
    reversed_on     date,
    reversal_sequences bigint[] not null, -- the sequences of its reversals, which identify them
    unique (account_key, payment_id),
    check (state = 'REVERSED_BEFORE_RECEIVED' or currency is not null)
);

create index payment_by_account on payment (account_key, position);
create index payment_by_lender on payment (lender_id, position);
