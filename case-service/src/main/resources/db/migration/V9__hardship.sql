-- Supervisors' decisions on cases whose assessment was not recorded in time.
create table hardship_review (
    id             uuid   primary key,
    case_id        uuid   not null,
    lender_id      text   not null,
    account_id     text   not null,
    status         text   not null check (status in ('DUE', 'EXTENDED', 'RESUMED', 'OBSOLETE')),
    awaited_from   date   not null, -- the business day on which the wait for the assessment began
    awaited_until  date   not null, -- the last business day of that wait
    due_on         date   not null, -- the business day at whose close the decision became due
    due_at         timestamptz not null, -- the start of that day in UTC, for the list of work
    sla_until      timestamptz not null, -- when the decision counts as late
    assignee       text,            -- the supervisor who is to decide
    extended_until date,            -- the new last business day of the wait
    reason         text,            -- why it was decided so, or is obsolete
    ended_by       text,
    ended_at       timestamptz,
    version        bigint not null
);

create index hardship_review_of_case on hardship_review (case_id) where status = 'DUE';
create index hardship_review_of_lender on hardship_review (lender_id, status, id);
create index hardship_review_due on hardship_review (due_at, id) where status = 'DUE';
create index hardship_review_due_of_lender on hardship_review (lender_id, due_at, id) where status = 'DUE';
create index hardship_review_due_of_assignee on hardship_review (assignee, due_at, id) where status = 'DUE' and assignee is not null;
create index hardship_review_of_status on hardship_review (status, id);
