-- Records that are kept as evidence are inserted and never changed. A trigger rejects UPDATE, DELETE and TRUNCATE of everybody, the
-- owner and superusers included, and the roles of the service lose these privileges. Rows are deleted only as the role
-- <owner>_retention, which is not granted to the service (docs/rules/evidence.md).
create or replace function reject_change_of_record() returns trigger language plpgsql as $function$
begin
    if tg_op = 'DELETE'
        and current_user = (select pg_get_userbyid(relowner) || '_retention' from pg_class where oid = tg_relid) then
        return old;
    end if;
    raise exception '% of table % is rejected, because its rows are kept as evidence', tg_op, tg_table_name
        using errcode = 'insufficient_privilege',
            hint = 'Record a correction as a new row. Rows are deleted only as the role <owner>_retention.';
end $function$;

do $$
declare
    append_only text[] := array[
        'timeline_entry', 'business_day_correction', 'identity_disclosure',
        'contact', 'contact_attachment', 'contact_copy', 'conduct_breach', 'notice_delivery', 'permit_decision',
        'issued_letter', 'payoff_quote', 'plan_decision', 'plan_refusal',
        'document', 'document_chunk', 'parked_message_disclosure', 'evidence_record', 'evidence_disclosure'];
    retention text := current_user || '_retention';
    has_retention boolean;
    subject record;
begin
    -- Two instances may start at the same time.
    perform pg_advisory_xact_lock(hashtext('amends append only'));
    has_retention := exists (select from pg_roles where rolname = retention);
    for subject in
        select c.oid, c.relname as name,
            exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'append_only') as closed,
            exists (select from pg_constraint k where k.contype = 'f' and k.confrelid = c.oid) as referenced
        from pg_class c
        where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname = any (append_only)
    loop
        if has_retention and not has_table_privilege(retention, subject.oid, 'delete') then
            execute format('grant select, delete on %I to %I', subject.name, retention);
        end if;
        continue when subject.closed;
        execute format('create trigger append_only before update or delete on %I'
            ' for each row execute function reject_change_of_record()', subject.name);
        execute format('create trigger append_only_as_a_whole before truncate on %I'
            ' for each statement execute function reject_change_of_record()', subject.name);
        -- A foreign key locks the row that it references as the owner of the table, which requires UPDATE.
        execute format('revoke %s on %I from %I',
            case when subject.referenced then 'delete, truncate' else 'update, delete, truncate' end, subject.name, current_user);
    end loop;
end $$;
