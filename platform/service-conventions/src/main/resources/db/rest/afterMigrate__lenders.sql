-- Row-level security for callers who work for some lenders only (LenderConnections): the role <owner>_restricted sees and writes
-- only rows whose lender is in the setting amends.lenders, a JSON array. The owner, and so every consumer and job, sees all rows.
-- A table belongs to a lender by the first column that the rules below name. A table without such a column is invisible to the
-- role, unless it is among those that are open to all. A row that belongs to another row may be inserted before that one.
do $$
declare
    restricted text := current_user || '_restricted';
    -- A sub-query is evaluated once per statement, and its array can be searched in an index.
    permitted text := 'any (array(select jsonb_array_elements_text(current_setting(''amends.lenders'')::jsonb)))';
    open_to_all text[] := array['account_lock', 'outbox', 'idempotent_answer', 'document', 'document_chunk'];
    subject record;
begin
    -- Two instances may start at the same time.
    perform pg_advisory_xact_lock(hashtext('amends lenders'));
    if not exists (select from pg_roles where rolname = restricted) then
        raise warning 'requests of callers whose token lists lenders fail, because the role % does not exist', restricted;
        return;
    end if;
    for subject in
        select c.relname as name, rule.condition, rule.inserted,
            exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'append_only') as append_only
        from pg_class c
        left join lateral (
            select format(r.condition, c.relname) as condition,
                case when r.parent is null then r.condition else 'true' end as inserted
            from (values
                (1, 'lender_id', null, 'lender_id = ' || permitted),
                (2, 'record_key', null, 'split_part(record_key, '':'', 1) = ' || permitted),
                (3, 'account_key', null, 'split_part(account_key, '':'', 1) = ' || permitted),
                (4, 'case_id', 'collection_case', 'exists (select from collection_case c where c.id = %I.case_id)'),
                (5, 'case_id', 'case_file', 'exists (select from case_file c where c.case_id = %I.case_id)'),
                (6, 'plan_id', 'plan', 'exists (select from plan p where p.id = %I.plan_id)'),
                (7, 'version_id', 'plan_version', 'exists (select from plan_version v where v.id = %I.version_id)'),
                (8, 'contact_id', 'contact', 'exists (select from contact c where c.id = %I.contact_id)'),
                (9, 'review_id', 'contact_review', 'exists (select from contact_review r where r.id = %I.review_id)'),
                (10, 'notice_id', 'notice', 'exists (select from notice n where n.id = %I.notice_id)'),
                (11, 'letter_id', 'notice', 'exists (select from notice n where n.id = %I.letter_id)'),
                (12, 'letter_id', 'issued_letter', 'exists (select from issued_letter l where l.id = %I.letter_id)'),
                (13, 'letter_id', 'account_statement', 'exists (select from account_statement s where s.id = %I.letter_id)')
            ) r (rank, col, parent, condition)
            join pg_attribute a on a.attrelid = c.oid and a.attname = r.col and not a.attisdropped
            where r.parent is null or to_regclass(r.parent) is not null
            order by r.rank limit 1
        ) rule on true
        where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
            and c.relname not in ('flyway_schema_history', 'outbox_relay')
    loop
        if not has_table_privilege(restricted, quote_ident(subject.name), 'insert') then
            execute format('grant %s on %I to %I',
                case when subject.append_only then 'select, insert' else 'select, insert, update, delete' end,
                subject.name, restricted);
        end if;
        -- The role kept these privileges if the table became append-only after they were granted.
        if subject.append_only and has_table_privilege(restricted, quote_ident(subject.name), 'update, delete, truncate') then
            execute format('revoke update, delete, truncate on %I from %I', subject.name, restricted);
        end if;
        continue when subject.name = any (open_to_all)
            or exists (select from pg_policy where polrelid = quote_ident(subject.name)::regclass);
        execute format('alter table %I enable row level security', subject.name);
        if subject.condition is not null then
            execute format('create policy lenders_of_caller on %I to %I using (%s) with check (%s)',
                subject.name, restricted, subject.condition, subject.inserted);
        end if;
    end loop;
    -- A view reads its tables as its caller, so that their policies apply.
    for subject in
        select relname as name from pg_class
        where relnamespace = current_schema()::regnamespace and relkind = 'v'
            and 'security_invoker=true' <> all (coalesce(reloptions, '{}'))
    loop
        execute format('alter view %I set (security_invoker = true)', subject.name);
        execute format('grant select on %I to %I', subject.name, restricted);
    end loop;
    execute format('grant usage on all sequences in schema %I to %I', current_schema(), restricted);
end $$;
