-- Records that are kept as evidence are inserted and never changed. A trigger rejects UPDATE, DELETE and TRUNCATE of everybody, the
-- owner and superusers included, and the roles of the service lose these privileges. Two ways are open: the role <owner>_retention,
-- which is not granted to the service, deletes rows (docs/rules/evidence.md); and the erasure of a case empties the columns with
-- personal data. It must first insert the case into erased_case, whose rows stay, and it can do nothing but empty these columns; in
-- a JSON column, it can only put '[erased]' in the place of values.
create or replace function has_new_value(was jsonb, becomes jsonb) returns boolean language sql immutable as $function$
    select exists (
        select from jsonb_path_query(becomes, 'strict $.** ? (@.type() != "object" && @.type() != "array")') as value
        where value <> '"[erased]"' and not exists (
            select from jsonb_path_query(was, 'strict $.** ? (@.type() != "object" && @.type() != "array")') as before
            where before = value))
$function$;

create or replace function reject_change_of_record() returns trigger language plpgsql as $function$
declare
    erased uuid := nullif(current_setting('amends.erased_case', true), '')::uuid;
    erasing boolean := tg_nargs > 0 and erased is not null
        and exists (select from erased_case where case_id = erased);
    emptied text[] := tg_argv[0:tg_nargs - 1];
    was jsonb;
    becomes jsonb;
begin
    if tg_op = 'DELETE'
        and current_user = (select pg_get_userbyid(relowner) || '_retention' from pg_class where oid = tg_relid) then
        return old;
    end if;
    if tg_op = 'DELETE' and erasing and emptied = array['*'] then
        return old;
    end if;
    if tg_op = 'UPDATE' and erasing then
        was := to_jsonb(old);
        becomes := to_jsonb(new);
        if was - emptied = becomes - emptied and coalesce(was ->> 'case_id', erased::text) = erased::text
            and not exists (
                select from unnest(emptied) as column_name
                where becomes -> column_name is distinct from was -> column_name
                    and becomes ->> column_name not in ('[erased]', '\x')
                    and (jsonb_typeof(becomes -> column_name) <> 'object'
                        or has_new_value(was -> column_name, becomes -> column_name))) then
            return new;
        end if;
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
        'issued_letter', 'payoff_quote', 'account_statement', 'plan_decision', 'plan_refusal',
        'document', 'document_chunk', 'parked_message_disclosure', 'evidence_record', 'evidence_disclosure',
        'erased_case', 'borrower_data_disclosure', 'work_assignment'];
    -- The columns that the erasure of a case empties; * if it deletes rows.
    emptied jsonb := '{
        "contact": ["contact_point", "notes", "own_words", "agent_view", "reason_note", "talk"],
        "conduct_breach": ["note"],
        "notice_delivery": ["note", "reference", "contact_point_id"],
        "issued_letter": ["html"],
        "account_statement": ["html", "content"],
        "plan_decision": ["why"],
        "plan_refusal": ["own_words"],
        "document_chunk": ["*"],
        "evidence_record": ["content"],
        "work_assignment": ["reason"]}';
    retention text := current_user || '_retention';
    has_retention boolean;
    excess text;
    subject record;
    columns text[];
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
        columns := array(select jsonb_array_elements_text(coalesce(emptied -> subject.name::text, '[]')));
        -- A foreign key locks the row that it references as the owner of the table, which requires UPDATE.
        excess := concat_ws(', ', 'truncate',
            case when not subject.referenced then 'update' end,
            case when columns is distinct from array['*'] then 'delete' end);
        if has_table_privilege(current_user, subject.oid, excess) then
            execute format('revoke %s on %I from %I', excess, subject.name, current_user);
            if columns is distinct from array['*'] and cardinality(columns) > 0 then
                execute format('grant update (%s) on %I to %I',
                    (select string_agg(quote_ident(c), ', ') from unnest(columns) c), subject.name, current_user);
            end if;
        end if;
        continue when subject.closed;
        execute format('create trigger append_only before update or delete on %I'
            ' for each row execute function reject_change_of_record(%s)', subject.name,
            (select string_agg(quote_literal(c), ', ') from unnest(columns) c));
        execute format('create trigger append_only_as_a_whole before truncate on %I'
            ' for each statement execute function reject_change_of_record()', subject.name);
    end loop;
end $$;
