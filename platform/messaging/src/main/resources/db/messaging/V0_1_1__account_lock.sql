-- One row an account: whoever writes anything of an account in this service holds its row.
-- That makes the order of an account's effects and events strict, whatever tables they touch.
create table account_lock (
    record_key text primary key
);
