-- The feedback of a borrower about a plan in a contact; contact-service keeps the words under the id of the contact.
create table plan_feedback (
    contact_id     uuid        primary key,
    plan_id        uuid        not null, -- the plan may not be known here yet
    case_id        uuid        not null,
    objected       boolean     not null,
    offer_minor    bigint,
    offer_currency varchar(3),
    agent          text        not null,
    contacted_at   timestamptz not null
);

create index plan_feedback_by_plan on plan_feedback (plan_id, contacted_at, contact_id);
