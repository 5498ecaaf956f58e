-- What a borrower said of a plan in a contact; his words stay with contact-service, under the contact's number.
create table plan_feedback (
    contact_id     uuid        primary key,
    plan_id        uuid        not null, -- may be told before the plan is known here
    case_id        uuid        not null,
    objected       boolean     not null,
    offer_minor    bigint,
    offer_currency varchar(3),
    agent          text        not null,
    contacted_at   timestamptz not null
);

create index plan_feedback_by_plan on plan_feedback (plan_id, contacted_at, contact_id);
