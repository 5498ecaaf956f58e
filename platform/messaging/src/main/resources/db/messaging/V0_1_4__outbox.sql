-- The events to publish, in the order in which they happened. Append-only: rows never change, and
-- old partitions are dropped as a whole. The columns are those of Debezium's outbox event router, so
-- that change data capture can replace the relay.
create sequence outbox_sequence cache 1;

create table outbox (
    sequence      bigint      not null default nextval('outbox_sequence'),
    id            uuid        not null, -- the CloudEvents id
    aggregatetype text        not null, -- the topic
    aggregateid   text        not null, -- the record key
    type          text        not null, -- the CloudEvents type
    payload       text        not null, -- the event as JSON
    slot          smallint    not null, -- by the hash of the record key: one relay at a time
    traceparent   text,
    every_partition boolean   not null default false, -- a watermark, published to every partition
    occurred_at   timestamptz not null,
    created_at    timestamptz not null default now(),
    primary key (sequence, created_at)
) partition by range (created_at);

create index outbox_to_publish on outbox (slot, sequence);

-- Takes the rows of a day whose partition does not exist yet; no row is ever rejected.
create table outbox_default partition of outbox default;

-- The owner of each slot and its cursor. The epoch grows with each new owner, so that a former owner
-- cannot move the cursor.
create table outbox_relay (
    slot               smallint    primary key,
    owner              text,
    epoch              bigint      not null default 0,
    lease_until        timestamptz not null default '-infinity',
    published_sequence bigint      not null default 0
);

insert into outbox_relay (slot) select generate_series(0, 3);

-- Creates the partitions of the next two weeks; called at each start and once an hour.
create function ensure_outbox_partitions() returns void language plpgsql as $$
declare
    day date;
begin
    for day in select current_date + n from generate_series(0, 14) n loop
        if to_regclass(format('outbox_%s', to_char(day, 'YYYYMMDD'))) is null then
            begin
                execute format(
                    'create table outbox_%s partition of outbox for values from (%L) to (%L)',
                    to_char(day, 'YYYYMMDD'), day, day + 1);
            exception when check_violation or duplicate_table then
                -- The default partition has rows of that day, or another instance created it.
                null;
            end;
        end if;
    end loop;
end $$;

-- Drops the partitions older than a number of days whose rows are all published.
create function drop_published_outbox_partitions(keep_days integer) returns void language plpgsql as $$
declare
    old regclass;
    unpublished boolean;
begin
    for old in
        select inhrelid::regclass from pg_inherits
        where inhparent = 'outbox'::regclass
          and inhrelid::regclass::text ~ '^outbox_[0-9]{8}$'
          and to_date(right(inhrelid::regclass::text, 8), 'YYYYMMDD') < current_date - keep_days
    loop
        execute format(
            'select exists (select from %s o join outbox_relay r using (slot) where o.sequence > r.published_sequence)',
            old) into unpublished;
        if not unpublished then
            execute format('drop table %s', old);
        end if;
    end loop;
end $$;
