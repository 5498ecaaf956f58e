-- Why was this person called, or not: every answer to a request for a permit, for good.
create table permit_decision (
    id                uuid        primary key, -- of the permit, where one was granted
    case_id           uuid        not null,
    lender_id         text        not null,
    account_id        text        not null,
    channel           text        not null,
    purpose           text        not null,
    contact_point_id  uuid,
    party             text        not null default 'BORROWER',
    granted           boolean     not null,
    rule_pack         text        not null, -- id and version
    rule_id           text,                 -- that refused it
    citation          text,
    counted           integer     not null default 0,
    counted_attempts  text        not null default '', -- moment and channel of each, comma separated
    warnings          text        not null default '', -- ids of rules, comma separated
    missing           text        not null default '', -- required items, comma separated
    stale             text        not null default '',
    next_permitted_at timestamptz,
    consent_id        uuid,                 -- the prior consent that it rests on
    decided_by        text        not null,
    decided_role      text        not null,
    decided_at        timestamptz not null
);

create index permit_decision_by_case on permit_decision (case_id, id);

insert into permit_decision
    (id, case_id, lender_id, account_id, channel, purpose, granted, rule_pack, decided_by, decided_role, decided_at)
    select id, case_id, lender_id, account_id, channel, purpose, true, rule_pack, granted_to, 'agent', granted_at
    from contact_permit;
