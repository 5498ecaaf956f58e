-- When and how a borrower wants to be contacted, on all their accounts; the newest statement replaces the earlier one.
create table contact_preference (
    id               uuid        primary key,
    statement_id     uuid        not null, -- of the newest statement; each one has its own
    record_key       text        not null, -- <lenderId>:<accountId>, the account on which it was stated
    case_id          uuid        not null, -- the case in which it was stated
    channel          text,
    contact_point_id uuid,
    language         text,
    times            text        not null, -- such as 1,5 18:00-20:00;6 10:00-12:00; ISO weekdays, every day where absent
    stated_at        timestamptz not null,
    stated_by        text        not null, -- the agent who recorded it
    version          integer     not null
);

create index contact_preference_by_account on contact_preference (record_key);

-- How a borrower does not want to be contacted. A restriction is lifted, never deleted.
create table contact_restriction (
    id               uuid        primary key,
    record_key       text        not null, -- <lenderId>:<accountId>, the account on which it was stated
    kind             text        not null
        check (kind in ('MEDIUM_OPT_OUT', 'CEASE', 'INCONVENIENT_TIME', 'INCONVENIENT_PLACE')),
    channel          text,       -- of an opt-out
    contact_point_id uuid,       -- of a place
    week_days        text,       -- of a time: ISO numbers, comma separated; every day where absent
    local_from       time,       -- of a time, on the borrower's wall clock
    local_until      time,
    own_words        bytea, -- encrypted
    contact_id       uuid,       -- the contact in which the borrower stated it, if any
    stated_at        timestamptz not null,
    stated_by        text        not null, -- the person who recorded it
    lifted_at        timestamptz,
    lifted_by        text,
    lifted_why       bytea, -- encrypted
    version          integer     not null
);

create index contact_restriction_by_account on contact_restriction (record_key) where lifted_at is null;
