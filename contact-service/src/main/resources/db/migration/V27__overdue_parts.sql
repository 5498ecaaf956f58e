-- What is overdue and of what it is made, as the lender last told it, in minor units of currency. True for the present only
-- while the total is still what is overdue: a payment changes the total first and the parts with the lender's next telling.
alter table borrower_file
    add column overdue_minor   bigint,
    add column principal_minor bigint,
    add column interest_minor  bigint,
    add column fee_minor       bigint,
    add column penalty_minor   bigint;
