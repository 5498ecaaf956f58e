-- Holds, in force and released: they stop contacts, grace periods and escalation of a case.
create table hold (
    id             uuid        primary key,
    case_id        uuid        not null,
    fact_id        uuid        not null, -- the hold placed first for the same fact of the person, on whichever of their cases
    kind           text        not null,
    origin         text        not null check (origin in ('LENDER', 'CONTACT', 'COMPLAINT', 'SETTLEMENT', 'CALLER')),
    complaint_id   uuid,
    from_date      date        not null,
    until_date     date,
    reason         text        not null,
    logged_by      text,       -- the agent whose contact placed it, where every other agent may release it
    placed_by      text        not null,
    placed_at      timestamptz not null,
    released_at    timestamptz,
    released_by    text,
    release_reason text,
    released_on    date,       -- the business day at whose close it was released, because its last day had passed
    ended_with_case boolean    not null default false -- in force again if the case continues
);

create index hold_of_case on hold (case_id);
create index hold_of_fact on hold (fact_id);
