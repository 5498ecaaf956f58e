-- The timeline of each case. Append-only (afterMigrate__append_only.sql); the hash of an entry covers the previous entry.
create table timeline_entry (
    case_id       uuid        not null,
    number        integer     not null, -- from 1, in the order of recording
    format        integer     not null, -- of the text that the hash covers
    at            timestamptz not null,
    local_time    text,                 -- where the borrower is, with offset and zone
    business_date date,
    service       text        not null,
    what          text        not null,
    why           text        not null,
    caused_by     text,
    by_name       text        not null,
    by_role       text        not null,
    event_id      text        not null,
    before        json,                 -- the state of the case before and after, if the entry changed it
    after         json,
    data          json        not null, -- json, not jsonb: the hash covers the text as written
    hash          text        not null,
    primary key (case_id, number)
);

create index timeline_entry_in_order on timeline_entry (case_id, at, number);
