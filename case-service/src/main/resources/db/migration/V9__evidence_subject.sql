-- What a piece of evidence is about: the contact, the plan or the assessment.
alter table evidence add column subject uuid;
