-- The stages of promises and plans. The amount is the total of the terms, less what was paid if they are in force.
create function place_plan_in_pipeline(of_plan uuid) returns void language sql as $$
    select move_pipeline_item(p.id, p.lender_id, coalesce(p.partition, -1),
        case when p.status not in ('REJECTED', 'CANCELLED')
            then case when p.kind = 'PROMISE' then 'PROMISE_' else 'PLAN_' end || p.status end,
        p.currency,
        case when p.status in ('ACTIVE', 'BREACHED') then greatest(v.total_minor - p.paid_minor, 0) else v.total_minor end,
        v.proposed_at)
    from plan p
    join lateral (select total_minor, proposed_at from plan_version where plan_id = p.id
        order by (number = p.version) desc, number desc limit 1) v on true
    where p.id = of_plan
$$;

create function place_changed_plan() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        perform move_pipeline_item(old.id, old.lender_id, coalesce(old.partition, -1), null, old.currency, 0, now());
    else
        perform place_plan_in_pipeline(new.id);
    end if;
    return null;
end $$;

create trigger pipeline after insert or update or delete on plan for each row execute function place_changed_plan();

create function place_plan_of_version() returns trigger language plpgsql as $$
begin
    perform place_plan_in_pipeline(new.plan_id);
    return null;
end $$;

create trigger pipeline after insert or update on plan_version for each row execute function place_plan_of_version();

-- At the commit, when the changes of the close itself are stored.
create constraint trigger keep_pipeline after insert or update of closed_on on closed_business_day
    deferrable initially deferred for each row execute function keep_pipeline_of_day();

