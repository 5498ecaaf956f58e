-- What a contact was: the number, the words of the borrower apart from the agent's view, the tasks of the call, and the rest as it was noted.
alter table contact
    add column contact_point          text,    -- the number or address used
    add column number_used            text,    -- the agent's own
    add column own_words              text,    -- of the borrower, verbatim
    add column agent_view             text,
    add column no_promise_reason      text,
    add column verified               boolean not null default false,
    add column first_contact          boolean not null default false, -- the first talk with the borrower himself
    add column unanswered             boolean not null default false, -- counts towards the limit of retries
    add column payment_asked          boolean not null default false,
    add column reason_learned         boolean not null default false,
    add column consequences_explained boolean not null default false,
    add column commitment_obtained    boolean not null default false,
    add column promise_dated_by_rule  boolean not null default false, -- payment was asked for at once, no date named
    add column plan_id                uuid,    -- the plan that was spoken about
    add column talk                   jsonb;
