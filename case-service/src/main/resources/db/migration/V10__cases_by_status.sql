-- A list of cases by their status, over all lenders, reads no more than its page.
create index collection_case_of_status on collection_case (status, id);
