-- The work that was assigned together with other work: who assigned it, to whom and why.
create table work_assignment (
    id            uuid        primary key,
    item_id       uuid        not null, -- the id of the item in the list of work
    kind          text        not null,
    case_id       uuid        not null,
    lender_id     text        not null,
    assigned_from text,                 -- null for nobody
    assigned_to   text,                 -- null for nobody
    reason        text        not null,
    assigned_by   text        not null,
    assigned_role text        not null,
    assigned_at   timestamptz not null
);

create index work_assignment_by_case on work_assignment (case_id, assigned_at, id);
