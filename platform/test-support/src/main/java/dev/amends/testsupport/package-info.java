/**
 * Shared by the tests of every service: a real broker and a real database, tokens, a plain Kafka
 * producer and reader, the checks against JSON Schemas and OpenAPI, and the architecture rules.
 */
@NullMarked
package dev.amends.testsupport;

import org.jspecify.annotations.NullMarked;
