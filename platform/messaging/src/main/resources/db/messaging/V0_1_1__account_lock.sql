-- One row per account. A transaction that writes anything about an account locks its row first.
-- This gives the effects and events of an account one order, whichever tables they touch.
create table account_lock (
    record_key text primary key
);
