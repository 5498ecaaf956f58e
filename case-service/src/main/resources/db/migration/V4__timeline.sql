-- The timeline of each case. Append-only; the hash of an entry covers the previous entry.
create table timeline_entry (
    case_id       uuid        not null,
    number        integer     not null, -- from 1, in the order of recording
    at            timestamptz not null,
    business_date date,
    service       text        not null,
    what          text        not null,
    why           text        not null,
    caused_by     text,
    by_name       text        not null,
    by_role       text        not null,
    event_id      text        not null,
    data          json        not null, -- json, not jsonb: the hash covers the text as written
    hash          text        not null,
    primary key (case_id, number)
);

create index timeline_entry_in_order on timeline_entry (case_id, at, number);
