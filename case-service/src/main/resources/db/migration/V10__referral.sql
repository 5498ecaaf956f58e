-- Legal actions that were proposed for cases, and what became of them.
create table referral (
    id              uuid        primary key,
    case_id         uuid        not null,
    lender_id       text        not null,
    account_id      text        not null,
    step            text        not null,
    action          text        not null,
    status          text        not null check (status in ('PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'CONCLUDED')),
    failed_attempts integer     not null,
    proof           jsonb       not null, -- what is recorded in support, as texts
    proposed_on     date        not null, -- the business day at whose close it was proposed
    proposed_at     timestamptz not null,
    decision_due_at timestamptz not null,
    outcome_due_at  timestamptz,          -- by which the outcome is to be recorded
    due_at          timestamptz not null, -- of the decision, and once approved of the outcome
    assignee        text,                 -- the person who is to decide, or to record the outcome
    decided_by      text,
    decided_at      timestamptz,
    why             text,                 -- the reason of a rejection or withdrawal
    withdrawn_at    timestamptz,
    outcome         text,
    concluded_on    date,
    version         bigint      not null
);

create index referral_of_case on referral (case_id, id);
create index referral_of_lender on referral (lender_id, status, id);
create index referral_of_status on referral (status, id);
create index referral_to_decide on referral (due_at, id) where status = 'PROPOSED';
create index referral_to_conclude on referral (due_at, id) where status = 'APPROVED';

-- What is on record for or against a legal action: each contact, notice or plan counts once.
create table legal_proof (
    id        uuid        primary key,
    case_id   uuid        not null,
    kind      text        not null,
    source_id uuid        not null,
    proven_on date        not null, -- on the borrower's wall clock
    at        timestamptz not null,
    step      text, -- of the strategy, whose letter was delivered
    unique (case_id, kind, source_id)
);
