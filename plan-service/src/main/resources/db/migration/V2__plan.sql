-- Promises and plans, with every version of their terms.
create table plan (
    id            uuid       primary key,
    revision      bigint     not null,
    case_id       uuid       not null,
    lender_id     text       not null,
    account_key   text       not null,
    partition     integer, -- the account's partition of lender.accounts; null until known
    kind          text       not null,
    status        text       not null,
    version       integer    not null, -- of the terms in force
    currency      varchar(3) not null,
    paid_minor    bigint     not null,
    why           text,
    status_before   text,    -- before its case ended; if the case continues, the plan returns to it
    pending_before  integer, -- the version that waited for a decision when the case ended
    revision_due_at timestamptz, -- by which returned terms are to be changed
    reviser         text,        -- who is to change them; null if the service itself proposed them
    next_check_on date, -- the next business day whose close may change the plan
    result_on     date, -- the business date to which the result of a promise belongs
    breached_on   date, -- the first business date after the grace period whose end breached a plan
    not_adjusted_why text, -- why no new terms were proposed after the last breach
    forgiven_until date, -- the last business day whose missed instalments a supervisor has forgiven
    activated_on  date,
    counts_after  bigint, -- payments count that have a greater position
    counts_until  bigint, -- and at most this one; null while payments still count
    counts_after_sequence bigint, -- of the lender's figures from which the plan was made; they include earlier payments
    allocation    jsonb, -- how payments are divided, fixed when a repayment plan comes into force
    closing_cause text,
    closing_on    date,
    closing_why   text
);

create index plan_to_revise on plan (revision_due_at, id) where revision_due_at is not null;
create index plan_by_account on plan (account_key);
create index plan_by_case on plan (case_id, id);
create index plan_to_check on plan (lender_id, partition, next_check_on) where next_check_on is not null;

create table plan_version (
    id                uuid    primary key,
    plan_id           uuid    not null references plan,
    lender_id         text    not null,
    number            integer not null,
    kind              text    not null,
    status            text    not null,
    total_minor       bigint  not null check (total_minor > 0),
    sustainable_minor bigint,
    method            text,
    override_reason   text,
    down_payment_minor  bigint check (down_payment_minor > 0),
    discount_minor      bigint check (discount_minor > 0),
    annual_rate_percent numeric check (annual_rate_percent > 0),
    day_count           text,
    interest_method     text,
    initiator           text  not null,
    adjustment_form     text,
    adjustment_why      text,
    own_words           bytea, -- encrypted; of the borrower
    proposed_by       text    not null,
    proposer_subject  text,
    proposed_at       timestamptz not null,
    decided_by        text,
    in_force_on       date, -- the business date on which it came into force
    why               text,
    made_on            date not null, -- the lender's business date of the proposal
    requested_due_date date not null, -- the first due date, before it moves to a business day
    share_percent      numeric(9, 2), -- the largest payment in percent of what the assessment supports
    approval_reason    text, -- the code of the limit; null if no approval is needed
    approval_why       text,
    decision_due_at    timestamptz,
    escalated_at       timestamptz, -- when it was reported that the decision is overdue
    assignee           text, -- the person who is to decide
    unique (plan_id, number)
);

create index plan_version_pending on plan_version ((escalated_at is null), id) where status = 'PENDING_APPROVAL';
create index plan_version_pending_of_lender on plan_version (lender_id, (escalated_at is null), id) where status = 'PENDING_APPROVAL';
create index plan_version_pending_of_assignee on plan_version (assignee, (escalated_at is null), id)
    where status = 'PENDING_APPROVAL' and assignee is not null;
create index plan_version_by_decision on plan_version (decision_due_at, plan_id) where status = 'PENDING_APPROVAL';
create index plan_version_by_decision_of_lender on plan_version (lender_id, decision_due_at, plan_id) where status = 'PENDING_APPROVAL';
create index plan_version_by_decision_of_assignee on plan_version (assignee, decision_due_at, plan_id)
    where status = 'PENDING_APPROVAL' and assignee is not null;
create index plan_version_to_escalate on plan_version (decision_due_at)
    where status = 'PENDING_APPROVAL' and escalated_at is null;

-- Every decision about a version, with who decided and why.
create table plan_decision (
    id              uuid    primary key,
    plan_id         uuid    not null references plan,
    account_key     text    not null,
    version         integer not null,
    decision        text    not null check (decision in ('APPROVED', 'REJECTED', 'RETURNED')),
    decided_by      text    not null,
    role            text    not null,
    why             text,
    approval_reason text, -- the code of the limit that made the decision necessary
    decided_at      timestamptz not null
);

create index plan_decision_by_plan on plan_decision (plan_id, id);
create index plan_decision_by_account on plan_decision (account_key, id);

create table instalment (
    id           uuid    primary key,
    version_id   uuid    not null references plan_version,
    number       integer not null,
    due_date     date    not null,
    amount_minor bigint  not null check (amount_minor > 0),
    interest_minor bigint check (interest_minor between 0 and amount_minor),
    paid_minor   bigint  not null check (paid_minor between 0 and amount_minor),
    paid_interest_minor bigint not null default 0 check (paid_interest_minor between 0 and paid_minor), -- the part that paid interest
    missed       boolean not null,
    judged_on    date, -- the first business day after its grace period, if it was not paid by then
    near_breach_on date, -- the business day on whose close it was short within its grace period
    reminded_on  date, -- the business day on whose close the borrower was reminded
    unique (version_id, number)
);
