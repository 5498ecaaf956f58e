-- The payments that lenders report, each once for its account.
create table payment (
    record_key              text       not null, -- <lenderId>:<accountId>
    payment_id              text       not null, -- of the account: one transfer can pay several accounts
    lender_id               text       not null,
    sequence                bigint     not null,
    state                   text       not null check (state in ('EXPECTED', 'WAITING', 'APPLIED', 'INCLUDED', 'RECOVERED', 'REVERSED')),
    reason                  text       not null, -- why it is in this state
    amount_minor            bigint,              -- absent if only its reversal is reported
    currency                varchar(3),
    overdue_after_minor     bigint,
    outstanding_after_minor bigint,
    reversed_minor          bigint     not null, -- the part that was reversed
    reduction_minor         bigint     not null, -- how much of the overdue amount it still reduces
    outstanding_reduction_minor bigint not null, -- how much of the whole debt it still reduces
    reversal_sequences      bigint[]   not null, -- the sequences of its reversals, which identify them
    reversal_minor          bigint[]   not null, -- their amounts
    reversed_on             date,                -- the latest business date of its reversals
    recovered_for_case_id   uuid,                -- the charged-off case for which it was received
    value_date              date,
    business_date           date       not null,
    event_id                text       not null,
    primary key (record_key, payment_id)
);

create index payment_of_account on payment (record_key, sequence);
create index payment_waiting on payment (record_key) where state = 'WAITING';
