-- A permit ends before its time: what it rests on is no longer so, or it was given back.
alter table contact_permit
    add column withdrawn_at   timestamptz,
    add column withdrawn_rule text, -- that refuses it now; absent where it was given back
    add column withdrawn_why  text,
    add column withdrawn_by   text; -- who gave it back

create index contact_permit_open on contact_permit (account_id, expires_at) where used_by is null and withdrawn_at is null;

-- The rule that the contact broke as far as clocks, counts and stops tell; the breach itself is in conduct_breach.
alter table contact add column broken_rule text;
