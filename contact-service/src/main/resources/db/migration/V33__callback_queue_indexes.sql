-- An agent's own calls and the free ones are found at once, however many were made before. Lists
-- go by status, so that what was made long ago is never read.
create index callback_free on callback (due_at, id) where status = 'DUE' and assignee is null;
create index callback_by_assignee_status on callback (assignee, status, due_at, id) where assignee is not null;
drop index callback_by_assignee;
drop index callback_by_due;
