-- Holds, in force and released: they stop contacts, grace periods and escalation of a case.
create table hold (
    id             uuid        primary key,
    case_id        uuid        not null,
    fact_id        uuid        not null, -- the hold placed first for the same fact of the person, on whichever of their cases
    kind           text        not null,
    origin         text        not null check (origin in ('LENDER', 'CONTACT', 'COMPLAINT', 'SETTLEMENT', 'CALLER')),
    scheme         text,       -- the law's scheme, where a region has several for one kind
    complaint_id   uuid,
    from_date      date        not null,
    until_date     date,
    reason         text        not null,
    logged_by      text,       -- the agent whose contact placed it, where every other agent may release it
    placed_by      text        not null,
    placed_at      timestamptz not null,
    waiting        boolean     not null default false, -- begins on a later business day; nothing is published before
    waited         boolean     not null default false, -- its first day was in the future when it was placed
    reviewed_on    date,       -- the business day of the last review
    released_at    timestamptz,
    released_by    text,
    release_reason text,
    released_on    date,       -- the business day at whose close it was released, because its last day had passed
    free_from      date,       -- the first business day without the hold
    answer_reference text,     -- the written answer that ended it
    answered_on    date,
    ended_with_case boolean    not null default false -- in force again if the case continues
);

create index hold_of_case on hold (case_id);
create index hold_of_fact on hold (fact_id);
