-- Breaches of the rules of conduct in a contact. The note stays in this service; the contact names the agent.
create table conduct_breach (
    id            uuid        primary key,
    case_id       uuid        not null,
    lender_id     text        not null,
    account_id    text        not null,
    contact_id    uuid        not null,
    type          text        not null,
    rule_id       text,       -- the contact rule that was broken, if it was one
    note          bytea       not null, -- encrypted
    complaint_id  uuid,       -- of case-service, where the borrower complained
    recorded_at   timestamptz not null,
    recorded_by   text        not null
);

create index conduct_breach_by_case on conduct_breach (case_id, id);
create index conduct_breach_by_contact on conduct_breach (contact_id);
