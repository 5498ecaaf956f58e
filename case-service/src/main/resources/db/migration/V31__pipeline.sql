-- The stages of cases: what keeps an open case first, otherwise its place on the ladder; and cured cases.
create function pipeline_stage(c collection_case) returns text language sql immutable as $$
    select case
        when c.status = 'CURED' then 'CURED'
        when c.status <> 'OPEN' then null
        when c.legal_referral_id is not null then 'LEGAL'
        when c.holds > 0 then 'HELD'
        when c.plan_periods @? '$[*] ? (!exists (@.endedOn) || @.endedOn == null)' then 'WITH_PLAN'
        when c.proposed_plans <> '[]' then 'PLAN_PROPOSED'
        when c.assessment_awaited_until is not null then 'ASSESSMENT_AWAITED'
        else c.stage end
$$;

create function place_case_in_pipeline() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        perform move_pipeline_item(old.id, old.lender_id, old.partition, null, old.currency, 0, now());
    else
        perform move_pipeline_item(new.id, new.lender_id, new.partition, pipeline_stage(new), new.currency, new.overdue_minor,
            case when new.status = 'OPEN' then new.delinquent_since::timestamp at time zone 'UTC'
                else coalesce(new.ended_at, new.opened_at) end);
    end if;
    return null;
end $$;

create trigger pipeline after insert or update or delete on collection_case
    for each row execute function place_case_in_pipeline();

-- At the commit, when the changes of the close itself are stored.
create constraint trigger keep_pipeline after insert or update of closed_on on closed_business_day
    deferrable initially deferred for each row execute function keep_pipeline_of_day();

