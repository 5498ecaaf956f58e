-- What a contact means for the ladder: the treatment that fits, an assessment that is awaited, a rest, a clock that counts anew.
alter table collection_case
    add column route              text    not null default 'STANDARD' check (route in ('STANDARD', 'HARDSHIP')),
    add column assessment_awaited boolean not null default false,
    add column assessed_at        timestamptz, -- when the finances were last assessed
    add column rest_until         date, -- the last business day on which the borrower is left in peace
    add column clock_from         date; -- the time to the next step counts anew from this business day
