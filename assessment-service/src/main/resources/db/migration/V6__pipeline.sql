-- The stages of assessments: requests that are open or overdue, and the valid and expired assessments.
create function place_request_in_pipeline() returns trigger language plpgsql as $$
begin
    perform move_pipeline_item(coalesce(new.id, old.id), coalesce(new.lender_id, old.lender_id), -1,
        case when new.status = 'OPEN' then case when new.overdue_reported_at is null then 'REQUESTED' else 'OVERDUE' end end,
        'XXX', 0, new.requested_at);
    return null;
end $$;

create trigger pipeline after insert or update or delete on assessment_request
    for each row execute function place_request_in_pipeline();

create function place_assessment_in_pipeline() returns trigger language plpgsql as $$
begin
    perform move_pipeline_item(coalesce(new.id, old.id), coalesce(new.lender_id, old.lender_id), -1,
        case when new.status in ('VALID', 'EXPIRED') then new.status end, 'XXX', 0,
        case when new.status = 'EXPIRED' then new.expires_at else new.filed_at end);
    return null;
end $$;

create trigger pipeline after insert or update or delete on assessment
    for each row execute function place_assessment_in_pipeline();

-- At the commit, when the changes of the close itself are stored.
create constraint trigger keep_pipeline after insert or update of closed_on on closed_business_day
    deferrable initially deferred for each row execute function keep_pipeline_of_day();

