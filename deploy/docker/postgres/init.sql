-- One database per service, each owned by a role of the same name, so that no service can read the tables of another.
-- The passwords are meant for development machines only.

CREATE ROLE case_service LOGIN PASSWORD 'case_service';
CREATE ROLE assessment_service LOGIN PASSWORD 'assessment_service';
CREATE ROLE contact_service LOGIN PASSWORD 'contact_service';
CREATE ROLE plan_service LOGIN PASSWORD 'plan_service';

-- A service assumes this role for callers whose token lists the lenders that they work for; it sees the rows of these lenders only.
CREATE ROLE case_service_restricted NOLOGIN ROLE case_service;
CREATE ROLE assessment_service_restricted NOLOGIN ROLE assessment_service;
CREATE ROLE contact_service_restricted NOLOGIN ROLE contact_service;
CREATE ROLE plan_service_restricted NOLOGIN ROLE plan_service;

-- Only these roles may delete records kept as evidence. Services cannot assume them.
CREATE ROLE case_service_retention NOLOGIN BYPASSRLS;
CREATE ROLE assessment_service_retention NOLOGIN BYPASSRLS;
CREATE ROLE contact_service_retention NOLOGIN BYPASSRLS;
CREATE ROLE plan_service_retention NOLOGIN BYPASSRLS;

CREATE DATABASE case_service OWNER case_service;
CREATE DATABASE assessment_service OWNER assessment_service;
CREATE DATABASE contact_service OWNER contact_service;
CREATE DATABASE plan_service OWNER plan_service;

REVOKE CONNECT ON DATABASE case_service, assessment_service, contact_service, plan_service FROM PUBLIC;

-- A long writing transaction anywhere would hold back the outbox relay of every service.
ALTER ROLE case_service SET transaction_timeout = '30s';
ALTER ROLE assessment_service SET transaction_timeout = '30s';
ALTER ROLE contact_service SET transaction_timeout = '30s';
ALTER ROLE plan_service SET transaction_timeout = '30s';
