-- Proposals of borrowers that a rule refused. They never change.
create table plan_refusal (
    id            uuid        primary key,
    case_id       uuid        not null,
    account_key   text        not null,
    plan_id       uuid, -- the plan whose terms the borrower wanted to change; null for a new one
    terms         jsonb       not null,
    own_words     bytea, -- encrypted; of the borrower
    rule          text        not null, -- the end of the problem's type
    why           text        not null,
    citation      text, -- null for a rule of the lender
    business_date date        not null,
    recorded_by   text        not null,
    recorded_at   timestamptz not null
);

create index plan_refusal_by_case on plan_refusal (case_id, id);
