-- Every payment of a lender, once for its account, with or without a plan.
create sequence payment_position cache 1;

create table payment (
    id              uuid   primary key,
    position        bigint not null, -- the order in which an account's payments were received
    sequence        bigint, -- the lender's order; null until the payment itself is received
    lender_id       text   not null,
    account_key     text   not null,
    payment_id      text   not null,
    state           text   not null check (state in ('RECEIVED', 'REVERSED', 'REVERSED_BEFORE_RECEIVED', 'EXPECTED')),
    currency        varchar(3),
    amount_minor    bigint not null,
    reversed_minor  bigint not null,
    allocated_minor bigint not null check (allocated_minor between 0 and amount_minor),
    penalty_minor   bigint not null check (penalty_minor >= 0), -- the allocated part by component of the debt
    fee_minor       bigint not null check (fee_minor >= 0),
    interest_minor  bigint not null check (interest_minor >= 0),
    principal_minor bigint not null check (principal_minor >= 0),
    instalment_parts jsonb not null, -- the allocated part by instalment and component
    plan_id         uuid, -- to whose instalments the allocated part went
    allocation_rule text, -- by which the plan divided the payment
    value_date      date,
    business_date   date,
    reversed_on     date,
    reversal_sequences bigint[] not null, -- the sequences of its reversals, which identify them
    reversal_minor bigint[] not null default '{}', -- their amounts
    outstanding_after_minor bigint, -- the whole debt after the payment, if the lender reports it
    unique (account_key, payment_id),
    check (penalty_minor + fee_minor + interest_minor + principal_minor = allocated_minor),
    check (state not in ('RECEIVED', 'REVERSED') or (sequence is not null and allocated_minor <= amount_minor - reversed_minor)),
    check (state = 'REVERSED_BEFORE_RECEIVED' or currency is not null)
);

create index payment_by_account on payment (account_key, position);
create index payment_by_lender on payment (lender_id, position);
