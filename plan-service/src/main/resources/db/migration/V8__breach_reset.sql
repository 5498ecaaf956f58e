-- A supervisor's decisions to forgive the missed instalments that breached a plan.
create table breach_reset (
    id            uuid        primary key,
    plan_id       uuid        not null references plan,
    business_date date        not null, -- the last closed business day
    reset_by      text        not null,
    reset_at      timestamptz not null,
    why           text        not null,
    undone_by     text, -- null while it is in force
    undone_at     timestamptz,
    undone_why    text,
    check ((undone_by is null) = (undone_at is null) and (undone_why is null or undone_by is not null)) -- the reason can be erased
);

create index breach_reset_by_plan on breach_reset (plan_id, id);
