-- How many cases, plans, calls or assessments are in which stage (GET /pipeline), counted where they change. Triggers of the service
-- call move_pipeline_item; the figures of a lender then need a few rows, however many items there are.
create table pipeline_item (
    item_id      uuid        primary key,
    lender_id    text        not null,
    partition    integer     not null, -- of lender.accounts; -1 if the service does not know it
    stage        text        not null,
    currency     varchar(3)  not null, -- XXX for items without an amount
    amount_minor bigint      not null,
    since        timestamptz not null
);

create index pipeline_item_by_age on pipeline_item (lender_id, stage, partition, since);

-- Changes that PipelineJob has not added to pipeline_total yet, so that transactions do not wait for each other's counters.
create table pipeline_change (
    id           bigint generated always as identity primary key,
    lender_id    text       not null,
    partition    integer    not null,
    stage        text       not null,
    currency     varchar(3) not null,
    items        bigint     not null,
    amount_minor bigint     not null
);

create index pipeline_change_of_lender on pipeline_change (lender_id);

create table pipeline_total (
    lender_id    text       not null,
    partition    integer    not null,
    stage        text       not null,
    currency     varchar(3) not null,
    items        bigint     not null,
    amount_minor bigint     not null,
    primary key (lender_id, partition, stage, currency)
);

-- The figures at the close of a business day, which each partition of a lender reaches at its own time.
create table pipeline_day (
    lender_id     text       not null,
    business_date date       not null,
    partition     integer    not null,
    stage         text       not null,
    currency      varchar(3) not null,
    items         bigint     not null,
    amount_minor  bigint     not null,
    oldest_since  timestamptz,
    primary key (lender_id, business_date, partition, stage, currency)
);

create table pipeline_close (
    lender_id     text        not null,
    business_date date        not null,
    partition     integer     not null,
    closed_at     timestamptz not null,
    primary key (lender_id, business_date, partition)
);

-- Moves an item to a stage, or takes it out if the stage is null. The caller holds the lock of the item's own row.
create function move_pipeline_item(
    moved uuid, lender text, of_partition integer, to_stage text, of_currency varchar, amount bigint, from_time timestamptz)
returns void language plpgsql as $function$
declare
    was pipeline_item;
begin
    select * into was from pipeline_item where item_id = moved;
    if to_stage is null then
        delete from pipeline_item where item_id = moved;
    elsif was.item_id is null then
        insert into pipeline_item values (moved, lender, of_partition, to_stage, of_currency, amount, from_time);
    elsif (was.partition, was.stage, was.currency, was.amount_minor, was.since)
        is distinct from (of_partition, to_stage, of_currency, amount, from_time) then
        update pipeline_item set partition = of_partition, stage = to_stage, currency = of_currency, amount_minor = amount,
            since = from_time
        where item_id = moved;
    end if;
    if (was.partition, was.stage, was.currency, was.amount_minor)
        is not distinct from (of_partition, to_stage, of_currency, amount) then
        return;
    end if;
    if was.item_id is not null then
        insert into pipeline_change (lender_id, partition, stage, currency, items, amount_minor)
        values (was.lender_id, was.partition, was.stage, was.currency, -1, -was.amount_minor);
    end if;
    if to_stage is not null then
        insert into pipeline_change (lender_id, partition, stage, currency, items, amount_minor)
        values (lender, of_partition, to_stage, of_currency, 1, amount);
    end if;
end $function$;

-- Keeps the figures of a partition when it closes a business day; those of items whose partition is unknown are kept again at each
-- close, so that the last one counts. A correction removes the days that are open again.
create function keep_pipeline_of_day() returns trigger language plpgsql as $function$
begin
    if tg_op = 'UPDATE' and new.closed_on < old.closed_on then
        delete from pipeline_day
        where lender_id = new.lender_id and partition in (new.partition, -1) and business_date > new.closed_on;
        delete from pipeline_close
        where lender_id = new.lender_id and partition = new.partition and business_date > new.closed_on;
        return null;
    end if;
    -- Held until the end of a commit that has already begun. The close that commits last keeps the items without a partition.
    perform pg_advisory_xact_lock(hashtext('amends pipeline'));
    delete from pipeline_day
    where lender_id = new.lender_id and business_date = new.closed_on and partition in (new.partition, -1);
    insert into pipeline_close values (new.lender_id, new.closed_on, new.partition, now())
    on conflict (lender_id, business_date, partition) do update set closed_at = excluded.closed_at;
    insert into pipeline_day
    select new.lender_id, new.closed_on, f.partition, f.stage, f.currency, sum(f.items), sum(f.amount_minor),
        (select min(i.since) from pipeline_item i
         where i.lender_id = new.lender_id and i.stage = f.stage and i.partition = f.partition)
    from (
        select partition, stage, currency, items, amount_minor from pipeline_total
        where lender_id = new.lender_id and partition in (new.partition, -1)
        union all
        select partition, stage, currency, items, amount_minor from pipeline_change
        where lender_id = new.lender_id and partition in (new.partition, -1)) f
    group by f.partition, f.stage, f.currency
    having sum(f.items) > 0;
    return null;
end $function$;
