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
    due_review_id  uuid,       -- the review that is due
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

-- People's decisions whether holds continue.
create table hold_review (
    id           uuid        primary key,
    case_id      uuid        not null,
    lender_id    text        not null,
    account_id   text        not null,
    hold_id      uuid        not null,
    kind         text        not null,
    status       text        not null check (status in ('DUE', 'CONTINUED', 'ENDED', 'OBSOLETE')),
    review_from  date        not null, -- the business days on which the hold may be reviewed
    review_until date        not null,
    due_on       date        not null, -- the business day at whose close the review became due
    due_at       timestamptz not null,
    sla_until    timestamptz not null,
    assignee     text,
    explanation  text,                 -- why it was decided so, or is obsolete
    ended_by     text,
    ended_at     timestamptz,
    version      bigint      not null
);

create index hold_review_of_case on hold_review (case_id) where status = 'DUE';
create index hold_review_of_lender on hold_review (lender_id, status, id);
create index hold_review_of_status on hold_review (status, id);
create index hold_review_to_do on hold_review (due_at, id) where status = 'DUE';
