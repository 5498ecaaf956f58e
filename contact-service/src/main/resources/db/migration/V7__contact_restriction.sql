-- What somebody said about being contacted. A restriction is lifted, never deleted.
create table contact_restriction (
    id               uuid        primary key,
    record_key       text        not null, -- <lenderId>:<accountId>
    kind             text        not null
        check (kind in ('MEDIUM_OPT_OUT', 'CEASE', 'INCONVENIENT_TIME', 'INCONVENIENT_PLACE')),
    channel          text,       -- of an opt-out
    contact_point_id uuid,       -- of a place
    week_days        text,       -- of a time: ISO numbers, comma separated; every day where absent
    local_from       time,       -- of a time, on the borrower's clock
    local_until      time,
    own_words        text,
    contact_id       uuid,       -- the contact in which it was said, where one was
    stated_at        timestamptz not null,
    stated_by        text        not null, -- who recorded it
    lifted_at        timestamptz,
    lifted_by        text,
    lifted_why       text,
    version          integer     not null
);

create index contact_restriction_by_account on contact_restriction (record_key) where lifted_at is null;
