-- Cases. A case follows up an account from its arrears until it is current again or written off.
create table collection_case (
    id                 uuid        primary key,
    record_key         text        not null,
    lender_id          text        not null,
    account_id         text        not null,
    partition          integer     not null,
    borrower_id        text        not null,
    product_type       text,
    timezone           text,
    region             text,
    language           text,
    status             text        not null check (status in ('OPEN', 'CURED', 'CHARGED_OFF', 'CLOSED')),
    customer_class     text        not null,

    -- figures
    business_date      date        not null, -- the date of the figures
    delinquent_since   date        not null,
    days_past_due      integer     not null,
    bucket             text        not null,
    overdue_minor      bigint      not null,
    currency           varchar(3)  not null,
    outstanding_minor  bigint,
    reported_on        date        not null, -- the latest business date that the lender reported
    recovered_minor    bigint      not null default 0, -- received after the charge-off

    -- treatment
    stage              text        not null,
    last_step          text,
    intensity          integer     not null,
    taken_on           date,                 -- the business day of the last step, even if it was withdrawn since
    taken              jsonb       not null default '[]', -- the steps taken and not withdrawn
    failed_attempt_days jsonb      not null default '[]', -- the days on which an attempt failed to reach the borrower
    uncommitted_days   jsonb       not null default '[]', -- the days on which the borrower talked without a commitment
    step_deliveries    jsonb       not null default '{}', -- when the letters of steps were delivered
    holds              integer     not null, -- the number of holds in force
    hold_until         date,                 -- the last day of the hold that ends first by itself
    hold_protects      boolean     not null default false, -- the kind of a hold in force steps the case down
    hold_check_on      date,                 -- the business day at whose close a hold begins or is to be reviewed
    proposed_plans     jsonb       not null default '[]', -- the promises and plans that wait for approval, each with the last day of its pause
    plan_periods       jsonb       not null default '[]', -- the periods in which promises and plans were in force
    plan_begun_on      date,                 -- the first business day of the newest period
    route              text        not null default 'STANDARD' check (route in ('STANDARD', 'HARDSHIP')),
    assessment_needs   jsonb       not null default '[]', -- the contacts and requests for which an assessment is awaited
    assessment_requests_closed jsonb not null default '[]', -- the requests for one that ended
    assessed_at        timestamptz,          -- the newest assessment of the borrower's finances
    assessment_awaited_from   date,          -- the business day on which the wait for it began
    assessment_awaited_until  date,          -- the last business day of that wait; then a supervisor decides
    assessment_ladder_resumed boolean not null default false, -- a supervisor let the ladder go on meanwhile
    hardship_review_id uuid,                 -- the decision that is due
    rest_from          date,                 -- the business day on which a contact paused the ladder
    rest_until         date,                 -- the last business day of that pause
    offer_from         date,                 -- the business day on which the class became B
    offer_until        date,                 -- the last business day on which the ladder rests so that a plan is offered first
    clock_from         date,                 -- the business day on which the time to the next step restarted
    paused_plan_id     uuid,                 -- the plan that ended last, and where it had paused the ladder
    paused_stage       text,
    paused_step        text,
    paused_intensity   integer,
    paused_clock_from  date,
    paused_taken_on    date,
    paused_taken       jsonb,
    compared_strategy  text,                 -- the strategy that was compared with another when the case was opened
    strategy_arm       text check (strategy_arm in ('CHAMPION', 'CHALLENGER')),
    forbearance        text check (forbearance in ('PLAN', 'HOLD', 'ASSESSMENT', 'OFFER')), -- why the stage is milder than the steps taken
    lowered_since      date,                 -- the oldest unpaid due date before the case stepped down, and the place from which it did
    lowered_stage      text,
    lowered_step       text,
    lowered_intensity  integer,
    lowered_clock_from date,
    lowered_taken_on   date,
    lowered_taken      jsonb,
    legal_step         text,                 -- the step with a legal action that is due or taken
    legal_action       text,
    legal_referral_id  uuid,                 -- its open referral
    legal_step_taken   boolean     not null default false,
    legal_missing      jsonb       not null default '[]', -- what is missing before one can be proposed
    legal_review_on    date,                 -- the next business day on which the proof can be complete
    legal_pause_from   date,                 -- the business day from which the delay of the next proposal is counted

    opened_at          timestamptz not null,
    ended_at           timestamptz,
    watch_until        date,
    assignee           text,
    earlier_case_id    uuid,                 -- the case from which the account relapsed while it was watched
    classified_on      date,                 -- the business date for which the class was computed last
    class_review_on    date,                 -- the first business date on which the class changes by itself
    next_review_on     date,                 -- the next business day whose close can change the case or its class
    reviewed_on        date,                 -- the last business day reviewed; after a crash none is reviewed twice
    timeline_entries   integer     not null,
    timeline_hash      text        not null,
    timeline_state     text        not null default '', -- the state that the last entry recorded
    version            bigint      not null
);

create unique index collection_case_one_open on collection_case (record_key) where status = 'OPEN';
create index collection_case_of_account on collection_case (record_key, id);
create index collection_case_of_borrower on collection_case (lender_id, borrower_id, id);
create index collection_case_to_review on collection_case (lender_id, partition, next_review_on)
    where status = 'OPEN';

-- One index per criterion of the list of cases, so that a page reads only its own rows.
create index collection_case_of_lender on collection_case (lender_id, status, id);
create index collection_case_of_status on collection_case (status, id);
create index collection_case_of_bucket on collection_case (bucket, id) where status = 'OPEN';
create index collection_case_of_class on collection_case (customer_class, id)
    where customer_class <> 'UNKNOWN';
create index collection_case_of_assignee on collection_case (assignee, id) where assignee is not null;

create index collection_case_of_comparison on collection_case (compared_strategy, strategy_arm)
    where compared_strategy is not null;

-- The strategies of each start that changed them; open cases are then reviewed.
create table strategy_set (
    recorded_at timestamptz primary key,
    fingerprint text        not null
);

-- The steps of the ladder that cases took, with the place before each, to which a correction of a business day returns.
create table ladder_step (
    id               uuid    primary key,
    case_id          uuid    not null,
    step             text    not null,
    taken_on         date    not null, -- the business day at whose close it was taken
    stage_before     text    not null,
    step_before      text,
    intensity_before integer not null,
    clock_before     date,
    taken_on_before  date,
    taken_before     jsonb   not null
);

create index ladder_step_of_case on ladder_step (case_id, taken_on);
