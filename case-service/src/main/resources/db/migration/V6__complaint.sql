-- Borrowers' complaints and the decisions on them.
create table complaint (
    id              uuid        primary key,
    case_id         uuid        not null,
    lender_id       text        not null,
    account_id      text        not null,
    type            text        not null,
    text            bytea       not null, -- encrypted
    contact_id      uuid,
    attachment_ids  jsonb       not null default '[]', -- of contact-service
    state           text        not null check (state in ('OPEN', 'UPHELD', 'REJECTED')),
    opened_at       timestamptz not null,
    opened_by       text        not null,
    opener_subject  text,
    about_agent     text,
    assignee        text,
    decision_due_at timestamptz not null,
    reminded_at     timestamptz,          -- when it was reported that the deadline is near
    overdue_at      timestamptz,          -- when it was reported that the deadline has passed
    decision        text,
    rest_days       integer,              -- the days for which the strategy rests after it
    decided_at      timestamptz,
    decided_by      text,
    version         bigint      not null
);

create index complaint_of_case on complaint (case_id, id);
create index complaint_by_deadline on complaint (decision_due_at, id);
create index complaint_to_decide on complaint (decision_due_at, id) where state = 'OPEN';
create index complaint_of_lender on complaint (lender_id, opened_at);

-- The contacts that were made, by which the rate of complaints is computed.
create table contact_count (
    lender_id text    not null,
    day       date    not null, -- in UTC
    partition integer not null,
    contacts  bigint  not null,
    primary key (lender_id, day, partition)
);
