-- The stages of contact work: calls that are scheduled, due or in progress, and open tasks by kind.
create function place_callback_in_pipeline() returns trigger language plpgsql as $$
begin
    perform move_pipeline_item(coalesce(new.id, old.id), coalesce(new.lender_id, old.lender_id), -1,
        case when new.status in ('SCHEDULED', 'DUE', 'IN_PROGRESS') then 'CALLBACK_' || new.status end, 'XXX', 0, new.due_at);
    return null;
end $$;

create trigger pipeline after insert or update or delete on callback
    for each row execute function place_callback_in_pipeline();

create function place_task_in_pipeline() returns trigger language plpgsql as $$
begin
    perform move_pipeline_item(coalesce(new.id, old.id), coalesce(new.lender_id, old.lender_id), -1,
        case when new.status = 'OPEN' then 'TASK_' || new.kind end, 'XXX', 0, new.due_at);
    return null;
end $$;

create trigger pipeline after insert or update or delete on task
    for each row execute function place_task_in_pipeline();

-- At the commit, when the changes of the close itself are stored.
create constraint trigger keep_pipeline after insert or update of closed_on on closed_business_day
    deferrable initially deferred for each row execute function keep_pipeline_of_day();

